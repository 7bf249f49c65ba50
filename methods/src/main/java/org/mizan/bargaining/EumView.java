package org.mizan.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mizan.model.Basis;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Tone;

/** The expected-utility model: its reading, and per issue the path, who challenges whom, and the offers taken. */
final class EumView {

    private final Names names;
    private final BargainingResult.Eum eum;

    EumView(Names names, BargainingResult.Eum eum) {
        this.names = names;
        this.eum = eum;
    }

    Block.Group group() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Finding.of(Words.say("eum.reading", Arg.code(eum.preset()))));
        blocks.add(new Block.Note(Words.say("eum.published")));
        blocks.add(new Block.Folded(Words.say("fold.switches"), List.of(switches())));
        Map<String, List<BargainingResult.Round>> byIssue = new LinkedHashMap<>();
        eum.rounds()
                .forEach(r -> byIssue.computeIfAbsent(r.issue(), i -> new ArrayList<>())
                        .add(r));
        byIssue.forEach((issue, rounds) ->
                blocks.add(new Block.Folded(Words.say("issue", names.issue(issue)), issue(issue, rounds))));
        return new Block.Group("bargaining-eum", Words.say("group.eum"), blocks);
    }

    private Grid switches() {
        EumSwitches s = eum.switches();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("q", PeerRows.plain(s.q()));
        values.put("denominator", Plan.name(s.denominator()));
        values.put("voter-risk", yesNo(s.voterRisk()));
        values.put("viewpoint", Plan.name(s.viewpoint()));
        values.put("pull", Plan.name(s.pull()));
        values.put("added", yesNo(s.added()));
        values.put("range", Plan.name(s.range()));
        values.put("conflict", Plan.name(s.conflict()));
        values.put("selection", Plan.name(s.selection()));
        values.put("blend", yesNo(s.blend()));
        values.put("capitulation", yesNo(s.capitulation()));
        values.put("risk", yesNo(s.risk()));
        values.put("security", Plan.name(s.security()));
        values.put("stop", Plan.name(s.stop()));
        List<Grid.Row> rows = new ArrayList<>();
        values.forEach((name, value) -> rows.add(Grid.Row.of(
                Grid.Cell.of(Arg.code("--" + name)),
                Grid.Cell.of(Arg.code(value)),
                Grid.Cell.of(Words.say("option." + name)))));
        return new Grid(
                "bargaining-eum-switches",
                Words.say("grid.switches"),
                List.of(
                        Grid.Column.text("switch", Words.say("head.switch")),
                        Grid.Column.text("value", Words.say("head.value")),
                        Grid.Column.text("meaning", Words.say("head.meaning"))),
                rows);
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }

    private List<Block> issue(String issue, List<BargainingResult.Round> rounds) {
        int k = names.indexOf(issue);
        BargainingResult.Round last = rounds.get(rounds.size() - 1);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Finding.of(
                Words.say(
                        "eum.outcome",
                        Arg.of(last.round()),
                        names.place(k, last.medianLow()),
                        names.place(k, last.mean())),
                names.input().bases(k)));
        blocks.add(path(issue, k, rounds));
        blocks.add(matrix(issue, k, rounds.get(0)));
        blocks.add(risk(issue, k, rounds));
        blocks.add(quadrant(issue, k, rounds.get(0)));
        blocks.add(offers(issue, k, rounds));
        return blocks;
    }

    private String id(String issue, String what) {
        return "bargaining-eum-" + BargainingView.anchor(issue) + "-" + what;
    }

    private Figure path(String issue, int k, List<BargainingResult.Round> rounds) {
        List<String> actors = rounds.get(0).actors();
        double[] turns =
                IntStream.rangeClosed(0, rounds.size()).asDoubleStream().toArray();
        List<Chart.Lines.Series> series = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            double[] y = new double[turns.length];
            y[0] = names.position(actors.get(i), k);
            for (int t = 1; t < y.length; t++) {
                y[t] = rounds.get(t - 1).positions()[i];
            }
            series.add(new Chart.Lines.Series(
                    names.actor(actors.get(i)), turns, y, new double[0], new double[0], Tone.PLAIN));
        }
        return new Figure(
                id(issue, "path"),
                Words.say("figure.path", names.issue(issue)),
                Words.say("figure.path.description", Arg.of(rounds.size())),
                new Chart.Lines(Words.word("axis.round"), names.issue(issue), series),
                Optional.of(pathTable(issue, k, rounds)));
    }

    private Grid pathTable(String issue, int k, List<BargainingResult.Round> rounds) {
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(Grid.Column.number("round", Words.say("axis.round")));
        columns.add(Grid.Column.number("median", Words.say("head.median")));
        columns.add(Grid.Column.number("mean", Words.say("head.mean")));
        List<String> actors = rounds.get(0).actors();
        actors.forEach(a -> columns.add(new Grid.Column(a, names.actor(a), Grid.Align.NUMBER)));
        List<Grid.Row> rows = new ArrayList<>();
        for (BargainingResult.Round r : rounds) {
            List<Grid.Cell> cells = new ArrayList<>();
            cells.add(Grid.Cell.of(Arg.of(r.round())));
            cells.add(Grid.Cell.of(
                    names.place(k, r.medianLow()), Tone.ACCENT, names.input().bases(k)));
            cells.add(Grid.Cell.of(
                    names.place(k, r.mean()), Tone.PLAIN, names.input().bases(k)));
            for (int i = 0; i < actors.size(); i++) {
                cells.add(Grid.Cell.of(names.place(k, r.positions()[i]), Tone.PLAIN, names.bases(actors.get(i), k)));
            }
            rows.add(Grid.Row.of(cells));
        }
        return new Grid(id(issue, "rounds"), Words.say("figure.path", names.issue(issue)), columns, rows);
    }

    private Figure matrix(String issue, int k, BargainingResult.Round round) {
        List<Arg> labels = round.actors().stream().map(names::actor).toList();
        int n = labels.size();
        double[][] values = new double[n][];
        double most = 1e-9;
        List<List<Basis>> bases = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            values[i] = round.expected()[i].clone();
            values[i][i] = Double.NaN;
            for (int j = 0; j < n; j++) {
                most = i == j ? most : Math.max(most, Math.abs(values[i][j]));
                bases.add(names.bases(
                        List.of(round.actors().get(i), round.actors().get(j)), k));
            }
        }
        return new Figure(
                id(issue, "challenges"),
                Words.say("figure.challenges", names.issue(issue)),
                Words.say("figure.challenges.description"),
                new Chart.HeatMap(labels, labels, values, -most, most, 2, bases, new int[0], new int[0]),
                Optional.empty());
    }

    private Grid risk(String issue, int k, List<BargainingResult.Round> rounds) {
        List<Grid.Row> rows = new ArrayList<>();
        List<String> actors = rounds.get(0).actors();
        for (int i = 0; i < actors.size(); i++) {
            List<Basis> bases = names.bases(actors.get(i), k);
            double first = rounds.get(0).risk()[i];
            double last = rounds.get(rounds.size() - 1).risk()[i];
            rows.add(Grid.Row.of(
                    Grid.Cell.of(names.actor(actors.get(i))),
                    Grid.Cell.of(Arg.real(first, 2), Tone.PLAIN, bases),
                    Grid.Cell.of(Arg.real(last, 2), Tone.PLAIN, bases)));
        }
        return new Grid(
                id(issue, "risk"),
                Words.say("grid.risk", names.issue(issue)),
                List.of(
                        Grid.Column.text("actor", Words.say("head.actor")),
                        Grid.Column.number("first", Words.say("head.first-round")),
                        Grid.Column.number("last", Words.say("head.last-round"))),
                rows);
    }

    /* The actor with most weight against everybody else: the quadrants of the printed octants. */
    private Figure quadrant(String issue, int k, BargainingResult.Round round) {
        BargainingInput input = names.input();
        int focal = IntStream.range(0, round.actors().size())
                .boxed()
                .max(Comparator.comparingDouble(i -> {
                    int at = input.index(names.actorIndex(round.actors().get(i)), k);
                    return input.salience()[at] * input.capability()[at];
                }))
                .orElse(0);
        List<Chart.Plane.Point> points = new ArrayList<>();
        for (int j = 0; j < round.actors().size(); j++) {
            if (j != focal) {
                points.add(new Chart.Plane.Point(
                        names.actor(round.actors().get(j)),
                        round.expected()[focal][j],
                        round.threat()[focal][j],
                        Tone.PLAIN,
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        Arg actor = names.actor(round.actors().get(focal));
        return new Figure(
                id(issue, "quadrant"),
                Words.say("figure.quadrant", actor, names.issue(issue)),
                Words.say("figure.quadrant.description", actor),
                new Chart.Plane(
                        Arg.of(Words.say("axis.own", actor)),
                        Words.word("axis.threat"),
                        points,
                        0,
                        0,
                        Arrays.asList(
                                Words.word("quadrant.yield"),
                                Words.word("quadrant.conflict"),
                                Words.word("quadrant.stalemate"),
                                Words.word("quadrant.press"))),
                Optional.empty());
    }

    private Block offers(String issue, int k, List<BargainingResult.Round> rounds) {
        List<Grid.Row> rows = new ArrayList<>();
        for (BargainingResult.Round r : rounds) {
            for (BargainingResult.Offer o : r.offers()) {
                List<Basis> bases = names.bases(List.of(o.actor(), o.towards()), k);
                rows.add(Grid.Row.of(
                        Grid.Cell.of(Arg.of(r.round())),
                        Grid.Cell.of(names.actor(o.actor())),
                        Grid.Cell.of(names.actor(o.towards())),
                        Grid.Cell.of(Words.say("kind." + o.kind())),
                        Grid.Cell.of(Arg.signed(o.own(), 2), Tone.PLAIN, bases),
                        Grid.Cell.of(Arg.signed(o.rival(), 2), Tone.PLAIN, bases),
                        Grid.Cell.of(names.place(k, o.to()), Tone.PLAIN, bases)));
            }
        }
        if (rows.isEmpty()) {
            return Finding.of(Words.say("offers.none"), names.input().bases(k));
        }
        return new Grid(
                id(issue, "offers"),
                Words.say("grid.offers", names.issue(issue)),
                List.of(
                        Grid.Column.number("round", Words.say("axis.round")),
                        Grid.Column.text("actor", Words.say("head.mover")),
                        Grid.Column.text("towards", Words.say("head.towards")),
                        Grid.Column.text("kind", Words.say("head.kind")),
                        Grid.Column.number("own", Words.say("head.own")),
                        Grid.Column.number("rival", Words.say("head.rival")),
                        Grid.Column.number("to", Words.say("head.to"))),
                rows);
    }
}
