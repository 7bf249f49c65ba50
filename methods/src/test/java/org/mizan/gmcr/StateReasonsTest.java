package org.mizan.gmcr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The reasons given for a state agree with the verdicts that are computed in another way. A failure names its seed. */
class StateReasonsTest {

    private static final int CONFLICTS = 1500;

    private static List<String> makers(Model model) {
        return IntStream.range(0, model.movers()).mapToObj(i -> "m" + i).toList();
    }

    @Test
    void a_state_is_said_to_hold_exactly_where_the_solver_says_so() {
        for (int seed = 0; seed < CONFLICTS; seed++) {
            agree(RandomConflict.of(500_000L + seed, seed % 20 == 0 ? 5 : 4).model(), seed);
        }
    }

    @Test
    void the_same_holds_for_moves_listed_as_arcs() {
        for (int seed = 0; seed < CONFLICTS / 5; seed++) {
            var conflict = RandomConflict.of(600_000L + seed, 4);
            agree(conflict.asGraph(BruteForce.of(conflict)), seed);
        }
    }

    private static void agree(Model model, int seed) {
        Map<Concept, long[][]> stable = Stability.solve(model, List.of(Concept.values()), Watch.NONE);
        var reasoner = new Reasoner(model, makers(model));
        for (int i = 0; i < model.movers(); i++) {
            for (int s = 0; s < model.states(); s++) {
                StateReasons.Maker told = reasoner.of(i, s);
                for (Concept concept : Concept.values()) {
                    assertThat(told.stable().get(concept.name()))
                            .as("%s of mover %d in state %d, seed %d", concept, i, s, seed)
                            .isEqualTo(Bits.has(stable.get(concept)[i], s));
                }
            }
        }
    }

    @Test
    void every_answer_is_made_of_legal_moves_and_ends_where_it_says() {
        for (int seed = 0; seed < CONFLICTS / 5; seed++) {
            Model model = RandomConflict.of(700_000L + seed, 4).model();
            var reasoner = new Reasoner(model, makers(model));
            for (int i = 0; i < model.movers(); i++) {
                for (int s = 0; s < model.states(); s++) {
                    int focal = i;
                    int state = s;
                    String where = "mover " + i + ", state " + s + ", seed " + seed;
                    reasoner.of(i, s)
                            .improvements()
                            .forEach(improvement -> improvement
                                    .answers()
                                    .forEach((concept, answer) -> legal(
                                            model,
                                            focal,
                                            state,
                                            improvement.state(),
                                            concept,
                                            answer,
                                            where + ", " + concept)));
                }
            }
        }
    }

    private static void legal(
            Model model,
            int focal,
            int state,
            int improvement,
            String concept,
            StateReasons.Answer answer,
            String where) {
        int[] level = model.level()[focal];
        int at = model.space().ordinal(improvement);
        assertThat(level[at]).as(where).isGreaterThan(level[state]);
        int[] targets = new int[Math.max(1, model.moves().mostTargets())];
        for (GmcrResult.Step step : answer.steps()) {
            int mover = Integer.parseInt(step.mover().substring(1));
            int to = model.space().ordinal(step.state());
            assertThat(mover).as(where).isNotEqualTo(focal);
            int count = model.moves().targets(mover, at, targets);
            assertThat(Arrays.stream(targets, 0, count).anyMatch(t -> t == to))
                    .as(where)
                    .isTrue();
            if (concept.endsWith("SEQ")) {
                assertThat(model.level()[mover][to]).as(where).isGreaterThan(model.level()[mover][at]);
            }
            at = to;
        }
        if (answer.deters()) {
            assertThat(level[at]).as(where).isLessThanOrEqualTo(level[state]);
        }
        Optional<Integer> escape = answer.escape();
        assertThat(escape.isPresent())
                .as(where)
                .isEqualTo(!answer.deters() && !answer.steps().isEmpty());
        escape.ifPresent(
                e -> assertThat(level[model.space().ordinal(e)]).as(where).isGreaterThan(level[state]));
    }
}
