package org.mizan.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.analysis.Outcome;
import org.mizan.analysis.Run;
import org.mizan.model.Case;

/** Draws inputs of one method, solves each, and notes the outcomes. */
final class Sampler<I, R extends Record> {
    private final Case subject;
    private final Computed<I, R> base;
    private final Run run;

    /** @param run its seed is the ensemble's; each solve works on one thread */
    Sampler(Case subject, Computed<I, R> base, Run run) {
        this.subject = subject;
        this.base = base;
        this.run = run.withSettings(base.settings()).withThreads(1).quiet();
    }

    static <I, R extends Record> Sampler<I, R> of(Case subject, Computed<I, R> base, Run run) {
        return new Sampler<>(subject, base, run);
    }

    /** The draws of one slice. */
    Slice slice(int number, int draws) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        Map<String, Long> flags = new LinkedHashMap<>();
        Map<String, double[]> values = new LinkedHashMap<>();
        for (int i = 0; i < draws; i++) {
            run.check();
            for (Outcome outcome : draw((long) number * Slice.SIZE + i)) {
                outcomes.putIfAbsent(outcome.id(), outcome);
                note(outcome, i, draws, flags, values);
            }
        }
        return new Slice(number, draws, outcomes, flags, values);
    }

    private List<Outcome> draw(long number) {
        Optional<I> sampled = base.analysis()
                .sample(base.input(), new Draw(run.seed(), base.analysis().id(), number));
        return sampled.map(input ->
                        base.analysis().outcomes(subject, input, base.analysis().solve(input, run)))
                .orElseGet(() -> base.outcomes(subject));
    }

    private static void note(Outcome outcome, int i, int draws, Map<String, Long> flags, Map<String, double[]> values) {
        if (outcome.kind() == Outcome.Kind.FLAG) {
            long bit = outcome.value() > 0 ? 1L << i : 0;
            flags.merge(outcome.id(), bit, (a, b) -> a | b);
        } else {
            values.computeIfAbsent(outcome.id(), id -> absent(outcome, draws))[i] = outcome.value();
        }
    }

    /** What a draw that does not name an outcome counts as: a share is 0, a number is unknown. */
    private static double[] absent(Outcome outcome, int draws) {
        double[] values = new double[draws];
        if (outcome.kind() == Outcome.Kind.NUMBER) {
            Arrays.fill(values, Double.NaN);
        }
        return values;
    }
}
