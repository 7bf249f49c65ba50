package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What coalitions do to a conflict's equilibria, for every coalition. */
final class CoalitionReport {

    private static final Map<Coalitions.Concept, String> INDIVIDUAL = Map.of(
            Coalitions.Concept.CR, "R",
            Coalitions.Concept.CGMR, "GMR",
            Coalitions.Concept.CSMR, "SMR",
            Coalitions.Concept.CSEQ, "SEQ");

    private static final int MOST_JUMPS = 200;

    /** Up to this many states every coalition is worked out without asking, beyond it those the case names. */
    private static final int SMALL = 400;

    /** The most states for which coalitions are worked out at all: their reach is listed state by state. */
    private static final int LARGEST = 4096;

    private final Conflict conflict;
    private final Model model;
    private final Conflicts.Asked asked;
    private final Map<String, long[][]> individual;
    private final Watch watch;
    private final Map<String, Map<String, int[]>> stable = new LinkedHashMap<>();
    private final Map<String, int[]> universal = new LinkedHashMap<>();
    private List<Integer> groups = List.of();
    private final List<GmcrResult.Jump> jumps = new ArrayList<>();

    CoalitionReport(
            Conflict conflict, Model model, Conflicts.Asked asked, Map<String, long[][]> individual, Watch watch) {
        this.conflict = conflict;
        this.model = model;
        this.asked = asked;
        this.individual = individual;
        this.watch = watch;
    }

    Map<String, Map<String, int[]>> stable() {
        return stable;
    }

    Map<String, int[]> universal() {
        return universal;
    }

    List<GmcrResult.Jump> jumps() {
        return jumps;
    }

    void solve() {
        boolean every = asked.allCoalitions() || model.states() <= SMALL;
        groups = model.states() > LARGEST ? List.of() : every ? Coalitions.all(model.movers()) : conflict.coalitions();
        if (groups.isEmpty()) {
            return;
        }
        boolean joint = asked.jointMoves() && model.moves() instanceof OptionMoves;
        var coalitions = new Coalitions(model, joint ? Coalitions.MoverRule.JOINT : Coalitions.MoverRule.SEQUENCE);
        Map<Coalitions.Concept, long[]> everywhere = new LinkedHashMap<>();
        for (var concept : Coalitions.Concept.values()) {
            if (individual.containsKey(INDIVIDUAL.get(concept))) {
                everywhere.put(concept, Stability.equilibria(individual.get(INDIVIDUAL.get(concept))));
            }
        }
        for (int members : groups) {
            var verdicts = coalitions.solve(members, watch);
            Map<String, int[]> named = new LinkedHashMap<>();
            verdicts.forEach((concept, set) -> named.put(concept.name(), decimals(set)));
            stable.put(String.join(" + ", names(members)), named);
            everywhere.replaceAll((concept, set) -> Bits.and(set, verdicts.get(concept)));
        }
        if (groups.size() == Coalitions.all(model.movers()).size()) {
            everywhere.forEach((concept, set) -> universal.put(concept.name(), decimals(set)));
        }
        if (individual.containsKey("R")) {
            for (int s : Bits.members(Stability.equilibria(individual.get("R")))) {
                leave(coalitions, s);
            }
        }
    }

    private void leave(Coalitions coalitions, int state) {
        for (int members : groups) {
            for (int to : coalitions.improvements(state, members)) {
                if (jumps.size() < MOST_JUMPS) {
                    jumps.add(new GmcrResult.Jump(
                            "R", model.space().decimal(state), model.space().decimal(to), names(members)));
                }
            }
        }
    }

    private List<String> names(int members) {
        return IntStream.range(0, model.movers())
                .filter(i -> (members >>> i & 1) == 1)
                .mapToObj(i -> conflict.makers().get(i).id())
                .collect(Collectors.toList());
    }

    private int[] decimals(long[] set) {
        return IntStream.of(Bits.members(set)).map(model.space()::decimal).toArray();
    }
}
