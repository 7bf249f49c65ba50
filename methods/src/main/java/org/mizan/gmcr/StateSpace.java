package org.mizan.gmcr;

/**
 * The feasible states of a conflict, numbered 0, 1, 2 … in ascending order of their decimals.
 *
 * <p>The <em>decimal</em> of a state is the sum of 2^option over the options taken; its <em>ordinal</em> is its place
 * among the feasible states, counted from 0 (published tables count from 1). In graph form the decimals are simply
 * 0..n-1.
 */
final class StateSpace {

    /** Most options a conflict may have: its truth tables take 2^options bits. */
    static final int MAX_OPTIONS = 26;

    /** Most feasible states a conflict may have. */
    static final int MAX_STATES = 1 << 21;

    private final int options;
    private final int[] decimals;
    private final long[] feasible;
    private final int[] before; // number of feasible states below each word

    private StateSpace(int options, long[] feasible) {
        this.options = options;
        this.feasible = feasible;
        this.decimals = Bits.members(feasible);
        this.before = new int[feasible.length];
        for (int w = 1; w < feasible.length; w++) {
            before[w] = before[w - 1] + Long.bitCount(feasible[w - 1]);
        }
    }

    /** All states of {@code options} options that satisfy {@code allowed}. */
    static StateSpace of(int options, Formula allowed) {
        if (options > MAX_OPTIONS) {
            throw new IllegalArgumentException("options: " + options);
        }
        long[] feasible = Bits.of(1 << options);
        for (int w = 0; w < feasible.length; w++) {
            feasible[w] = allowed.word(w);
        }
        if (options < 6) {
            feasible[0] &= (1L << (1 << options)) - 1;
        }
        return new StateSpace(options, feasible);
    }

    /** Only the states listed. */
    static StateSpace of(int options, int[] decimals) {
        long[] feasible = Bits.of(1 << options);
        for (int decimal : decimals) {
            Bits.add(feasible, decimal);
        }
        return new StateSpace(options, feasible);
    }

    /** The states 0..count-1 of a conflict given as a graph. */
    static StateSpace graph(int count) {
        return new StateSpace(-1, Bits.all(count));
    }

    /** Whether states are combinations of options (otherwise they are nodes of a given graph). */
    boolean optionForm() {
        return options >= 0;
    }

    /** Number of options; -1 in graph form. */
    int options() {
        return options;
    }

    int size() {
        return decimals.length;
    }

    int decimal(int ordinal) {
        return decimals[ordinal];
    }

    boolean feasible(int decimal) {
        return (feasible[decimal >>> 6] >>> decimal & 1) != 0;
    }

    /** The ordinal of a feasible decimal. */
    int ordinal(int decimal) {
        return before[decimal >>> 6] + Long.bitCount(feasible[decimal >>> 6] & ((1L << decimal) - 1));
    }

    /** The ordinals of the states in which {@code condition} holds (option form only). */
    long[] where(Formula condition) {
        long[] set = Bits.of(size());
        for (int s = 0; s < size(); s++) {
            if (condition.holds(decimals[s])) {
                Bits.add(set, s);
            }
        }
        return set;
    }
}
