package org.mizan.bargaining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Tone;

/** The forecasts of all models side by side. */
final class ModelsView {

    private ModelsView() {}

    static List<Block> blocks(Names names, BargainingResult result) {
        boolean others = result.eum().isPresent()
                || result.smp().isPresent()
                || result.issues().stream()
                        .anyMatch(f ->
                                f.cooperative().isPresent() || !f.standing().isEmpty());
        if (!others) {
            return List.of();
        }
        List<Grid.Column> columns = List.of(
                Grid.Column.text("issue", Words.say("head.issue")),
                Grid.Column.number("mean", Words.say("head.mean")),
                Grid.Column.number("median", Words.say("head.median")),
                Grid.Column.number("nash", Words.say("head.nash")),
                Grid.Column.number("kalai", Words.say("head.kalai")),
                Grid.Column.number("pce", Words.say("head.pce")),
                Grid.Column.number("eum", Words.say("head.eum")),
                Grid.Column.number("smp", Words.say("head.smp")));
        List<Grid.Row> rows = new ArrayList<>();
        for (int k = 0; k < result.issues().size(); k++) {
            rows.add(row(names, result, k));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Grid("bargaining-models", Words.say("grid.models"), columns, rows));
        result.issues().stream()
                .flatMap(f -> f.cooperative().stream())
                .findFirst()
                .ifPresent(c -> blocks.add(new Block.Note(cooperative(c))));
        boolean noZone = result.issues().stream()
                .flatMap(f -> f.cooperative().stream())
                .anyMatch(c -> c.nash().isEmpty());
        if (noZone) {
            blocks.add(Finding.of(Words.say("no-zone")));
        }
        return List.of(new Block.Group("bargaining-all-models", Words.say("group.models"), blocks));
    }

    private static org.mizan.text.Message cooperative(BargainingResult.Cooperative c) {
        Arg loss = Arg.code(c.loss());
        return c.disagreement().isPresent()
                ? Words.say("note.disagreement", loss, Arg.real(c.disagreement().get(), 2))
                : Words.say("note.cost", loss, Arg.real(c.cost().orElse(0.0), 2));
    }

    private static Grid.Row row(Names names, BargainingResult result, int k) {
        BargainingResult.Forecast f = result.issues().get(k);
        List<Grid.Cell> cells = new ArrayList<>();
        cells.add(Grid.Cell.of(names.issue(f.id())));
        cells.add(cell(names, k, Optional.of(f.mean()), Tone.ACCENT));
        cells.add(cell(names, k, Optional.of(f.medianLow()), Tone.PLAIN));
        cells.add(cell(names, k, f.cooperative().flatMap(BargainingResult.Cooperative::nash), Tone.PLAIN));
        cells.add(cell(names, k, f.cooperative().flatMap(BargainingResult.Cooperative::kalaiSmorodinsky), Tone.PLAIN));
        cells.add(cell(names, k, likeliest(f), Tone.PLAIN));
        cells.add(cell(names, k, eum(result, f.id()), Tone.PLAIN));
        cells.add(cell(names, k, result.smp().map(s -> smp(names, s, k)), Tone.PLAIN));
        return Grid.Row.of(cells);
    }

    private static Grid.Cell cell(Names names, int k, Optional<Double> value, Tone tone) {
        return Grid.Cell.of(
                value.map(v -> names.place(k, v)).orElse(Words.word("none")),
                value.isPresent() ? tone : Tone.MUTED,
                names.input().bases(k));
    }

    private static Optional<Double> likeliest(BargainingResult.Forecast f) {
        return f.standing().stream()
                .max(Comparator.comparingDouble(BargainingResult.Standing::probability))
                .map(BargainingResult.Standing::position);
    }

    private static Optional<Double> eum(BargainingResult result, String issue) {
        return result.eum()
                .flatMap(e -> e.rounds().stream()
                        .filter(r -> r.issue().equals(issue))
                        .reduce((a, b) -> b)
                        .map(BargainingResult.Round::medianLow));
    }

    /* The weighted mean of the last state: the spatial model itself names no single outcome. */
    private static double smp(Names names, BargainingResult.Smp smp, int k) {
        BargainingInput input = names.input();
        double[][] last = smp.positions()[smp.states() - 1];
        double total = 0;
        double moment = 0;
        for (int i = 0; i < last.length; i++) {
            int at = input.index(names.actorIndex(smp.actors().get(i)), k);
            double w = input.salience()[at] * input.capability()[at];
            total += w;
            moment += w * last[i][k];
        }
        return total > 0 ? moment / total : last[0][k];
    }
}
