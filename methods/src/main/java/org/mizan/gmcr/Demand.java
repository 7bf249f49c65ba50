package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a decision maker's preferences must satisfy for a state to be stable for it, the preferences of all others being
 * given: the forward definition read backwards (inverse GMCR; Kinsara 2014, Wang, Hipel, Fang and Dang 2018).
 *
 * <p>The verdict depends only on which states are strictly better than the target: for every move t either t is not better,
 * or some answer u of the others exists such that neither u nor any of the focal's moves from u (when escapes count) is
 * better. So it is a monotone Boolean formula over facts "x is not better than the target".
 *
 * @param target the state (ordinal) that should be stable
 * @param moves the focal's moves from the target
 * @param sanctions per move the sets of states (ascending) each of which, when none of its members is better than the
 *     target, deters the move; no set contains another one
 */
record Demand(int target, int[] moves, List<List<int[]>> sanctions) {

    /** Reads the definition of {@code concept} backwards. */
    static Demand of(Model model, int focal, int target, Concept concept) {
        int[] out = new int[Math.max(1, model.moves().mostTargets())];
        int count = model.moves().targets(focal, target, out);
        int[] moves = Arrays.copyOf(out, count);
        Arrays.sort(moves);
        List<List<int[]>> sanctions = new ArrayList<>();
        int others = ((1 << model.movers()) - 1) & ~(1 << focal);
        boolean improving = concept == Concept.SEQ || concept == Concept.SSEQ;
        boolean escape = concept == Concept.SMR || concept == Concept.SSEQ;
        var reach = new Reach(model);
        for (int t : moves) {
            List<int[]> sets = new ArrayList<>();
            if (concept != Concept.R) {
                for (int u : Bits.members(reach.from(t, others, improving))) {
                    if (u != t) {
                        int escapes = escape ? model.moves().targets(focal, u, out) : 0;
                        sets.add(withoutTarget(u, Arrays.copyOf(out, escapes), target));
                    }
                }
            }
            sanctions.add(smallest(sets));
        }
        return new Demand(target, moves, sanctions);
    }

    private static int[] withoutTarget(int u, int[] escapes, int target) {
        int[] set = Arrays.copyOf(escapes, escapes.length + 1);
        set[escapes.length] = u;
        return Arrays.stream(set).filter(x -> x != target).sorted().distinct().toArray();
    }

    /** The sets that contain no other one. */
    private static List<int[]> smallest(List<int[]> sets) {
        sets.sort((a, b) -> a.length != b.length ? a.length - b.length : Arrays.compare(a, b));
        List<int[]> kept = new ArrayList<>();
        for (int[] set : sets) {
            if (kept.stream().noneMatch(k -> contains(set, k))) {
                kept.add(set);
            }
        }
        return kept;
    }

    private static boolean contains(int[] set, int[] part) {
        for (int x : part) {
            if (Arrays.binarySearch(set, x) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The states whose place relative to the target matters, ascending. */
    int[] relevant() {
        var all = new java.util.TreeSet<Integer>();
        for (int t : moves) {
            all.add(t);
        }
        sanctions.forEach(sets -> sets.forEach(set -> Arrays.stream(set).forEach(all::add)));
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether the target is stable when exactly the states marked are strictly better than it. */
    boolean holds(boolean[] better) {
        for (int m = 0; m < moves.length; m++) {
            if (better[moves[m]] && !deterred(m, better)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the move to {@code t} is deterred when exactly the states marked are better. */
    boolean deters(int t, boolean[] better) {
        return deterred(Arrays.binarySearch(moves, t), better);
    }

    private boolean deterred(int move, boolean[] better) {
        for (int[] set : sanctions.get(move)) {
            boolean none = true;
            for (int x : set) {
                none &= !better[x];
            }
            if (none) {
                return true;
            }
        }
        return false;
    }
}
