package org.mizan.bargaining;

import java.util.ArrayList;
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

/** The spatial model of politics: the path on each issue, and who challenges whom at the start. */
final class SmpView {

    private final Names names;
    private final BargainingResult.Smp smp;

    SmpView(Names names, BargainingResult.Smp smp) {
        this.names = names;
        this.smp = smp;
    }

    Block.Group group() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Finding.of(
                Words.say(
                        smp.settled() ? "smp.settled" : "smp.unsettled",
                        Arg.of(smp.states() - 1L),
                        Arg.of(smp.actors().size()),
                        Arg.of(smp.issues().size())),
                allBases()));
        if (!smp.leftOut().isEmpty()) {
            blocks.add(Finding.of(Words.say("smp.left-out", names.actors(smp.leftOut()))));
        }
        blocks.add(new Block.Note(Words.say("smp.note")));
        blocks.add(challenges());
        for (int k = 0; k < smp.issues().size(); k++) {
            blocks.add(
                    new Block.Folded(Words.say("issue", names.issue(smp.issues().get(k))), List.of(path(k))));
        }
        return new Block.Group("bargaining-smp", Words.say("group.smp"), blocks);
    }

    private List<Basis> allBases() {
        List<Basis> all = new ArrayList<>();
        IntStream.range(0, smp.issues().size()).forEach(k -> all.addAll(names.bases(smp.actors(), k)));
        return all;
    }

    private List<Basis> bases(String first, String second) {
        List<Basis> all = new ArrayList<>();
        IntStream.range(0, smp.issues().size()).forEach(k -> all.addAll(names.bases(List.of(first, second), k)));
        return all;
    }

    private Figure path(int k) {
        double[] turns = IntStream.range(0, smp.states()).asDoubleStream().toArray();
        List<Chart.Lines.Series> series = new ArrayList<>();
        for (int i = 0; i < smp.actors().size(); i++) {
            int actor = i;
            double[] y = IntStream.range(0, smp.states())
                    .mapToDouble(t -> smp.positions()[t][actor][k])
                    .toArray();
            series.add(new Chart.Lines.Series(
                    names.actor(smp.actors().get(i)), turns, y, new double[0], new double[0], Tone.PLAIN));
        }
        String issue = smp.issues().get(k);
        return new Figure(
                "bargaining-smp-" + BargainingView.anchor(issue),
                Words.say("figure.smp", names.issue(issue)),
                Words.say("figure.path.description", Arg.of(smp.states() - 1L)),
                new Chart.Lines(Words.word("axis.turn"), names.issue(issue), series),
                Optional.empty());
    }

    private Figure challenges() {
        BargainingResult.Turn first = smp.turns().get(0);
        double most = smp.turns().get(0).challenges().stream()
                .mapToDouble(BargainingResult.Challenge::gain)
                .max()
                .orElse(1);
        double likeliest = IntStream.range(0, smp.actors().size())
                .mapToDouble(i -> first.standing()[i])
                .max()
                .orElse(1);
        List<Chart.Net.Node> nodes = new ArrayList<>();
        for (int i = 0; i < smp.actors().size(); i++) {
            nodes.add(new Chart.Net.Node(
                    names.actor(smp.actors().get(i)),
                    Tone.PLAIN,
                    first.standing()[i] / likeliest,
                    0,
                    Optional.empty()));
        }
        List<Chart.Net.Tie> ties = new ArrayList<>();
        List<Grid.Row> rows = new ArrayList<>();
        for (BargainingResult.Challenge c : first.challenges()) {
            List<Basis> bases = bases(c.initiator(), c.receiver());
            ties.add(new Chart.Net.Tie(
                    smp.actors().indexOf(c.initiator()),
                    smp.actors().indexOf(c.receiver()),
                    -1,
                    3 * c.gain() / most,
                    true,
                    Arg.share(c.victory()),
                    bases));
            rows.add(Grid.Row.of(
                    Grid.Cell.of(names.actor(c.initiator())),
                    Grid.Cell.of(names.actor(c.receiver())),
                    Grid.Cell.of(Arg.share(c.victory()), Tone.PLAIN, bases),
                    Grid.Cell.of(Arg.real(c.gain(), 3), Tone.PLAIN, bases)));
        }
        Grid table = new Grid(
                "bargaining-smp-challenges",
                Words.say("figure.smp-challenges"),
                List.of(
                        Grid.Column.text("initiator", Words.say("head.challenger")),
                        Grid.Column.text("receiver", Words.say("head.challenged")),
                        Grid.Column.number("victory", Words.say("head.victory")),
                        Grid.Column.number("gain", Words.say("head.gain"))),
                rows);
        return new Figure(
                "bargaining-smp-network",
                Words.say("figure.smp-challenges"),
                Words.say("figure.smp-challenges.description"),
                new Chart.Net(Chart.Net.Layout.RING, nodes, ties),
                Optional.of(table));
    }
}
