package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The definitions written down as sets and searches, with nothing shared with the solvers but the random conflict itself.
 *
 * @param move move[j][s][t]: j can go from s to t in one move
 * @param steps the same as bit masks, filled in as they are asked for
 * @param known which of them are filled in
 */
record BruteForce(RandomConflict conflict, boolean[][][] move, long[] steps, boolean[] known) {

    BruteForce(RandomConflict conflict, boolean[][][] move) {
        this(conflict, move, new long[room(move)], new boolean[room(move)]);
    }

    private static int room(boolean[][][] move) {
        return move.length * move[0].length * 2;
    }

    static BruteForce of(RandomConflict c) {
        int size = c.states().length;
        boolean[][][] move = new boolean[c.control().length][size][size];
        for (int j = 0; j < move.length; j++) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    int from = c.states()[a];
                    int to = c.states()[b];
                    int changed = from ^ to;
                    boolean own = changed != 0 && (changed & ~c.control()[j]) == 0;
                    boolean back = (changed & c.onlyOn() & from) != 0 || (changed & c.onlyOff() & to) != 0;
                    boolean unseen = c.hidden()[j][a] || c.hidden()[j][b];
                    move[j][a][b] = own && !back && !unseen;
                }
            }
        }
        return new BruteForce(c, move);
    }

    int size() {
        return conflict.states().length;
    }

    int level(int i, int s) {
        return conflict.level()[i][s];
    }

    /** The states (bit mask) that j reaches from s in one move, or in one improvement; worked out once. */
    private long step(int j, int s, boolean improving) {
        int place = (j * size() + s) * 2 + (improving ? 1 : 0);
        if (!known[place]) {
            known[place] = true;
            steps[place] = targets(j, s, improving);
        }
        return steps[place];
    }

    private long targets(int j, int s, boolean improving) {
        long targets = 0;
        for (int t = 0; t < size(); t++) {
            if (move[j][s][t] && (!improving || level(j, t) > level(j, s))) {
                targets |= 1L << t;
            }
        }
        return targets;
    }

    /** Everything (bit mask) that {@code who} can lead to from {@code from}; pairs (state, last mover) one by one. */
    long reach(int from, int who, boolean improving) {
        long[] met = new long[move.length]; // by last mover
        long[] open = new long[move.length];
        for (int j = 0; j < move.length; j++) {
            open[j] = (who >> j & 1) == 1 ? step(j, from, improving) : 0;
        }
        boolean more = true;
        while (more) {
            more = false;
            for (int last = 0; last < move.length; last++) {
                long now = open[last] & ~met[last];
                met[last] |= now;
                for (; now != 0; now &= now - 1) {
                    more = true;
                    for (int j = 0; j < move.length; j++) {
                        if (j != last && (who >> j & 1) == 1) {
                            open[j] |= step(j, Long.numberOfTrailingZeros(now), improving);
                        }
                    }
                }
            }
        }
        long reached = 0;
        for (long states : met) {
            reached |= states;
        }
        return reached;
    }

    private static List<Integer> members(long set) {
        List<Integer> members = new ArrayList<>();
        for (long rest = set; rest != 0; rest &= rest - 1) {
            members.add(Long.numberOfTrailingZeros(rest));
        }
        return members;
    }

    boolean stable(Concept concept, int i, int s, Map<Integer, Long> all, Map<Integer, Long> better) {
        int others = ((1 << move.length) - 1) & ~(1 << i);
        for (int t = 0; t < size(); t++) {
            if (!move[i][s][t] || level(i, t) <= level(i, s)) {
                continue;
            }
            if (concept == Concept.R) {
                return false;
            }
            boolean improving = concept == Concept.SEQ || concept == Concept.SSEQ;
            long answers = improving
                    ? better.computeIfAbsent(t, x -> reach(x, others, true))
                    : all.computeIfAbsent(t, x -> reach(x, others, false));
            boolean sanctioned = false;
            for (int u : members(answers)) {
                if (level(i, u) > level(i, s)) {
                    continue;
                }
                boolean escapes = false;
                if (concept == Concept.SMR || concept == Concept.SSEQ) {
                    for (int v = 0; v < size(); v++) {
                        escapes |= move[i][u][v] && level(i, v) > level(i, s);
                    }
                }
                sanctioned |= !escapes;
            }
            if (!sanctioned) {
                return false;
            }
        }
        return true;
    }

    /** The stable decimals of {@code i}. */
    List<Integer> stable(Concept concept, int i) {
        List<Integer> stable = new ArrayList<>();
        Map<Integer, Long> all = new TreeMap<>();
        Map<Integer, Long> better = new TreeMap<>();
        for (int s = 0; s < size(); s++) {
            if (stable(concept, i, s, all, better)) {
                stable.add(conflict.states()[s]);
            }
        }
        return stable;
    }

    /** Simultaneous stability by trying every joint choice. */
    List<Integer> simultaneous(int i) {
        List<Integer> stable = new ArrayList<>();
        for (int s = 0; s < size(); s++) {
            boolean holds = true;
            for (int t = 0; t < size(); t++) {
                if (move[i][s][t] && level(i, t) > level(i, s)) {
                    int flip = conflict.states()[s] ^ conflict.states()[t];
                    holds &= someJointSanction(i, s, 0, flip, false);
                }
            }
            if (holds) {
                stable.add(conflict.states()[s]);
            }
        }
        return stable;
    }

    private boolean someJointSanction(int i, int s, int j, int flip, boolean anybody) {
        if (j == move.length) {
            int end = java.util.Arrays.binarySearch(conflict.states(), conflict.states()[s] ^ flip);
            return anybody && end >= 0 && level(i, end) <= level(i, s);
        }
        if (someJointSanction(i, s, j + 1, flip, anybody)) {
            return true;
        }
        for (int t = 0; j != i && t < size(); t++) {
            if (move[j][s][t] && level(j, t) > level(j, s)) {
                int joint = flip | conflict.states()[s] ^ conflict.states()[t];
                if (someJointSanction(i, s, j + 1, joint, true)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean betterForAll(int h, int t, int s) {
        for (int i = 0; i < move.length; i++) {
            if ((h >> i & 1) == 1 && level(i, t) <= level(i, s)) {
                return false;
            }
        }
        return true;
    }

    private List<Integer> improvementsOf(int h, int u, int s) {
        return members(reach(u, h, false)).stream()
                .filter(t -> betterForAll(h, t, s))
                .toList();
    }

    List<Integer> coalition(Coalitions.Concept concept, int h) {
        int others = ((1 << move.length) - 1) & ~h;
        List<Integer> stable = new ArrayList<>();
        for (int s = 0; s < size(); s++) {
            int start = s;
            boolean holds = true;
            for (int t : improvementsOf(h, s, s)) {
                holds &= concept != Coalitions.Concept.CR
                        && members(reach(t, others, concept == Coalitions.Concept.CSEQ)).stream()
                                .anyMatch(u -> !betterForAll(h, u, start)
                                        && (concept != Coalitions.Concept.CSMR
                                                || improvementsOf(h, u, start).isEmpty()));
            }
            if (holds) {
                stable.add(conflict.states()[s]);
            }
        }
        return stable;
    }
}
