package org.mizan.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.analysis.Outcome;
import org.mizan.engine.Aggregate;
import org.mizan.engine.Computed;
import org.mizan.engine.Ensemble;
import org.mizan.engine.Study;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** What each outcome makes of the judgements' uncertainty, method by method. */
public final class EnsembleView {
    private final Study study;
    private final Ensemble ensemble;

    public EnsembleView(Study study, Ensemble ensemble) {
        this.study = study;
        this.ensemble = ensemble;
    }

    public Section section() {
        List<Block> blocks = new ArrayList<>();
        var aggregates = ensemble.aggregates(study);
        for (Computed<?, ?> method : study.computed()) {
            List<Aggregate> own = aggregates.get(method.analysis().id());
            if (!own.isEmpty()) {
                blocks.add(table(method, own));
            }
        }
        blocks.add(new Block.Note(Say.say("ensemble.reading")));
        String key = ensemble.complete() ? "ensemble.lead" : "ensemble.cut";
        Finding lead = Finding.of(Say.say(key, Arg.of(ensemble.draws()), Arg.of(ensemble.asked())));
        return new Section("ensemble", Say.say("ensemble.title"), Say.say("ensemble.label"), Optional.of(lead), blocks);
    }

    static Grid table(Computed<?, ?> method, List<Aggregate> aggregates) {
        return new Grid(
                "ensemble-" + method.analysis().id(),
                method.analysis().title(),
                List.of(
                        Grid.Column.text("outcome", Say.say("outcome-of-draws")),
                        Grid.Column.number("base", Say.say("as-judged")),
                        Grid.Column.number("mean", Say.say("mean")),
                        Grid.Column.text("interval", Say.say("interval-of-mean")),
                        Grid.Column.text("spread", Say.say("interval"))),
                aggregates.stream().map(EnsembleView::row).toList());
    }

    private static Grid.Row row(Aggregate a) {
        Outcome.Kind kind = a.outcome().kind();
        Outcome.Kind shown = kind == Outcome.Kind.FLAG ? Outcome.Kind.SHARE : kind;
        return Grid.Row.of(
                Grid.Cell.of(a.outcome().label()),
                Grid.Cell.of(Say.value(kind, a.base())),
                Grid.Cell.of(Say.value(shown, a.mean())),
                Grid.Cell.of(range(shown, a.low(), a.high())),
                Grid.Cell.of(kind == Outcome.Kind.FLAG ? Arg.blank() : range(shown, a.p05(), a.p95())));
    }

    private static Arg range(Outcome.Kind kind, double low, double high) {
        return Arg.of(Say.say("range", Say.value(kind, low), Say.value(kind, high)));
    }
}
