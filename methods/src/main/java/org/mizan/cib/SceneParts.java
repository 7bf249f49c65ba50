package org.mizan.cib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.model.Basis;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Tone;

/** How much of the future belongs to each scene, by number of futures and by where the present drifts. */
final class SceneParts {
    private static final int MOST_ROWS = 40;

    private final CibWords words;

    SceneParts(CibWords words) {
        this.words = words;
    }

    Optional<Block> shares() {
        if (words.result.scenes().isEmpty() || words.result.count().isEmpty()) {
            return Optional.empty();
        }
        List<Chart.Bars.Bar> bars = new ArrayList<>();
        List<Grid.Row> rows = new ArrayList<>();
        for (CibResult.SceneShare s : words.result.scenes()) {
            Tone tone = Tone.ofScene(words.c.scenes().get(s.scene()).tone());
            Arg name = Arg.of(words.c.nameOf(s.scene()));
            List<Basis> bases = basesOf(s.scene());
            bars.add(new Chart.Bars.Bar(name, s.share().orElse(0.0), Double.NaN, Double.NaN, tone, bases));
            rows.add(Grid.Row.of(
                    Grid.Cell.of(name, tone, List.of()),
                    Grid.Cell.of(s.futures().map(Arg::of).orElse(Arg.blank()), Tone.PLAIN, bases),
                    Grid.Cell.of(s.share().map(Arg::share).orElse(Arg.blank()), Tone.PLAIN, bases),
                    Grid.Cell.of(s.weightShare().map(Arg::share).orElse(Arg.blank()), Tone.PLAIN, bases)));
        }
        Grid grid = new Grid(
                "cib-scenes-table",
                CibWords.message("scenes.table"),
                List.of(
                        Grid.Column.text("scene", CibWords.message("column.scene")),
                        Grid.Column.number("futures", CibWords.message("column.futures")),
                        Grid.Column.number("share", CibWords.message("column.share")),
                        Grid.Column.number("weight-share", CibWords.message("column.weight-share"))),
                rows);
        Figure figure = new Figure(
                "cib-scenes",
                CibWords.message("scenes.figure"),
                CibWords.message("scenes.description"),
                new Chart.Bars(Arg.of(CibWords.message("column.share")), true, 0, bars),
                Optional.of(grid));
        return Optional.of(new Block.Group("cib-scene-shares", CibWords.message("scenes.title"), List.of(figure)));
    }

    private List<Basis> basesOf(String scene) {
        return words.input.scenes().stream()
                .filter(r -> r.scene().equals(scene))
                .findFirst()
                .map(r -> words.bases(words.futures.stream()
                        .filter(r::matches)
                        .limit(CibView.TOLD)
                        .toList()))
                .orElse(List.of());
    }

    Optional<Block> succession() {
        if (words.result.succession().isEmpty()) {
            return Optional.empty();
        }
        CibResult.SuccessionSummary s = words.result.succession().get();
        List<Block> blocks = new ArrayList<>();
        double resting = words.result.attractors().stream()
                .filter(a -> a.kind().equals("fixed"))
                .mapToDouble(CibResult.AttractorRow::share)
                .sum();
        long cycles = words.result.attractors().stream()
                .filter(a -> a.kind().equals("cycle"))
                .count();
        Arg rule = Arg.of(CibWords.message("rule." + s.rule()));
        blocks.add(new Finding(
                s.exact()
                        ? CibWords.message(
                                "finding.weights", rule, Arg.of(s.starts()), Arg.share(resting), Arg.of(cycles))
                        : CibWords.message(
                                "finding.sampled",
                                rule,
                                Arg.of(s.starts()),
                                Arg.of(s.sampled()),
                                Arg.of(s.seed()),
                                Arg.share(resting)),
                Tone.PLAIN,
                words.bases(words.futures.stream().limit(CibView.TOLD).toList())));
        blocks.add(attractors(s));
        return Optional.of(new Block.Group("cib-succession", CibWords.message("succession.title"), blocks));
    }

    private Grid attractors(CibResult.SuccessionSummary s) {
        List<CibResult.AttractorRow> heaviest = words.result.attractors().stream()
                .sorted((a, b) -> Double.compare(b.share(), a.share()))
                .limit(MOST_ROWS)
                .toList();
        List<Grid.Row> rows = new ArrayList<>();
        for (CibResult.AttractorRow a : heaviest) {
            int f = a.members().size() == 1 ? indexOf(a.members().get(0)) : -1;
            Arg name = f >= 0
                    ? words.future(f)
                    : Arg.of(CibWords.message(
                            "attractor.cycle", Arg.of(a.members().size())));
            int[] z = a.members().get(0).stream().mapToInt(Integer::intValue).toArray();
            List<Basis> bases = words.bases(List.of(z));
            rows.add(Grid.Row.of(
                    Grid.Cell.of(name, f >= 0 ? words.tone(z) : Tone.MUTED, List.of()),
                    Grid.Cell.of(CibView.variants(words.input, z)),
                    Grid.Cell.of(a.weight().map(Arg::of).orElse(Arg.blank()), Tone.PLAIN, bases),
                    Grid.Cell.of(new Arg.Share(a.share(), 1), Tone.PLAIN, bases),
                    Grid.Cell.of(
                            s.exact()
                                    ? Arg.of(CibWords.message("interval.exact"))
                                    : Arg.of(CibWords.message(
                                            "interval", new Arg.Share(a.low(), 1), new Arg.Share(a.high(), 1))))));
        }
        return new Grid(
                "cib-attractors",
                CibWords.message("attractors.title"),
                List.of(
                        Grid.Column.text("attractor", CibWords.message("column.attractor")),
                        Grid.Column.text("variants", CibWords.message("column.variants")),
                        Grid.Column.number("weight", CibWords.message("column.weight")),
                        Grid.Column.number("share", CibWords.message("column.start-share")),
                        Grid.Column.text("interval", CibWords.message("column.interval"))),
                rows);
    }

    private int indexOf(List<Integer> indices) {
        for (int f = 0; f < words.result.scenarios().size(); f++) {
            if (words.result.scenarios().get(f).indices().equals(indices)) {
                return f;
            }
        }
        return -1;
    }
}
