package org.mizan.engine;

import java.util.List;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Outcome;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.view.Section;

/** One method's input and what it computed from it. */
public record Computed<I, R extends Record>(Analysis<I, R> analysis, Settings settings, long seed, I input, R result) {

    /**
     * Reads a method's part of a case and computes; the problems of its input where it cannot.
     *
     * @param run its settings are those of the method
     */
    public static <I, R extends Record> Loaded<Computed<I, R>> of(Analysis<I, R> analysis, Case c, Run run) {
        return solve(analysis, analysis.input(c, run.settings()), run);
    }

    /** Computes from an input that was read elsewhere, for instance from a peer's file. */
    public static <I, R extends Record> Loaded<Computed<I, R>> solve(
            Analysis<I, R> analysis, Loaded<I> input, Run run) {
        return input.then(
                i -> Loaded.of(new Computed<>(analysis, run.settings(), run.seed(), i, analysis.solve(i, run))));
    }

    public Section section(Case c) {
        return analysis.present(c, input, result);
    }

    public List<Outcome> outcomes(Case c) {
        return analysis.outcomes(c, input, result);
    }
}
