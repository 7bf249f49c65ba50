package org.mizan.gmcr;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The states that are stable for each decision maker under R, GMR, SMR, SEQ and SSEQ. */
final class Stability {

    /*
     * With level l of focal decision maker i, O the others and v*(t) the least value of v that O can reach from t:
     *   s is R    if no improvement leaves s
     *   s is GMR  if max over improvements t of l*(t) <= l(s), O making any moves
     *   s is SMR  the same with v(u) = the best of l at u and after i's moves from u
     *   SEQ, SSEQ as GMR, SMR with O making improvements only
     * A sanction is any state that is not strictly better than s, so ties sanction. That v*(t) counts t itself is harmless:
     * t is better than s. Sources: Fang, Hipel and Kilgour 1993; Rego and Vieira 2017 for SSEQ.
     */

    private Stability() {}

    /**
     * Solves all asked concepts for all decision makers, on all processors; the result does not depend on their number.
     *
     * @return per concept and decision maker the set of stable ordinals
     * @throws java.util.concurrent.CancellationException when the watch says so
     */
    static Map<Concept, long[][]> solve(Model model, Collection<Concept> concepts, Watch watch) {
        Responses responses = Responses.of(model);
        List<Concept> asked = List.copyOf(concepts);
        int n = model.movers();
        var stable = new EnumMap<Concept, long[][]>(Concept.class);
        for (Concept concept : asked) {
            stable.put(concept, new long[n][]);
        }
        var finished = new AtomicInteger();
        IntStream.range(0, n * asked.size()).parallel().forEach(task -> {
            watch.check();
            int focal = task % n;
            Concept concept = asked.get(task / n);
            stable.get(concept)[focal] = solve(model, responses, concept, focal, watch);
            watch.done((double) finished.incrementAndGet() / (n * asked.size()));
        });
        return stable;
    }

    /** The set of states stable for {@code focal} under one concept. */
    static long[] solve(Model model, Responses responses, Concept concept, int focal, Watch watch) {
        int[] level = model.level()[focal];
        if (concept == Concept.R) {
            return notAbove(responses.largestMove(focal, level), level, 0);
        }
        boolean improving = concept == Concept.SEQ || concept == Concept.SSEQ;
        boolean escape = concept == Concept.SMR || concept == Concept.SSEQ;
        int[] value = escape ? responses.largestMove(focal, level) : level;
        int[] least = responses.least(1 << focal, improving, value, watch);
        return notAbove(responses.largestImprovement(focal, least), level, 0);
    }

    /**
     * The states that are <em>strongly</em> stable: every sanction leaves the focal in a state that is greatly less
     * preferred (and, for SMR and SSEQ, so does every escape). Hamouda, Kilgour and Hipel 2004, 2006. For R the same as R.
     */
    static long[] strong(Model model, Responses responses, Concept concept, int focal, Watch watch) {
        if (concept == Concept.R) {
            return solve(model, responses, concept, focal, watch);
        }
        int[] given = model.band()[focal];
        int[] band = given.length == 0 ? new int[model.states()] : given;
        boolean improving = concept == Concept.SEQ || concept == Concept.SSEQ;
        boolean escape = concept == Concept.SMR || concept == Concept.SSEQ;
        int[] value = escape ? responses.largestMove(focal, band) : band;
        int[] least = responses.least(1 << focal, improving, value, watch);
        return notAbove(responses.largestImprovement(focal, least), band, 1);
    }

    /** The states with {@code value + margin <= bar} or no value (-1). */
    private static long[] notAbove(int[] value, int[] bar, int margin) {
        long[] set = Bits.of(value.length);
        for (int s = 0; s < value.length; s++) {
            if (value[s] < 0 || value[s] + margin <= bar[s]) {
                Bits.add(set, s);
            }
        }
        return set;
    }

    /** The states stable for everybody. */
    static long[] equilibria(long[][] stable) {
        long[] all = stable[0];
        for (int j = 1; j < stable.length; j++) {
            all = Bits.and(all, stable[j]);
        }
        return all;
    }
}
