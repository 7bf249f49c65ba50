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

/** Trades between issues: who gives what to whom, and what that does to everybody else. */
final class ExchangeView {

    /** Trades in the figure: more would hide each other's names. */
    private static final int DRAWN = 5;

    private final Names names;
    private final BargainingResult result;
    private final BargainingResult.Trades trades;

    ExchangeView(Names names, BargainingResult result, BargainingResult.Trades trades) {
        this.names = names;
        this.result = result;
        this.trades = trades;
    }

    Block.Group group() {
        List<Block> blocks = new ArrayList<>();
        if (trades.trades().isEmpty()) {
            blocks.add(Finding.of(Words.say("exchange.none"), allBases()));
        } else {
            blocks.add(best(trades.trades().get(0)));
            blocks.add(externalities());
            blocks.add(network());
            blocks.add(outcomes());
        }
        blocks.add(new Block.Note(Words.say("exchange.note")));
        return new Block.Group("bargaining-exchange", Words.say("group.exchange"), blocks);
    }

    private List<Basis> allBases() {
        List<Basis> all = new ArrayList<>();
        IntStream.range(0, result.issues().size())
                .forEach(k -> all.addAll(names.input().bases(k)));
        return all;
    }

    private List<Basis> bases(BargainingResult.Trade t) {
        List<Basis> all = new ArrayList<>(names.bases(List.of(t.first(), t.second()), names.indexOf(t.firstGives())));
        all.addAll(names.bases(List.of(t.first(), t.second()), names.indexOf(t.secondGives())));
        return all;
    }

    private Finding best(BargainingResult.Trade t) {
        return Finding.of(
                Words.say(
                        "exchange.best",
                        names.actor(t.first()),
                        names.issue(t.firstGives()),
                        names.actor(t.second()),
                        names.issue(t.secondGives()),
                        Arg.real(t.gain(), 2),
                        Arg.of(trades.trades().size())),
                bases(t));
    }

    private Finding externalities() {
        double[] sum = new double[result.actors().size()];
        for (BargainingResult.Trade t : trades.trades()) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += t.externality()[i];
            }
        }
        List<Integer> order = IntStream.range(0, sum.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -sum[i]))
                .toList();
        String most = result.actors().get(order.get(0));
        String least = result.actors().get(order.get(order.size() - 1));
        return Finding.of(
                Words.say(
                        "exchange.sum",
                        names.actor(most),
                        Arg.signed(sum[order.get(0)], 2),
                        names.actor(least),
                        Arg.signed(sum[order.get(order.size() - 1)], 2)),
                allBases());
    }

    private Figure network() {
        List<BargainingResult.Trade> drawn =
                trades.trades().stream().limit(DRAWN).toList();
        List<String> traders = drawn.stream()
                .flatMap(t -> List.of(t.first(), t.second()).stream())
                .distinct()
                .toList();
        double most = drawn.get(0).gain();
        List<Chart.Net.Node> nodes = traders.stream()
                .map(a -> new Chart.Net.Node(names.actor(a), Tone.PLAIN, 0.5, 0, Optional.empty()))
                .toList();
        List<Chart.Net.Tie> ties = new ArrayList<>();
        for (BargainingResult.Trade t : drawn) {
            int first = traders.indexOf(t.first());
            int second = traders.indexOf(t.second());
            double strength = 3 * t.gain() / most;
            ties.add(new Chart.Net.Tie(first, second, 1, strength, true, names.issue(t.firstGives()), bases(t)));
            ties.add(new Chart.Net.Tie(second, first, 1, strength, true, names.issue(t.secondGives()), bases(t)));
        }
        List<Grid.Row> rows = trades.trades().stream().map(this::row).toList();
        return new Figure(
                "bargaining-exchange-network",
                Words.say("figure.exchange"),
                Words.say(
                        "figure.exchange.description",
                        Arg.of(drawn.size()),
                        Arg.of(trades.trades().size())),
                new Chart.Net(Chart.Net.Layout.RING, nodes, ties),
                Optional.of(new Grid("bargaining-exchange-trades", Words.say("grid.trades"), columns(), rows)));
    }

    private static List<Grid.Column> columns() {
        return List.of(
                Grid.Column.text("first", Words.say("head.first")),
                Grid.Column.text("first-gives", Words.say("head.gives")),
                Grid.Column.number("first-shift", Words.say("head.shift")),
                Grid.Column.text("second", Words.say("head.second")),
                Grid.Column.text("second-gives", Words.say("head.gives")),
                Grid.Column.number("second-shift", Words.say("head.shift")),
                Grid.Column.number("gain", Words.say("head.gain")));
    }

    private Grid.Row row(BargainingResult.Trade t) {
        int p = names.indexOf(t.firstGives());
        int q = names.indexOf(t.secondGives());
        return Grid.Row.of(
                Grid.Cell.of(names.actor(t.first())),
                Grid.Cell.of(names.issue(t.firstGives())),
                Grid.Cell.of(Arg.signed(t.firstShift(), names.decimals(p)), Tone.PLAIN, bases(t)),
                Grid.Cell.of(names.actor(t.second())),
                Grid.Cell.of(names.issue(t.secondGives())),
                Grid.Cell.of(Arg.signed(t.secondShift(), names.decimals(q)), Tone.PLAIN, bases(t)),
                Grid.Cell.of(Arg.real(t.gain(), 2), Tone.PLAIN, bases(t)));
    }

    private Grid outcomes() {
        List<Grid.Row> rows = new ArrayList<>();
        for (int k = 0; k < result.issues().size(); k++) {
            List<Basis> bases = names.input().bases(k);
            rows.add(Grid.Row.of(
                    Grid.Cell.of(names.issue(result.issues().get(k).id())),
                    Grid.Cell.of(names.place(k, trades.before()[k]), Tone.PLAIN, bases),
                    Grid.Cell.of(names.place(k, trades.after()[k]), Tone.ACCENT, bases)));
        }
        return new Grid(
                "bargaining-exchange-outcomes",
                Words.say("grid.exchange"),
                List.of(
                        Grid.Column.text("issue", Words.say("head.issue")),
                        Grid.Column.number("before", Words.say("head.before")),
                        Grid.Column.number("after", Words.say("head.after"))),
                rows);
    }
}
