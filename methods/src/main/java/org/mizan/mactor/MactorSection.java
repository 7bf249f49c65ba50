package org.mizan.mactor;

import static org.mizan.mactor.MactorAnalysis.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;
import org.mizan.view.Tone;

/** The page on actors: power, positions, alliances, and what one actor's neutrality would change. */
final class MactorSection {
    private final Case c;
    private final MactorInput input;
    private final int[] mid;
    private final MactorResult r;
    private final List<Arg> actors;
    private final List<Arg> objectives;
    private final int n;
    private final List<List<Basis>> influenceBases;
    private final List<List<Basis>> positionBases;
    private final List<Basis> allInfluence;
    private final List<Basis> allPositions;

    MactorSection(Case c, MactorInput input, MactorResult result) {
        this.c = c;
        this.input = input;
        mid = input.mid();
        this.r = result;
        n = result.actors().size();
        actors = input.actorNames().stream().map(Arg::of).toList();
        objectives = input.objectiveNames().stream().map(Arg::of).toList();
        influenceBases = bases(input.influence(), n, n);
        positionBases = bases(input.positions(), n, objectives.size());
        allInfluence = input.influence().stream().map(Judgement::basis).toList();
        allPositions = input.positions().stream().map(Judgement::basis).toList();
    }

    private static List<List<Basis>> bases(List<Judgement> cells, int rows, int columns) {
        List<List<Basis>> bases = new ArrayList<>();
        for (int i = 0; i < rows * columns; i++) {
            bases.add(new ArrayList<>());
        }
        cells.forEach(c -> bases.get(c.row() * columns + c.column()).add(c.basis()));
        return bases.stream().map(List::copyOf).toList();
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note(message("note.reading", Arg.code(r.power()))));
        if (!r.neutral().isEmpty()) {
            blocks.add(Finding.of(message("finding.neutral", names(r.neutral()))));
        }
        if (!r.absent().isEmpty()) {
            blocks.add(Finding.of(message("finding.absent", names(r.absent()))));
        }
        if (n > 0) {
            blocks.add(new Block.Group("mactor-influence", message("group.influence"), influence()));
            blocks.add(new Block.Group("mactor-positions", message("group.positions"), positions()));
            blocks.add(new Block.Group("mactor-alliances", message("group.alliances"), alliances()));
        }
        if (!r.withoutEach().isEmpty()) {
            blocks.add(new Block.Group("mactor-without", message("group.without"), List.of(without())));
        }
        return new Section("mactor", message("title"), message("label"), lead(), blocks);
    }

    private Arg names(List<String> ids) {
        return Arg.list(ids.stream()
                .map(id -> Optional.ofNullable(c.actors().get(id))
                        .map(a -> Arg.of(a.shortName().orElse(a.name())))
                        .orElse(Arg.code(id)))
                .toList());
    }

    private Optional<Finding> lead() {
        if (n == 0) {
            return Optional.empty();
        }
        int top = largest(r.R());
        Set<Basis> rests = new LinkedHashSet<>(allInfluence);
        rests.addAll(allPositions);
        return Optional.of(Finding.of(
                message(
                        "lead",
                        actors.get(top),
                        Arg.real(r.R()[top], 2),
                        Arg.share(r.convergenceDegree()[2]),
                        Arg.share(divergence())),
                List.copyOf(rests)));
    }

    private double divergence() {
        boolean any = Arrays.stream(r.actorMobilisation()[2]).anyMatch(v -> v > 0);
        return any ? 1 - r.convergenceDegree()[2] : 0;
    }

    private static int largest(double[] values) {
        int top = 0;
        for (int i = 1; i < values.length; i++) {
            top = values[i] > values[top] ? i : top;
        }
        return top;
    }

    // --- influence ---

    private List<Block> influence() {
        List<Block> blocks = new ArrayList<>();
        for (Role role : Role.values()) {
            List<Arg> who = IntStream.range(0, n)
                    .filter(i -> r.roles().get(i).equals(id(role)))
                    .mapToObj(actors::get)
                    .toList();
            if (!who.isEmpty()) {
                blocks.add(Finding.of(message("finding.role." + id(role), Arg.list(who)), allInfluence));
            }
        }
        blocks.add(plane());
        blocks.add(power());
        blocks.add(new Block.Folded(
                message("folded.influence"),
                List.of(
                        Matrices.heat("mactor-mid", "figure.mid", actors, actors, square(mid), 0, influenceBases),
                        relayed("mactor-midi", "figure.midi", r.MIDI(), this::paths),
                        relayed("mactor-mmidi", "figure.mmidi", r.MMIDI(), this::paths),
                        relayed("mactor-net", "figure.net", r.net(), (i, j) -> both(paths(i, j), paths(j, i))))));
        return blocks;
    }

    private Figure relayed(String id, String key, int[][] m, Matrices.PairBases bases) {
        double[][] values = Matrices.real(m);
        return Matrices.heat(id, key, actors, actors, values, 0, Matrices.perCell(values, bases));
    }

    /** The judgements on every path from one actor to another, direct or over one relay. */
    private List<Basis> paths(int from, int to) {
        List<Basis> all = new ArrayList<>(influenceBases.get(from * n + to));
        for (int relay = 0; relay < n; relay++) {
            if (mid[from * n + relay] > 0 && mid[relay * n + to] > 0) {
                all.addAll(influenceBases.get(from * n + relay));
                all.addAll(influenceBases.get(relay * n + to));
            }
        }
        return all;
    }

    private static String id(Enum<?> e) {
        return e.name().toLowerCase(java.util.Locale.ROOT);
    }

    private double[][] square(int[] flat) {
        double[][] m = new double[n][n];
        for (int i = 0; i < flat.length; i++) {
            m[i / n][i % n] = flat[i];
        }
        return m;
    }

    private Figure plane() {
        List<Chart.Plane.Point> points = new ArrayList<>();
        List<Grid.Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int at = i;
            points.add(new Chart.Plane.Point(
                    actors.get(i),
                    r.D()[i],
                    r.I()[i],
                    Tone.ACCENT,
                    Optional.empty(),
                    r.spread().map(s -> new double[] {s.dependence()[at], s.influence()[at]})));
            rows.add(Grid.Row.of(
                    Grid.Cell.of(actors.get(i)),
                    Grid.Cell.of(Arg.of(r.I()[i]), Tone.PLAIN, allInfluence),
                    Grid.Cell.of(Arg.of(r.D()[i]), Tone.PLAIN, allInfluence),
                    Grid.Cell.of(Arg.signed(r.netSum()[i], 0), Tone.ofSign(r.netSum()[i]), allInfluence),
                    Grid.Cell.of(message("role." + r.roles().get(i)))));
        }
        Chart chart = new Chart.Plane(
                Arg.of(message("axis.dependence")),
                Arg.of(message("axis.influence")),
                points,
                mean(r.D()),
                mean(r.I()),
                List.of(
                        Arg.of(message("role.dominant")),
                        Arg.of(message("role.relay")),
                        Arg.of(message("role.autonomous")),
                        Arg.of(message("role.dominated"))));
        Grid table = new Grid(
                "mactor-plane-table",
                message("figure.plane"),
                List.of(
                        Grid.Column.text("actor", message("column.actor")),
                        Grid.Column.number("influence", message("axis.influence")),
                        Grid.Column.number("dependence", message("axis.dependence")),
                        Grid.Column.number("net", message("column.net")),
                        Grid.Column.text("role", message("column.role"))),
                rows);
        return new Figure(
                "mactor-plane", message("figure.plane"), message("figure.plane.text"), chart, Optional.of(table));
    }

    private static double mean(int[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private Figure power() {
        List<Chart.Bars.Bar> bars = new ArrayList<>();
        List<Grid.Row> rows = new ArrayList<>();
        int[] ranks = MactorSpread.ranks(r.R());
        for (int i : byFalling(r.R())) {
            double low = r.spread().isPresent() ? r.spread().get().powerLow()[i] : Double.NaN;
            double high = r.spread().isPresent() ? r.spread().get().powerHigh()[i] : Double.NaN;
            bars.add(new Chart.Bars.Bar(actors.get(i), r.R()[i], low, high, Tone.ACCENT, allInfluence));
            Arg interval = r.spread()
                    .map(s -> Arg.of(message("interval", Arg.of(s.rankLow()[i]), Arg.of(s.rankHigh()[i]))))
                    .orElse(Arg.blank());
            rows.add(Grid.Row.of(
                    Grid.Cell.of(actors.get(i)),
                    Grid.Cell.of(Arg.real(r.R()[i], 2), Tone.PLAIN, allInfluence),
                    Grid.Cell.of(Arg.of(ranks[i]), Tone.PLAIN, allInfluence),
                    Grid.Cell.of(interval),
                    Grid.Cell.of(Arg.real(r.Q()[i], 2), Tone.PLAIN, allInfluence)));
        }
        Grid table = new Grid(
                "mactor-power-table",
                message("figure.power"),
                List.of(
                        Grid.Column.text("actor", message("column.actor")),
                        Grid.Column.number("R", message("column.power")),
                        Grid.Column.number("rank", message("column.rank")),
                        Grid.Column.text("rank-interval", message("column.rank-interval")),
                        Grid.Column.number("Q", message("column.max-power"))),
                rows);
        return new Figure(
                "mactor-power",
                message("figure.power"),
                message("figure.power.text"),
                new Chart.Bars(Arg.of(message("column.power")), false, 2, bars),
                Optional.of(table));
    }

    private static int[] byFalling(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(values[b], values[a]))
                .mapToInt(i -> i)
                .toArray();
    }

    // --- positions ---

    private List<Block> positions() {
        MactorResult.ObjectiveMobilisation third = r.objectiveMobilisation().get(2);
        List<Block> blocks = new ArrayList<>();
        for (int o : byFalling(third.all())) {
            if (third.all()[o] > 0) {
                blocks.add(Finding.of(
                        message(
                                "finding.contest",
                                objectives.get(o),
                                Arg.real(third.support()[o], 1),
                                Arg.real(-third.opposition()[o], 1)),
                        column(o)));
                break;
            }
        }
        directions().ifPresent(blocks::add);
        blocks.add(Matrices.heat("mactor-2mao", "figure.mao", actors, objectives, r.MAO2(), 0, positionBases));
        blocks.add(mobilisation(third));
        blocks.add(actorMobilisation());
        blocks.add(new Block.Folded(
                message("folded.positions"),
                List.of(
                        Matrices.heat("mactor-1mao", "figure.mao1", actors, objectives, r.MAO1(), 0, positionBases),
                        Matrices.heat("mactor-3mao", "figure.mao3", actors, objectives, r.MAO3(), 1, positionBases))));
        return blocks;
    }

    /** What being for an objective means, as far as the case says it. */
    private Optional<Grid> directions() {
        List<Grid.Row> rows = IntStream.range(0, objectives.size())
                .mapToObj(o -> Optional.ofNullable(c.issues().get(r.objectives().get(o))))
                .flatMap(Optional::stream)
                .filter(issue -> !issue.objective().isEmpty())
                .map(issue -> Grid.Row.of(
                        Grid.Cell.of(Arg.of(issue.name())),
                        Grid.Cell.of(Arg.of(issue.objective()), Tone.PLAIN, List.of(issue.basis()))))
                .toList();
        Grid grid = new Grid(
                "mactor-directions",
                message("grid.directions"),
                List.of(
                        Grid.Column.text("objective", message("column.objective")),
                        Grid.Column.text("direction", message("column.direction"))),
                rows);
        return rows.isEmpty() ? Optional.empty() : Optional.of(grid);
    }

    private List<Basis> column(int objective) {
        return input.positions().stream()
                .filter(p -> p.column() == objective)
                .map(Judgement::basis)
                .toList();
    }

    private List<Basis> row(int actor) {
        return input.positions().stream()
                .filter(p -> p.row() == actor)
                .map(Judgement::basis)
                .toList();
    }

    private Figure mobilisation(MactorResult.ObjectiveMobilisation third) {
        List<Chart.Bars.Bar> bars = new ArrayList<>();
        List<Grid.Row> rows = new ArrayList<>();
        for (int o = 0; o < objectives.size(); o++) {
            Arg name = objectives.get(o);
            bars.add(bar(message("bar.for", name), third.support()[o], Tone.FOR, column(o)));
            bars.add(bar(message("bar.against", name), -third.opposition()[o], Tone.AGAINST, column(o)));
            rows.add(Grid.Row.of(
                    Grid.Cell.of(name),
                    Grid.Cell.of(Arg.real(third.support()[o], 1), Tone.FOR, column(o)),
                    Grid.Cell.of(Arg.real(-third.opposition()[o], 1), Tone.AGAINST, column(o)),
                    Grid.Cell.of(Arg.real(third.all()[o], 1), Tone.PLAIN, column(o)),
                    Grid.Cell.of(Arg.real(r.objectiveMobilisation().get(1).all()[o], 0), Tone.PLAIN, column(o))));
        }
        Grid table = new Grid(
                "mactor-mobilisation-table",
                message("figure.mobilisation"),
                List.of(
                        Grid.Column.text("objective", message("column.objective")),
                        Grid.Column.number("for", message("column.for")),
                        Grid.Column.number("against", message("column.against")),
                        Grid.Column.number("all", message("column.mobilisation")),
                        Grid.Column.number("all-order-2", message("column.mobilisation-2"))),
                rows);
        return new Figure(
                "mactor-mobilisation",
                message("figure.mobilisation"),
                message("figure.mobilisation.text"),
                new Chart.Bars(Arg.of(message("column.mobilisation")), false, 1, bars),
                Optional.of(table));
    }

    private static Chart.Bars.Bar bar(org.mizan.text.Message label, double value, Tone tone, List<Basis> bases) {
        return new Chart.Bars.Bar(Arg.of(label), value, Double.NaN, Double.NaN, tone, bases);
    }

    private Figure actorMobilisation() {
        List<Chart.Bars.Bar> bars = new ArrayList<>();
        List<Grid.Row> rows = new ArrayList<>();
        for (int i : byFalling(r.actorMobilisation()[2])) {
            bars.add(new Chart.Bars.Bar(
                    actors.get(i), r.actorMobilisation()[2][i], Double.NaN, Double.NaN, Tone.ACCENT, row(i)));
            rows.add(Grid.Row.of(
                    Grid.Cell.of(actors.get(i)),
                    Grid.Cell.of(Arg.real(r.actorMobilisation()[2][i], 1), Tone.PLAIN, row(i)),
                    Grid.Cell.of(Arg.real(r.actorMobilisation()[1][i], 0), Tone.PLAIN, row(i)),
                    Grid.Cell.of(Arg.share(r.ambivalence()[2][i]), Tone.PLAIN, row(i))));
        }
        Grid table = new Grid(
                "mactor-actors-table",
                message("figure.actors"),
                List.of(
                        Grid.Column.text("actor", message("column.actor")),
                        Grid.Column.number("order-3", message("column.mobilisation")),
                        Grid.Column.number("order-2", message("column.mobilisation-2")),
                        Grid.Column.number("ambivalence", message("column.ambivalence"))),
                rows);
        return new Figure(
                "mactor-actors",
                message("figure.actors"),
                message("figure.actors.text"),
                new Chart.Bars(Arg.of(message("column.mobilisation")), false, 1, bars),
                Optional.of(table));
    }

    // --- alliances ---

    private List<Block> alliances() {
        double[] actorSizes = shares(r.R());
        double[] objectiveSizes = shares(r.objectiveMobilisation().get(2).all());
        Matrices.PairBases pairs = this::sharedObjectives;
        List<Block> blocks = new ArrayList<>();
        pair(r.actorDistance(), 1).ifPresent(blocks::add);
        pair(r.actorDistance(), -1).ifPresent(blocks::add);
        blocks.add(Matrices.graph("mactor-caa", "figure.caa", actors, actorSizes, r.CAA3(), 1, pairs));
        blocks.add(Matrices.graph("mactor-daa", "figure.daa", actors, actorSizes, r.DAA3(), -1, pairs));
        blocks.add(
                Matrices.graph("mactor-distance", "figure.distance", actors, actorSizes, r.actorDistance(), 1, pairs));
        blocks.add(Matrices.graph(
                "mactor-objectives",
                "figure.objectives",
                objectives,
                objectiveSizes,
                r.objectiveDistance(),
                1,
                (a, b) -> both(column(a), column(b))));
        blocks.add(new Block.Folded(
                message("folded.alliances"),
                List.of(
                        heatPairs("mactor-1caa", "figure.caa1", r.CAA1(), 0),
                        heatPairs("mactor-1daa", "figure.daa1", r.DAA1(), 0),
                        heatPairs("mactor-2caa", "figure.caa2", r.CAA2(), 1),
                        heatPairs("mactor-2daa", "figure.daa2", r.DAA2(), 1),
                        heatPairs("mactor-3caa", "figure.caa3", r.CAA3(), 1),
                        heatPairs("mactor-3daa", "figure.daa3", r.DAA3(), 1))));
        return blocks;
    }

    private Figure heatPairs(String id, String key, double[][] m, int decimals) {
        return Matrices.pairs(id, key, actors, m, decimals, this::sharedObjectives);
    }

    private static List<Basis> both(List<Basis> a, List<Basis> b) {
        List<Basis> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private List<Basis> sharedObjectives(int a, int b) {
        return input.positions().stream()
                .filter(p -> p.row() == a || p.row() == b)
                .filter(p -> r.MAO2()[a][p.column()] != 0 && r.MAO2()[b][p.column()] != 0)
                .map(Judgement::basis)
                .toList();
    }

    /** The pair that agrees ({@code sign} 1) or disagrees (-1) most. */
    private Optional<Finding> pair(double[][] distance, int sign) {
        int a = -1;
        int b = -1;
        double best = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (sign * distance[i][j] > best) {
                    best = sign * distance[i][j];
                    a = i;
                    b = j;
                }
            }
        }
        return a < 0
                ? Optional.empty()
                : Optional.of(Finding.of(
                        message(
                                sign > 0 ? "finding.closest" : "finding.farthest",
                                actors.get(a),
                                actors.get(b),
                                Arg.signed(sign * best, 1)),
                        sharedObjectives(a, b)));
    }

    private static double[] shares(double[] values) {
        double max = Arrays.stream(values).max().orElse(0);
        return Arrays.stream(values).map(v -> max == 0 ? 0 : v / max).toArray();
    }

    // --- counterfactuals ---

    private Grid without() {
        List<Basis> all = both(allInfluence, allPositions);
        List<Grid.Row> rows = new ArrayList<>();
        double now = r.convergenceDegree()[2];
        for (int i = 0; i < n; i++) {
            MactorResult.Without w = r.withoutEach().get(i);
            rows.add(Grid.Row.of(
                    Grid.Cell.of(actors.get(i)),
                    Grid.Cell.of(Arg.share(w.neutral()), Tone.ofSign(w.neutral() - now), all),
                    Grid.Cell.of(Arg.signed(100 * (w.neutral() - now), 1), Tone.PLAIN, all),
                    Grid.Cell.of(Arg.share(w.absent()), Tone.ofSign(w.absent() - now), all),
                    Grid.Cell.of(Arg.signed(100 * (w.absent() - now), 1), Tone.PLAIN, all)));
        }
        return new Grid(
                "mactor-without-table",
                message("grid.without", Arg.share(now)),
                List.of(
                        Grid.Column.text("actor", message("column.actor")),
                        Grid.Column.number("neutral", message("column.neutral")),
                        Grid.Column.number("neutral-change", message("column.points")),
                        Grid.Column.number("absent", message("column.absent")),
                        Grid.Column.number("absent-change", message("column.points"))),
                rows);
    }
}
