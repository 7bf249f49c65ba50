package org.mizan.cib;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/** How many starts go to each scenario in one step of succession, for every scenario of a {@link Dynamics}. */
final class SuccessorTable {
    /*
     * Only scenarios that are somebody's successor matter after the first step, and they are few. So the first step is a
     * histogram over all starts, one int per scenario, and no successor is stored.
     *
     * Under global succession the starts are taken in blocks: the last descriptors run through all their variants while
     * the others stand. Scores are then (score of the prefix) + (contribution within the block), and the best variant
     * comes out of a plain maximum because each score carries its tie-breaking and its own number in its low bits:
     *     key(v) = (score(v) * 2k + (v is current ? k : 0) + (k-1-index)) << bits | index.
     * So the inner loops are adds, maxima and one multiply over int arrays, which the JIT vectorises: a few nanoseconds
     * per start instead of a walk over all variants. A descriptor whose winner cannot change within the block is a
     * constant there. Two threads share the histogram by atomic adds, softened by a small cache of recent targets each.
     */
    private static final VarHandle COUNT = MethodHandles.arrayElementVarHandle(int[].class);
    private static final int BLOCK = 200;
    private static final int CACHE_BITS = 13;

    private final Dynamics d;
    private final int dim;
    private final int[] counts;

    private SuccessorTable(Dynamics d) {
        this.d = d;
        dim = d.dimension();
        counts = new int[(int) d.space()];
    }

    /**
     * The histogram of successors.
     *
     * @return per scenario number, how many starts have it as successor; ints are enough below 2^31 starts
     */
    static int[] of(Dynamics d, Rule rule, int threads, Watch watch) {
        SuccessorTable table = new SuccessorTable(d);
        int split = table.split();
        if (rule == Rule.GLOBAL && table.keysFit() && split > 0) {
            table.global(split, threads, watch);
        } else {
            table.each(rule, threads, watch);
        }
        return table.counts;
    }

    /* First descriptor of the block. */
    private int split() {
        int split = d.size.length;
        long block = 1;
        while (split > 0 && block < BLOCK) {
            block *= d.size[--split];
        }
        return split;
    }

    private int widest() {
        return Arrays.stream(d.size).max().orElse(1);
    }

    private int bits() {
        return 32 - Integer.numberOfLeadingZeros(Math.max(1, widest() - 1));
    }

    private boolean keysFit() {
        long most = 0;
        for (int v = 0; v < dim; v++) {
            long sum = Math.abs((long) d.bias[v]);
            for (int u = 0; u < dim; u++) {
                sum += Math.abs((long) d.cells[u * dim + v]);
            }
            most = Math.max(most, sum);
        }
        return ((most + 1) * 2 * widest() << bits()) < 1L << 30;
    }

    private void each(Rule rule, int threads, Watch watch) {
        int tasks = Math.min(512, Math.max(1, counts.length / 1024));
        Crew.run(
                threads,
                tasks,
                () -> {
                    Tally tally = new Tally();
                    Walker walker = new Walker(d, rule);
                    return task -> {
                        int lo = (int) ((long) counts.length * task / tasks);
                        int hi = (int) ((long) counts.length * (task + 1) / tasks);
                        for (int code = lo; code < hi; code++) {
                            tally.add(walker.successor(code));
                        }
                        tally.flush();
                    };
                },
                watch);
    }

    private void global(int split, int threads, Watch watch) {
        int block = 1;
        for (int i = split; i < d.size.length; i++) {
            block *= d.size[i];
        }
        int prefixes = counts.length / block;
        Keys keys = new Keys(split, block);
        int tasks = Math.min(512, prefixes);
        Crew.run(
                threads,
                tasks,
                () -> {
                    BlockWorker worker = new BlockWorker(keys);
                    return task -> worker.run(
                            (int) ((long) prefixes * task / tasks), (int) ((long) prefixes * (task + 1) / tasks));
                },
                watch);
    }

    /** Scores as sortable keys: what every variant of the prefix adds, and every state of the block. */
    private final class Keys {
        final int split;
        final int block;
        final int low;
        final int[] stride;
        final int[] base;
        final int[] prefix;
        final int[] within;
        final int[] lead;

        Keys(int split, int block) {
            this.split = split;
            this.block = block;
            int bits = bits();
            int k = widest();
            low = (1 << bits) - 1;
            int n = d.size.length;
            stride = new int[n];
            int s = 1;
            for (int j = n - 1; j >= 0; j--) {
                stride[j] = s;
                s *= d.size[j];
            }
            base = new int[dim];
            for (int j = 0; j < n; j++) {
                for (int b = 0; b < d.size[j]; b++) {
                    base[d.first[j] + b] = (d.bias[d.first[j] + b] * 2 * k + k - 1 - b << bits) + b;
                }
            }
            prefix = new int[dim * dim];
            for (int u = 0; u < dim; u++) {
                for (int v = 0; v < dim; v++) {
                    prefix[u * dim + v] = d.cells[u * dim + v] * 2 * k + (u == v ? k : 0) << bits;
                }
            }
            within = new int[dim * block];
            for (int x = 0; x < block; x++) {
                for (int i = split; i < n; i++) {
                    int u = d.first[i] + x / stride[i] % d.size[i];
                    for (int v = 0; v < dim; v++) {
                        within[v * block + x] += prefix[u * dim + v];
                    }
                }
            }
            lead = new int[dim * k];
            for (int j = 0; j < n; j++) {
                for (int v = d.first[j]; v < d.first[j + 1]; v++) {
                    for (int w = d.first[j]; w < d.first[j + 1]; w++) {
                        int least = Integer.MAX_VALUE;
                        for (int x = 0; x < block; x++) {
                            least = Math.min(least, within[v * block + x] - within[w * block + x]);
                        }
                        lead[v * k + w - d.first[j]] = least;
                    }
                }
            }
        }
    }

    /** One thread's pass over ranges of prefixes. */
    private final class BlockWorker {
        private final Keys keys;
        private final int[] z;
        private final int[] sums;
        private final int[] targets;
        private final int[] best;
        private final Tally tally = new Tally();

        BlockWorker(Keys keys) {
            this.keys = keys;
            z = new int[keys.split];
            sums = new int[(keys.split + 1) * dim];
            targets = new int[keys.block];
            best = new int[keys.block];
        }

        void run(int from, int to) {
            System.arraycopy(keys.base, 0, sums, 0, dim);
            int rest = from;
            for (int i = keys.split - 1; i >= 0; i--) {
                z[i] = rest % d.size[i];
                rest /= d.size[i];
            }
            int changed = 0;
            for (int p = from; p < to; p++) {
                for (int i = changed; i < keys.split; i++) {
                    add(i * dim, (d.first[i] + z[i]) * dim, (i + 1) * dim);
                }
                block(keys.split * dim);
                changed = keys.split - 1;
                while (changed >= 0 && ++z[changed] == d.size[changed]) {
                    z[changed--] = 0;
                }
                changed = Math.max(changed, 0);
            }
            tally.flush();
        }

        private void add(int from, int row, int to) {
            int[] s = sums;
            int[] p = keys.prefix;
            for (int v = 0; v < dim; v++) {
                s[to + v] = s[from + v] + p[row + v];
            }
        }

        private void block(int at) {
            Arrays.fill(targets, 0);
            int constant = 0;
            for (int j = 0; j < d.size.length; j++) {
                int sure = winner(j, at);
                if (sure >= 0) {
                    constant += sure * keys.stride[j];
                } else {
                    compete(j, at);
                }
            }
            for (int x = 0; x < keys.block; x++) {
                tally.add(targets[x] + constant);
            }
        }

        /* The variant that wins in the whole block, or -1. */
        private int winner(int j, int at) {
            int k = keys.lead.length / dim;
            int lo = d.first[j];
            int hi = d.first[j + 1];
            int top = lo;
            for (int v = lo + 1; v < hi; v++) {
                top = sums[at + v] > sums[at + top] ? v : top;
            }
            for (int w = lo; w < hi; w++) {
                if (w != top && sums[at + top] - sums[at + w] + keys.lead[top * k + w - lo] <= 0) {
                    return -1;
                }
            }
            return top - lo;
        }

        private void compete(int j, int at) {
            int v = d.first[j];
            int size = d.size[j];
            int block = keys.block;
            if (size == 2) {
                two(v * block, sums[at + v], sums[at + v + 1], keys.stride[j]);
            } else if (size == 3) {
                three(v * block, sums[at + v], sums[at + v + 1], sums[at + v + 2], keys.stride[j]);
            } else {
                start(v * block, sums[at + v]);
                for (int w = v + 1; w < v + size; w++) {
                    raise(w * block, sums[at + w]);
                }
                settle(keys.stride[j]);
            }
        }

        private void two(int at, int a, int b, int stride) {
            int block = keys.block;
            int low = keys.low;
            int[] w = keys.within;
            int[] t = targets;
            for (int x = 0; x < block; x++) {
                int key = Math.max(a + w[at + x], b + w[at + block + x]);
                t[x] += (key & low) * stride;
            }
        }

        private void three(int at, int a, int b, int c, int stride) {
            int block = keys.block;
            int low = keys.low;
            int[] w = keys.within;
            int[] t = targets;
            int second = at + block;
            int third = second + block;
            for (int x = 0; x < block; x++) {
                int key = Math.max(Math.max(a + w[at + x], b + w[second + x]), c + w[third + x]);
                t[x] += (key & low) * stride;
            }
        }

        private void start(int at, int score) {
            int[] w = keys.within;
            int[] m = best;
            for (int x = 0; x < m.length; x++) {
                m[x] = score + w[at + x];
            }
        }

        private void raise(int at, int score) {
            int[] w = keys.within;
            int[] m = best;
            for (int x = 0; x < m.length; x++) {
                m[x] = Math.max(m[x], score + w[at + x]);
            }
        }

        private void settle(int stride) {
            int low = keys.low;
            int[] m = best;
            int[] t = targets;
            for (int x = 0; x < m.length; x++) {
                t[x] += (m[x] & low) * stride;
            }
        }
    }

    /** Counts with a small memory of recent targets, so that most adds stay in this thread's cache. */
    private final class Tally {
        private final int[] target = new int[1 << CACHE_BITS];
        private final int[] pending = new int[1 << CACHE_BITS];

        void add(int code) {
            int slot = code * 0x9E3779B9 >>> 32 - CACHE_BITS;
            if (target[slot] != code) {
                spill(slot);
                target[slot] = code;
            }
            pending[slot]++;
        }

        private void spill(int slot) {
            if (pending[slot] != 0) {
                COUNT.getAndAdd(counts, target[slot], pending[slot]);
                pending[slot] = 0;
            }
        }

        void flush() {
            for (int slot = 0; slot < pending.length; slot++) {
                spill(slot);
            }
        }
    }
}
