package org.mizan.balance;

import java.util.Arrays;

/**
 * A signed network: nodes 0..n-1 and ties that cost something when their two ends end up in the wrong camps.
 *
 * <p>Tie {@code e} joins {@code from[e]} and {@code to[e]}; it costs {@code friendly[e]} when its ends are in different
 * camps and {@code hostile[e]} when they share one. A plain friendly tie has (1, 0), a hostile one (0, 1); both may be
 * positive when a pair has said contradictory things (a likes b, b dislikes a). Weights are whole units, so every sum is
 * exact; fractions are scaled by the reader. Several ties may join one pair.
 *
 * @param nodes number of nodes, at least 0
 * @param from first end of each tie
 * @param to second end of each tie, different from the first
 * @param friendly cost of a tie whose ends are apart, at least 0
 * @param hostile cost of a tie whose ends are together, at least 0
 */
public record SignedNetwork(int nodes, int[] from, int[] to, long[] friendly, long[] hostile) {

    /** Sum of all weights must stay below this, so that no sum of costs overflows. */
    static final long MAX_TOTAL = 1L << 60;

    public SignedNetwork {
        int ties = from.length;
        if (nodes < 0 || to.length != ties || friendly.length != ties || hostile.length != ties) {
            throw new IllegalArgumentException("arrays of different lengths");
        }
        long total = 0;
        for (int e = 0; e < ties; e++) {
            if (from[e] < 0 || from[e] >= nodes || to[e] < 0 || to[e] >= nodes || from[e] == to[e]) {
                throw new IllegalArgumentException("tie " + e + ": " + from[e] + "-" + to[e]);
            }
            if (friendly[e] < 0 || hostile[e] < 0) {
                throw new IllegalArgumentException("tie " + e + ": negative weight");
            }
            total = Math.addExact(total, Math.addExact(friendly[e], hostile[e]));
        }
        if (total >= MAX_TOTAL) {
            throw new IllegalArgumentException("total weight " + total);
        }
    }

    /** A network of plain ties: {@code sign[e]} is +1 (friendly) or -1 (hostile). */
    public static SignedNetwork of(int nodes, int[] from, int[] to, int[] sign) {
        long[] friendly = new long[sign.length];
        long[] hostile = new long[sign.length];
        for (int e = 0; e < sign.length; e++) {
            friendly[e] = sign[e] > 0 ? 1 : 0;
            hostile[e] = sign[e] < 0 ? 1 : 0;
        }
        return new SignedNetwork(nodes, from, to, friendly, hostile);
    }

    /** Number of ties. */
    public int ties() {
        return from.length;
    }

    /** +1, 0 or -1: which way tie {@code e} pulls on balance. */
    public int sign(int e) {
        return Long.compare(friendly[e], hostile[e]);
    }

    /** What tie {@code e} costs under a partition ({@code camp[v]} per node). */
    public long cost(int e, int[] camp) {
        return camp[from[e]] == camp[to[e]] ? hostile[e] : friendly[e];
    }

    /** What all ties cost under a partition. */
    public long cost(int[] camp) {
        long sum = 0;
        for (int e = 0; e < from.length; e++) {
            sum += cost(e, camp);
        }
        return sum;
    }

    /** True when tie {@code e} pays more under this partition than it would the other way. */
    public boolean frustrated(int e, int[] camp) {
        return camp[from[e]] == camp[to[e]] ? hostile[e] > friendly[e] : friendly[e] > hostile[e];
    }

    /** The same network with the two readings of one tie exchanged. */
    public SignedNetwork flipped(int e) {
        long[] f = friendly.clone();
        long[] h = hostile.clone();
        f[e] = hostile[e];
        h[e] = friendly[e];
        return new SignedNetwork(nodes, from, to, f, h);
    }

    /** Which nodes have at least one tie. */
    boolean[] tied() {
        boolean[] tied = new boolean[nodes];
        for (int e = 0; e < from.length; e++) {
            tied[from[e]] = true;
            tied[to[e]] = true;
        }
        return tied;
    }

    /** Net pull of every pair as a flat n x n matrix: friendly minus hostile weight. */
    long[] net() {
        long[] net = new long[nodes * nodes];
        for (int e = 0; e < from.length; e++) {
            long w = friendly[e] - hostile[e];
            net[from[e] * nodes + to[e]] += w;
            net[to[e] * nodes + from[e]] += w;
        }
        return net;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof SignedNetwork s
                && nodes == s.nodes
                && Arrays.equals(from, s.from)
                && Arrays.equals(to, s.to)
                && Arrays.equals(friendly, s.friendly)
                && Arrays.equals(hostile, s.hostile);
    }

    @Override
    public int hashCode() {
        return nodes * 31 + Arrays.hashCode(from) + 7 * Arrays.hashCode(to);
    }

    @Override
    public String toString() {
        return "SignedNetwork[" + nodes + " nodes, " + from.length + " ties]";
    }
}
