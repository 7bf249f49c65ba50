package org.mizan.app;

import java.util.Locale;
import java.util.Optional;
import org.mizan.text.Language;
import org.mizan.text.Localizer;

/** The {@code mizan} program. */
public final class Main {
    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        Localizer data = new Localizer(asked(args).orElse(Language.ENGLISH));
        Console console = Console.system(new Localizer(language(args)), data);
        int exit = run(console, args);
        console.stop().done();
        System.exit(exit);
    }

    /** Runs the command line and gives its exit code. */
    static int run(Console console, String... args) {
        return new Program(console).execute(args);
    }

    /** {@code --lang} if it names one language, else MIZAN_LANG, else the machine's language if Mizan speaks it, else English. */
    private static Language language(String[] args) {
        return asked(args)
                .or(() -> Optional.ofNullable(System.getenv("MIZAN_LANG")).flatMap(Language::of))
                .or(() -> Language.of(Locale.getDefault().toLanguageTag()))
                .orElse(Language.ENGLISH);
    }

    private static Optional<Language> asked(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                return Language.of(args[i].substring("--lang=".length()));
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return Language.of(args[i + 1]);
            }
        }
        return Optional.empty();
    }
}
