package org.mizan.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.analysis.Outcome;

/**
 * One outcome with and without a change of the case.
 *
 * @param before its value in the base; empty if a number is not named there
 * @param after its value under the overlay
 * @param difference after minus before over paired draws, if an ensemble was drawn
 */
public record Contrast(
        String method,
        Outcome outcome,
        Optional<Double> before,
        Optional<Double> after,
        Optional<Aggregate> difference) {

    /** Whether the two differ at all, in the single run or in any draw. */
    public boolean changed() {
        boolean inDraws = difference
                .map(d -> d.p05() != 0 || d.p95() != 0 || d.mean() != 0)
                .orElse(false);
        return inDraws || !before.equals(after);
    }

    /** All outcomes of all methods that either study names, in the order of methods and first naming. */
    static List<Contrast> between(
            Study base, Study other, Optional<Ensemble> baseDraws, Optional<Ensemble> otherDraws) {
        Map<String, Map<String, Outcome>> before = outcomes(base);
        Map<String, Map<String, Outcome>> after = outcomes(other);
        List<Contrast> all = new ArrayList<>();
        Map<String, Map<String, Outcome>> union = new LinkedHashMap<>();
        before.forEach(
                (m, o) -> union.computeIfAbsent(m, x -> new LinkedHashMap<>()).putAll(o));
        after.forEach((m, o) -> o.forEach((id, out) ->
                union.computeIfAbsent(m, x -> new LinkedHashMap<>()).putIfAbsent(id, out)));
        union.forEach((method, outcomes) -> outcomes.forEach((id, outcome) -> all.add(new Contrast(
                method,
                outcome,
                value(before, method, outcome),
                value(after, method, outcome),
                paired(method, id, baseDraws, otherDraws)))));
        return all;
    }

    private static Optional<Double> value(Map<String, Map<String, Outcome>> all, String method, Outcome outcome) {
        Outcome named = all.getOrDefault(method, Map.of()).get(outcome.id());
        if (named != null) {
            return Optional.of(named.value());
        }
        return outcome.kind() == Outcome.Kind.NUMBER || !all.containsKey(method) ? Optional.empty() : Optional.of(0.0);
    }

    private static Map<String, Map<String, Outcome>> outcomes(Study study) {
        Map<String, Map<String, Outcome>> all = new LinkedHashMap<>();
        study.computed().forEach(m -> {
            Map<String, Outcome> own = new LinkedHashMap<>();
            m.outcomes(study.subject()).forEach(o -> own.put(o.id(), o));
            all.put(m.analysis().id(), own);
        });
        return all;
    }

    /** Draw k of the base beside draw k under the overlay: common random numbers, so that only the change shows. */
    private static Optional<Aggregate> paired(
            String method, String id, Optional<Ensemble> base, Optional<Ensemble> other) {
        Optional<Series> a = base.flatMap(e -> e.series(method, id));
        Optional<Series> b = other.flatMap(e -> e.series(method, id));
        if (base.isEmpty() || other.isEmpty() || a.isEmpty() && b.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Series.difference(a, b).aggregate(0));
    }
}
