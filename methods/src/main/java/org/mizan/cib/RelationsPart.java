package org.mizan.cib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.model.Basis;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Grid;
import org.mizan.view.Tone;

/** How futures lie to each other, which descriptors drive and which are driven, and the matrix itself. */
final class RelationsPart {
    private static final int MOST_POINTS = 60;
    private static final int MOST_ROWS = 12;

    private final CibWords words;
    private final CrossImpactMatrix m;

    RelationsPart(CibWords words) {
        this.words = words;
        m = words.input.matrix();
    }

    Optional<Block> distances() {
        int count = words.futures.size();
        if (count < 2 || count > MOST_POINTS) {
            return Optional.empty();
        }
        double[][] points = ScenarioMap.of(words.futures);
        List<Chart.Plane.Point> marks = new ArrayList<>();
        for (int f = 0; f < count; f++) {
            marks.add(new Chart.Plane.Point(
                    words.future(f),
                    points[f][0],
                    points[f][1],
                    words.tone(words.futures.get(f)),
                    Optional.empty(),
                    Optional.empty()));
        }
        Figure figure = new Figure(
                "cib-map",
                CibWords.message("map.title"),
                CibWords.message("map.description"),
                new Chart.Plane(
                        Arg.of(CibWords.message("map.axis", Arg.of(1))),
                        Arg.of(CibWords.message("map.axis", Arg.of(2))),
                        marks,
                        Double.NaN,
                        Double.NaN,
                        List.of()),
                count <= MOST_ROWS ? Optional.of(distanceGrid()) : Optional.empty());
        return Optional.of(new Block.Group("cib-distances", CibWords.message("distances.title"), List.of(figure)));
    }

    private Grid distanceGrid() {
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(Grid.Column.text("future", CibWords.message("column.future")));
        for (int f = 0; f < words.futures.size(); f++) {
            columns.add(new Grid.Column("future-" + (f + 1), Arg.of(f + 1), Grid.Align.NUMBER));
        }
        List<Grid.Row> rows = new ArrayList<>();
        for (int f = 0; f < words.futures.size(); f++) {
            List<Grid.Cell> cells = new ArrayList<>();
            cells.add(Grid.Cell.of(words.future(f)));
            for (int[] other : words.futures) {
                cells.add(Grid.Cell.of(Arg.of(ScenarioMap.distance(words.futures.get(f), other))));
            }
            rows.add(Grid.Row.of(cells));
        }
        return new Grid("cib-distance-table", CibWords.message("distances.table"), columns, rows);
    }

    Block roles() {
        int n = words.input.descriptors().size();
        List<Chart.Plane.Point> points = new ArrayList<>();
        List<Grid.Row> rows = new ArrayList<>();
        double meanActive = 0;
        double meanPassive = 0;
        for (int j = 0; j < n; j++) {
            double active = words.result.active().get(j);
            double passive = words.result.passive().get(j);
            meanActive += active / n;
            meanPassive += passive / n;
            points.add(new Chart.Plane.Point(
                    words.descriptor(j), passive, active, Tone.ACCENT, Optional.empty(), Optional.empty()));
            rows.add(Grid.Row.of(
                    Grid.Cell.of(words.descriptor(j)),
                    Grid.Cell.of(words.number(active), Tone.PLAIN, rowsOf(j, true)),
                    Grid.Cell.of(words.number(passive), Tone.PLAIN, rowsOf(j, false))));
        }
        Grid grid = new Grid(
                "cib-roles-table",
                CibWords.message("roles.table"),
                List.of(
                        Grid.Column.text("descriptor", CibWords.message("column.descriptor")),
                        Grid.Column.number("active", CibWords.message("column.active")),
                        Grid.Column.number("passive", CibWords.message("column.passive"))),
                rows);
        Figure figure = new Figure(
                "cib-roles",
                CibWords.message("roles.figure"),
                CibWords.message("roles.description"),
                new Chart.Plane(
                        Arg.of(CibWords.message("column.passive")),
                        Arg.of(CibWords.message("column.active")),
                        points,
                        meanPassive,
                        meanActive,
                        List.of(
                                Arg.of(CibWords.message("quadrant.drivers")),
                                Arg.of(CibWords.message("quadrant.relays")),
                                Arg.of(CibWords.message("quadrant.buffers")),
                                Arg.of(CibWords.message("quadrant.results")))),
                Optional.of(grid));
        return new Block.Group("cib-roles-part", CibWords.message("roles.title"), List.of(figure));
    }

    private List<Basis> rowsOf(int j, boolean active) {
        return words.input.judgements().stream()
                .filter(r -> active ? words.input.descriptorOf(r.source()) == j : r.target() == j)
                .map(CibInput.Judgement::basis)
                .distinct()
                .toList();
    }

    Block matrix() {
        int dim = m.dimension();
        List<Arg> labels = new ArrayList<>();
        int[] blocks = new int[dim];
        for (int v = 0; v < dim; v++) {
            blocks[v] = words.input.descriptorOf(v);
            labels.add(Arg.of(CibWords.message("pair", words.descriptor(blocks[v]), words.variant(v))));
        }
        double[][] values = new double[dim][dim];
        List<List<Basis>> bases = new ArrayList<>();
        double widest = 1;
        int decimals = 0;
        for (int u = 0; u < dim; u++) {
            for (int v = 0; v < dim; v++) {
                boolean judged = words.judged(u, blocks[v]);
                values[u][v] = judged ? m.impact(u, v) : Double.NaN;
                widest = Math.max(widest, Math.abs(m.impact(u, v)));
                decimals = Math.max(decimals, CibView.decimals(m.impact(u, v)));
                bases.add(words.basis(u, blocks[v]).map(List::of).orElse(List.of()));
            }
        }
        Figure figure = new Figure(
                "cib-matrix",
                CibWords.message("matrix.title"),
                CibWords.message(
                        "matrix.description", Arg.of(words.input.judgements().size()), Arg.of(unjudged())),
                new Chart.HeatMap(labels, labels, values, -widest, widest, decimals, bases, blocks, blocks),
                Optional.empty());
        return new Block.Group("cib-matrix-part", CibWords.message("matrix.heading"), List.of(figure));
    }

    /* Ordered pairs of different descriptors about which nobody judged anything. */
    private long unjudged() {
        int n = words.input.descriptors().size();
        long judged = words.input.judgements().stream()
                .map(r -> words.input.descriptorOf(r.source()) * n + r.target())
                .filter(s -> s / n != s % n)
                .distinct()
                .count();
        return (long) n * (n - 1) - judged;
    }
}
