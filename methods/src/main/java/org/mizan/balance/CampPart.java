package org.mizan.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What the search found for one connected component of a kernel.
 *
 * @param nodes the kernel's nodes in this component, ascending
 * @param value cost of the best partition inside the component
 * @param lowerBound proved lower bound of it
 * @param optima best partitions, one camp per entry of {@code nodes}
 * @param complete whether {@code optima} holds all
 */
record CampPart(int[] nodes, long value, long lowerBound, List<int[]> optima, boolean complete) {

    static CampPart solve(Kernel kernel, int[] nodes, boolean two, Effort effort, BooleanSupplier cancelled) {
        if (nodes.length == 1) {
            return new CampPart(nodes, 0, 0, List.of(new int[1]), true);
        }
        int n = nodes.length;
        int[] order = widening(kernel, nodes);
        int camps = two ? 2 : n;
        // Neither direction is best for every network: try each briefly, then go on with the first.
        long trial = Math.max(1, effort.nodes() / 16);
        Attempt attempt = null;
        for (int round = 0; round < 3; round++) {
            int[] turn = round == 1 ? reversed(order) : order;
            Attempt now = new Attempt(kernel, turn, camps, cancelled, round == 2 ? effort.nodes() : trial);
            attempt = attempt == null ? now : attempt.better(now);
            if (attempt.proved()) {
                break;
            }
        }
        return attempt.part(nodes, two, effort);
    }

    /** One run of the search in one order. */
    private static final class Attempt {
        private final Kernel kernel;
        private final int[] order;
        private final RussianDoll doll;
        private long lower;

        Attempt(Kernel kernel, int[] order, int camps, BooleanSupplier cancelled, long budget) {
            this.kernel = kernel;
            this.order = order;
            int n = order.length;
            long[] w = new long[n * n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    w[i * n + j] = kernel.w[order[i] * kernel.size + order[j]];
                }
            }
            doll = new RussianDoll(w, n, camps, cancelled);
            doll.solve(budget);
            if (!proved()) {
                lower = doll.inner[doll.provedFrom] + CyclePacking.outside(w, n, doll.provedFrom, camps == 2);
            } else {
                lower = doll.inner[0];
            }
        }

        boolean proved() {
            return doll.provedFrom == 0;
        }

        /** The attempt with the cheaper partition, carrying the stronger of the two bounds. */
        Attempt better(Attempt other) {
            Attempt best = other.doll.inner[0] < doll.inner[0] || other.proved() ? other : this;
            best.lower = Math.min(Math.max(lower, other.lower), best.doll.inner[0]);
            return best;
        }

        CampPart part(int[] nodes, boolean two, Effort effort) {
            List<int[]> optima = new ArrayList<>();
            boolean complete = false;
            if (proved() && effort.partitions() > 1) {
                Optional<Links> links = two ? Optional.empty() : Optional.of(new Links(kernel, order));
                complete = doll.enumerate(effort.enumeration(), links, camp -> {
                    optima.add(inNodeOrder(camp, nodes));
                    return optima.size() < effort.partitions();
                });
            }
            if (optima.isEmpty()) {
                optima.add(inNodeOrder(doll.best, nodes));
            }
            return new CampPart(nodes, doll.inner[0], lower, List.copyOf(optima), complete);
        }

        private int[] inNodeOrder(int[] camp, int[] nodes) {
            int[] at = new int[kernel.size];
            for (int i = 0; i < order.length; i++) {
                at[order[i]] = camp[i];
            }
            int[] result = new int[nodes.length];
            for (int i = 0; i < nodes.length; i++) {
                result[i] = at[nodes[i]];
            }
            return result;
        }
    }

    /** The strongest node first, then always the one most tied to those before it. */
    private static int[] widening(Kernel kernel, int[] nodes) {
        int n = nodes.length;
        long[] strength = new long[n];
        long[] bond = new long[n];
        boolean[] in = new boolean[n];
        for (int i = 0; i < n; i++) {
            for (int x : nodes) {
                strength[i] += Math.abs(kernel.w[nodes[i] * kernel.size + x]);
            }
        }
        int[] order = new int[n];
        for (int k = 0; k < n; k++) {
            int next = -1;
            for (int i = 0; i < n; i++) {
                if (!in[i]
                        && (next < 0
                                || bond[i] > bond[next]
                                || bond[i] == bond[next] && strength[i] > strength[next])) {
                    next = i;
                }
            }
            in[next] = true;
            order[k] = nodes[next];
            for (int i = 0; i < n; i++) {
                bond[i] += Math.abs(kernel.w[nodes[next] * kernel.size + nodes[i]]);
            }
        }
        return order;
    }

    private static int[] reversed(int[] order) {
        int[] result = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            result[i] = order[order.length - 1 - i];
        }
        return result;
    }
}
