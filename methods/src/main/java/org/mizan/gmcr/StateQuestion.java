package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.view.Section;

/** The question why a state of a solved conflict holds or does not, answered from the conflict itself when it is asked. */
public final class StateQuestion {

    /** Beyond this many pairs of state and decision maker the answer is not worked out. */
    private static final int LARGEST = 1 << 22;

    /** States offered for the question. */
    private static final int MOST_OFFERED = 600;

    private final Conflict conflict;
    private final GmcrResult result;
    private final Model model;
    private final int state;

    private StateQuestion(Conflict conflict, GmcrResult result, Model model, int state) {
        this.conflict = conflict;
        this.result = result;
        this.model = model;
        this.state = state;
    }

    /**
     * A conflict that may be asked about.
     *
     * @param states all of a small conflict; of a larger one those that hold under any concept, and the present one
     */
    public record Choice(String conflict, Arg title, List<State> states) {
        public Choice {
            states = List.copyOf(states);
        }
    }

    /**
     * A state to ask about.
     *
     * @param label as it is written in tables and graphs
     * @param words what is done in it
     */
    public record State(String label, Arg words) {}

    /** What may be asked, the main conflict first. */
    public static List<Choice> choices(Case theCase, Conflicts input, GmcrResult result) {
        return all(input).flatMap(c -> resultOf(c, input, result).map(r -> choice(theCase, c, r)).stream())
                .toList();
    }

    /**
     * The question about one state.
     *
     * @param conflict id of the conflict; empty for the main one
     * @param state its label or its decimal
     * @return empty if there is no such conflict or state, or if the conflict is too large to say
     */
    public static Optional<StateQuestion> about(Conflicts input, GmcrResult result, String conflict, String state) {
        return all(input)
                .filter(c -> conflict.isEmpty() || c.id().equals(conflict))
                .findFirst()
                .flatMap(c -> resultOf(c, input, result).flatMap(r -> about(c, r, state)));
    }

    private static Optional<StateQuestion> about(Conflict conflict, GmcrResult result, String state) {
        Model model = conflict.model();
        if ((long) model.states() * model.movers() > LARGEST) {
            return Optional.empty();
        }
        return IntStream.range(0, model.states())
                .filter(s -> conflict.label(s).equalsIgnoreCase(state))
                .boxed()
                .findFirst()
                .or(() -> decimal(model, state))
                .map(s -> new StateQuestion(conflict, result, model, s));
    }

    private static Optional<Integer> decimal(Model model, String state) {
        return state.matches("[0-9]{1,9}")
                ? IntStream.range(0, model.states())
                        .filter(s -> model.space().decimal(s) == Integer.parseInt(state))
                        .boxed()
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Conflict> all(Conflicts input) {
        return Stream.concat(Stream.of(input.main()), input.others().stream());
    }

    private static Optional<GmcrResult> resultOf(Conflict conflict, Conflicts input, GmcrResult result) {
        return conflict.id().equals(input.main().id())
                ? Optional.of(result)
                : Optional.ofNullable(result.others().get(conflict.id()));
    }

    private static Choice choice(Case theCase, Conflict conflict, GmcrResult result) {
        Model model = conflict.model();
        Wording wording = new Wording(conflict, model);
        var offered = new TreeSet<Integer>();
        result.equilibria()
                .values()
                .forEach(e -> Arrays.stream(e).map(model.space()::ordinal).forEach(offered::add));
        conflict.statusQuo().ifPresent(offered::add);
        if (model.states() <= MOST_OFFERED) {
            IntStream.range(0, model.states()).forEach(offered::add);
        }
        return new Choice(
                conflict.id(),
                Arg.of(ConflictPage.title(theCase, conflict)),
                offered.stream()
                        .limit(MOST_OFFERED)
                        .map(s -> new State(conflict.label(s), wording.state(s)))
                        .toList());
    }

    /** The answer as data. */
    public StateReasons answer() {
        List<String> ids = conflict.makers().stream().map(Conflict.Maker::id).toList();
        Reasoner reasoner = new Reasoner(model, ids);
        List<StateReasons.Maker> makers = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            StateReasons.Maker own = reasoner.of(i, state);
            Map<String, Boolean> stable = new LinkedHashMap<>(own.stable());
            String maker = ids.get(i);
            result.stable().forEach((concept, byMaker) -> {
                if (!concept.contains("-")) {
                    stable.putIfAbsent(concept, holds(byMaker.getOrDefault(maker, new int[0])));
                }
            });
            makers.add(new StateReasons.Maker(maker, stable, own.improvements()));
        }
        Map<String, Boolean> equilibrium = new LinkedHashMap<>();
        makers.get(0)
                .stable()
                .keySet()
                .forEach(c -> equilibrium.put(
                        c, makers.stream().allMatch(m -> m.stable().getOrDefault(c, false))));
        return new StateReasons(
                conflict.id(),
                model.space().decimal(state),
                conflict.label(state),
                conflict.sceneOf(state),
                equilibrium,
                makers);
    }

    private boolean holds(int[] decimals) {
        return Arrays.binarySearch(decimals, model.space().decimal(state)) >= 0;
    }

    /** The answer in words, each sentence with the preferences it rests on. */
    public Section section(Case theCase) {
        return new StatePage(theCase, conflict, model, answer()).section();
    }
}
