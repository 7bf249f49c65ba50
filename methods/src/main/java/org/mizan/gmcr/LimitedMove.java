package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Limited-move stability L_h (Kilgour 1985; Fang, Hipel and Kilgour 1993) and its limit, non-myopic stability NM: decision
 * makers foresee h moves and back-calculate where a move would end.
 */
final class LimitedMove {

    /*
     * Two decision makers: G_0(i,s) = s. From s, i looks at every state t it can move to and at G_{h-1}(j,t), where the
     * other would then bring the conflict; with the best of these, t*, G_h(i,s) = G_{h-1}(j,t*) when that is strictly better
     * than s, else s. s is L_h stable for i when i stays. L_1 = R. Between equally good t the lowest ordinal is taken, so
     * the verdicts are canonical only for strict orders.
     * Several decision makers (experimental; the definition is contested, Soares and others 2026): after i's move to t
     * every other who would then move is a possible next mover, and i expects the outcome that is worst for itself among
     * theirs; when nobody would move, t.
     * The map h -> (G_h) is deterministic on a finite set, so it ends in a cycle. s is NM for i when it is stable at every
     * horizon of that cycle.
     */

    private LimitedMove() {}

    /**
     * Results for the horizons 1..h.
     *
     * @param stable per horizon (index 0 is horizon 1) and decision maker
     * @param nonMyopic per decision maker; empty when no cycle was met up to the longest horizon tried
     * @param cycleFrom the horizon from which the results repeat, 0 when not met
     * @param period the length of the repetition
     */
    record Result(List<long[][]> stable, List<long[]> nonMyopic, int cycleFrom, int period) {}

    /** @param longest the last horizon whose verdicts are listed; the cycle is looked for up to {@code patience} */
    static Result solve(Model model, int longest, int patience, Watch watch) {
        int n = model.movers();
        int size = model.states();
        int[][] outcome = new int[n][size];
        for (int[] row : outcome) {
            Arrays.setAll(row, s -> s);
        }
        boolean[][] stays = new boolean[n][size];
        for (boolean[] row : stays) {
            Arrays.fill(row, true);
        }
        var stable = new ArrayList<long[][]>();
        Map<List<Object>, Integer> met = new HashMap<>();
        int from = 0;
        int period = 0;
        for (int h = 1; h <= patience && (h <= longest || period == 0); h++) {
            watch.check();
            int[][] next = new int[n][size];
            boolean[][] nextStays = new boolean[n][size];
            for (int i = 0; i < n; i++) {
                step(model, i, outcome, stays, next[i], nextStays[i]);
            }
            outcome = next;
            stays = nextStays;
            long[][] now = new long[n][];
            for (int i = 0; i < n; i++) {
                now[i] = Bits.of(size);
                for (int s = 0; s < size; s++) {
                    if (stays[i][s]) {
                        Bits.add(now[i], s);
                    }
                }
            }
            stable.add(now);
            if (period == 0) {
                Integer before = met.putIfAbsent(signature(outcome, stays), h);
                if (before != null) {
                    from = before;
                    period = h - before;
                }
            }
        }
        var nonMyopic = new ArrayList<long[]>();
        for (int i = 0; period > 0 && i < n; i++) {
            long[] always = Bits.all(size);
            for (int h = from; h < from + period; h++) {
                always = Bits.and(always, stable.get(h - 1)[i]);
            }
            nonMyopic.add(always);
        }
        return new Result(List.copyOf(stable.subList(0, Math.min(longest, stable.size()))), nonMyopic, from, period);
    }

    private static void step(Model model, int i, int[][] outcome, boolean[][] stays, int[] next, boolean[] nextStays) {
        int[] level = model.level()[i];
        int[] targets = new int[Math.max(1, model.moves().mostTargets())];
        for (int s = 0; s < next.length; s++) {
            int count = model.moves().targets(i, s, targets);
            int best = -1;
            for (int t = 0; t < count; t++) {
                int end = expected(i, targets[t], level, outcome, stays);
                if (best < 0 || level[end] > level[best]) {
                    best = end;
                }
            }
            boolean moves = best >= 0 && level[best] > level[s];
            next[s] = moves ? best : s;
            nextStays[s] = !moves;
        }
    }

    /** Where i expects the conflict to end after moving to t. */
    private static int expected(int i, int t, int[] level, int[][] outcome, boolean[][] stays) {
        int worst = -1;
        for (int j = 0; j < outcome.length; j++) {
            if (j != i && !stays[j][t] && (worst < 0 || level[outcome[j][t]] < level[worst])) {
                worst = outcome[j][t];
            }
        }
        return worst < 0 ? t : worst;
    }

    private static List<Object> signature(int[][] outcome, boolean[][] stays) {
        var rows = new ArrayList<Object>();
        for (int i = 0; i < outcome.length; i++) {
            rows.add(java.nio.IntBuffer.wrap(outcome[i]));
            var bits = new java.util.BitSet();
            for (int s = 0; s < stays[i].length; s++) {
                bits.set(s, stays[i][s]);
            }
            rows.add(bits);
        }
        return rows;
    }
}
