package org.mizan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mizan.archive.exchange.Crate;
import org.mizan.casefile.CaseFolder;
import org.mizan.casefile.edit.SafeFile;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mizan archive crate}: a case described for machines. */
@Command(name = "crate", mixinStandardHelpOptions = true)
final class ArchiveCrateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case")
    private String folder;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "option.output")
    private Optional<String> output = Optional.empty();

    ArchiveCrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path root = CasePath.folder(folder);
        Loaded<Case> loaded = CaseFolder.read(root, List.of());
        new ProblemPrinter(console.localizer(), root).print(loaded.problems(), console.err());
        if (loaded.value().isEmpty()) {
            return Exit.PROBLEMS;
        }
        String json = new Crate(loaded.value().get(), Version.current(), LocalDate.now(Clock.systemUTC())).json(root);
        if (output.isEmpty()) {
            console.out().print(json);
            return Exit.FINE;
        }
        try {
            SafeFile.write(CasePath.of(output.get()), json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Exit.FINE;
    }
}
