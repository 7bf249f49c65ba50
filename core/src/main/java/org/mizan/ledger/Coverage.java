package org.mizan.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mizan.model.Basis;
import org.mizan.model.Citation;

/**
 * How well a set of judgements is founded. The weak ones are counted separately and may overlap.
 *
 * @param total number of judgements
 * @param unsourced without any citation
 * @param analystOnly resting on the author's own judgement alone
 * @param lowConfidence with a stated confidence below {@link #LOW}
 * @param unstated without a stated confidence
 * @param oneSource resting on exactly one work other than the author's own judgement
 * @param sourceCounts source id to the number of judgements that cite it, most cited first, ties by id
 */
public record Coverage(
        int total,
        int unsourced,
        int analystOnly,
        int lowConfidence,
        int unstated,
        int oneSource,
        Map<String, Integer> sourceCounts) {
    /** Below this confidence a judgement counts as weak. */
    public static final double LOW = 0.5;

    public static Coverage of(List<Judgement> judgements) {
        List<Basis> bases = judgements.stream().map(Judgement::basis).toList();
        return new Coverage(
                bases.size(),
                count(bases, Coverage::isUnsourced),
                count(bases, Basis::isAnalystOnly),
                count(bases, Coverage::isLow),
                count(bases, b -> b.confidence().isEmpty()),
                count(bases, b -> works(b).size() == 1),
                counts(bases));
    }

    /** Whether nobody is cited. */
    public static boolean isUnsourced(Basis basis) {
        return basis.citations().isEmpty();
    }

    /** Whether its stated confidence is below {@link #LOW}. */
    public static boolean isLow(Basis basis) {
        return basis.confidence().isPresent() && basis.confidence().getAsDouble() < LOW;
    }

    /** The works cited, the author's own judgement left out. */
    public static Set<String> works(Basis basis) {
        return basis.citations().stream()
                .map(Citation::source)
                .filter(s -> !s.equals(Citation.ANALYST))
                .collect(Collectors.toSet());
    }

    /** This many of the total, 0..1; 0 where there is nothing. */
    public double share(int count) {
        return total == 0 ? 0 : (double) count / total;
    }

    private static int count(List<Basis> bases, java.util.function.Predicate<Basis> what) {
        return (int) bases.stream().filter(what).count();
    }

    private static Map<String, Integer> counts(List<Basis> bases) {
        Map<String, Integer> counts = new java.util.TreeMap<>();
        bases.forEach(b ->
                b.citations().stream().map(Citation::source).distinct().forEach(s -> counts.merge(s, 1, Integer::sum)));
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> ordered.put(e.getKey(), e.getValue()));
        return java.util.Collections.unmodifiableMap(ordered);
    }
}
