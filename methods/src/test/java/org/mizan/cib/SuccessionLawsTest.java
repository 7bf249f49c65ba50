package org.mizan.cib;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Attractors and weights against following every start by hand. */
class SuccessionLawsTest {
    @Test
    void weights_agree_with_following_every_start() {
        for (int seed = 0; seed < RandomModel.times(3_000); seed++) {
            Random random = new Random(seed);
            RandomModel model = RandomModel.draw(random, 4, false);
            int j = random.nextInt(model.matrix().descriptors());
            if (random.nextInt(3) == 0) {
                int allowed = 1 + random.nextInt((1 << model.matrix().size(j)) - 1);
                model = new RandomModel(model.matrix(), model.constraints().allow(j, allowed));
            }
            Rule rule = Rule.values()[random.nextInt(Rule.values().length)];
            Map<List<Integer>, Integer> expected = new java.util.HashMap<>();
            for (int[] z : model.allScenarios()) {
                if (model.allowed(z)) {
                    expected.merge(CibRun.boxed(model.end(z, rule)), 1, Integer::sum);
                }
            }
            Attractors found = Succession.attractors(
                    model.matrix(), model.constraints(), rule, 1_000_000, 1, 1 + seed % 2, Watch.NONE);
            Map<List<Integer>, Integer> weights = new java.util.HashMap<>();
            found.list().forEach(a -> weights.put(
                    CibRun.boxed(a.members().get(0)), a.weight().orElseThrow().intValueExact()));
            assertThat(weights).as("seed %d %s", seed, rule).isEqualTo(expected);
        }
    }

    @Test
    void weights_sum_to_the_number_of_starts_and_do_not_depend_on_threads() {
        for (int seed = 0; seed < RandomModel.times(40); seed++) {
            Random random = new Random(seed);
            int[] sizes = new int[8 + random.nextInt(4)];
            Arrays.setAll(sizes, i -> 2 + random.nextInt(4));
            CrossImpactMatrix m = RandomModel.matrix(random, sizes, 0.5, false, seed % 3 == 0);
            for (Rule rule : Rule.values()) {
                Attractors one = Succession.attractors(m, Constraints.none(m), rule, 500_000_000, 1, 1, Watch.NONE);
                Attractors two = Succession.attractors(m, Constraints.none(m), rule, 500_000_000, 1, 2, Watch.NONE);
                BigInteger sum = one.list().stream()
                        .map(a -> a.weight().orElseThrow())
                        .reduce(BigInteger.ZERO, BigInteger::add);
                assertThat(sum).as("seed %d %s", seed, rule).isEqualTo(one.starts());
                assertThat(text(two)).as("seed %d %s", seed, rule).isEqualTo(text(one));
            }
        }
    }

    @Test
    void every_rule_rests_exactly_at_the_consistent_scenarios() {
        for (int seed = 0; seed < RandomModel.times(2_000); seed++) {
            RandomModel model = RandomModel.draw(new Random(seed), 4, false);
            List<List<Integer>> consistent =
                    model.consistent(0).stream().map(CibRun::boxed).toList();
            for (Rule rule : Rule.values()) {
                Attractors a = Succession.attractors(
                        model.matrix(), model.constraints(), rule, 1_000_000, 1, 1, Watch.NONE);
                List<List<Integer>> fixed = a.list().stream()
                        .filter(x -> !x.cycle())
                        .map(x -> CibRun.boxed(x.members().get(0)))
                        .toList();
                assertThat(fixed).as("seed %d %s", seed, rule).isEqualTo(consistent);
            }
        }
    }

    @Test
    void a_sample_says_so_and_its_intervals_hold_the_exact_shares() {
        int outside = 0;
        int all = 0;
        for (int seed = 0; seed < 20; seed++) {
            int[] sizes = {3, 3, 3, 2, 4};
            CrossImpactMatrix m = RandomModel.matrix(new Random(seed), sizes, 0.6, false, false);
            Attractors exact = Succession.attractors(m, Constraints.none(m), Rule.GLOBAL, 1_000, 1, 2, Watch.NONE);
            Attractors sample = Succession.attractors(m, Constraints.none(m), Rule.GLOBAL, 1, seed, 2, Watch.NONE);
            Attractors again = Succession.attractors(m, Constraints.none(m), Rule.GLOBAL, 1, seed, 1, Watch.NONE);
            assertThat(sample.exact()).isFalse();
            assertThat(text(again)).isEqualTo(text(sample));
            Map<List<Integer>, Double> shares = new java.util.HashMap<>();
            exact.list().forEach(a -> shares.put(
                    CibRun.boxed(a.members().get(0)),
                    a.weight().orElseThrow().doubleValue() / exact.starts().doubleValue()));
            for (Attractor a : sample.list()) {
                double[] interval = sample.interval(a, 4);
                double share = shares.get(CibRun.boxed(a.members().get(0)));
                all++;
                outside += share < interval[0] || share > interval[1] ? 1 : 0;
            }
        }
        assertThat(all).isGreaterThan(20);
        assertThat(outside).isZero();
    }

    @Test
    void wilson_interval_is_the_published_one() {
        double[] interval = Attractors.wilson(15, 148, 1.96);
        assertThat(interval[0]).isCloseTo(0.0624, org.assertj.core.data.Offset.offset(0.0001));
        assertThat(interval[1]).isCloseTo(0.1605, org.assertj.core.data.Offset.offset(0.0001));
    }

    @Test
    void cycles_of_independent_parts_join_by_their_phases() {
        double[] cells = new double[64];
        flip(cells, 0, 2);
        flip(cells, 4, 6);
        CrossImpactMatrix m = CrossImpactMatrix.of(new int[] {2, 2, 2, 2}, cells);
        Attractors a = Succession.attractors(m, Constraints.none(m), Rule.GLOBAL, 1_000, 1, 1, Watch.NONE);
        Map<Integer, Integer> lengths = new TreeMap<>();
        a.list().forEach(x -> lengths.merge(x.members().size(), x.weight().orElseThrow().intValueExact(), Integer::sum));
        assertThat(lengths).isEqualTo(Map.of(4, 16));
        assertThat(a.list()).hasSize(4);
    }

    /* a follows b and b opposes a: a round of four. */
    private static void flip(double[] cells, int a, int b) {
        for (int x = 0; x < 2; x++) {
            cells[(b + x) * 8 + a + x] = 1;
            cells[(a + x) * 8 + b + 1 - x] = 1;
        }
    }

    @Test
    void a_lever_moves_the_system_and_nothing_smaller_does() {
        int moved = 0;
        for (int seed = 0; seed < RandomModel.times(300); seed++) {
            RandomModel model = RandomModel.draw(new Random(seed), 5, false);
            List<int[]> futures = model.consistent(0);
            for (int x = 0; x + 1 < futures.size() && x < 3; x++) {
                int[] from = futures.get(x);
                int[] to = futures.get(x + 1);
                for (int[] lever : Levers.between(model.matrix(), model.constraints(), Rule.GLOBAL, from, to)) {
                    moved++;
                    int[] end = forced(model, from, to, lever);
                    assertThat(end).as("seed %d", seed).isEqualTo(to);
                }
            }
        }
        assertThat(moved).isPositive();
    }

    private static int[] forced(RandomModel model, int[] from, int[] to, int[] lever) {
        int[] z = from.clone();
        Constraints held = model.constraints();
        for (int j : lever) {
            z[j] = to[j];
            held = held.fix(j, to[j]);
        }
        RandomModel forced = new RandomModel(model.matrix(), held);
        for (int s = 0; s < 100; s++) {
            z = forced.next(z, Rule.GLOBAL);
        }
        return z;
    }

    @Test
    void a_tipping_change_tips_and_one_step_less_does_not() {
        int tried = 0;
        for (int seed = 0; seed < RandomModel.times(400); seed++) {
            CrossImpactMatrix m = RandomModel.matrix(new Random(seed), new int[] {2, 3, 2, 3}, 0.8, false, false);
            RandomModel model = new RandomModel(m, Constraints.none(m));
            List<int[]> consistent = model.consistent(0);
            for (Tipping t : Tipping.of(m, model.constraints(), 0, consistent, model.consistent(3), 3)) {
                tried++;
                assertThat(holds(m, t, t.to())).as("seed %d", seed).isEqualTo(t.adds());
                double before = t.to() - Math.signum(t.to() - t.from());
                assertThat(holds(m, t, before)).as("seed %d", seed).isEqualTo(!t.adds());
            }
        }
        assertThat(tried).isPositive();
    }

    private static boolean holds(CrossImpactMatrix m, Tipping t, double value) {
        double[] cells = m.judgements();
        cells[t.source() * m.dimension() + t.target()] = value;
        CrossImpactMatrix changed = CrossImpactMatrix.of(m.sizes(), cells);
        return Balance.of(changed, Constraints.none(changed), t.scenario()).inconsistency() == 0;
    }

    @Test
    void points_of_a_map_are_as_far_apart_as_their_scenarios_when_a_plane_holds_them() {
        List<int[]> line = List.of(new int[] {0, 0, 0}, new int[] {1, 0, 0}, new int[] {1, 1, 1});
        double[][] p = ScenarioMap.of(line);
        List<Double> distances = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (int k = i + 1; k < 3; k++) {
                distances.add(Math.hypot(p[i][0] - p[k][0], p[i][1] - p[k][1]));
            }
        }
        assertThat(distances.get(0)).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(distances.get(1)).isCloseTo(3, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(distances.get(2)).isCloseTo(2, org.assertj.core.data.Offset.offset(1e-6));
    }

    private static String text(Attractors a) {
        StringBuilder out = new StringBuilder();
        a.list().forEach(x -> out.append(boxed(x)).append(x.weight()).append(x.hits()).append('\n'));
        return out.toString();
    }

    private static List<List<Integer>> boxed(Attractor a) {
        return a.members().stream().map(CibRun::boxed).toList();
    }
}
