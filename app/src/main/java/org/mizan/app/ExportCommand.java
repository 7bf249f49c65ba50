package org.mizan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mizan.analysis.SettingsReader;
import org.mizan.bibliography.BibliographyFormat;
import org.mizan.bibliography.Works;
import org.mizan.casefile.CaseFolder;
import org.mizan.engine.MethodSettings;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.quotation.Annotations;
import org.mizan.text.Arg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mizan export}: one method's part of a case, its works cited, or its judgements, as a file of another program. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final String ANNOTATIONS = "annotations";
    private final Console console;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case")
    private String folder;

    @Option(names = "--to", paramLabel = "FORMAT", descriptionKey = "option.to", required = true)
    private String to;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "option.output")
    private Optional<String> output = Optional.empty();

    @Option(names = "--overlay", paramLabel = "ID", descriptionKey = "option.overlay")
    private List<String> overlays = List.of();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path root = CasePath.folder(folder);
        CaseFolder files = CaseFolder.open(root);
        CasePath.overlays(files, overlays);
        Loaded<Case> loaded = files.read(overlays);
        Loaded<byte[]> written = loaded.then(c -> {
            Optional<byte[]> evidence = evidence(c);
            if (evidence.isPresent()) {
                return Loaded.of(evidence.get());
            }
            List<FormatChoice<?, ?>> used = FormatChoice.named(Optional.of(to)).stream()
                    .filter(f -> f.method().appliesTo(c))
                    .toList();
            return write(
                    FormatChoice.only(used, Console.message("nothing-to-export", Arg.code(folder), Arg.code(to))), c);
        });
        new ProblemPrinter(console.localizer(), root).print(written.problems(), console.err());
        written.value().ifPresent(this::store);
        return written.value().isPresent() ? Exit.FINE : Exit.PROBLEMS;
    }

    /** The works cited, or the judgements as annotations. */
    private Optional<byte[]> evidence(Case c) {
        return to.equals(ANNOTATIONS)
                ? Optional.of(Annotations.of(c, console.data().language()))
                : BibliographyFormat.named(to)
                        .map(f -> f.write(Works.of(c.sources().values())));
    }

    private <I, R extends Record> Loaded<byte[]> write(FormatChoice<I, R> choice, Case c) {
        SettingsReader.Checked settings = MethodSettings.of(choice.method(), c, Map.of());
        return choice.method()
                .input(c, settings.settings())
                .then(input -> Loaded.of(choice.format()
                        .write(input)
                        .orElseThrow(() -> new UsageException(Console.message("format-cannot-hold", Arg.code(to))))));
    }

    private void store(byte[] content) {
        try {
            if (output.isEmpty()) {
                console.out().write(content);
                console.out().flush();
                return;
            }
            Path file = CasePath.of(output.get()).toAbsolutePath();
            if (!Files.isDirectory(file.getParent())) {
                throw new UsageException(Console.message(
                        "no-such-folder", Arg.code(file.getParent().toString())));
            }
            Path half = Files.createTempFile(file.getParent(), ".export-", ".tmp");
            try {
                Files.write(half, content);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
