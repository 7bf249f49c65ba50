package org.mizan.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.analysis.Outcome;
import org.mizan.engine.Aggregate;
import org.mizan.engine.Computed;
import org.mizan.engine.Ensemble;
import org.mizan.engine.Study;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Section;
import org.mizan.view.Tone;

/** An ensemble method by method: a picture of how far each scene's outcomes move, and the table of all outcomes. */
public final class RobustnessView {
    private static final int MOST_DRAWN = 14;

    private final Study study;
    private final Ensemble ensemble;

    public RobustnessView(Study study, Ensemble ensemble) {
        this.study = study;
        this.ensemble = ensemble;
    }

    public Section section() {
        Section plain = new EnsembleView(study, ensemble).section();
        Map<String, List<Aggregate>> aggregates = ensemble.aggregates(study);
        List<Block> blocks = new ArrayList<>();
        for (Computed<?, ?> method : study.computed()) {
            List<Aggregate> own = aggregates.get(method.analysis().id());
            if (!own.isEmpty()) {
                List<Block> parts = new ArrayList<>();
                picture(method, own).ifPresent(parts::add);
                parts.add(EnsembleView.table(method, own));
                blocks.add(new Block.Group(
                        "draws-" + method.analysis().id(), method.analysis().title(), parts));
            }
        }
        plain.blocks().stream().filter(b -> b instanceof Block.Note).forEach(blocks::add);
        return new Section("draws", plain.title(), plain.label(), plain.lead(), blocks);
    }

    private Optional<Figure> picture(Computed<?, ?> method, List<Aggregate> own) {
        List<Chart.Bars.Bar> bars = own.stream()
                .filter(a -> a.outcome().kind() != Outcome.Kind.NUMBER
                        && a.outcome().scene().isPresent())
                .limit(MOST_DRAWN)
                .map(this::bar)
                .toList();
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        "draws-" + method.analysis().id() + "-scenes",
                        Say.say("ensemble.figure", Arg.of(ensemble.draws())),
                        Say.say("ensemble.describe"),
                        new Chart.Bars(Arg.of(Say.say("ensemble.unit")), true, 0, bars),
                        Optional.empty()));
    }

    /** Of a share its mean and where nine in ten draws lie; of a yes or no how often it holds and how surely that is known. */
    private Chart.Bars.Bar bar(Aggregate a) {
        boolean flag = a.outcome().kind() == Outcome.Kind.FLAG;
        Tone tone = a.outcome()
                .scene()
                .map(s -> Tone.ofScene(study.subject().scenes().get(s).tone()))
                .orElse(Tone.PLAIN);
        return new Chart.Bars.Bar(
                a.outcome().label(), a.mean(), flag ? a.low() : a.p05(), flag ? a.high() : a.p95(), tone, List.of());
    }
}
