package org.mizan.gmcr;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** {@link Responses} for option form, near-linear in the number of states. */
final class ClassResponses implements Responses {

    /*
     * In option form two consecutive moves (or improvements) of one mover are one move or none, so "nobody twice running"
     * excludes nothing and reach is plain reachability. "Least value reachable" is a search against the moves, from states
     * in ascending order of the value: a state is settled by the first search that meets it. The predecessors of u through
     * mover j are the states below u's level in u's class (and in the classes below it). Each class keeps its members
     * ascending by level and a pointer past those already met, so a class is walked once: O(states * movers) in all
     * (O(states * movers * 1.5^q) with q one-way options per mover).
     * When the others may make any move and none of theirs is one-way, reach is a component and union-find is shorter.
     *
     *   profile   per state and mover: level, class; interleaved, since a settled state needs them for all movers
     *   sorted    states class by class, ascending by their mover's level; sortedLevel beside it
     *   next      per class: level of the first member not yet met (END when all were): one read decides most visits
     *   place     per class: where that member is in sorted
     */
    private static final int END = Integer.MAX_VALUE;

    private final OptionMoves moves;
    private final int[][] level;
    private final int movers;
    private final int states;
    private final int[] profile;
    private final int[] sorted;
    private final int[] sortedLevel;
    private final boolean[] oneWay;

    ClassResponses(OptionMoves moves, int[][] level) {
        this.moves = moves;
        this.level = level;
        this.movers = moves.movers();
        this.states = moves.states();
        this.profile = new int[2 * movers * states];
        this.sorted = new int[movers * states];
        this.sortedLevel = new int[movers * states];
        this.oneWay = new boolean[movers];
        for (int j = 0; j < movers; j++) {
            oneWay[j] = moves.oneWay(j);
            for (int s = 0, at = 2 * j; s < states; s++, at += 2 * movers) {
                profile[at] = level[j][s];
                profile[at + 1] = moves.classOf(j, s);
            }
        }
        long[] keys = new long[16];
        for (int j = 0; j < movers; j++) {
            int[] mine = level[j];
            for (int c = moves.firstClass(j); c < moves.firstClass(j + 1); c++) {
                int from = moves.classStart(c);
                int length = moves.classStart(c + 1) - from;
                if (length > keys.length) {
                    keys = new long[Integer.highestOneBit(length) << 1];
                }
                for (int m = 0; m < length; m++) {
                    int s = moves.member(from + m);
                    keys[m] = (long) mine[s] << 32 | s;
                }
                Arrays.sort(keys, 0, length);
                for (int m = 0; m < length; m++) {
                    sorted[from + m] = (int) keys[m];
                    sortedLevel[from + m] = (int) (keys[m] >>> 32);
                }
            }
        }
    }

    @Override
    public int[] least(int still, boolean improving, int[] value, Watch watch) {
        int[] others =
                IntStream.range(0, movers).filter(j -> (still >>> j & 1) == 0).toArray();
        boolean free = !improving && Arrays.stream(others).noneMatch(j -> oneWay[j]);
        return free ? leastConnected(others, value) : new Search(others, improving).run(value, watch);
    }

    /** Where the others move freely, what they reach is a connected component of their classes: union-find. */
    private int[] leastConnected(int[] others, int[] value) {
        int[] parent = new int[states];
        for (int s = 0; s < states; s++) {
            parent[s] = s;
        }
        for (int j : others) {
            for (int c = moves.firstClass(j); c < moves.firstClass(j + 1); c++) {
                int end = moves.classStart(c + 1);
                int root = root(parent, moves.member(moves.classStart(c)));
                for (int p = moves.classStart(c) + 1; p < end; p++) {
                    int other = root(parent, moves.member(p));
                    if (other != root) {
                        int low = Math.min(root, other);
                        parent[Math.max(root, other)] = low;
                        root = low;
                    }
                }
            }
        }
        int[] least = value.clone();
        for (int s = states - 1; s >= 0; s--) {
            int root = root(parent, s);
            least[root] = Math.min(least[root], value[s]);
        }
        for (int s = 0; s < states; s++) {
            least[s] = least[root(parent, s)];
        }
        return least;
    }

    private static int root(int[] parent, int state) {
        int s = state;
        while (parent[s] != s) {
            parent[s] = parent[parent[s]];
            s = parent[s];
        }
        return s;
    }

    private final class Search {
        private final int[] others;
        private final boolean improving; // otherwise every member is below the bar
        private final int[] next = new int[moves.classes()];
        private final int[] place = new int[moves.classes()];
        private final int[] least = new int[states];
        private final int[] queue = new int[states];
        private int tail;
        private int now;

        Search(int[] others, boolean improving) {
            this.others = others;
            this.improving = improving;
            for (int c = 0; c < next.length; c++) {
                place[c] = moves.classStart(c);
                next[c] = sortedLevel[place[c]];
            }
            Arrays.fill(least, -1);
        }

        int[] run(int[] value, Watch watch) {
            int head = 0;
            int seeds = 0;
            for (int seed : Ranks.ascending(value)) {
                if ((seeds++ & 0xFFFF) == 0) {
                    watch.check();
                }
                if (least[seed] >= 0) {
                    continue;
                }
                now = value[seed];
                least[seed] = now;
                queue[tail++] = seed;
                while (head < tail) {
                    visit(queue[head++]);
                }
                if (tail == states) {
                    break;
                }
            }
            return least;
        }

        private void visit(int state) {
            int profileOf = 2 * movers * state;
            for (int j : others) {
                int at = profileOf + 2 * j;
                int bar = improving ? profile[at] : END;
                int cls = profile[at + 1];
                if (next[cls] < bar) {
                    meet(cls, bar);
                }
                if (oneWay[j]) {
                    int[] below = moves.below(j);
                    int to = moves.belowFrom(j, cls + 1);
                    for (int e = moves.belowFrom(j, cls); e < to; e++) {
                        if (next[below[e]] < bar) {
                            meet(below[e], bar);
                        }
                    }
                }
            }
        }

        /** Settles the members of a class that are below {@code bar}. */
        private void meet(int cls, int bar) {
            int p = place[cls];
            int end = moves.classStart(cls + 1);
            while (p < end && sortedLevel[p] < bar) {
                int s = sorted[p++];
                if (least[s] < 0) {
                    least[s] = now;
                    queue[tail++] = s;
                }
            }
            place[cls] = p;
            next[cls] = p < end ? sortedLevel[p] : END;
        }
    }

    @Override
    public int[] largestImprovement(int focal, int[] value) {
        int[] largest = new int[states];
        Arrays.fill(largest, -1);
        for (int c = moves.firstClass(focal); c < moves.firstClass(focal + 1); c++) {
            int cls = c;
            sweep(cls, cls, value, largest);
            moves.forEachAbove(focal, cls, higher -> sweep(cls, higher, value, largest));
        }
        return largest;
    }

    /** Improvements from the members of one class to those of another: both walked from their best members down. */
    private void sweep(int fromClass, int toClass, int[] value, int[] largest) {
        int t = moves.classStart(toClass + 1) - 1;
        int bottom = moves.classStart(toClass);
        int best = -1;
        for (int p = moves.classStart(fromClass + 1) - 1; p >= moves.classStart(fromClass); p--) {
            while (t >= bottom && sortedLevel[t] > sortedLevel[p]) {
                best = Math.max(best, value[sorted[t--]]);
            }
            largest[sorted[p]] = Math.max(largest[sorted[p]], best);
        }
    }

    @Override
    public int[] largestMove(int focal, int[] value) {
        int base = moves.firstClass(focal);
        int classes = moves.firstClass(focal + 1) - base;
        int[] own = new int[classes];
        for (int c = 0; c < classes; c++) {
            for (int p = moves.classStart(base + c); p < moves.classStart(base + c + 1); p++) {
                own[c] = Math.max(own[c], value[sorted[p]]);
            }
        }
        int[] largest = new int[states];
        for (int c = 0; c < classes; c++) {
            int[] top = {own[c]};
            IntConsumer raise = higher -> top[0] = Math.max(top[0], own[higher - base]);
            moves.forEachAbove(focal, base + c, raise);
            for (int p = moves.classStart(base + c); p < moves.classStart(base + c + 1); p++) {
                largest[sorted[p]] = top[0];
            }
        }
        return largest;
    }
}
