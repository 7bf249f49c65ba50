package org.mizan.cib;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What must be forced so that the system moves from one future to another: the smallest sets of descriptors which, set to
 * the target's variants and held there, let succession carry all others to the target. When they are released the
 * system stays, since the target is consistent.
 */
public final class Levers {
    /** Most descriptors forced together that are tried. */
    public static final int MOST = 4;

    private static final int PATIENCE = 200;

    private Levers() {}

    /**
     * The smallest levers; all of the same size, in the order of their descriptors. Empty when no set of up to
     * {@link #MOST} descriptors does it, or the two futures are the same.
     *
     * @return per lever the forced descriptors, ascending
     */
    public static List<int[]> between(
            CrossImpactMatrix matrix, Constraints constraints, Rule rule, int[] from, int[] to) {
        int[] differ = new int[from.length];
        int m = 0;
        for (int j = 0; j < from.length; j++) {
            if (from[j] != to[j]) {
                differ[m++] = j;
            }
        }
        List<int[]> found = new ArrayList<>();
        for (int size = 1; size <= Math.min(MOST, m) && found.isEmpty(); size++) {
            choose(matrix, constraints, rule, from, to, Arrays.copyOf(differ, m), new int[size], 0, 0, found);
        }
        return found;
    }

    private static void choose(
            CrossImpactMatrix matrix,
            Constraints constraints,
            Rule rule,
            int[] from,
            int[] to,
            int[] differ,
            int[] chosen,
            int depth,
            int next,
            List<int[]> found) {
        if (depth == chosen.length) {
            if (moves(matrix, constraints, rule, from, to, chosen)) {
                found.add(chosen.clone());
            }
            return;
        }
        for (int x = next; x < differ.length; x++) {
            chosen[depth] = differ[x];
            choose(matrix, constraints, rule, from, to, differ, chosen, depth + 1, x + 1, found);
        }
    }

    private static boolean moves(
            CrossImpactMatrix matrix, Constraints constraints, Rule rule, int[] from, int[] to, int[] forced) {
        Constraints held = constraints;
        int[] start = from.clone();
        for (int j : forced) {
            held = held.fix(j, to[j]);
            start[j] = to[j];
        }
        List<int[]> path = Succession.path(matrix, held, rule, start, PATIENCE);
        int last = path.size() - 1;
        return last > 0 && Arrays.equals(path.get(last), to) && Arrays.equals(path.get(last - 1), to);
    }
}
