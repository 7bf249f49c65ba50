package org.mizan.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.engine.Comparison;
import org.mizan.engine.Ensemble;
import org.mizan.engine.Json;
import org.mizan.engine.Study;
import org.mizan.methods.Methods;
import org.mizan.problem.Loaded;
import org.mizan.verdict.ComparisonView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mizan compare}: each overlay against the case as it is, and all of them together. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case")
    private String folder;

    @Option(names = "--overlay", paramLabel = "ID", descriptionKey = "option.compare-overlay", required = true)
    private List<String> overlays;

    @Option(names = "--draws", paramLabel = "N", descriptionKey = "option.draws", defaultValue = "0")
    private int draws;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "option.seed", defaultValue = "1")
    private long seed;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--csv", descriptionKey = "option.csv")
    private boolean csv;

    @Option(names = "--md", descriptionKey = "option.md")
    private boolean markdown;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Sampling.check(draws, 0);
        Path root = CasePath.folder(folder);
        CaseFolder files = CaseFolder.open(root);
        CasePath.overlays(files, overlays);
        Run run = new Run(
                new Settings(Map.of()),
                seed,
                Runtime.getRuntime().availableProcessors(),
                console.stop().requested(),
                console.progress("comparing"));
        Loaded<List<Comparison>> compared = compare(files, run);
        run.progress().at(1);
        new ProblemPrinter(console.localizer(), root).print(compared.problems(), console.err());
        compared.value().ifPresent(this::print);
        return compared.value().isPresent() ? Exit.FINE : Exit.PROBLEMS;
    }

    private Loaded<List<Comparison>> compare(CaseFolder files, Run run) {
        return Study.lean(files, List.of(), Methods.ALL, run.quiet()).then(base -> {
            Optional<Ensemble> drawn =
                    draws > 0 ? Optional.of(Ensemble.of(base, draws, run.quiet())) : Optional.empty();
            Loaded<List<Comparison>> all = Loaded.of(List.of());
            for (List<String> laid : sets()) {
                all = all.then(before -> Comparison.of(files, laid, Methods.ALL, base, drawn, run)
                        .then(next -> {
                            List<Comparison> more = new ArrayList<>(before);
                            more.add(next);
                            return Loaded.of(more);
                        }));
            }
            return all;
        });
    }

    /** Each overlay alone, then all together. */
    private List<List<String>> sets() {
        List<List<String>> sets = new ArrayList<>();
        overlays.forEach(o -> sets.add(List.of(o)));
        if (overlays.size() > 1) {
            sets.add(overlays);
        }
        return sets;
    }

    private void print(List<Comparison> comparisons) {
        if (json) {
            Comparison first = comparisons.get(0);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("case", first.base().subject().info().id());
            answer.put("digest", first.base().subject().digest());
            answer.put("seed", seed);
            answer.put("draws", draws);
            answer.put("version", Version.current());
            answer.put("comparisons", comparisons.stream().map(this::data).toList());
            console.out().print(Json.pretty(answer));
        } else {
            comparisons.forEach(
                    c -> SectionPrinter.print(c.other().subject(), new ComparisonView(c).section(), console, csv));
        }
    }

    private Map<String, Object> data(Comparison comparison) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("overlays", comparison.overlays());
        one.put(
                "changes",
                comparison.changes().stream().map(CompareCommand::change).toList());
        one.put("outcomes", comparison.contrasts().stream().map(this::contrast).toList());
        return one;
    }

    private static Map<String, Object> change(org.mizan.engine.Change change) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("file", change.file());
        row.put("key", change.key());
        row.put("field", change.field());
        row.put("before", change.before());
        row.put("after", change.after());
        row.put("at", change.basis().at().toString());
        row.put(
                "sources",
                change.basis().citations().stream().map(Object::toString).toList());
        return row;
    }

    private Map<String, Object> contrast(org.mizan.engine.Contrast contrast) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("method", contrast.method());
        row.put("id", contrast.outcome().id());
        row.put("label", console.data().plain(contrast.outcome().label()));
        row.put("scene", contrast.outcome().scene());
        row.put("before", contrast.before());
        row.put("after", contrast.after());
        row.put("changed", contrast.changed());
        row.put("difference", contrast.difference());
        return row;
    }
}
