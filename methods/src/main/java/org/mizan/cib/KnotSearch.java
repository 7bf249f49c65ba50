package org.mizan.cib;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Depth-first search for all consistent assignments of one {@link Knot}, given what the rest of the system adds to its
 * scores. One instance is one worker's memory; it allocates nothing while searching.
 */
final class KnotSearch {
    /*
     * Level l of the tree keeps its own bounds (u), domains (dom) and the domains the bounds already reflect (seen), so
     * backtracking is free. A removed variant's rows are lifted by NEVER and trouble no more.
     *
     * Two kinds of pruning run to a fixed point at every node, on assigned and unassigned descriptors alike:
     *  - a variant with a negative row is removed from its own descriptor (scan);
     *  - a source value that would push a row of a decided descriptor below zero is removed from the source (filter). This
     *    costs about as much per node as it saves on dense systems and wins by an order of magnitude on sparse ones.
     * The next descriptor is the undecided one with the widest influence on the tight rows of decided ones, per value.
     */
    private static final int CHECK = 0xfff;

    /** Receives each consistent assignment; the array is the search's own and changes afterwards. */
    interface Sink {
        void found(int[] assignment);
    }

    private final Knot k;
    private final BooleanSupplier cancelled;
    private final int[][] u;
    private final int[][] dom;
    private final int[][] seen;
    private final int[] queue;
    private final boolean[] queued;
    private int waiting;
    private final long[] pull;
    private final int[] found;
    private final int[] share;
    private Sink sink = z -> {};
    private long nodes;
    private long budget;
    private boolean stopped;

    KnotSearch(Knot knot, BooleanSupplier cancelled) {
        k = knot;
        this.cancelled = cancelled;
        int levels = k.n + 2;
        u = new int[levels][];
        dom = new int[levels][];
        seen = new int[levels][];
        queue = new int[k.n];
        queued = new boolean[k.n];
        pull = new long[k.n];
        found = new int[k.n];
        share = new int[SHARES];
        for (int s = 0; s < SHARES; s++) {
            share[s] = 840 / (s + 1);
        }
    }

    private static final int SHARES = 64;

    /** Nodes visited since the last {@link #start}. */
    long nodes() {
        return nodes;
    }

    /** Whether the last search ended before its end: cancelled or over budget. */
    boolean stopped() {
        return stopped;
    }

    /**
     * Prepares the root.
     *
     * @param outside score each variant of the knot already has from decided descriptors outside it
     * @return false when nothing can be consistent
     */
    boolean start(int[] outside, long nodeBudget, Sink into) {
        sink = into;
        budget = nodeBudget;
        nodes = 0;
        stopped = false;
        level(0);
        System.arraycopy(k.base, 0, u[0], 0, k.rows);
        for (int v = 0; v < outside.length; v++) {
            for (int r = k.rowAt[v]; r < k.rowAt[v + 1]; r++) {
                u[0][r] += outside[v] - outside[k.rival(r)];
            }
        }
        System.arraycopy(k.full, 0, dom[0], 0, k.n);
        System.arraycopy(k.full, 0, seen[0], 0, k.n);
        for (int i = 0; i < k.n; i++) {
            if (k.full[i] == 0) {
                return false;
            }
            if ((k.full[i] & (k.full[i] - 1)) == 0
                    && !exclude(0, k.first[i] + Integer.numberOfTrailingZeros(k.full[i]))) {
                return drop();
            }
        }
        return (scan(0, 0, k.rows) || drop()) && close(0);
    }

    /** Searches below the root prepared by {@link #start}. */
    void run() {
        descend(0);
    }

    /**
     * The children of a path of decisions, as further paths; an empty array when the path is a dead end or a solution
     * (which then has been reported).
     *
     * @param path (descriptor, variant) pairs decided so far, in order
     */
    int[][] branch(int[] path) {
        if (!replay(path)) {
            return new int[0][];
        }
        int i = select(path.length / 2);
        if (i < 0) {
            report(path.length / 2);
            return new int[0][];
        }
        int domain = dom[path.length / 2][i];
        int[][] out = new int[Integer.bitCount(domain)][];
        int c = 0;
        for (int m = domain; m != 0; m &= m - 1) {
            out[c] = Arrays.copyOf(path, path.length + 2);
            out[c][path.length] = i;
            out[c++][path.length + 1] = Integer.numberOfTrailingZeros(m);
        }
        return out;
    }

    /** Searches everything below a path from {@link #branch}. */
    void run(int[] path) {
        if (replay(path)) {
            descend(path.length / 2);
        }
    }

    private boolean replay(int[] path) {
        for (int x = 0; x < path.length; x += 2) {
            if (!decide(x / 2, path[x], 1 << path[x + 1])) {
                return false;
            }
        }
        return true;
    }

    /**
     * An unbiased guess at the size of the tree by random dives (Knuth 1975): the product of the branchings met, summed
     * over the levels.
     */
    double estimate(int dives, java.util.random.RandomGenerator random) {
        double sum = 0;
        for (int d = 0; d < dives; d++) {
            double product = 1;
            int level = 0;
            int i = select(0);
            while (i >= 0) {
                int domain = dom[level][i];
                int branching = Integer.bitCount(domain);
                product *= branching;
                sum += product;
                int skip = random.nextInt(branching);
                int m = domain;
                while (skip-- > 0) {
                    m &= m - 1;
                }
                if (!decide(level, i, m & -m)) {
                    break;
                }
                level++;
                i = select(level);
            }
        }
        return 1 + sum / dives;
    }

    private void level(int l) {
        if (u[l] == null) {
            u[l] = new int[k.rows];
            dom[l] = new int[k.n];
            seen[l] = new int[k.n];
        }
    }

    private void descend(int level) {
        if (++nodes > budget || (nodes & CHECK) == 0 && cancelled.getAsBoolean()) {
            stopped = true;
        }
        int i = select(level);
        if (i < 0) {
            report(level);
            return;
        }
        for (int m = dom[level][i]; m != 0 && !stopped; m &= m - 1) {
            if (decide(level, i, m & -m)) {
                descend(level + 1);
            }
        }
    }

    private void report(int level) {
        for (int i = 0; i < k.n; i++) {
            found[i] = Integer.numberOfTrailingZeros(dom[level][i]);
        }
        sink.found(found);
    }

    /* Copies a level to the next with one descriptor decided, and prunes there. */
    private boolean decide(int from, int i, int bit) {
        int to = from + 1;
        level(to);
        System.arraycopy(u[from], 0, u[to], 0, k.rows);
        System.arraycopy(dom[from], 0, dom[to], 0, k.n);
        System.arraycopy(seen[from], 0, seen[to], 0, k.n);
        for (int m = dom[from][i] & ~bit; m != 0; m &= m - 1) {
            if (!remove(to, k.first[i] + Integer.numberOfTrailingZeros(m))) {
                return drop();
            }
        }
        return close(to);
    }

    private boolean close(int l) {
        do {
            if (!propagate(l) || !filter(l)) {
                return drop();
            }
        } while (waiting > 0);
        return true;
    }

    private boolean drop() {
        while (waiting > 0) {
            queued[queue[--waiting]] = false;
        }
        return false;
    }

    private boolean propagate(int l) {
        int[] bounds = u[l];
        while (waiting > 0) {
            int i = queue[--waiting];
            queued[i] = false;
            int now = k.state(i, dom[l][i]);
            int was = k.state(i, seen[l][i]);
            seen[l][i] = dom[l][i];
            if (now == was) {
                continue;
            }
            int[] runs = k.runs[i];
            int p = now * k.width[i];
            int q = was * k.width[i];
            for (int x = 0; x < runs.length; x += 2) {
                int lo = runs[x];
                int hi = runs[x + 1];
                shift(bounds, lo, hi, k.tables[i], p - lo, q - lo);
                p += hi - lo;
                q += hi - lo;
            }
            for (int x = 0; x < runs.length; x += 2) {
                if (!scan(l, runs[x], runs[x + 1])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void shift(int[] bounds, int lo, int hi, int[] table, int now, int was) {
        for (int r = lo; r < hi; r++) {
            bounds[r] += table[now + r] - table[was + r];
        }
    }

    private boolean scan(int l, int lo, int hi) {
        int[] bounds = u[l];
        for (int r = lo; r < hi; r++) {
            if (bounds[r] < 0 && !remove(l, k.rowVariant[r])) {
                return false;
            }
        }
        return true;
    }

    private void lift(int l, int v) {
        int[] bounds = u[l];
        for (int r = k.rowAt[v]; r < k.rowAt[v + 1]; r++) {
            bounds[r] += Knot.NEVER;
        }
    }

    private boolean remove(int l, int v) {
        int i = k.owner[v];
        int bit = 1 << (v - k.first[i]);
        if ((dom[l][i] & bit) == 0) {
            return true;
        }
        lift(l, v);
        int left = dom[l][i] &= ~bit;
        if (left == 0) {
            return false;
        }
        if (!queued[i]) {
            queued[i] = true;
            queue[waiting++] = i;
        }
        return (left & (left - 1)) != 0 || exclude(l, k.first[i] + Integer.numberOfTrailingZeros(left));
    }

    private boolean exclude(int l, int chosen) {
        for (int v : k.excluded[chosen]) {
            if (!remove(l, v)) {
                return false;
            }
        }
        return true;
    }

    private boolean filter(int l) {
        int[] bounds = u[l];
        int[] d = dom[l];
        Arrays.fill(pull, 0);
        for (int j = 0; j < k.n; j++) {
            if ((d[j] & (d[j] - 1)) != 0) {
                continue;
            }
            int v = k.first[j] + Integer.numberOfTrailingZeros(d[j]);
            for (int r = k.rowAt[v]; r < k.rowAt[v + 1]; r++) {
                if (bounds[r] < k.widest[r] && !filter(l, j, r, bounds[r])) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean filter(int l, int j, int r, int slack) {
        int[] from = k.sources[j];
        int[] d = dom[l];
        int[] terms = k.terms;
        int weight = share[slack < SHARES ? slack : SHARES - 1];
        int at = k.termAt[r];
        for (int x = 0; x < from.length; x++, at += k.stride) {
            int i = from[x];
            int domain = d[i];
            if ((domain & (domain - 1)) == 0) {
                continue;
            }
            int spread = terms[at];
            pull[i] += (long) spread * weight;
            if (spread > slack) {
                int need = terms[at + k.state(i, seen[l][i])] - slack;
                for (int m = domain; m != 0; m &= m - 1) {
                    int bit = m & -m;
                    if (terms[at + k.state(i, bit)] < need
                            && !remove(l, k.first[i] + Integer.numberOfTrailingZeros(bit))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private int select(int l) {
        int best = -1;
        double most = -1;
        for (int i : k.order) {
            int domain = dom[l][i];
            if ((domain & (domain - 1)) != 0) {
                double score = (pull[i] + 200.0 * k.reach[i]) / (1 + Integer.bitCount(domain));
                if (score > most) {
                    most = score;
                    best = i;
                }
            }
        }
        return best;
    }
}
