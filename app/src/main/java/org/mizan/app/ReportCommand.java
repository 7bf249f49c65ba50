package org.mizan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.archive.Fixity;
import org.mizan.casefile.CaseFolder;
import org.mizan.desk.Dossiers;
import org.mizan.engine.Json;
import org.mizan.problem.Loaded;
import org.mizan.report.PdfPrinter;
import org.mizan.report.Report;
import org.mizan.report.ReportFolder;
import org.mizan.report.Stamp;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mizan report}: the dossier of a case as a folder of pages. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @ParentCommand
    private Program.Root program;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case")
    private String folder;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.report-out")
    private Optional<String> out = Optional.empty();

    @Option(names = "--pdf", descriptionKey = "option.report-pdf")
    private boolean pdf;

    @Option(names = "--overlay", paramLabel = "ID", descriptionKey = "option.overlay")
    private List<String> overlays = List.of();

    @Option(names = "--draws", paramLabel = "N", descriptionKey = "option.draws")
    private Optional<Integer> draws = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "option.seed")
    private Optional<Long> seed = Optional.empty();

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        draws.ifPresent(d -> Sampling.check(d, 0));
        Path root = CasePath.folder(folder);
        Path place = out.map(CasePath::of).orElse(root.resolve("out").resolve("report"));
        if (place.toAbsolutePath()
                .normalize()
                .equals(CasePath.of(".").toAbsolutePath().normalize())) {
            throw new UsageException(Console.message("out-is-here"));
        }
        CaseFolder files = CaseFolder.open(root);
        CasePath.overlays(files, overlays);
        Run run = new Run(
                new Settings(Map.of()),
                1,
                Runtime.getRuntime().availableProcessors(),
                console.stop().requested(),
                console.progress("reporting"));
        Loaded<Dossiers> made = files.read(overlays)
                .then(c -> Dossiers.of(files, c, Sampling.reportDraws(draws, c), Sampling.seed(seed, c), run));
        new ProblemPrinter(console.localizer(), root).print(made.problems(), console.err());
        if (made.value().isEmpty()) {
            return Exit.PROBLEMS;
        }
        run.check();
        Dossiers computed = made.value().get();
        Dossiers whole = computed.withDocuments(
                root, Fixity.inspect(root, computed.subject(), console.stop().requested(), share -> {}));
        write(whole, root, place, run);
        console.out()
                .println(console.say(
                        "report.done", Arg.code(place.resolve("index.html").toString())));
        return Exit.FINE;
    }

    private void write(Dossiers made, Path root, Path place, Run run) {
        Optional<PdfPrinter> printer = pdf ? PdfPrinter.find() : Optional.empty();
        if (pdf && printer.isEmpty()) {
            console.tell(PdfPrinter.none());
        }
        Stamp stamp = Stamp.of(made.subject(), "", made.seed(), Version.current());
        try {
            Report.Written written = Report.of(made.subject(), made.sections(), stamp)
                    .with("manifest.json", Json.pretty(made.manifest(place, root, Version.current())))
                    .write(place, languages(), printer, share -> {
                        run.check();
                        run.progress().at(0.8 + 0.2 * share);
                    });
            run.progress().at(1);
            written.remarks().forEach(console::tell);
        } catch (ReportFolder.Occupied e) {
            throw new UsageException(e.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The languages asked for; both without a word, the one of the messages first. */
    private List<Language> languages() {
        return program.languages().orElse(Language.SPOKEN);
    }
}
