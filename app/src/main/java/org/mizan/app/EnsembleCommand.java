package org.mizan.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.engine.Ensemble;
import org.mizan.engine.Json;
import org.mizan.engine.Manifest;
import org.mizan.engine.Study;
import org.mizan.methods.Methods;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.text.Arg;
import org.mizan.verdict.EnsembleView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mizan ensemble}: every method again and again, each judgement drawn by its confidence. */
@Command(name = "ensemble", mixinStandardHelpOptions = true)
final class EnsembleCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case")
    private String folder;

    @Option(names = "--draws", paramLabel = "N", descriptionKey = "option.draws")
    private Optional<Integer> draws = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "option.seed")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--overlay", paramLabel = "ID", descriptionKey = "option.overlay")
    private List<String> overlays = List.of();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--csv", descriptionKey = "option.csv")
    private boolean csv;

    @Option(names = "--md", descriptionKey = "option.md")
    private boolean markdown;

    EnsembleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        draws.ifPresent(d -> Sampling.check(d, 1));
        Path root = CasePath.folder(folder);
        CaseFolder files = CaseFolder.open(root);
        CasePath.overlays(files, overlays);
        Loaded<Case> loaded = files.read(overlays);
        Run run = new Run(
                new Settings(Map.of()),
                loaded.value().map(c -> Sampling.seed(seed, c)).orElse(1L),
                Runtime.getRuntime().availableProcessors(),
                console.stop().requested(),
                console.progress("drawing"));
        Loaded<Study> study = loaded.then(c -> Study.of(c, Methods.ALL, run.quiet()));
        new ProblemPrinter(console.localizer(), root).print(study.problems(), console.err());
        if (study.value().isEmpty()) {
            return Exit.PROBLEMS;
        }
        Study base = study.value().get();
        Ensemble ensemble = Ensemble.of(base, Math.max(1, Sampling.draws(draws, base.subject())), run);
        run.progress().at(1);
        print(base, ensemble, run.seed());
        if (!ensemble.complete()) {
            console.tell("ensemble-cut", Arg.of(ensemble.draws()), Arg.of(ensemble.asked()));
            return Exit.CANCELLED;
        }
        ManifestFile.store(
                root, Manifest.of(base, Optional.of(ensemble), run.seed(), Version.current(), "../.."), console);
        return Exit.FINE;
    }

    private void print(Study study, Ensemble ensemble, long seed) {
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("case", study.subject().info().id());
            answer.put("digest", study.subject().digest());
            answer.put("overlay", study.subject().applied());
            answer.put("seed", seed);
            answer.put("asked", ensemble.asked());
            answer.put("draws", ensemble.draws());
            answer.put("complete", ensemble.complete());
            answer.put("mapping", Manifest.MAPPING);
            answer.put("version", Version.current());
            answer.put("methods", ensemble.aggregates(study));
            console.out().print(Json.pretty(answer));
        } else {
            SectionPrinter.print(study.subject(), new EnsembleView(study, ensemble).section(), console, csv);
        }
    }
}
