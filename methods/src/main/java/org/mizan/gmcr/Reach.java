package org.mizan.gmcr;

/**
 * The states a set of decision makers can lead to by legal sequences: nobody moves twice running, anybody may come again.
 *
 * <p>Explicit search over pairs (state, last mover); for conflicts small enough to list. One instance is one thread's.
 */
final class Reach {

    private final Model model;
    private final int movers;
    private final int[] targets;
    private final int[] seen; // per pair: the number of the search that met it
    private final int[] queue;
    private final int[] cameFrom; // per pair: the pair before it, -1 at a start
    private int search;

    Reach(Model model) {
        this.model = model;
        this.movers = model.movers();
        this.targets = new int[Math.max(1, model.moves().mostTargets())];
        this.seen = new int[model.states() * movers];
        this.queue = new int[seen.length];
        this.cameFrom = new int[seen.length];
    }

    /**
     * The states reachable from {@code from} by at least one move.
     *
     * @param who the movers (bit mask)
     * @param improving whether each step must improve on the state it leaves, for its mover
     */
    long[] from(int from, int who, boolean improving) {
        if (model.moves().transitive()) {
            return plainly(from, who, improving);
        }
        long[] reached = Bits.of(model.states());
        int tail = search(from, who, improving);
        for (int q = 0; q < tail; q++) {
            Bits.add(reached, queue[q] / movers);
        }
        return reached;
    }

    /**
     * The same where two moves of one mover are one or none, so that it does not matter who moved last. Returning to the
     * start may be counted although one mover alone cannot; no stability test asks for that.
     */
    private long[] plainly(int from, int who, boolean improving) {
        long[] reached = Bits.of(model.states());
        int tail = 0;
        for (int head = -1; head < tail; head++) {
            int state = head < 0 ? from : queue[head];
            for (int j = 0; j < movers; j++) {
                if ((who >>> j & 1) == 0) {
                    continue;
                }
                int count = improving
                        ? model.improvements(j, state, targets)
                        : model.moves().targets(j, state, targets);
                for (int t = 0; t < count; t++) {
                    if (!Bits.has(reached, targets[t])) {
                        Bits.add(reached, targets[t]);
                        queue[tail++] = targets[t];
                    }
                }
            }
        }
        return reached;
    }

    /** A shortest legal sequence from {@code from} into {@code goal}: pairs state, mover …; empty when there is none. */
    Path path(int from, int who, boolean improving, long[] goal) {
        int tail = search(from, who, improving);
        for (int q = 0; q < tail; q++) {
            if (Bits.has(goal, queue[q] / movers)) {
                return trace(queue[q]);
            }
        }
        return new Path(new int[0], new int[0]);
    }

    /**
     * A sequence of moves.
     *
     * @param mover who moves at each step
     * @param state where each step leads
     */
    record Path(int[] mover, int[] state) {
        boolean isEmpty() {
            return mover.length == 0;
        }

        int end() {
            return state[state.length - 1];
        }
    }

    private Path trace(int pair) {
        int length = 0;
        for (int p = pair; p >= 0; p = cameFrom[p]) {
            length++;
        }
        int[] mover = new int[length];
        int[] state = new int[length];
        for (int p = pair; p >= 0; p = cameFrom[p]) {
            length--;
            mover[length] = p % movers;
            state[length] = p / movers;
        }
        return new Path(mover, state);
    }

    /** Breadth first; returns how many pairs were met, which are in {@link #queue} in the order met. */
    private int search(int from, int who, boolean improving) {
        search++;
        int tail = expand(from, -1, -1, who, improving, 0);
        for (int head = 0; head < tail; head++) {
            tail = expand(queue[head] / movers, queue[head] % movers, queue[head], who, improving, tail);
        }
        return tail;
    }

    private int expand(int state, int last, int pair, int who, boolean improving, int tail) {
        for (int j = 0; j < movers; j++) {
            if (j == last || (who >>> j & 1) == 0) {
                continue;
            }
            int count = improving
                    ? model.improvements(j, state, targets)
                    : model.moves().targets(j, state, targets);
            for (int t = 0; t < count; t++) {
                int next = targets[t] * movers + j;
                if (seen[next] != search) {
                    seen[next] = search;
                    cameFrom[next] = pair;
                    queue[tail++] = next;
                }
            }
        }
        return tail;
    }
}
