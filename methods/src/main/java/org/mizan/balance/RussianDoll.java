package org.mizan.balance;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Exact minimum-cost partition of one connected kernel into at most {@code maxCamps} camps, and all optimal ones. */
final class RussianDoll {
    /*
     * Russian doll search (Verfaillie, Lemaitre & Schiex 1996): nodes are put in a fixed order and the optimum inner[k]
     * of the nested problem on nodes k..n-1 is found for k = n-1 down to 0. With nodes k..j-1 placed, everything left
     * costs at least
     *     sum_{x >= j} (cheapest camp of x against the placed nodes)  +  inner[j],
     * the ties to the placed part and the ties inside the rest being disjoint. Dense graphs of 30-40 nodes and the
     * kernels of sparse ones of 150 close within a few thousand to a few hundred thousand nodes; Gray-code enumeration
     * would need 2^(n-1) steps, and an LP with cycle cuts a solver.
     *
     * State: pull[x*stride+c] = sum of net weights from x to placed members of camp c; friendly[x] = sum of positive
     * ones; cost of x in c = friendly[x] - pull[x][c], in a new camp = friendly[x]. strongest[j*n+x] = largest pull on x
     * (0 for a camp still to be opened) when nodes before j are placed: a copy per depth, so going back is free.
     * Placing a node never makes another cheaper, so a branch is dropped in the middle of the sum, before anything is
     * written; that and the copies made dense graphs about five times faster than recomputing the minima.
     * Camps are numbered in order of first use, so a partition is met once. Nothing is allocated during the search.
     */
    private final int n;
    private final int maxCamps;
    private final int stride;
    private final int[][] later; // neighbours that come later in the order
    private final long[][] weight;
    private final long[] pull;
    private final long[] friendly;
    private final long[] strongest;
    private final int[] camp;
    private final int[] choice; // per depth, camps by cost
    private final BooleanSupplier cancelled;

    final long[] inner; // proved optimum of the nested problem from k on; from[] proved only for k >= provedFrom
    final int[] best; // best complete partition found, in order positions
    int provedFrom;

    private long limit; // partitions must cost less than this
    private long budget;
    private boolean exhausted;
    private Predicate<int[]> collector;
    private Links links; // null when camps need not hang together
    private boolean stopped;
    private int top;

    /** @param w net weights, flat n x n, already in search order */
    RussianDoll(long[] w, int n, int maxCamps, BooleanSupplier cancelled) {
        this.n = n;
        this.maxCamps = maxCamps;
        this.cancelled = cancelled;
        stride = Math.min(n, maxCamps) + 1;
        later = new int[n][];
        weight = new long[n][];
        for (int a = 0; a < n; a++) {
            int degree = 0;
            for (int b = a + 1; b < n; b++) {
                degree += w[a * n + b] != 0 ? 1 : 0;
            }
            later[a] = new int[degree];
            weight[a] = new long[degree];
            for (int b = a + 1, i = 0; b < n; b++) {
                if (w[a * n + b] != 0) {
                    later[a][i] = b;
                    weight[a][i++] = w[a * n + b];
                }
            }
        }
        pull = new long[n * stride];
        friendly = new long[n];
        strongest = new long[(n + 1) * n];
        camp = new int[n];
        choice = new int[n * stride];
        inner = new long[n + 1];
        best = new int[n];
        provedFrom = n;
    }

    /** Finds and proves the optimum, or stops after {@code nodes} search nodes; returns the nodes left. */
    long solve(long nodes) {
        budget = nodes;
        exhausted = false;
        collector = null;
        links = null;
        for (int k = n - 1; k >= 0; k--) {
            long cost = inner[k + 1] + joinBest(k);
            if (cost > inner[k + 1] && !exhausted) {
                limit = cost;
                top = k;
                search(k, 0, 0, 0);
                cost = limit;
            }
            inner[k] = cost;
            if (!exhausted) {
                provedFrom = k;
            }
        }
        return budget;
    }

    /**
     * Hands every partition that costs exactly the optimum to {@code sink} (in order positions, array reused) until it
     * answers false or the budget ends; returns whether all were seen. With {@code links}, only partitions whose camps
     * hang together. Call only after a proved {@link #solve}.
     */
    boolean enumerate(long nodes, Optional<Links> links, Predicate<int[]> sink) {
        budget = nodes;
        exhausted = false;
        stopped = false;
        collector = sink;
        this.links = links.orElse(null);
        limit = inner[0] + 1;
        top = 0;
        search(0, 0, 0, 0);
        return !exhausted && !stopped;
    }

    long budgetLeft() {
        return budget;
    }

    /** Puts node k into the camp of the incumbent of k+1.. that suits it best; returns what that costs. */
    private long joinBest(int k) {
        int used = 0;
        for (int x = k + 1; x < n; x++) {
            used = Math.max(used, best[x] + 1);
        }
        int open = Math.min(used + 1, stride);
        Arrays.fill(pull, 0, open, 0);
        long all = 0;
        for (int i = 0; i < later[k].length; i++) {
            pull[best[later[k][i]]] += weight[k][i];
            all += Math.max(0, weight[k][i]);
        }
        int chosen = 0;
        for (int c = 1; c < Math.min(open, maxCamps); c++) {
            if (pull[c] > pull[chosen]) {
                chosen = c;
            }
        }
        long cost = all - pull[chosen];
        Arrays.fill(pull, 0, open, 0);
        best[k] = chosen;
        return cost;
    }

    private void search(int j, long cost, long rest, int used) {
        if ((--budget & 0x3fff) == 0 && cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        if (budget <= 0) {
            exhausted = true;
            return;
        }
        if (j == n) {
            complete(cost);
            return;
        }
        long others = rest - friendly[j] + strongest[j * n + j];
        int open = Math.min(used + 1, maxCamps);
        int at = j * stride;
        sortChoices(at, open);
        for (int i = 0; i < open; i++) {
            int c = choice[at + i];
            long now = cost + friendly[j] - pull[at + c];
            long room = limit - now - others - inner[j + 1];
            if (room <= 0 || inner[top + 1] >= limit || exhausted || stopped) {
                return;
            }
            int nowUsed = Math.max(used, c + 1);
            long change = change(j, c, nowUsed, room);
            camp[j] = c;
            if (change < room && (links == null || links.connectable(camp, j + 1))) {
                place(j, c, nowUsed);
                search(j + 1, now, others + change, nowUsed);
                remove(j, c);
            }
        }
    }

    private void complete(long cost) {
        if (collector != null) {
            stopped = !collector.test(camp);
            return;
        }
        limit = cost;
        System.arraycopy(camp, top, best, top, n - top);
    }

    /** By how much the cheapest camps of the later nodes rise when j joins c; stops once that reaches {@code room}. */
    private long change(int j, int c, int used, long room) {
        int[] xs = later[j];
        long[] ws = weight[j];
        long change = 0;
        for (int i = 0; i < xs.length && change < room; i++) {
            int x = xs[i];
            long w = ws[i];
            long p = pull[x * stride + c];
            long max = strongest[j * n + x];
            if (w > 0) {
                change += w - Math.max(0, p + w - max);
            } else if (p == max) {
                change += max - maximum(x, used, c, p + w);
            }
        }
        return change;
    }

    private void place(int j, int c, int used) {
        System.arraycopy(strongest, j * n + j, strongest, (j + 1) * n + j, n - j);
        int[] xs = later[j];
        long[] ws = weight[j];
        for (int i = 0; i < xs.length; i++) {
            int x = xs[i];
            long w = ws[i];
            long before = pull[x * stride + c];
            long after = before + w;
            pull[x * stride + c] = after;
            long max = strongest[j * n + x];
            if (w > 0) {
                friendly[x] += w;
                if (after > max) {
                    strongest[(j + 1) * n + x] = after;
                }
            } else if (before == max) {
                strongest[(j + 1) * n + x] = maximum(x, used, c, after);
            }
        }
    }

    private void remove(int j, int c) {
        int[] xs = later[j];
        long[] ws = weight[j];
        for (int i = 0; i < xs.length; i++) {
            pull[xs[i] * stride + c] -= ws[i];
            friendly[xs[i]] -= ws[i] > 0 ? ws[i] : 0;
        }
    }

    /** The largest pull on x over camps 0..used-1 and, if allowed, a new one, taking {@code ofC} for camp c. */
    private long maximum(int x, int used, int c, long ofC) {
        int at = x * stride;
        long max = used < maxCamps ? Math.max(ofC, 0) : ofC;
        for (int q = 0; q < used; q++) {
            if (q != c) {
                max = Math.max(max, pull[at + q]);
            }
        }
        return max;
    }

    /** Camps 0..open-1 by falling pull on the node, the older camp first on a tie. */
    private void sortChoices(int at, int open) {
        for (int c = 0; c < open; c++) {
            long p = pull[at + c];
            int i = c;
            for (; i > 0 && pull[at + choice[at + i - 1]] < p; i--) {
                choice[at + i] = choice[at + i - 1];
            }
            choice[at + i] = c;
        }
    }
}
