package org.mizan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mizan.analysis.CaseFile;
import org.mizan.bibliography.BibliographyFormat;
import org.mizan.casefile.CaseFolder;
import org.mizan.desk.FreshFolder;
import org.mizan.problem.Loaded;
import org.mizan.text.Arg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mizan import}: a file of another program as the files of a case. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.import")
    private String file;

    @Option(names = "--into", paramLabel = "DIR", descriptionKey = "option.into", required = true)
    private String folder;

    @Option(names = "--from", paramLabel = "FORMAT", descriptionKey = "option.from")
    private Optional<String> from = Optional.empty();

    @Option(names = "--add-duplicates", descriptionKey = "option.add-duplicates")
    private boolean duplicates;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path path = CasePath.of(file);
        if (!Files.isRegularFile(path)) {
            throw new UsageException(Console.message("no-such-file", Arg.code(file)));
        }
        try {
            String name = path.getFileName().toString();
            byte[] content = Files.readAllBytes(path);
            Optional<BibliographyFormat> bibliography = BibliographyImport.format(from, name, content);
            if (bibliography.isPresent()) {
                Path target = CasePath.of(folder).toAbsolutePath().normalize();
                return new BibliographyImport(console)
                        .run(bibliography.get(), name, content, target, folder, duplicates);
            }
            List<FormatChoice<?, ?>> fitting = FormatChoice.named(from).stream()
                    .filter(c -> from.isPresent() || c.format().recognises(name, content))
                    .toList();
            FormatChoice<?, ?> choice = FormatChoice.only(fitting, Console.message("unknown-file", Arg.code(file)));
            Loaded<List<CaseFile>> read = read(choice, name, content);
            new ProblemPrinter(console.localizer(), path.toAbsolutePath().getParent())
                    .print(read.problems(), console.err());
            if (read.value().isEmpty()) {
                return Exit.PROBLEMS;
            }
            store(read.value().get(), CasePath.of(folder).toAbsolutePath().normalize(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Exit.FINE;
    }

    private static <I, R extends Record> Loaded<List<CaseFile>> read(
            FormatChoice<I, R> choice, String name, byte[] content) {
        return choice.format()
                .read(name, content)
                .then(input -> Loaded.of(choice.method().caseFiles(input)));
    }

    private void store(List<CaseFile> files, Path target, String name) throws IOException {
        List<CaseFile> all = new ArrayList<>(files);
        boolean isNew = !Files.exists(target);
        if (isNew) {
            all.add(0, new CaseFile(CaseFolder.MAIN_FILE, mainFile(target, name)));
        } else if (!CaseFolder.isCase(target)) {
            throw new UsageException(Console.message("not-a-case", Arg.code(folder), Arg.code(CaseFolder.MAIN_FILE)));
        }
        all.stream()
                .filter(f -> Files.exists(target.resolve(f.path())))
                .findFirst()
                .ifPresent(f -> {
                    throw new UsageException(Console.message("file-in-the-way", Arg.code(f.path())));
                });
        if (isNew) {
            FreshFolder.create(target, all);
        } else {
            FreshFolder.add(target, all);
        }
        console.out().println(console.say("import.done", Arg.code(folder)));
        all.forEach(f -> console.out().println("  " + f.path()));
    }

    static String mainFile(Path target, String name) {
        String id = target.getFileName().toString();
        return "mizan: 1\nid: " + (FreshFolder.isId(id) ? id : "imported") + "\ntitle: {en: \""
                + name.replaceAll("[\"\\\\\\p{Cntrl}]", " ") + "\"}\nlanguages: [en]\n";
    }
}
