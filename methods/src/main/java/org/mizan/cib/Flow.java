package org.mizan.cib;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where all starts of one part of a system end: its cycles, and how many starts each of their members draws. */
final class Flow {
    /**
     * A fixed point (one member) or a cycle.
     *
     * @param members scenario numbers of the part, each the successor of the one before, the lowest first
     * @param starts per member, the starts that keep step with it: after enough steps they are where it is
     */
    record Loop(int[] members, long[] starts) {
        long weight() {
            return Arrays.stream(starts).sum();
        }
    }

    /*
     * From the histogram of first successors only its support matters: a functional graph whose nodes carry the starts
     * that have reached them. Nodes nobody leads to are removed one after the other, leaving the loops. Going back
     * through the removed ones, each node keeps step with the predecessor, on the loop, of the one its successor keeps
     * step with; that tells not only which loop a start ends in but also where in it, which products of parts need.
     */
    private final Dynamics d;
    private final int[] support;
    private final int[] mass;
    private final int[] successor;

    private Flow(Dynamics d, int[] counts) {
        this.d = d;
        int m = 0;
        for (int c : counts) {
            m += c != 0 ? 1 : 0;
        }
        support = new int[m];
        mass = new int[m];
        successor = new int[m];
        for (int code = 0, x = 0; code < counts.length; code++) {
            if (counts[code] != 0) {
                support[x] = code;
                mass[x++] = counts[code];
            }
        }
    }

    /** Follows every start to its end. The loops come in the order of their lowest members. */
    static List<Loop> of(Dynamics d, Rule rule, int threads, Watch watch) {
        Flow flow = new Flow(d, SuccessorTable.of(d, rule, threads, watch));
        if (!watch.cancelled().getAsBoolean()) {
            flow.link(rule, threads, watch);
        }
        if (watch.cancelled().getAsBoolean()) {
            throw new java.util.concurrent.CancellationException();
        }
        return flow.loops();
    }

    private void link(Rule rule, int threads, Watch watch) {
        Rank rank = new Rank(support);
        int tasks = Math.max(1, Math.min(512, support.length / 1024));
        Crew.run(
                threads,
                tasks,
                () -> {
                    Walker walker = new Walker(d, rule);
                    return task -> {
                        int hi = (int) ((long) support.length * (task + 1) / tasks);
                        for (int x = (int) ((long) support.length * task / tasks); x < hi; x++) {
                            successor[x] = rank.of(walker.successor(support[x]));
                        }
                    };
                },
                new Watch(watch.cancelled(), done -> {}));
    }

    private List<Loop> loops() {
        int m = support.length;
        int[] leading = new int[m];
        for (int s : successor) {
            leading[s]++;
        }
        int[] removed = new int[m];
        int tail = 0;
        for (int x = 0; x < m; x++) {
            if (leading[x] == 0) {
                removed[tail++] = x;
            }
        }
        for (int head = 0; head < tail; head++) {
            int s = successor[removed[head]];
            if (--leading[s] == 0) {
                removed[tail++] = s;
            }
        }
        int[] pace = leading;
        int[] before = new int[m];
        Arrays.fill(pace, -1);
        boolean[] gone = new boolean[m];
        for (int x = 0; x < tail; x++) {
            gone[removed[x]] = true;
        }
        long[] starts = new long[m];
        for (int x = 0; x < m; x++) {
            if (!gone[x]) {
                before[successor[x]] = x;
                pace[x] = x;
                starts[x] = mass[x];
            }
        }
        while (tail > 0) {
            int x = removed[--tail];
            pace[x] = before[pace[successor[x]]];
            starts[pace[x]] += mass[x];
        }
        return collect(gone, starts);
    }

    private List<Loop> collect(boolean[] gone, long[] starts) {
        List<Loop> loops = new ArrayList<>();
        for (int x = 0; x < gone.length; x++) {
            if (gone[x]) {
                continue;
            }
            int length = 0;
            for (int y = x; !gone[y]; y = successor[y]) {
                gone[y] = true;
                length++;
            }
            int[] members = new int[length];
            long[] each = new long[length];
            for (int i = 0, y = x; i < length; i++, y = successor[y]) {
                members[i] = support[y];
                each[i] = starts[y];
            }
            loops.add(new Loop(members, each));
        }
        return loops;
    }

    /** Position of a number in an ascending list: a bit per number of the range, and running counts per word. */
    private static final class Rank {
        private final long[] bits;
        private final int[] before;

        Rank(int[] ascending) {
            int words = ascending.length == 0 ? 0 : (ascending[ascending.length - 1] >>> 6) + 1;
            bits = new long[words];
            before = new int[words + 1];
            for (int x : ascending) {
                bits[x >>> 6] |= 1L << x;
            }
            for (int w = 0; w < words; w++) {
                before[w + 1] = before[w] + Long.bitCount(bits[w]);
            }
        }

        int of(int x) {
            return before[x >>> 6] + Long.bitCount(bits[x >>> 6] & (1L << x) - 1);
        }
    }
}
