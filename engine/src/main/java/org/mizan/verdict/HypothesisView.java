package org.mizan.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.engine.Effect;
import org.mizan.engine.HypothesisTest;
import org.mizan.engine.HypothesisTest.Joint;
import org.mizan.engine.HypothesisTest.Tested;
import org.mizan.engine.Study;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.model.Hypothesis;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Block;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Tone;

/** Rival explanations side by side: how much of the outcome goes away with each cause. */
final class HypothesisView {
    private final HypothesisTest test;
    private final Study study;

    HypothesisView(HypothesisTest test, Study study) {
        this.test = test;
        this.study = study;
    }

    /** The test's answer in a sentence; empty if nothing could be tested. */
    static Optional<Finding> lead(HypothesisTest test, Case subject) {
        List<Tested> able = able(test);
        if (able.isEmpty()) {
            return Optional.empty();
        }
        Tested first = able.get(0);
        Arg name = Arg.of(first.hypothesis().name());
        Arg gone = Arg.share(first.gone().orElseThrow());
        Arg scene = Arg.of(subject.nameOf(first.hypothesis().explains().orElseThrow()));
        List<Basis> bases = able.stream().map(t -> t.hypothesis().basis()).toList();
        if (first.gone().orElseThrow() <= 0) {
            long methods = first.effects().stream().filter(e -> e.before() > 0).count();
            return Optional.of(Finding.of(Say.say("hypotheses.none", scene, Arg.of(methods)), bases));
        }
        Message message = able.size() == 1
                ? Say.say("hypotheses.alone", name, gone, scene)
                : Say.say(
                        overlaps(first, able.get(1)) ? "hypotheses.close" : "hypotheses.first",
                        name,
                        gone,
                        scene,
                        Arg.of(able.get(1).hypothesis().name()),
                        Arg.share(able.get(1).gone().orElseThrow()));
        return Optional.of(Finding.of(message, bases));
    }

    private static boolean overlaps(Tested a, Tested b) {
        return a.low().orElse(0.0) <= b.high().orElse(0.0);
    }

    private static List<Tested> able(HypothesisTest test) {
        return test.tested().stream().filter(t -> t.gone().isPresent()).toList();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (test.tested().isEmpty()) {
            return blocks;
        }
        Message description = test.draws() == 0
                ? Say.say("hypotheses.figure-as-judged")
                : Say.say("hypotheses.figure-drawn", Arg.of(test.draws()));
        blocks.add(new Figure(
                "hypotheses-gone", Say.say("hypotheses.figure-title"), description, chart(), Optional.of(table())));
        rank().ifPresent(blocks::add);
        List<Block> detail = new ArrayList<>();
        detail.add(methods());
        if (!test.joints().isEmpty()) {
            detail.add(joints());
        }
        blocks.add(new Block.Folded(Say.say("hypotheses.detail"), detail));
        return List.of(new Block.Group("explanations", Say.say("hypotheses.figure"), blocks));
    }

    private Chart chart() {
        List<Tested> able = able(test);
        if (able.isEmpty()) {
            return new Chart.Empty(Say.say("hypotheses.untestable"));
        }
        boolean drawn = test.draws() > 0;
        return new Chart.Bars(
                Arg.of(Say.say("gone")),
                true,
                0,
                able.stream()
                        .map(t -> new Chart.Bars.Bar(
                                Arg.of(t.hypothesis().name()),
                                t.gone().orElseThrow(),
                                drawn ? t.low().orElseThrow() : Double.NaN,
                                drawn ? t.high().orElseThrow() : Double.NaN,
                                t.hypothesis().main() ? Tone.FROZEN : Tone.MUTED,
                                List.of(t.hypothesis().basis())))
                        .toList());
    }

    private Grid table() {
        return new Grid(
                "hypotheses-test",
                Say.say("hypotheses.figure-title"),
                List.of(
                        Grid.Column.text("hypothesis", Say.say("hypothesis")),
                        Grid.Column.number("gone", Say.say("gone")),
                        Grid.Column.number("low", Say.say("low")),
                        Grid.Column.number("high", Say.say("high")),
                        Grid.Column.number("changes", Say.say("changed-judgements")),
                        Grid.Column.text("source", Say.say("source"))),
                test.tested().stream().map(this::row).toList());
    }

    private Grid.Row row(Tested tested) {
        Hypothesis h = tested.hypothesis();
        return Grid.Row.of(
                Grid.Cell.of(Arg.of(h.name())).linked(new Grid.Link("hypotheses", h.id())),
                tested.gone().map(g -> Grid.Cell.of(Arg.share(g))).orElse(Grid.Cell.of(Say.say("not-tested"))),
                share(tested.low()),
                share(tested.high()),
                tested.comparison()
                        .map(c -> Grid.Cell.of(Arg.of(c.changes().size())))
                        .orElse(Grid.Cell.of(Arg.blank())),
                Grid.Cell.cites(List.of(h.basis())));
    }

    private static Grid.Cell share(Optional<Double> value) {
        return value.map(v -> Grid.Cell.of(Arg.share(v))).orElse(Grid.Cell.of(Arg.blank()));
    }

    /** Where the source's own explanation stands among the tested ones. */
    private Optional<Finding> rank() {
        List<Tested> able = able(test);
        for (int i = 0; i < able.size(); i++) {
            Hypothesis h = able.get(i).hypothesis();
            if (h.main() && able.size() > 1) {
                return Optional.of(Finding.of(
                        Say.say("hypotheses.rank", Arg.of(h.name()), Arg.of(i + 1), Arg.of(able.size())),
                        List.of(h.basis())));
            }
        }
        return Optional.empty();
    }

    private Grid methods() {
        List<Grid.Row> rows = new ArrayList<>();
        for (Tested tested : test.tested()) {
            for (Effect effect : tested.effects()) {
                rows.add(Grid.Row.of(
                        Grid.Cell.of(Arg.of(tested.hypothesis().name())),
                        Grid.Cell.of(Arg.of(title(effect.method()))),
                        Grid.Cell.of(Arg.real(effect.before(), 2)),
                        Grid.Cell.of(Arg.real(effect.after(), 2)),
                        effect.gone().map(g -> Grid.Cell.of(Arg.share(g))).orElse(Grid.Cell.of(Say.say("absent")))));
            }
        }
        return new Grid(
                "hypotheses-methods",
                Say.say("hypotheses.methods"),
                List.of(
                        Grid.Column.text("hypothesis", Say.say("hypothesis")),
                        Grid.Column.text("method", Say.say("method")),
                        Grid.Column.number("before", Say.say("before")),
                        Grid.Column.number("after", Say.say("after")),
                        Grid.Column.number("gone", Say.say("gone"))),
                rows);
    }

    private Message title(String method) {
        return study.computed().stream()
                .map(c -> c.analysis())
                .filter(a -> a.id().equals(method))
                .findFirst()
                .orElseThrow()
                .title();
    }

    private Grid joints() {
        List<Grid.Row> rows = new ArrayList<>();
        for (Joint joint : test.joints()) {
            rows.add(Grid.Row.of(
                    Grid.Cell.of(Arg.of(joint.first().name())),
                    Grid.Cell.of(Arg.of(joint.second().name())),
                    Grid.Cell.of(Arg.share(joint.gone())),
                    Grid.Cell.of(Arg.signed(joint.beyond() * 100, 0))));
        }
        return new Grid(
                "hypotheses-joint",
                Say.say("hypotheses.joint"),
                List.of(
                        Grid.Column.text("first", Say.say("first")),
                        Grid.Column.text("second", Say.say("second")),
                        Grid.Column.number("gone", Say.say("gone")),
                        Grid.Column.number("beyond", Say.say("beyond"))),
                rows);
    }
}
