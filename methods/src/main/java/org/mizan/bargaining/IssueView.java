package org.mizan.bargaining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

/** One issue: who stands where, who carries and who blocks the forecast, and what it hangs on. */
final class IssueView {

    private static final int SWINGS = 10;

    private final Names names;
    private final BargainingInput input;
    private final BargainingResult.Forecast forecast;
    private final int issue;
    private final String id;
    private final int[] present;
    private final double[] weight;

    IssueView(Names names, BargainingResult.Forecast forecast, int issue) {
        this.names = names;
        this.forecast = forecast;
        this.issue = issue;
        input = names.input();
        id = "bargaining-" + BargainingView.anchor(forecast.id());
        present = input.present(issue);
        weight = Sensitivity.weights(
                input.column(input.salience(), issue, present), input.column(input.capability(), issue, present));
    }

    Block.Group group() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(strip());
        blocks.addAll(sentences());
        blocks.add(new Block.Folded(Words.say("fold.positions"), List.of(positions())));
        if (!forecast.without().isEmpty()) {
            blocks.add(new Block.Folded(Words.say("fold.without"), List.of(without())));
        }
        if (!forecast.tornado().isEmpty()) {
            blocks.add(new Block.Folded(Words.say("fold.tornado"), List.of(tornado())));
        }
        forecast.band()
                .ifPresent(band -> blocks.add(new Block.Folded(Words.say("fold.band"), List.of(distribution(band)))));
        return new Block.Group(id, Words.say("issue", names.issue(forecast.id())), blocks);
    }

    private String actor(int p) {
        return input.actors().get(present[p]).id();
    }

    private double position(int p) {
        return input.position()[input.index(present[p], issue)];
    }

    private Figure strip() {
        BargainingInput.Line line = input.issues().get(issue);
        double most = IntStream.range(0, weight.length)
                .mapToDouble(p -> weight[p])
                .max()
                .orElse(1);
        ForecastDraws.Uncertain spread = Uncertainty.positions(input, issue, present);
        List<Chart.Strip.Item> items = new ArrayList<>();
        for (int p = 0; p < present.length; p++) {
            items.add(new Chart.Strip.Item(
                    names.actor(actor(p)),
                    position(p),
                    spread.low(p),
                    spread.high(p),
                    weight[p] / most,
                    Tone.PLAIN,
                    names.bases(actor(p), issue)));
        }
        List<Chart.Strip.Anchor> anchors = new ArrayList<>();
        line.points().forEach((at, name) -> anchors.add(new Chart.Strip.Anchor(at, Arg.of(name))));
        double low = forecast.band().map(BargainingResult.Band::low).orElse(forecast.mean());
        double high = forecast.band().map(BargainingResult.Band::high).orElse(forecast.mean());
        List<Chart.Strip.Mark> marks = List.of(
                new Chart.Strip.Mark(Words.word("mark.mean"), forecast.mean(), low, high, Tone.ACCENT),
                new Chart.Strip.Mark(
                        Words.word("mark.median"),
                        (forecast.medianLow() + forecast.medianHigh()) / 2,
                        forecast.medianLow(),
                        forecast.medianHigh(),
                        Tone.MUTED));
        return new Figure(
                id + "-line",
                Words.say("figure.line", names.issue(forecast.id())),
                Words.say(
                        "figure.line.description",
                        names.place(issue, forecast.mean()),
                        names.place(issue, forecast.medianLow())),
                new Chart.Strip(line.min(), line.max(), anchors, items, marks),
                Optional.empty());
    }

    private List<Block> sentences() {
        List<Block> all = new ArrayList<>();
        List<Integer> near = IntStream.range(0, present.length)
                .filter(p -> weight[p] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(p -> Math.abs(position(p) - forecast.mean())))
                .toList();
        if (near.size() > 1) {
            String best = actor(near.get(0));
            String worst = actor(near.get(near.size() - 1));
            all.add(Finding.of(
                    Words.say(
                            "gains",
                            names.actor(best),
                            names.place(issue, Math.abs(position(near.get(0)) - forecast.mean())),
                            names.actor(worst),
                            names.place(issue, Math.abs(position(near.get(near.size() - 1)) - forecast.mean()))),
                    names.bases(List.of(best, worst), issue)));
        }
        forecast.coalition().ifPresent(c -> all.add(coalition(c)));
        all.add(blockers());
        all.add(winSet());
        forecast.tornado().stream()
                .findFirst()
                .ifPresent(s -> all.add(Finding.of(
                        Words.say(
                                "hangs",
                                Words.word("quantity." + s.quantity()),
                                names.actor(s.actor()),
                                names.place(issue, Math.min(s.low(), s.high())),
                                names.place(issue, Math.max(s.low(), s.high()))),
                        names.bases(s.actor(), issue))));
        return all;
    }

    private Finding coalition(BargainingResult.Coalition c) {
        List<String> both = new ArrayList<>(c.carriers());
        both.addAll(c.opponents());
        return Finding.of(
                Words.say(
                        "coalition",
                        names.place(issue, forecast.medianLow()),
                        names.place(issue, c.rival()),
                        names.actors(c.carriers()),
                        Arg.share(c.share()),
                        names.actors(c.opponents()),
                        Arg.share(c.against())),
                names.bases(both, issue));
    }

    /* A blocker is an actor without whose weight the median would lie elsewhere. */
    private Finding blockers() {
        List<String> blockers = forecast.without().stream()
                .filter(w -> w.medianLow().isPresent()
                        && (w.medianLow().get() != forecast.medianLow()
                                || w.medianHigh().orElse(0.0) != forecast.medianHigh()))
                .map(BargainingResult.Without::actor)
                .toList();
        return blockers.isEmpty()
                ? Finding.of(Words.say("blockers.none"), input.bases(issue))
                : Finding.of(
                        Words.say("blockers", names.actors(blockers), Arg.of(blockers.size())),
                        names.bases(blockers, issue));
    }

    private Finding winSet() {
        double low = forecast.winSet()[0];
        double high = forecast.winSet()[1];
        return low == high
                ? Finding.of(Words.say("winset.none"), input.bases(issue))
                : Finding.of(
                        Words.say("winset", names.place(issue, low), names.place(issue, high)), input.bases(issue));
    }

    private Grid positions() {
        List<Grid.Column> columns = List.of(
                Grid.Column.text("actor", Words.say("head.actor")),
                Grid.Column.number("position", Words.say("head.position")),
                Grid.Column.number("salience", Words.say("head.salience")),
                Grid.Column.number("capability", Words.say("head.capability")),
                Grid.Column.number("weight", Words.say("head.weight")),
                Grid.Column.text("sources", Words.say("head.sources")));
        List<Grid.Row> rows = new ArrayList<>();
        for (int p = 0; p < present.length; p++) {
            List<Basis> bases = names.bases(actor(p), issue);
            int at = input.index(present[p], issue);
            rows.add(Grid.Row.of(
                    Grid.Cell.of(names.actor(actor(p))),
                    Grid.Cell.of(names.place(issue, position(p)), Tone.PLAIN, bases),
                    Grid.Cell.of(Arg.real(input.salience()[at], 2), Tone.PLAIN, bases),
                    Grid.Cell.of(Arg.real(input.capability()[at], input.strongest() >= 10 ? 0 : 2), Tone.PLAIN, bases),
                    Grid.Cell.of(Arg.share(weight[p] / forecast.totalWeight()), Tone.PLAIN, bases),
                    Grid.Cell.cites(bases)));
        }
        return new Grid(id + "-positions", Words.say("grid.positions", names.issue(forecast.id())), columns, rows);
    }

    private Grid without() {
        List<Grid.Column> columns = List.of(
                Grid.Column.text("actor", Words.say("head.neutral")),
                Grid.Column.number("mean", Words.say("head.mean")),
                Grid.Column.number("change", Words.say("head.change")),
                Grid.Column.number("median", Words.say("head.median")));
        List<Grid.Row> rows = new ArrayList<>();
        for (BargainingResult.Without w : forecast.without()) {
            List<Basis> bases = names.bases(w.actor(), issue);
            double change = w.mean().orElse(forecast.mean()) - forecast.mean();
            rows.add(Grid.Row.of(
                    Grid.Cell.of(names.actor(w.actor())),
                    Grid.Cell.of(w.mean().map(m -> names.place(issue, m)).orElse(Arg.blank()), Tone.PLAIN, bases),
                    Grid.Cell.of(Arg.signed(change, names.decimals(issue)), Tone.PLAIN, bases),
                    Grid.Cell.of(
                            w.medianLow().map(m -> names.place(issue, m)).orElse(Arg.blank()), Tone.PLAIN, bases)));
        }
        return new Grid(id + "-without", Words.say("grid.without", names.issue(forecast.id())), columns, rows);
    }

    private Figure tornado() {
        List<Chart.Bars.Bar> bars = new ArrayList<>();
        List<Grid.Row> rows = new ArrayList<>();
        for (BargainingResult.Swing s :
                forecast.tornado().stream().limit(SWINGS).toList()) {
            Arg judgement = Arg.of(Words.say("swing", names.actor(s.actor()), Words.word("quantity." + s.quantity())));
            List<Basis> bases = names.bases(s.actor(), issue);
            double swing = Math.abs(s.high() - s.low());
            bars.add(new Chart.Bars.Bar(judgement, swing, Double.NaN, Double.NaN, Tone.PLAIN, bases));
            rows.add(Grid.Row.of(
                    Grid.Cell.of(judgement),
                    Grid.Cell.of(names.place(issue, s.low()), Tone.PLAIN, bases),
                    Grid.Cell.of(names.place(issue, s.high()), Tone.PLAIN, bases),
                    Grid.Cell.of(names.place(issue, swing), Tone.PLAIN, bases)));
        }
        Grid table = new Grid(
                id + "-swings",
                Words.say("figure.tornado", names.issue(forecast.id())),
                List.of(
                        Grid.Column.text("judgement", Words.say("head.judgement")),
                        Grid.Column.number("low", Words.say("head.at-low")),
                        Grid.Column.number("high", Words.say("head.at-high")),
                        Grid.Column.number("swing", Words.say("head.swing"))),
                rows);
        return new Figure(
                id + "-tornado",
                Words.say("figure.tornado", names.issue(forecast.id())),
                Words.say("figure.tornado.description"),
                new Chart.Bars(Words.word("head.swing"), false, names.decimals(issue), bars),
                Optional.of(table));
    }

    private Figure distribution(BargainingResult.Band band) {
        return new Figure(
                id + "-draws",
                Words.say("figure.draws", names.issue(forecast.id())),
                Words.say(
                        "figure.draws.description",
                        Arg.of(band.draws()),
                        names.place(issue, band.low()),
                        names.place(issue, band.high())),
                histogram(input.issues().get(issue), names, issue, band.counts()),
                Optional.empty());
    }

    /** Counts in equal bins of a scale, as a line over the bins' middles. */
    static Chart histogram(BargainingInput.Line line, Names names, int issue, int[] counts) {
        double total = Math.max(1, IntStream.of(counts).sum());
        double[] x = new double[counts.length];
        double[] y = new double[counts.length];
        for (int b = 0; b < counts.length; b++) {
            x[b] = line.at((b + 0.5) / counts.length);
            y[b] = 100 * counts[b] / total;
        }
        return new Chart.Lines(
                names.issue(line.id()),
                Words.word("axis.percent"),
                List.of(new Chart.Lines.Series(
                        Words.word("series.forecasts"), x, y, new double[0], new double[0], Tone.ACCENT)));
    }
}
