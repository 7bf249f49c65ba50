package org.mizan.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.mizan.text.Language;
import org.mizan.text.Localizer;

/** What one command answered. */
record Cli(int exit, String out, String err) {
    /** The folder of the project. */
    static final Path ROOT = Path.of(System.getProperty("mizan.root", ".."));

    static Cli en(String... args) {
        return run(Language.ENGLISH, args);
    }

    static Cli ar(String... args) {
        return run(Language.ARABIC, args);
    }

    static String shipped(String id) {
        return ROOT.resolve("cases").resolve(id).toString();
    }

    private static Cli run(Language language, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Localizer(language),
                new Localizer(Language.ENGLISH),
                false,
                new Stop());
        int exit = Main.run(console, args);
        return new Cli(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
