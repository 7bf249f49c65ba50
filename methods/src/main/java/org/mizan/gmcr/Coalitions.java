package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Coalition stability (Kilgour, Hipel, Fang and Peng 2001; Inohara and Hipel 2008): which states groups of decision makers
 * would leave together.
 */
final class Coalitions {

    /*
     * An improvement of coalition H from s is a state that H can lead to and that is strictly better than s for every member;
     * a sanction against H is a state that is not strictly better than s for at least one member. Outsiders answer by legal
     * sequences (of their own improvements, for CSEQ: the simple form).
     *   CR    H has no improvement          CGMR  every improvement has a sanction among the outsiders' moves
     *   CSMR  and no further move of H from the sanction is better for all members      CSEQ  outsiders improve only
     * CGMR and CSEQ need, per member, only the least level the outsiders can reach; CSMR compares whole sets.
     */

    /** How the members of a coalition bring their moves together. */
    enum MoverRule {
        /** One after the other through feasible states, nobody twice running (published rule). */
        SEQUENCE,
        /** All at once: the members' options change jointly, so infeasible states in between do not matter. */
        JOINT
    }

    enum Concept {
        CR,
        CGMR,
        CSMR,
        CSEQ
    }

    private final Model model;
    private final MoverRule rule;
    private final Responses responses;

    Coalitions(Model model, MoverRule rule) {
        if (rule == MoverRule.JOINT && !(model.moves() instanceof OptionMoves)) {
            throw new IllegalArgumentException("joint moves need option form");
        }
        this.model = model;
        this.rule = rule;
        this.responses = Responses.of(model);
    }

    /** Every coalition of two or more, as bit masks, smaller ones first. */
    static List<Integer> all(int movers) {
        var all = new ArrayList<Integer>();
        for (int size = 2; size <= movers; size++) {
            for (int h = 0; h < 1 << movers; h++) {
                if (Integer.bitCount(h) == size) {
                    all.add(h);
                }
            }
        }
        return all;
    }

    /** The stable states for coalition {@code members} (bit mask of two or more) under each concept. */
    Map<Concept, long[]> solve(int members, Watch watch) {
        int states = model.states();
        int outsiders = ((1 << model.movers()) - 1) & ~members;
        int[][] general = leastFor(members, outsiders, false, watch);
        int[][] sequential = leastFor(members, outsiders, true, watch);
        var stable = new EnumMap<Concept, long[]>(Concept.class);
        for (Concept concept : Concept.values()) {
            stable.put(concept, Bits.of(states));
        }
        long[][] reach = new long[states][];
        long[][] answers = new long[states][];
        IntStream.range(0, (states + 63) >>> 6).parallel().forEach(w -> {
            watch.check();
            var search = new Reach(model);
            for (int s = w << 6; s < Math.min(states, (w + 1) << 6); s++) {
                reach[s] = reach(search, s, members);
                answers[s] = search.from(s, outsiders, false);
            }
        });
        IntStream.range(0, (states + 63) >>> 6).parallel().forEach(w -> {
            watch.check();
            for (int s = w << 6; s < Math.min(states, (w + 1) << 6); s++) {
                long[] better = betterForAll(s, members);
                int[] improvements = Bits.members(Bits.and(reach[s], better));
                if (improvements.length == 0) {
                    Bits.add(stable.get(Concept.CR), s);
                }
                if (held(improvements, s, members, general)) {
                    Bits.add(stable.get(Concept.CGMR), s);
                    if (heldForGood(improvements, better, reach, answers)) {
                        Bits.add(stable.get(Concept.CSMR), s);
                    }
                }
                if (held(improvements, s, members, sequential)) {
                    Bits.add(stable.get(Concept.CSEQ), s);
                }
            }
        });
        return stable;
    }

    /** The states that {@code members} can lead to from {@code state} and that are strictly better for all of them. */
    int[] improvements(int state, int members) {
        return Bits.members(Bits.and(reach(new Reach(model), state, members), betterForAll(state, members)));
    }

    private long[] reach(Reach search, int state, int members) {
        return rule == MoverRule.SEQUENCE ? search.from(state, members, false) : jointly(state, members);
    }

    private long[] jointly(int state, int members) {
        var moves = (OptionMoves) model.moves();
        long[] reached = Bits.of(model.states());
        moves.joint(members, state, t -> Bits.add(reached, t));
        return reached;
    }

    /** The states strictly better than {@code state} for every member. */
    private long[] betterForAll(int state, int members) {
        long[] better = Bits.of(model.states());
        for (int t = 0; t < model.states(); t++) {
            boolean all = true;
            for (int i = 0; i < model.movers() && all; i++) {
                all = (members >>> i & 1) == 0 || model.level()[i][t] > model.level()[i][state];
            }
            if (all) {
                Bits.add(better, t);
            }
        }
        return better;
    }

    /** Per member, the least of its levels that the outsiders can reach from each state. */
    private int[][] leastFor(int members, int outsiders, boolean improving, Watch watch) {
        int[][] least = new int[model.movers()][0];
        for (int i = 0; i < model.movers(); i++) {
            if ((members >>> i & 1) == 1) {
                least[i] = outsiders == 0
                        ? model.level()[i]
                        : responses.least(members, improving, model.level()[i], watch);
            }
        }
        return least;
    }

    /** Whether every improvement meets a sanction. */
    private boolean held(int[] better, int s, int members, int[][] least) {
        for (int t : better) {
            boolean sanctioned = false;
            for (int i = 0; i < model.movers() && !sanctioned; i++) {
                sanctioned = (members >>> i & 1) == 1 && least[i][t] <= model.level()[i][s];
            }
            if (!sanctioned) {
                return false;
            }
        }
        return true;
    }

    /** Whether every improvement meets a sanction from which no further move of the coalition is better for all. */
    private static boolean heldForGood(int[] improvements, long[] better, long[][] reach, long[][] answers) {
        long[] lasting = Bits.of(reach.length);
        for (int u = 0; u < reach.length; u++) {
            if (!Bits.has(better, u) && !Bits.meet(reach[u], better)) {
                Bits.add(lasting, u);
            }
        }
        for (int t : improvements) {
            if (!Bits.meet(answers[t], lasting)) {
                return false;
            }
        }
        return true;
    }
}
