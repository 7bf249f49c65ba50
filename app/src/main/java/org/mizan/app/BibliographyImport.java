package org.mizan.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.analysis.CaseFile;
import org.mizan.bibliography.BibliographyFormat;
import org.mizan.bibliography.Duplicates;
import org.mizan.bibliography.Importing;
import org.mizan.bibliography.Work;
import org.mizan.casefile.CaseFolder;
import org.mizan.casefile.edit.SafeFile;
import org.mizan.desk.FreshFolder;
import org.mizan.model.Case;
import org.mizan.model.Source;
import org.mizan.problem.Loaded;
import org.mizan.text.Arg;

/** Puts the works of a reference manager's file into the {@code sources.yaml} of a case. */
final class BibliographyImport {
    private static final String FILE = "sources.yaml";
    private final Console console;

    BibliographyImport(Console console) {
        this.console = console;
    }

    /** The format named, or the one that the file shows to be. */
    static Optional<BibliographyFormat> format(Optional<String> named, String name, byte[] content) {
        return named.isPresent()
                ? BibliographyFormat.named(named.get())
                : BibliographyFormat.ALL.stream()
                        .filter(f -> f.recognises(name, content))
                        .findFirst();
    }

    int run(BibliographyFormat format, String name, byte[] content, Path target, String shown, boolean duplicates)
            throws IOException {
        Loaded<List<Work>> works = format.read(name, content);
        new ProblemPrinter(console.localizer(), target).print(works.problems(), console.err());
        if (works.value().isEmpty()) {
            return Exit.PROBLEMS;
        }
        if (!Files.exists(target)) {
            Importing importing = Importing.of("", works.value().get(), List.of(), duplicates);
            FreshFolder.create(
                    target,
                    List.of(
                            new CaseFile(CaseFolder.MAIN_FILE, ImportCommand.mainFile(target, name)),
                            new CaseFile(FILE, importing.text())));
            tell(importing, shown);
            return Exit.FINE;
        }
        if (!CaseFolder.isCase(target)) {
            throw new UsageException(Console.message("not-a-case", Arg.code(shown), Arg.code(CaseFolder.MAIN_FILE)));
        }
        Loaded<Case> loaded = CaseFolder.read(target, List.of());
        if (loaded.value().isEmpty()) {
            new ProblemPrinter(console.localizer(), target).print(loaded.problems(), console.err());
            return Exit.PROBLEMS;
        }
        Path file = target.resolve(FILE);
        String text = Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Files.readString(file) : "";
        Map<String, Source> sources = loaded.value().get().sources();
        Importing importing = Importing.of(text, works.value().get(), sources.values(), duplicates);
        if (!importing.added().isEmpty()) {
            SafeFile.write(file, importing.text().getBytes(StandardCharsets.UTF_8));
        }
        tell(importing, shown);
        return Exit.FINE;
    }

    private void tell(Importing importing, String shown) {
        console.out()
                .println(console.say("import.added", Arg.of(importing.added().size()), Arg.code(shown)));
        importing.added().forEach(id -> console.out().println("  " + id));
        if (!importing.proposed().isEmpty()) {
            console.out()
                    .println(console.say(
                            "import.proposed", Arg.of(importing.proposed().size())));
            importing.proposed().forEach(p -> console.out().println("  " + proposal(p)));
        }
    }

    private String proposal(Duplicates.Proposal p) {
        return console.say(
                p.inCase() ? "import.like-source" : "import.like-work",
                Arg.code(p.work().isEmpty() ? "–" : p.work()),
                Arg.code(p.other().isEmpty() ? "–" : p.other()),
                Arg.list(p.reasons().stream()
                        .map(r -> Arg.of(
                                Console.message("reason", Arg.code(r.name().toLowerCase(java.util.Locale.ROOT)))))
                        .toList()));
    }
}
