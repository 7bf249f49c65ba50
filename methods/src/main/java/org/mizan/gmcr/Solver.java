package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what is asked of one conflict: stability, coalitions, evolution, wishes. */
final class Solver {

    /** Up to this many states a scene's prospects and limited moves are worked out. */
    private static final int SMALL = 512;

    private static final int PATIENCE = 400;
    private static final int LONGEST_HORIZON = 6;
    private static final long SIM_BUDGET = 4_000_000_000L;
    private static final int MOST_ROUTES = 5;
    private static final int MOST_CONDITIONS = 6;
    private static final int MOST_ORDERS = 200_000;

    private final Conflict conflict;
    private final Model model;
    private final Conflicts.Asked asked;
    private final Watch watch;
    private final Map<String, Map<String, int[]>> stable = new LinkedHashMap<>();
    private final Map<String, long[][]> sets = new LinkedHashMap<>();
    private final List<String> incomplete = new ArrayList<>();
    private final List<String> experimental = new ArrayList<>();
    private Optional<GmcrResult.Cycle> cycle = Optional.empty();

    Solver(Conflict conflict, Conflicts.Asked asked, Watch watch) {
        this.conflict = conflict;
        this.model = conflict.model();
        this.asked = asked;
        this.watch = watch;
    }

    GmcrResult solve(Map<String, GmcrResult> others) {
        Stability.solve(model, asked.concepts(), watch).forEach((concept, verdicts) -> keep(concept.name(), verdicts));
        simultaneous();
        limitedMoves();
        Map<String, int[]> equilibria = new LinkedHashMap<>();
        sets.forEach((concept, verdicts) -> equilibria.put(concept, decimals(Stability.equilibria(verdicts))));
        var coalitions = new CoalitionReport(conflict, model, asked, sets, watch);
        if (!asked.lean()) {
            coalitions.solve();
        }
        return new GmcrResult(
                decimals(Bits.all(model.states())),
                rankings(),
                Collections.unmodifiableMap(stable),
                equilibria,
                conflict.id(),
                conflict.labels(),
                strongEquilibria(),
                stronglyStable(),
                List.copyOf(incomplete),
                List.copyOf(experimental),
                cycle,
                coalitions.stable(),
                coalitions.universal(),
                coalitions.jumps(),
                evolution(),
                hypergame(),
                unknown(),
                prospects(),
                asked.lean() || asked.wishes(conflict).isEmpty() ? List.of() : inverse(),
                others);
    }

    private void keep(String concept, long[][] verdicts) {
        Map<String, int[]> byMaker = new LinkedHashMap<>();
        for (int i = 0; i < verdicts.length; i++) {
            byMaker.put(conflict.makers().get(i).id(), decimals(verdicts[i]));
        }
        stable.put(concept, Collections.unmodifiableMap(byMaker));
        sets.put(concept, verdicts);
    }

    private int[] decimals(long[] set) {
        return Arrays.stream(Bits.members(set)).map(model.space()::decimal).toArray();
    }

    private int[] decimals(int[] ordinals) {
        return Arrays.stream(ordinals).map(model.space()::decimal).toArray();
    }

    private Map<String, int[][]> rankings() {
        Map<String, int[][]> rankings = new LinkedHashMap<>();
        for (int i = 0; i < model.movers(); i++) {
            rankings.put(
                    conflict.makers().get(i).id(),
                    Arrays.stream(Ranks.groups(model.level()[i]))
                            .map(this::decimals)
                            .toArray(int[][]::new));
        }
        return rankings;
    }

    private void simultaneous() {
        if (!asked.simultaneous() || !(model.moves() instanceof OptionMoves)) {
            return;
        }
        var result = new Simultaneous(model, SIM_BUDGET).solve(watch);
        keep("SIM", result.stable());
        if (!result.complete(model.states())) {
            incomplete.add("SIM");
        }
        if (sets.containsKey("SEQ")) {
            long[][] either = new long[model.movers()][];
            for (int i = 0; i < either.length; i++) {
                either[i] = Bits.or(sets.get("SEQ")[i], sets.get("SIM")[i]);
            }
            keep("SEQ-or-SIM", either);
        }
    }

    /** Limited moves: for two decision makers without ties, and for more when asked (experimental). */
    private void limitedMoves() {
        boolean strict = Arrays.stream(model.level()).allMatch(Ranks::strict);
        if (asked.limited().isEmpty()
                || asked.lean()
                || !strict
                || model.states() > SMALL
                || model.movers() > 2 && !asked.explicit()) {
            return;
        }
        var result = LimitedMove.solve(model, LONGEST_HORIZON, PATIENCE, watch);
        for (int h = 2; h <= result.stable().size(); h++) {
            if (asked.limited().contains("L" + h)) {
                keepLimited("L" + h, result.stable().get(h - 1));
            }
        }
        if (result.period() > 0 && asked.limited().contains("NM")) {
            keepLimited("NM", result.nonMyopic().toArray(long[][]::new));
            cycle = Optional.of(new GmcrResult.Cycle(result.cycleFrom(), result.period()));
        }
    }

    private void keepLimited(String concept, long[][] verdicts) {
        keep(concept, verdicts);
        if (model.movers() > 2) {
            experimental.add(concept);
        }
    }

    private int[] strongEquilibria() {
        List<String> four = List.of("R", "GMR", "SMR", "SEQ");
        if (!sets.keySet().containsAll(four)) {
            return new int[0];
        }
        long[] all = Bits.all(model.states());
        for (String concept : four) {
            all = Bits.and(all, Stability.equilibria(sets.get(concept)));
        }
        return decimals(all);
    }

    private Map<String, Map<String, int[]>> stronglyStable() {
        Map<String, Map<String, int[]>> strong = new LinkedHashMap<>();
        boolean graded =
                Arrays.stream(model.band()).flatMapToInt(Arrays::stream).anyMatch(b -> b > 0);
        if (graded) {
            Responses responses = Responses.of(model);
            for (Concept concept : asked.concepts()) {
                Map<String, int[]> byMaker = new LinkedHashMap<>();
                for (int i = 0; i < model.movers(); i++) {
                    byMaker.put(
                            conflict.makers().get(i).id(),
                            decimals(Stability.strong(model, responses, concept, i, watch)));
                }
                strong.put(concept.name(), byMaker);
            }
        }
        return strong;
    }

    private Optional<GmcrResult.Evolution> evolution() {
        if (asked.lean() || conflict.statusQuo().isEmpty() || model.states() > SMALL * 8) {
            return Optional.empty();
        }
        int start = conflict.statusQuo().getAsInt();
        var byMoves = new StatusQuo(model, start, false);
        var byImprovements = new StatusQuo(model, start, true);
        long[] ends = Bits.of(model.states());
        for (String concept : List.of("R", "SEQ")) {
            if (sets.containsKey(concept)) {
                ends = Bits.or(ends, Stability.equilibria(sets.get(concept)));
            }
        }
        List<GmcrResult.Route> routes = new ArrayList<>();
        for (int end : Bits.members(ends)) {
            if (routes.size() < 60) {
                routes.addAll(routes(byImprovements, end, true));
                routes.addAll(routes(byMoves, end, false));
            }
        }
        return Optional.of(new GmcrResult.Evolution(
                model.space().decimal(start), steps(byMoves.earliest()), steps(byImprovements.earliest()), routes));
    }

    private List<GmcrResult.Route> routes(StatusQuo from, int end, boolean improving) {
        return from.paths(end, MOST_ROUTES).stream()
                .map(p -> new GmcrResult.Route(model.space().decimal(end), improving, steps(p)))
                .toList();
    }

    private List<GmcrResult.Step> steps(Reach.Path path) {
        List<GmcrResult.Step> steps = new ArrayList<>();
        for (int k = 0; k < path.mover().length; k++) {
            steps.add(new GmcrResult.Step(
                    conflict.makers().get(path.mover()[k]).id(), model.space().decimal(path.state()[k])));
        }
        return steps;
    }

    private Map<String, Integer> steps(int[] earliest) {
        Map<String, Integer> steps = new LinkedHashMap<>();
        for (int s = 0; s < earliest.length; s++) {
            if (earliest[s] >= 0) {
                steps.put(String.valueOf(model.space().decimal(s)), earliest[s]);
            }
        }
        return steps;
    }

    /** Everybody is judged in the conflict it perceives (first-level hypergame, Wang, Hipel and Fraser 1988). */
    private Map<String, int[]> hypergame() {
        Map<String, int[]> equilibria = new LinkedHashMap<>();
        if (conflict.perceived().isEmpty()) {
            return equilibria;
        }
        List<Model> views = new ArrayList<>();
        for (int i = 0; i < model.movers(); i++) {
            views.add(conflict.perceivedBy(i));
        }
        for (Concept concept : asked.concepts()) {
            long[][] verdicts = new long[model.movers()][];
            for (int i = 0; i < verdicts.length; i++) {
                verdicts[i] = Stability.solve(views.get(i), Responses.of(views.get(i)), concept, i, watch);
            }
            equilibria.put(concept.name(), decimals(Stability.equilibria(verdicts)));
        }
        return equilibria;
    }

    private Map<String, Map<String, int[]>> unknown() {
        Map<String, Map<String, int[]>> byVariant = new LinkedHashMap<>();
        long[] unknown = new long[model.movers()];
        long[][] truth = new long[model.movers()][0];
        for (int i = 0; i < unknown.length; i++) {
            if (conflict.makers().get(i).preference() instanceof Preference.Statements listed
                    && listed.statements().size() < 63
                    && listed.statements().stream().allMatch(s -> s.formulas().size() == 1)) {
                truth[i] = truth(listed.statements());
                for (int p = 0; p < listed.statements().size(); p++) {
                    unknown[i] |= listed.statements().get(p).unknown()
                            ? 1L << (listed.statements().size() - 1 - p)
                            : 0;
                }
            }
        }
        if (Arrays.stream(unknown).allMatch(u -> u == 0) || model.states() > SMALL) {
            return byVariant;
        }
        var uncertain = new Uncertain(model, truth, unknown);
        for (var variant : Uncertain.Variant.values()) {
            Map<String, int[]> equilibria = new LinkedHashMap<>();
            List<Map<Concept, long[]>> verdicts = new ArrayList<>();
            for (int i = 0; i < model.movers(); i++) {
                verdicts.add(uncertain.solve(variant, i, watch));
            }
            for (Concept concept : asked.concepts()) {
                equilibria.put(
                        concept.name(),
                        decimals(Stability.equilibria(
                                verdicts.stream().map(v -> v.get(concept)).toArray(long[][]::new))));
            }
            byVariant.put(variant.name(), equilibria);
        }
        return byVariant;
    }

    private long[] truth(List<Preference.Statement> statements) {
        long[] truth = new long[model.states()];
        for (int s = 0; s < truth.length; s++) {
            for (Preference.Statement statement : statements) {
                boolean holds = statement.formulas().get(0).holds(model.space().decimal(s));
                truth[s] = truth[s] << 1 | (holds ? 1 : 0);
            }
        }
        return truth;
    }

    /** Per scene the state that fewest would leave, and what keeps those who would from staying. */
    private List<GmcrResult.Prospect> prospects() {
        List<GmcrResult.Prospect> prospects = new ArrayList<>();
        if (asked.lean() || !sets.containsKey("SEQ") || model.states() > SMALL) {
            return prospects;
        }
        long[][] sequential = sets.get("SEQ");
        conflict.scenes().forEach((scene, states) -> {
            int best = -1;
            for (int s : Bits.members(states)) {
                best = best < 0 || against(sequential, s) < against(sequential, best) ? s : best;
            }
            if (best >= 0) {
                List<GmcrResult.Against> against = new ArrayList<>();
                for (int i = 0; i < model.movers(); i++) {
                    if (!Bits.has(sequential[i], best)) {
                        against.add(against(i, best));
                    }
                }
                prospects.add(new GmcrResult.Prospect(scene, model.space().decimal(best), against));
            }
        });
        return prospects;
    }

    private static int against(long[][] stable, int state) {
        return (int) Arrays.stream(stable).filter(set -> !Bits.has(set, state)).count();
    }

    private GmcrResult.Against against(int maker, int state) {
        var demand = Demand.of(model, maker, state, Concept.SEQ);
        boolean[] better = new boolean[model.states()];
        for (int s = 0; s < better.length; s++) {
            better[s] = model.level()[maker][s] > model.level()[maker][state];
        }
        int move = Arrays.stream(demand.moves())
                .filter(t -> better[t] && !demand.deters(t, better))
                .boxed()
                .max(java.util.Comparator.comparingInt(t -> model.level()[maker][t]))
                .orElseThrow();
        return new GmcrResult.Against(
                conflict.makers().get(maker).id(), model.space().decimal(move), conditions(demand));
    }

    private List<int[]> conditions(Demand demand) {
        return Inverse.conditions(demand, MOST_CONDITIONS).stream()
                .map(this::decimals)
                .toList();
    }

    private List<GmcrResult.Wanted> inverse() {
        List<GmcrResult.Wanted> wanted = new ArrayList<>();
        List<Conflicts.Wish> wishes = asked.wishes(conflict);
        int[] yes = wishes.stream()
                .filter(Conflicts.Wish::stable)
                .mapToInt(Conflicts.Wish::state)
                .toArray();
        int[] no = wishes.stream()
                .filter(w -> !w.stable())
                .mapToInt(Conflicts.Wish::state)
                .toArray();
        for (int i = 0; i < model.movers(); i++) {
            int maker = i;
            List<Inverse.Goal> goals = wishes.stream()
                    .map(w -> new Inverse.Goal(Demand.of(model, maker, w.state(), asked.inverse()), w.stable()))
                    .toList();
            var count = Inverse.count(model.states(), model.level()[i], goals, watch);
            Optional<Inverse.Reordering> order =
                    conflict.makers().get(i).preference() instanceof Preference.Statements listed
                            ? Inverse.reorder(model.space(), listed.priorities(), goals, MOST_ORDERS, watch)
                            : Optional.empty();
            wanted.add(new GmcrResult.Wanted(
                    conflict.makers().get(i).id(),
                    asked.inverse().name(),
                    decimals(yes),
                    decimals(no),
                    count.total(),
                    count.meeting(),
                    decimals(count.nearest()),
                    count.turned(),
                    order.map(o -> Arrays.stream(o.order()).map(p -> p + 1).toArray()),
                    order.map(Inverse.Reordering::swaps).orElse(0),
                    wishes.size() == 1 && yes.length == 1
                            ? conditions(goals.get(0).demand())
                            : List.of()));
        }
        return wanted;
    }
}
