package org.mizan.gmcr;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Inverse GMCR and goal seeking: which strict rankings of one decision maker make wanted states stable and unwanted ones
 * not, the others' preferences being given; how many there are, and which is nearest to the present one.
 */
final class Inverse {

    /*
     * Rankings are built from the worst state up. When state x is placed on a set B of worse states, exactly the states
     * outside B + x are better than x, which decides x's verdict. So a dynamic programme over sets B counts all rankings
     * that meet every goal, and finds the one with the fewest pairs turned round against the present preferences (Kendall
     * distance). Only states that some goal mentions matter; the others may stand anywhere, which multiplies the count by
     * states! / relevant!. Cost 2^relevant * relevant.
     */

    /** Most states that may matter for an exact count. */
    static final int MOST_RELEVANT = 20;

    private Inverse() {}

    /** A state that should, or should not, be stable. */
    record Goal(Demand demand, boolean stable) {}

    /**
     * @param total all strict rankings of the states
     * @param meeting those that meet every goal; empty when too many states matter
     * @param nearest the relevant states best first in the nearest such ranking; empty when there is none or not computed
     * @param turned pairs of states whose order it turns round
     */
    record Count(BigInteger total, java.util.Optional<BigInteger> meeting, int[] nearest, int turned) {}

    /** Counts the strict rankings of one decision maker that meet all goals. */
    static Count count(int states, int[] present, List<Goal> goals, Watch watch) {
        BigInteger total = factorial(states);
        var all = new TreeSet<Integer>();
        for (Goal goal : goals) {
            all.add(goal.demand().target());
            Arrays.stream(goal.demand().relevant()).forEach(all::add);
        }
        int[] relevant = all.stream().mapToInt(Integer::intValue).toArray();
        int r = relevant.length;
        if (r > MOST_RELEVANT) {
            return new Count(total, java.util.Optional.empty(), new int[0], 0);
        }
        Map<Integer, Integer> index = new HashMap<>();
        for (int x = 0; x < r; x++) {
            index.put(relevant[x], x);
        }
        int[][][] needs = new int[r][][]; // per goal state: {bit of the move, masks of its sanctions…}
        boolean[] wanted = new boolean[r];
        for (Goal goal : goals) {
            int x = index.get(goal.demand().target());
            needs[x] = masks(goal.demand(), index);
            wanted[x] = goal.stable();
        }
        long[] ways = new long[1 << r];
        int[] cost = new int[1 << r];
        byte[] top = new byte[1 << r];
        Arrays.fill(cost, Integer.MAX_VALUE);
        ways[0] = 1;
        cost[0] = 0;
        for (int below = 0; below < 1 << r; below++) {
            if ((below & 0xFFF) == 0) {
                watch.check();
            }
            if (ways[below] == 0) {
                continue;
            }
            for (int x = 0; x < r; x++) {
                int bit = 1 << x;
                if ((below & bit) != 0) {
                    continue;
                }
                int better = ((1 << r) - 1) & ~below & ~bit;
                if (needs[x] != null && holds(needs[x], better) != wanted[x]) {
                    continue;
                }
                int next = below | bit;
                ways[next] += ways[below];
                int turned = cost[below];
                for (int rest = below; rest != 0; rest &= rest - 1) {
                    turned += present[relevant[Integer.numberOfTrailingZeros(rest)]] > present[relevant[x]] ? 1 : 0;
                }
                if (turned < cost[next]) {
                    cost[next] = turned;
                    top[next] = (byte) x;
                }
            }
        }
        int full = (1 << r) - 1;
        BigInteger meeting = BigInteger.valueOf(ways[full]).multiply(total).divide(factorial(r));
        boolean possible = ways[full] > 0;
        int[] nearest = new int[possible ? r : 0];
        for (int k = 0, left = full; k < nearest.length; k++) {
            nearest[k] = relevant[top[left]];
            left &= ~(1 << top[left]);
        }
        return new Count(total, java.util.Optional.of(meeting), nearest, possible ? cost[full] : 0);
    }

    private static int[][] masks(Demand demand, Map<Integer, Integer> index) {
        int[][] masks = new int[demand.moves().length][];
        for (int m = 0; m < masks.length; m++) {
            List<int[]> sets = demand.sanctions().get(m);
            masks[m] = new int[1 + sets.size()];
            masks[m][0] = 1 << index.get(demand.moves()[m]);
            for (int k = 0; k < sets.size(); k++) {
                for (int x : sets.get(k)) {
                    masks[m][1 + k] |= 1 << index.get(x);
                }
            }
        }
        return masks;
    }

    private static boolean holds(int[][] needs, int better) {
        for (int[] move : needs) {
            if ((better & move[0]) == 0) {
                continue;
            }
            boolean deterred = false;
            for (int k = 1; k < move.length && !deterred; k++) {
                deterred = (better & move[k]) == 0;
            }
            if (!deterred) {
                return false;
            }
        }
        return true;
    }

    static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int k = 2; k <= n; k++) {
            product = product.multiply(BigInteger.valueOf(k));
        }
        return product;
    }

    /**
     * The smallest sets of states such that the target is stable whenever it is at least as good as each of them: what a
     * mediator must obtain. At most {@code most} sets, smaller ones first; empty when too many states matter.
     */
    static List<int[]> conditions(Demand demand, int most) {
        int[] relevant = demand.relevant();
        int r = relevant.length;
        List<int[]> found = new ArrayList<>();
        if (r > MOST_RELEVANT) {
            return found;
        }
        Map<Integer, Integer> index = new HashMap<>();
        for (int x = 0; x < r; x++) {
            index.put(relevant[x], x);
        }
        int[][] needs = masks(demand, index);
        var kept = new IntList(16);
        for (int size = 0; size <= r && found.size() < most; size++) {
            // all subsets of this size, in Gosper's order
            for (long set = (1L << size) - 1; set < 1L << r && found.size() < most; set = following(set)) {
                int below = (int) set;
                if (holds(needs, ((1 << r) - 1) & ~below) && !covers(below, kept)) {
                    kept.add(below);
                    found.add(java.util.stream.IntStream.range(0, r)
                            .filter(x -> (below >>> x & 1) == 1)
                            .map(x -> relevant[x])
                            .toArray());
                }
                if (set == 0) {
                    break;
                }
            }
        }
        return found;
    }

    private static boolean covers(int set, IntList kept) {
        for (int k = 0; k < kept.size(); k++) {
            if ((set & kept.get(k)) == kept.get(k)) {
                return true;
            }
        }
        return false;
    }

    private static long following(long set) {
        if (set == 0) {
            return 1L << 62;
        }
        long low = set & -set;
        long carry = set + low;
        return carry | (set ^ carry) / low >>> 2;
    }

    /**
     * A new order of prioritised statements under which the goals are met, by the fewest swaps of neighbours.
     *
     * @param order indices into the present statements, most important first
     * @param swaps number of neighbouring pairs swapped; 0 when the present order will do
     */
    record Reordering(int[] order, int swaps) {}

    /** Breadth first over orders; empty when none is found among {@code budget} orders (at most 15 places). */
    static java.util.Optional<Reordering> reorder(
            StateSpace space, List<List<Formula>> priorities, List<Goal> goals, int budget, Watch watch) {
        int q = priorities.size();
        if (q > 15) {
            return java.util.Optional.empty();
        }
        int[][] score = new int[q][space.size()];
        for (int p = 0; p < q; p++) {
            for (Formula statement : priorities.get(p)) {
                for (int s = 0; s < space.size(); s++) {
                    score[p][s] += statement.holds(space.decimal(s)) ? 1 : 0;
                }
            }
        }
        long start = 0;
        for (int p = 0; p < q; p++) {
            start |= (long) p << 4 * p;
        }
        Map<Long, Integer> depth = new HashMap<>(Map.of(start, 0));
        var open = new ArrayDeque<Long>(List.of(start));
        while (!open.isEmpty()) {
            watch.check();
            long order = open.poll();
            int[] places = places(order, q);
            if (goals.stream().allMatch(g -> met(g, score, places))) {
                return java.util.Optional.of(new Reordering(places, depth.get(order)));
            }
            for (int p = 0; p + 1 < q && depth.size() < budget; p++) {
                long swap = order >>> 4 * p & 0xF ^ order >>> 4 * p + 4 & 0xF;
                long next = order ^ (swap | swap << 4) << 4 * p;
                if (depth.putIfAbsent(next, depth.get(order) + 1) == null) {
                    open.add(next);
                }
            }
        }
        return java.util.Optional.empty();
    }

    private static int[] places(long order, int q) {
        int[] places = new int[q];
        for (int p = 0; p < q; p++) {
            places[p] = (int) (order >>> 4 * p & 0xF);
        }
        return places;
    }

    private static boolean met(Goal goal, int[][] score, int[] order) {
        int target = goal.demand().target();
        boolean[] better = new boolean[score.length == 0 ? 0 : score[0].length];
        for (int x : goal.demand().relevant()) {
            for (int p : order) {
                if (score[p][x] != score[p][target]) {
                    better[x] = score[p][x] > score[p][target];
                    break;
                }
            }
        }
        return goal.demand().holds(better) == goal.stable();
    }
}
