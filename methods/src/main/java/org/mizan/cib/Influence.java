package org.mizan.cib;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who has a say over whom: i points to j when two variants of i push j differently, and both ways when a constraint ties
 * them. Its strongly connected components, in an order in which causes come before effects, let consistent scenarios be
 * found piece by piece; its weakly connected components never meet at all.
 */
final class Influence {
    private final int n;
    private final boolean[] push;
    private final boolean[] edge;

    private Influence(int n, boolean[] push, boolean[] edge) {
        this.n = n;
        this.push = push;
        this.edge = edge;
    }

    static Influence of(CrossImpactMatrix matrix, Constraints constraints) {
        int n = matrix.descriptors();
        boolean[] push = new boolean[n * n];
        int[] owner = owners(matrix);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                push[i * n + j] = i != j && matrix.influences(i, j);
            }
        }
        boolean[] edge = push.clone();
        for (int u = 0; u < owner.length; u++) {
            for (int v : constraints.excludedBy(u)) {
                edge[owner[u] * n + owner[v]] |= owner[u] != owner[v];
                edge[owner[v] * n + owner[u]] |= owner[u] != owner[v];
            }
        }
        return new Influence(n, push, edge);
    }

    /** The descriptor of every variant. */
    static int[] owners(CrossImpactMatrix matrix) {
        int[] owner = new int[matrix.dimension()];
        for (int j = 0; j < matrix.descriptors(); j++) {
            Arrays.fill(owner, matrix.first(j), matrix.first(j + 1), j);
        }
        return owner;
    }

    /** Whether i has a say over j by its judgements. */
    boolean pushes(int i, int j) {
        return push[i * n + j];
    }

    private boolean from(int i, int j) {
        return edge[i * n + j];
    }

    /** Weakly connected components, each ascending, ordered by their first descriptor. */
    List<int[]> islands() {
        int[] label = new int[n];
        Arrays.fill(label, -1);
        List<int[]> islands = new ArrayList<>();
        for (int s = 0; s < n; s++) {
            if (label[s] < 0) {
                int[] stack = new int[n];
                int top = 0;
                stack[top++] = s;
                label[s] = s;
                while (top > 0) {
                    int i = stack[--top];
                    for (int j = 0; j < n; j++) {
                        if (label[j] < 0 && (from(i, j) || from(j, i))) {
                            label[j] = s;
                            stack[top++] = j;
                        }
                    }
                }
                islands.add(members(label, s));
            }
        }
        return islands;
    }

    /**
     * Strongly connected components, each ascending; a component comes after all that influence it, and the components
     * of one island stay together. Reachability by a bit matrix: n is at most a few hundred.
     */
    List<int[]> knots() {
        boolean[] reach = edge.clone();
        for (int m = 0; m < n; m++) {
            for (int i = 0; i < n; i++) {
                if (reach[i * n + m]) {
                    for (int j = 0; j < n; j++) {
                        reach[i * n + j] |= reach[m * n + j];
                    }
                }
            }
        }
        List<int[]> ordered = new ArrayList<>();
        for (int[] island : islands()) {
            boolean[] done = new boolean[n];
            int left = island.length;
            while (left > 0) {
                int[] next = firstSource(island, reach, done);
                for (int j : next) {
                    done[j] = true;
                }
                left -= next.length;
                ordered.add(next);
            }
        }
        return ordered;
    }

    /* The first component, by lowest member, that nothing open outside it reaches. */
    private int[] firstSource(int[] island, boolean[] reach, boolean[] done) {
        for (int j : island) {
            if (done[j]) {
                continue;
            }
            boolean source = true;
            int[] label = new int[n];
            Arrays.fill(label, -1);
            label[j] = j;
            for (int i : island) {
                if (!done[i] && i != j && reach[i * n + j]) {
                    source &= reach[j * n + i];
                    label[i] = j;
                }
            }
            if (source) {
                return members(label, j);
            }
        }
        throw new IllegalStateException("no source component");
    }

    private static int[] members(int[] label, int which) {
        int[] out = new int[label.length];
        int m = 0;
        for (int i = 0; i < label.length; i++) {
            if (label[i] == which) {
                out[m++] = i;
            }
        }
        return Arrays.copyOf(out, m);
    }
}
