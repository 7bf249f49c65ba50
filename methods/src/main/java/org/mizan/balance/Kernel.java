package org.mizan.balance;

import java.util.Arrays;

/**
 * A smaller network with the same best partitions: actors that sit together (or, with two camps, face each other) in
 * <em>every</em> optimal partition are merged into one node.
 */
final class Kernel {
    /*
     * Weights: w[a*n+b] = net pull of the pair, > 0 together, < 0 apart. A pair a,b is merged when one of two arguments
     * shows that every partition separating them (or, for s = -1 and two camps, joining them) can be strictly improved:
     *   node:  |w_ab| > sum_{x != b} |w_ax|             moving a alone gains;
     *   twins: 2|w_ab| > sum_x |w_ax - s w_bx|          one of "a to b's camp" and "b to a's camp" gains, since the two
     *                                                   changes add up to at most that sum minus 2|w_ab|.
     * Strict inequalities keep all optima, not just one. Hostile pairs (s = -1) merge with a switched sign, which needs
     * exactly two camps. Both rules are special cases of the persistency criteria of Lange, Andres & Swoboda (2019,
     * "Combinatorial persistency criteria for multicut and max-cut"); the twin rule extends the critical cliques of
     * cluster editing. On the Correlates-of-War windows they leave 16-66 of 64-155 nodes, which is what makes an exact
     * search instant. Cost: O(pairs * n) a pass with early exit, few passes.
     */
    final int[] group; // node -> kernel node
    final int[] side; // node -> 1 when it sits opposite its group (two camps only), else 0
    final int size;
    final long[] w; // size x size net weights
    final boolean[] tied; // size x size: any tie at all, also when its net weight is 0

    private Kernel(int[] group, int[] side, int size, long[] w, boolean[] tied) {
        this.group = group;
        this.side = side;
        this.size = size;
        this.w = w;
        this.tied = tied;
    }

    static Kernel of(SignedNetwork net, boolean twoCamps) {
        return new Reduction(net, twoCamps).run();
    }

    /** Spreads a partition of the kernel over the nodes of the network. */
    int[] expand(int[] kernelCamp) {
        int[] camp = new int[group.length];
        for (int v = 0; v < camp.length; v++) {
            camp[v] = kernelCamp[group[v]] ^ side[v];
        }
        return camp;
    }

    private static final class Reduction {
        private final int n;
        private final boolean twoCamps;
        private final long[] w;
        private final boolean[] tied;
        private final boolean[] merged;
        private final long[] strength;
        private final int[] parent;
        private final int[] parity;

        Reduction(SignedNetwork net, boolean twoCamps) {
            n = net.nodes();
            this.twoCamps = twoCamps;
            w = net.net();
            tied = new boolean[n * n];
            for (int e = 0; e < net.ties(); e++) {
                tied[net.from()[e] * n + net.to()[e]] = true;
                tied[net.to()[e] * n + net.from()[e]] = true;
            }
            merged = new boolean[n];
            strength = new long[n];
            for (int a = 0; a < n; a++) {
                strength[a] = strengthOf(a);
            }
            parent = new int[n];
            parity = new int[n];
            Arrays.setAll(parent, a -> a);
        }

        Kernel run() {
            boolean changed = true;
            while (changed) {
                changed = false;
                for (int a = 0; a < n; a++) {
                    for (int b = 0; b < n && !merged[a]; b++) {
                        if (w[a * n + b] != 0 && inseparable(a, b)) {
                            merge(a, b);
                            changed = true;
                        }
                    }
                }
            }
            return result();
        }

        private boolean inseparable(int a, int b) {
            long pull = w[a * n + b];
            int s = pull > 0 ? 1 : -1;
            if (s < 0 && !twoCamps) {
                return false;
            }
            long size = Math.abs(pull);
            return 2 * size > strength[a] || twins(a, b, s, 2 * size);
        }

        private boolean twins(int a, int b, int s, long limit) {
            long difference = 0;
            for (int x = 0; x < n; x++) {
                if (x != a && x != b) {
                    difference += Math.abs(w[a * n + x] - s * w[b * n + x]);
                    if (difference >= limit) {
                        return false;
                    }
                }
            }
            return true;
        }

        private void merge(int a, int b) {
            int s = w[a * n + b] > 0 ? 1 : -1;
            w[a * n + b] = 0;
            w[b * n + a] = 0;
            for (int x = 0; x < n; x++) {
                if (x != a && x != b && tied[b * n + x]) {
                    long moved = s * w[b * n + x];
                    strength[x] += Math.abs(w[a * n + x] + moved) - Math.abs(w[a * n + x]) - Math.abs(moved);
                    w[a * n + x] += moved;
                    w[x * n + a] = w[a * n + x];
                    w[b * n + x] = 0;
                    w[x * n + b] = 0;
                    tied[a * n + x] = true;
                    tied[x * n + a] = true;
                    tied[b * n + x] = false;
                    tied[x * n + b] = false;
                }
            }
            merged[b] = true;
            parent[b] = a;
            parity[b] = s < 0 ? 1 : 0;
            strength[a] = strengthOf(a);
            strength[b] = 0;
        }

        private long strengthOf(int a) {
            long sum = 0;
            for (int x = 0; x < n; x++) {
                sum += Math.abs(w[a * n + x]);
            }
            return sum;
        }

        private Kernel result() {
            int[] index = new int[n];
            int size = 0;
            for (int a = 0; a < n; a++) {
                if (!merged[a]) {
                    index[a] = size++;
                }
            }
            int[] group = new int[n];
            int[] side = new int[n];
            for (int v = 0; v < n; v++) {
                int root = v;
                for (; parent[root] != root; root = parent[root]) {
                    side[v] ^= parity[root];
                }
                group[v] = index[root];
            }
            long[] kw = new long[size * size];
            boolean[] kt = new boolean[size * size];
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    if (!merged[a] && !merged[b] && a != b) {
                        kw[index[a] * size + index[b]] = w[a * n + b];
                        kt[index[a] * size + index[b]] = tied[a * n + b];
                    }
                }
            }
            return new Kernel(group, side, size, kw, kt);
        }
    }
}
