package org.mizan.micmac;

import static org.mizan.micmac.MicmacAnalysis.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mizan.model.Basis;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Block;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;
import org.mizan.view.Tone;

/** The page on variables: direct and indirect influence, what moves between them, and the other readings. */
final class MicmacSection {
    private final MicmacInput input;
    private final MicmacResult r;
    private final int n;
    private final List<Arg> names;
    private final List<Basis> all;
    private final boolean gone;

    MicmacSection(MicmacInput input, MicmacResult result) {
        this.input = input;
        this.r = result;
        n = result.variables().size();
        names = input.names().stream().map(Arg::of).toList();
        all = input.influence().stream().map(Judgement::basis).toList();
        gone = Arrays.stream(result.indirect().influencePer10000()).allMatch(v -> v == 0);
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (n == 0) {
            blocks.add(new Block.Note(message("empty")));
            return new Section("micmac", message("title"), message("label"), Optional.empty(), blocks);
        }
        blocks.add(stability());
        blocks.add(system());
        for (String quadrant : List.of("driver", "linkage", "dependent", "autonomous")) {
            List<Arg> who = IntStream.range(0, n)
                    .filter(i -> shown().quadrants().get(i).equals(quadrant))
                    .mapToObj(names::get)
                    .toList();
            if (!who.isEmpty()) {
                blocks.add(Finding.of(message("finding." + quadrant, Arg.list(who)), all));
            }
        }
        ties().ifPresent(blocks::add);
        blocks.add(matrix());
        blocks.add(plane("micmac-direct", "figure.direct", r.direct(), Optional.empty()));
        blocks.add(plane("micmac-displacement", "figure.displacement", r.indirect(), Optional.of(r.direct())));
        blocks.add(shifts());
        r.potentialIndirect()
                .ifPresent(
                        p -> blocks.add(plane("micmac-potential", "figure.potential", p, Optional.of(r.indirect()))));
        if (!r.suggested().isEmpty()) {
            blocks.add(Finding.of(
                    message(
                            "finding.suggested",
                            Arg.list(r.suggested().stream().map(this::name).toList())),
                    all));
        }
        blocks.add(new Block.Group("micmac-readings", message("group.readings"), readings()));
        return new Section("micmac", message("title"), message("label"), Optional.of(lead()), blocks);
    }

    /** Indirect sums, or the direct ones of a system whose indirect influence dies out. */
    private MicmacResult.Sums shown() {
        return gone ? r.direct() : r.indirect();
    }

    private Arg name(String id) {
        return names.get(r.variables().indexOf(id));
    }

    private int first(int[] ranks) {
        return IntStream.range(0, n).filter(i -> ranks[i] == 1).findFirst().orElse(0);
    }

    private Finding lead() {
        return Finding.of(
                message(
                        gone ? "lead.direct" : "lead",
                        names.get(first(shown().influenceRank())),
                        names.get(first(shown().dependenceRank())),
                        Arg.of(r.k())),
                all);
    }

    private Finding stability() {
        String key = r.stable() ? "stable" : r.orderPeriod() > 1 ? "repeats" : "unsettled";
        return Finding.of(message("finding." + key, Arg.of(r.k()), Arg.of(r.horizon()), Arg.of(r.orderPeriod())), all);
    }

    private Finding system() {
        Message limit =
                message(!r.limit().exists() ? "limit.none" : r.limit().agrees() ? "limit.agrees" : "limit.differs");
        return Finding.of(
                message(
                        "finding.system." + r.system().kind(),
                        Arg.of(limit),
                        Arg.of(r.system().classes().size())),
                all);
    }

    private Optional<Finding> ties() {
        List<Arg> tied = IntStream.range(0, n)
                .filter(i -> r.indirect().influenceTied()[i])
                .mapToObj(names::get)
                .toList();
        return tied.isEmpty() || gone
                ? Optional.empty()
                : Optional.of(Finding.of(message("finding.ties", Arg.list(tied)), all));
    }

    private Figure matrix() {
        double[][] values = new double[n][n];
        List<List<Basis>> bases = new ArrayList<>();
        for (int i = 0; i < n * n; i++) {
            bases.add(List.of());
        }
        String[][] marks = new String[n][n];
        for (Judgement c : input.influence()) {
            values[c.row()][c.column()] = c.potential() ? 0 : c.value();
            marks[c.row()][c.column()] = c.potential() ? "P" : null;
            bases.set(c.row() * n + c.column(), List.of(c.basis()));
        }
        boolean signed = input.influence().stream().anyMatch(c -> c.value() < 0);
        List<Grid.Column> heads = new ArrayList<>();
        heads.add(Grid.Column.text("row", message("column.variable")));
        List<Grid.Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            heads.add(new Grid.Column("c" + (i + 1), names.get(i), Grid.Align.NUMBER));
            List<Grid.Cell> cells = new ArrayList<>();
            cells.add(Grid.Cell.of(names.get(i)));
            for (int j = 0; j < n; j++) {
                Arg value = marks[i][j] == null ? Arg.real(values[i][j], 0) : Arg.code(marks[i][j]);
                cells.add(Grid.Cell.of(value, Tone.PLAIN, bases.get(i * n + j)));
            }
            rows.add(Grid.Row.of(cells));
        }
        Chart chart = new Chart.HeatMap(names, names, values, signed ? -3 : 0, 3, 0, bases, new int[0], new int[0]);
        return new Figure(
                "micmac-matrix",
                message("figure.matrix"),
                message("figure.matrix.text"),
                chart,
                Optional.of(new Grid("micmac-matrix-table", message("figure.matrix"), heads, rows)));
    }

    private Figure plane(String id, String key, MicmacResult.Sums to, Optional<MicmacResult.Sums> from) {
        List<Chart.Plane.Point> points = new ArrayList<>();
        List<Grid.Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int at = i;
            points.add(new Chart.Plane.Point(
                    names.get(i),
                    to.dependencePer10000()[i],
                    to.influencePer10000()[i],
                    tone(to.quadrants().get(i)),
                    from.map(f -> new double[] {f.dependencePer10000()[at], f.influencePer10000()[at]}),
                    Optional.empty()));
            rows.add(Grid.Row.of(
                    Grid.Cell.of(names.get(i)),
                    Grid.Cell.of(Arg.real(to.influencePer10000()[i], 0), Tone.PLAIN, all),
                    Grid.Cell.of(Arg.of(to.influenceRank()[i]), Tone.PLAIN, all),
                    Grid.Cell.of(Arg.real(to.dependencePer10000()[i], 0), Tone.PLAIN, all),
                    Grid.Cell.of(Arg.of(to.dependenceRank()[i]), Tone.PLAIN, all),
                    Grid.Cell.of(message("quadrant." + to.quadrants().get(i)))));
        }
        Quadrant.Split split = r.split().equals("median") ? Quadrant.Split.MEDIAN : Quadrant.Split.MEAN;
        Chart chart = new Chart.Plane(
                Arg.of(message("axis.dependence")),
                Arg.of(message("axis.influence")),
                points,
                split.of(to.dependencePer10000()),
                split.of(to.influencePer10000()),
                List.of(
                        Arg.of(message("quadrant.driver")),
                        Arg.of(message("quadrant.linkage")),
                        Arg.of(message("quadrant.autonomous")),
                        Arg.of(message("quadrant.dependent"))));
        Grid table = new Grid(
                id + "-table",
                message(key),
                List.of(
                        Grid.Column.text("variable", message("column.variable")),
                        Grid.Column.number("influence", message("axis.influence")),
                        Grid.Column.number("influence-rank", message("column.rank")),
                        Grid.Column.number("dependence", message("axis.dependence")),
                        Grid.Column.number("dependence-rank", message("column.rank")),
                        Grid.Column.text("quadrant", message("column.quadrant"))),
                rows);
        return new Figure(id, message(key), message(key + ".text"), chart, Optional.of(table));
    }

    private static Tone tone(String quadrant) {
        return quadrant.equals("driver") || quadrant.equals("linkage") ? Tone.ACCENT : Tone.MUTED;
    }

    private Figure shifts() {
        List<Chart.Ranks.Item> items = new ArrayList<>();
        List<Grid.Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int before = r.direct().influenceRank()[i];
            int after = r.indirect().influenceRank()[i];
            int at = i;
            Tone tone = before > after ? Tone.FOR : before < after ? Tone.AGAINST : Tone.MUTED;
            items.add(new Chart.Ranks.Item(names.get(i), new int[] {before, after}, tone));
            Arg interval = r.spread()
                    .map(s -> Arg.of(message("interval", Arg.of(s.influenceLow()[at]), Arg.of(s.influenceHigh()[at]))))
                    .orElse(Arg.blank());
            rows.add(Grid.Row.of(
                    Grid.Cell.of(names.get(i)),
                    Grid.Cell.of(Arg.of(before), Tone.PLAIN, all),
                    Grid.Cell.of(Arg.of(after), Tone.PLAIN, all),
                    Grid.Cell.of(Arg.signed(before - after, 0), Tone.ofSign(before - after), all),
                    Grid.Cell.of(interval)));
        }
        Grid table = new Grid(
                "micmac-shifts-table",
                message("figure.shifts"),
                List.of(
                        Grid.Column.text("variable", message("column.variable")),
                        Grid.Column.number("direct", message("column.direct")),
                        Grid.Column.number("indirect", message("column.indirect")),
                        Grid.Column.number("gain", message("column.gain")),
                        Grid.Column.text("interval", message("column.interval"))),
                rows);
        List<Arg> orders = List.of(Arg.of(message("column.direct")), Arg.of(message("column.indirect")));
        return new Figure(
                "micmac-shifts",
                message("figure.shifts"),
                message("figure.shifts.text"),
                new Chart.Ranks(orders, items),
                Optional.of(table));
    }

    // --- the same matrix under other names ---

    private List<Block> readings() {
        List<Block> blocks = new ArrayList<>();
        r.dematel().ifPresent(d -> blocks.add(dematel(d)));
        blocks.add(levels());
        blocks.add(map("micmac-map", "figure.map", r.map()));
        r.clamped().ifPresent(c -> blocks.add(map("micmac-clamped", "figure.clamped", c)));
        return blocks;
    }

    private Figure dematel(MicmacResult.Totals d) {
        List<Chart.Plane.Point> points = new ArrayList<>();
        List<Grid.Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            points.add(new Chart.Plane.Point(
                    names.get(i), d.prominence()[i], d.relation()[i], Tone.ACCENT, Optional.empty(), Optional.empty()));
            rows.add(Grid.Row.of(
                    Grid.Cell.of(names.get(i)),
                    Grid.Cell.of(Arg.real(d.prominence()[i], 2), Tone.PLAIN, all),
                    Grid.Cell.of(Arg.signed(d.relation()[i], 2), Tone.ofSign(d.relation()[i]), all)));
        }
        Grid table = new Grid(
                "micmac-dematel-table",
                message("figure.dematel"),
                List.of(
                        Grid.Column.text("variable", message("column.variable")),
                        Grid.Column.number("prominence", message("axis.prominence")),
                        Grid.Column.number("relation", message("axis.relation"))),
                rows);
        return new Figure(
                "micmac-dematel",
                message("figure.dematel"),
                message("figure.dematel.text"),
                new Chart.Plane(
                        Arg.of(message("axis.prominence")),
                        Arg.of(message("axis.relation")),
                        points,
                        Double.NaN,
                        0,
                        List.of()),
                Optional.of(table));
    }

    private Block levels() {
        if (n > 1 && Arrays.stream(r.levels().level()).allMatch(level -> level == 1)) {
            return Finding.of(message("finding.levels.one"), all);
        }
        List<Grid.Row> rows = IntStream.range(0, n)
                .boxed()
                .sorted((a, b) ->
                        Integer.compare(r.levels().level()[a], r.levels().level()[b]))
                .map(i -> Grid.Row.of(
                        Grid.Cell.of(names.get(i)),
                        Grid.Cell.of(Arg.of(r.levels().level()[i]), Tone.PLAIN, all),
                        Grid.Cell.of(Arg.of(r.levels().driving()[i]), Tone.PLAIN, all),
                        Grid.Cell.of(Arg.of(r.levels().dependence()[i]), Tone.PLAIN, all)))
                .toList();
        return new Grid(
                "micmac-levels",
                message("grid.levels"),
                List.of(
                        Grid.Column.text("variable", message("column.variable")),
                        Grid.Column.number("level", message("column.level")),
                        Grid.Column.number("driving", message("column.driving")),
                        Grid.Column.number("dependence", message("column.reached"))),
                rows);
    }

    private Figure map(String id, String key, MicmacResult.Run run) {
        List<Chart.Lines.Series> series = new ArrayList<>();
        List<Grid.Row> rows = new ArrayList<>();
        int steps = run.trace().length;
        double[] x = IntStream.range(0, steps).asDoubleStream().toArray();
        for (int i = 0; i < n; i++) {
            int at = i;
            double[] y = Arrays.stream(run.trace()).mapToDouble(s -> s[at]).toArray();
            series.add(new Chart.Lines.Series(names.get(i), x, y, new double[0], new double[0], Tone.PLAIN));
            rows.add(Grid.Row.of(
                    Grid.Cell.of(names.get(i)), Grid.Cell.of(Arg.real(run.state()[i], 3), Tone.PLAIN, all)));
        }
        Grid table = new Grid(
                id + "-table",
                message(key),
                List.of(
                        Grid.Column.text("variable", message("column.variable")),
                        Grid.Column.number("activation", message("axis.activation"))),
                rows);
        return new Figure(
                id,
                message(key),
                message("map." + run.end(), Arg.of(run.length()), Arg.code(run.squash()), Arg.real(run.steepness(), 1)),
                new Chart.Lines(Arg.of(message("axis.step")), Arg.of(message("axis.activation")), series),
                Optional.of(table));
    }
}
