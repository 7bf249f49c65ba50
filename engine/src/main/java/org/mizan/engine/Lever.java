package org.mizan.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.mizan.analysis.Outcome;
import org.mizan.analysis.Run;
import org.mizan.analysis.Shift;
import org.mizan.model.Case;

/**
 * A judgement that matters: moved alone to an end of its plausible range, it changes what a method says of a scene.
 *
 * @param shift the move; its input is not kept
 * @param outcome the outcome about a scene that changes most
 * @param before its value as judged
 * @param after its value with the judgement moved
 */
public record Lever(String method, Shift<?> shift, Outcome outcome, double before, double after) {

    public double effect() {
        return Math.abs(after - before);
    }

    /** All judgements that change anything about a scene, greatest effect first; one entry per judgement. */
    public static List<Lever> of(Study study, Run run) {
        List<Lever> all = new ArrayList<>();
        study.computed().forEach(m -> all.addAll(of(study.subject(), m, run)));
        Map<String, Lever> best = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparingDouble((Lever l) -> -l.effect())
                        .thenComparing(l -> l.shift.basis().at()))
                .forEach(l -> best.putIfAbsent(l.method + l.shift.basis().at(), l));
        return List.copyOf(best.values());
    }

    private static <I, R extends Record> List<Lever> of(Case subject, Computed<I, R> computed, Run run) {
        Map<String, Outcome> base = aboutScenes(computed.outcomes(subject));
        if (base.isEmpty()) {
            return List.of();
        }
        List<Shift<I>> shifts = computed.analysis().shifts(computed.input());
        AtomicReferenceArray<Optional<Lever>> found = new AtomicReferenceArray<>(shifts.size());
        AtomicInteger next = new AtomicInteger();
        Run alone = run.withSettings(computed.settings()).withThreads(1).quiet();
        Workers.run(
                () -> {
                    for (int i = next.getAndIncrement();
                            i < shifts.size() && !run.cancelled();
                            i = next.getAndIncrement()) {
                        found.set(i, measure(subject, computed, base, shifts.get(i), alone));
                        run.progress().at(i / (double) shifts.size());
                    }
                },
                Math.max(1, Math.min(run.threads(), shifts.size())));
        run.check();
        List<Lever> levers = new ArrayList<>();
        for (int i = 0; i < found.length(); i++) {
            found.get(i).ifPresent(levers::add);
        }
        return levers;
    }

    private static <I, R extends Record> Optional<Lever> measure(
            Case subject, Computed<I, R> computed, Map<String, Outcome> base, Shift<I> shift, Run run) {
        R result = computed.analysis().solve(shift.input(), run);
        Map<String, Outcome> now = aboutScenes(computed.analysis().outcomes(subject, shift.input(), result));
        Map<String, Outcome> union = new LinkedHashMap<>(now);
        union.putAll(base);
        return union.values().stream()
                .map(o -> new Lever(computed.analysis().id(), shift, o, value(base, o), value(now, o)))
                .filter(l -> l.effect() > 1e-12)
                .max(Comparator.comparingDouble(Lever::effect).thenComparing(l -> l.outcome.id()));
    }

    private static double value(Map<String, Outcome> outcomes, Outcome wanted) {
        Outcome named = outcomes.get(wanted.id());
        return named == null ? 0 : named.value();
    }

    private static Map<String, Outcome> aboutScenes(List<Outcome> outcomes) {
        Map<String, Outcome> about = new LinkedHashMap<>();
        outcomes.stream()
                .filter(o -> o.scene().isPresent() && o.kind() != Outcome.Kind.NUMBER)
                .forEach(o -> about.put(o.id(), o));
        return about;
    }
}
