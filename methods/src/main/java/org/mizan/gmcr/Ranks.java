package org.mizan.gmcr;

import java.util.Arrays;
import java.util.List;

/**
 * How one decision maker orders the states: {@code level[s]} is larger for better states, equal for ties, and the levels
 * used are 0..max without gaps.
 */
final class Ranks {

    private Ranks() {}

    /**
     * Option prioritisation (Peng 1999; Fang, Hipel, Kilgour, Peng 2003): states are ordered by their most important
     * statement, then the next, and so on, which equals the score "sum of 2^(q-j) over true statements j = 1..q" without
     * its overflow.
     *
     * @param priorities most important first; several statements in one place weigh the same, so that the number of true
     *     ones counts (indifferent statements, Mota and others)
     */
    static int[] ofStatements(StateSpace space, List<List<Formula>> priorities) {
        int size = space.size();
        int[] order = identity(size);
        int[] level = new int[size];
        if (priorities.isEmpty()) {
            return level;
        }
        // Least significant digit first; statements are packed into digits of up to 2^16 values.
        int[] digit = new int[size];
        int last = priorities.size();
        var digits = new java.util.ArrayList<int[]>();
        while (last > 0) {
            int at = last - 1;
            long values = priorities.get(at).size() + 1L;
            while (at > 0 && values * (priorities.get(at - 1).size() + 1L) <= 1 << 16) {
                at--;
                values *= priorities.get(at).size() + 1L;
            }
            Arrays.fill(digit, 0);
            for (int p = at; p < last; p++) {
                append(space, priorities.get(p), digit);
            }
            order = stableByDigit(order, digit, (int) values);
            digits.add(digit.clone());
            last = at;
        }
        for (int k = 1, now = 0; k < size; k++) {
            for (int[] d : digits) {
                if (d[order[k]] != d[order[k - 1]]) {
                    now++;
                    break;
                }
            }
            level[order[k]] = now;
        }
        return level;
    }

    /** digit := digit * (statements + 1) + number of true statements, for every state. */
    private static void append(StateSpace space, List<Formula> statements, int[] digit) {
        int base = statements.size() + 1;
        for (int s = 0; s < digit.length; s++) {
            digit[s] *= base;
        }
        for (Formula statement : statements) {
            int at = -1;
            long word = 0;
            for (int s = 0; s < digit.length; s++) {
                int decimal = space.decimal(s);
                if (decimal >>> 6 != at) {
                    at = decimal >>> 6;
                    word = statement.word(at);
                }
                digit[s] += (int) (word >>> decimal & 1);
            }
        }
    }

    private static int[] stableByDigit(int[] order, int[] digit, int values) {
        int[] count = new int[values + 1];
        for (int s : order) {
            count[digit[s] + 1]++;
        }
        for (int v = 0; v < values; v++) {
            count[v + 1] += count[v];
        }
        int[] sorted = new int[order.length];
        for (int s : order) {
            sorted[count[digit[s]]++] = s;
        }
        return sorted;
    }

    /** Option weighting: a state's score is the sum of the weights of the options taken; weights may be negative. */
    static int[] ofWeights(StateSpace space, long[] weights) {
        long[] score = new long[space.size()];
        for (int s = 0; s < score.length; s++) {
            for (int rest = space.decimal(s); rest != 0; rest &= rest - 1) {
                score[s] += weights[Integer.numberOfTrailingZeros(rest)];
            }
        }
        long[] distinct = Arrays.stream(score).sorted().distinct().toArray();
        int[] level = new int[score.length];
        for (int s = 0; s < level.length; s++) {
            level[s] = Arrays.binarySearch(distinct, score[s]);
        }
        return level;
    }

    /**
     * Direct ranking.
     *
     * @param groups ordinals, best group first, the members of a group tied; every state exactly once
     */
    static int[] ofRanking(int states, int[][] groups) {
        int[] level = new int[states];
        Arrays.fill(level, -1);
        int seen = 0;
        for (int g = 0; g < groups.length; g++) {
            for (int s : groups[g]) {
                if (level[s] >= 0) {
                    throw new IllegalArgumentException("state ranked twice: " + s);
                }
                level[s] = groups.length - 1 - g;
                seen++;
            }
        }
        if (seen != states) {
            throw new IllegalArgumentException("ranked " + seen + " of " + states + " states");
        }
        return level;
    }

    /** The groups of tied states (ordinals, ascending), best group first: the inverse of {@link #ofRanking}. */
    static int[][] groups(int[] level) {
        int[] order = ascending(level);
        var groups = new java.util.ArrayList<int[]>();
        for (int to = order.length; to > 0; ) {
            int from = to;
            while (from > 0 && level[order[from - 1]] == level[order[to - 1]]) {
                from--;
            }
            groups.add(Arrays.copyOfRange(order, from, to));
            to = from;
        }
        return groups.toArray(int[][]::new);
    }

    /** The states in ascending order of {@code value} (0..states-1), equal values by ordinal. */
    static int[] ascending(int[] value) {
        int top = 0;
        for (int v : value) {
            top = Math.max(top, v);
        }
        return stableByDigit(identity(value.length), value, top + 1);
    }

    private static int[] identity(int size) {
        int[] order = new int[size];
        for (int s = 0; s < size; s++) {
            order[s] = s;
        }
        return order;
    }

    /** Whether no two states are tied. */
    static boolean strict(int[] level) {
        int top = -1;
        for (int v : level) {
            top = Math.max(top, v);
        }
        return top == level.length - 1;
    }
}
