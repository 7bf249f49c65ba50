package org.mizan.gmcr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What must hold for every conflict. A failure names its seed. */
class StabilityLawsTest {

    private static final int SCALE = Integer.getInteger("mizan.laws.scale", 1);

    private static List<Integer> decimals(Model model, long[] set) {
        return Arrays.stream(Bits.members(set))
                .map(model.space()::decimal)
                .boxed()
                .toList();
    }

    private static boolean within(long[] a, long[] b) {
        return Arrays.equals(Bits.and(a, b), a);
    }

    @Test
    void every_verdict_equals_the_definitions_worked_out_by_explicit_sets() {
        LongStream.range(0, 100_000L * SCALE).parallel().forEach(seed -> {
            var conflict = RandomConflict.of(seed, seed % 50 == 0 ? 6 : 4);
            var oracle = BruteForce.of(conflict);
            Model model = conflict.model();
            var stable = Stability.solve(model, List.of(Concept.values()), Watch.NONE);
            for (Concept concept : Concept.values()) {
                for (int i = 0; i < model.movers(); i++) {
                    assertThat(decimals(model, stable.get(concept)[i]))
                            .as("%s of mover %d, seed %d", concept, i, seed)
                            .isEqualTo(oracle.stable(concept, i));
                }
            }
        });
    }

    @Test
    void moves_listed_as_arcs_give_the_same_verdicts() {
        LongStream.range(200_000, 200_000 + 10_000L * SCALE).parallel().forEach(seed -> {
            var conflict = RandomConflict.of(seed, 4);
            Model graph = conflict.asGraph(BruteForce.of(conflict));
            var options = Stability.solve(conflict.model(), List.of(Concept.values()), Watch.NONE);
            var arcs = Stability.solve(graph, List.of(Concept.values()), Watch.NONE);
            for (Concept concept : Concept.values()) {
                assertThat(arcs.get(concept)).as("%s, seed %d", concept, seed).isEqualTo(options.get(concept));
            }
        });
    }

    @Test
    void in_a_graph_whose_moves_are_not_transitive_nobody_moves_twice_running() {
        LongStream.range(0, 10_000L * SCALE).parallel().forEach(seed -> {
            var random = new Random(seed);
            int n = 2 + random.nextInt(3);
            int size = 2 + random.nextInt(7);
            boolean[][][] move = new boolean[n][size][size];
            int[][] level = new int[n][];
            long[][] arcs = new long[n][];
            for (int j = 0; j < n; j++) {
                level[j] = random.ints(size, 0, 4).toArray();
                var list = LongStream.builder();
                for (int a = 0; a < size; a++) {
                    for (int b = 0; b < size; b++) {
                        if (a != b && random.nextInt(4) == 0) {
                            move[j][a][b] = true;
                            list.add(ArcMoves.arc(a, b));
                        }
                    }
                }
                arcs[j] = list.build().toArray();
            }
            int[] states = IntStream.range(0, size).toArray();
            var conflict = new RandomConflict(seed, 0, states, new int[n], 0, 0, new boolean[n][size], level);
            var oracle = new BruteForce(conflict, move);
            var model = new Model(StateSpace.graph(size), new ArcMoves(size, arcs), level);
            var stable = Stability.solve(model, List.of(Concept.values()), Watch.NONE);
            for (Concept concept : Concept.values()) {
                for (int i = 0; i < n; i++) {
                    assertThat(decimals(model, stable.get(concept)[i]))
                            .as("%s of mover %d, seed %d", concept, i, seed)
                            .isEqualTo(oracle.stable(concept, i));
                }
            }
            coalitionsAgree(model, oracle, seed);
        });
    }

    @Test
    void simultaneous_stability_equals_trying_every_joint_choice() {
        LongStream.range(300_000, 300_000 + 20_000L * SCALE).parallel().forEach(seed -> {
            var conflict = RandomConflict.of(seed, 5);
            var oracle = BruteForce.of(conflict);
            Model model = conflict.model();
            var result = new Simultaneous(model, Long.MAX_VALUE).solve(Watch.NONE);
            assertThat(result.complete(model.states())).isTrue();
            long[][] nash =
                    Stability.solve(model, List.of(Concept.R), Watch.NONE).get(Concept.R);
            for (int i = 0; i < model.movers(); i++) {
                assertThat(decimals(model, result.stable()[i]))
                        .as("SIM of mover %d, seed %d", i, seed)
                        .isEqualTo(oracle.simultaneous(i));
                assertThat(within(nash[i], result.stable()[i]))
                        .as("R in SIM, seed %d", seed)
                        .isTrue();
            }
        });
    }

    @Test
    void coalition_verdicts_equal_the_definitions() {
        LongStream.range(400_000, 400_000 + 2_000L * SCALE).parallel().forEach(seed -> {
            var conflict = RandomConflict.of(seed, 4);
            coalitionsAgree(conflict.model(), BruteForce.of(conflict), seed);
        });
    }

    private static void coalitionsAgree(Model model, BruteForce oracle, long seed) {
        var coalitions = new Coalitions(model, Coalitions.MoverRule.SEQUENCE);
        for (int members : Coalitions.all(model.movers())) {
            var stable = coalitions.solve(members, Watch.NONE);
            for (var concept : Coalitions.Concept.values()) {
                assertThat(decimals(model, stable.get(concept)))
                        .as("%s of coalition %d, seed %d", concept, members, seed)
                        .isEqualTo(oracle.coalition(concept, members));
            }
        }
    }

    @Test
    void stronger_concepts_imply_weaker_ones() {
        LongStream.range(500_000, 500_000 + 20_000L * SCALE).parallel().forEach(seed -> {
            Model model = RandomConflict.of(seed, 6).model();
            var stable = Stability.solve(model, List.of(Concept.values()), Watch.NONE);
            for (int i = 0; i < model.movers(); i++) {
                long[] r = stable.get(Concept.R)[i];
                long[] sseq = stable.get(Concept.SSEQ)[i];
                long[] seq = stable.get(Concept.SEQ)[i];
                long[] smr = stable.get(Concept.SMR)[i];
                long[] gmr = stable.get(Concept.GMR)[i];
                assertThat(within(r, sseq) && within(sseq, seq) && within(seq, gmr))
                        .as("R in SSEQ in SEQ in GMR, seed %d", seed)
                        .isTrue();
                assertThat(within(sseq, smr) && within(smr, gmr))
                        .as("SSEQ in SMR in GMR, seed %d", seed)
                        .isTrue();
            }
        });
    }

    @Test
    void renaming_options_and_decision_makers_permutes_the_result() {
        LongStream.range(600_000, 600_000 + 5_000L * SCALE).parallel().forEach(seed -> {
            var conflict = RandomConflict.of(seed, 5);
            var random = new Random(seed);
            int[] option = shuffled(random, conflict.options());
            int[] mover = shuffled(random, conflict.control().length);
            var renamed = renamed(conflict, option, mover);
            var before = Stability.solve(conflict.model(), List.of(Concept.values()), Watch.NONE);
            var after = Stability.solve(renamed.model(), List.of(Concept.values()), Watch.NONE);
            for (Concept concept : Concept.values()) {
                for (int i = 0; i < mover.length; i++) {
                    var expected = decimals(conflict.model(), before.get(concept)[i]).stream()
                            .map(s -> moved(s, option))
                            .sorted()
                            .toList();
                    assertThat(decimals(renamed.model(), after.get(concept)[mover[i]]))
                            .as("%s, seed %d", concept, seed)
                            .isEqualTo(expected);
                }
            }
        });
    }

    private static int[] shuffled(Random random, int size) {
        var list = new java.util.ArrayList<>(IntStream.range(0, size).boxed().toList());
        java.util.Collections.shuffle(list, random);
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int moved(int mask, int[] option) {
        int to = 0;
        for (int o = 0; o < option.length; o++) {
            to |= (mask >> o & 1) << option[o];
        }
        return to;
    }

    private static RandomConflict renamed(RandomConflict c, int[] option, int[] mover) {
        int[] states =
                IntStream.of(c.states()).map(s -> moved(s, option)).sorted().toArray();
        int n = mover.length;
        int[] control = new int[n];
        boolean[][] hidden = new boolean[n][states.length];
        int[][] level = new int[n][states.length];
        for (int i = 0; i < n; i++) {
            control[mover[i]] = moved(c.control()[i], option);
            for (int s = 0; s < states.length; s++) {
                int to = Arrays.binarySearch(states, moved(c.states()[s], option));
                hidden[mover[i]][to] = c.hidden()[i][s];
                level[mover[i]][to] = c.level()[i][s];
            }
        }
        return new RandomConflict(
                c.seed(),
                c.options(),
                states,
                control,
                moved(c.onlyOn(), option),
                moved(c.onlyOff(), option),
                hidden,
                level);
    }

    @Test
    void statements_and_the_ranking_they_imply_order_the_states_alike() {
        LongStream.range(700_000, 700_000 + 5_000L * SCALE).forEach(seed -> {
            var random = new Random(seed);
            var conflict = RandomConflict.of(seed, 6);
            var space = conflict.model().space();
            int q = 1 + random.nextInt(20);
            var statements = IntStream.range(0, q)
                    .mapToObj(p -> List.of(formula(random, conflict.options(), 2)))
                    .toList();
            int[] level = Ranks.ofStatements(space, statements);
            for (int a = 0; a < space.size(); a++) {
                for (int b = 0; b < space.size(); b++) {
                    int byScore =
                            Long.compare(score(statements, space.decimal(a)), score(statements, space.decimal(b)));
                    assertThat(Integer.signum(Integer.compare(level[a], level[b])))
                            .as("seed %d", seed)
                            .isEqualTo(byScore);
                }
            }
            assertThat(Ranks.ofRanking(space.size(), Ranks.groups(level))).isEqualTo(level);
        });
    }

    private static long score(List<List<Formula>> statements, int state) {
        long score = 0;
        for (var place : statements) {
            score = 2 * score + (place.get(0).holds(state) ? 1 : 0);
        }
        return score;
    }

    static Formula formula(Random random, int options, int depth) {
        if (depth == 0) {
            return new Formula.Literal(random.nextInt(options), random.nextBoolean());
        }
        Formula a = formula(random, options, depth - 1);
        Formula b = formula(random, options, depth - 1);
        return switch (random.nextInt(6)) {
            case 0 -> new Formula.And(List.of(a, b));
            case 1 -> new Formula.Or(List.of(a, b));
            case 2 -> new Formula.Not(a);
            case 3 -> new Formula.If(a, b);
            case 4 -> new Formula.Iff(a, b);
            default -> new Formula.Taken(random.nextInt(1 << options), 0, random.nextInt(options));
        };
    }

    @Test
    void the_number_of_threads_does_not_change_the_result() throws Exception {
        Model model = RandomConflict.of(42, 6).model();
        Map<Concept, long[][]> many = Stability.solve(model, List.of(Concept.values()), Watch.NONE);
        var one = new java.util.concurrent.ForkJoinPool(1);
        var single = one.submit(() -> Stability.solve(model, List.of(Concept.values()), Watch.NONE))
                .get();
        one.shutdown();
        for (Concept concept : Concept.values()) {
            assertThat(single.get(concept)).isEqualTo(many.get(concept));
        }
    }
}
