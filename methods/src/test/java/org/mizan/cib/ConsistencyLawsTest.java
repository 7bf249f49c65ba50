package org.mizan.cib;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must hold for every matrix, tried on many small random ones. Each failure names its seed. */
class ConsistencyLawsTest {
    private static final ConsistencySolver.Limits ALL =
            new ConsistencySolver.Limits(1_000_000, Ranking.TOTAL_IMPACT, 1e9, false, 1_000_000);

    private static List<List<Integer>> boxed(List<int[]> scenarios) {
        return scenarios.stream().map(CibRun::boxed).toList();
    }

    private static List<int[]> solve(CrossImpactMatrix m, Constraints c, double threshold, int threads) {
        return ConsistencySolver.solve(m, c, threshold, ALL, threads, Watch.NONE).scenarios();
    }

    @Test
    void agrees_with_brute_force() {
        for (int seed = 0; seed < RandomModel.times(100_000); seed++) {
            Random random = new Random(seed);
            RandomModel model = RandomModel.draw(random, 5, random.nextInt(3) == 0);
            int threshold = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
            List<int[]> found = solve(model.matrix(), model.constraints(), threshold, 1 + seed % 2);
            List<int[]> expected = model.consistent(threshold);
            if (!boxed(found).equals(boxed(expected))) {
                assertThat(boxed(found)).as("seed %d", seed).isEqualTo(boxed(expected));
            }
        }
    }

    @Test
    void counts_all_and_keeps_the_best_when_they_are_too_many() {
        for (int seed = 0; seed < RandomModel.times(20_000); seed++) {
            Random random = new Random(1_000_000L + seed);
            RandomModel model = RandomModel.draw(random, 6, random.nextBoolean());
            Ranking ranking = random.nextBoolean() ? Ranking.TOTAL_IMPACT : Ranking.MARGIN;
            int situations = random.nextBoolean() ? 1 : 1000;
            ConsistentSet set = ConsistencySolver.solve(
                    model.matrix(),
                    model.constraints(),
                    2,
                    new ConsistencySolver.Limits(3, ranking, 1e9, false, situations),
                    1,
                    Watch.NONE);
            List<int[]> all = model.consistent(2);
            assertThat(set.count().intValueExact()).as("seed %d", seed).isEqualTo(all.size());
            assertThat(values(model, set.scenarios(), ranking))
                    .as("seed %d", seed)
                    .isEqualTo(values(model, all, ranking).subList(0, Math.min(3, all.size())));
        }
    }

    /* The ranking's values, best first. */
    private static List<Double> values(RandomModel model, List<int[]> scenarios, Ranking ranking) {
        return scenarios.stream()
                .map(z -> Balance.of(model.matrix(), model.constraints(), z))
                .map(b -> ranking == Ranking.TOTAL_IMPACT
                        ? Double.valueOf(b.totalImpactScore())
                        : Double.valueOf(b.margin().orElse(1e9)))
                .sorted((a, b) -> Double.compare(b, a))
                .toList();
    }

    @Test
    void a_constant_added_to_a_row_of_a_section_changes_nothing() {
        for (int seed = 0; seed < RandomModel.times(5_000); seed++) {
            Random random = new Random(seed);
            CrossImpactMatrix m = RandomModel.draw(random, 5, false).matrix();
            double[] cells = m.judgements();
            for (int u = 0; u < m.dimension(); u++) {
                for (int j = 0; j < m.descriptors(); j++) {
                    int shift = random.nextInt(7) - 3;
                    for (int v = m.first(j); v < m.first(j + 1); v++) {
                        cells[u * m.dimension() + v] += shift;
                    }
                }
            }
            same(seed, m, CrossImpactMatrix.of(m.sizes(), cells));
        }
    }

    @Test
    void scaling_all_judgements_on_one_target_changes_nothing() {
        for (int seed = 0; seed < RandomModel.times(5_000); seed++) {
            Random random = new Random(seed);
            CrossImpactMatrix m = RandomModel.draw(random, 5, false).matrix();
            double[] cells = m.judgements();
            for (int j = 0; j < m.descriptors(); j++) {
                int factor = 1 + random.nextInt(4);
                for (int u = 0; u < m.dimension(); u++) {
                    for (int v = m.first(j); v < m.first(j + 1); v++) {
                        cells[u * m.dimension() + v] *= factor;
                    }
                }
            }
            same(seed, m, CrossImpactMatrix.of(m.sizes(), cells));
        }
    }

    @Test
    void standardisation_changes_no_consistent_scenario() {
        for (int seed = 0; seed < RandomModel.times(5_000); seed++) {
            CrossImpactMatrix m = RandomModel.draw(new Random(seed), 5, false).matrix();
            CrossImpactMatrix standard = m.standardised();
            same(seed, m, standard);
            for (int u = 0; u < m.dimension(); u++) {
                for (int j = 0; j < m.descriptors(); j++) {
                    double sum = 0;
                    for (int v = m.first(j); v < m.first(j + 1); v++) {
                        sum += standard.impact(u, v);
                    }
                    assertThat(Math.abs(sum)).as("seed %d", seed).isLessThan(1e-9);
                }
            }
        }
    }

    private static void same(int seed, CrossImpactMatrix one, CrossImpactMatrix other) {
        Constraints c = Constraints.none(one);
        assertThat(boxed(solve(other, c, 0, 1))).as("seed %d", seed).isEqualTo(boxed(solve(one, c, 0, 1)));
    }

    @Test
    void the_order_of_descriptors_and_variants_does_not_matter() {
        for (int seed = 0; seed < RandomModel.times(5_000); seed++) {
            Random random = new Random(seed);
            CrossImpactMatrix m = RandomModel.draw(random, 5, false).matrix();
            int n = m.descriptors();
            int[] order = shuffled(n, random);
            int[][] variants = new int[n][];
            int[] sizes = new int[n];
            for (int p = 0; p < n; p++) {
                sizes[p] = m.size(order[p]);
                variants[p] = shuffled(sizes[p], random);
            }
            int[] old = new int[m.dimension()];
            int v = 0;
            for (int p = 0; p < n; p++) {
                for (int b = 0; b < sizes[p]; b++) {
                    old[v++] = m.first(order[p]) + variants[p][b];
                }
            }
            double[] cells = new double[old.length * old.length];
            for (int a = 0; a < old.length; a++) {
                for (int b = 0; b < old.length; b++) {
                    cells[a * old.length + b] = m.impact(old[a], old[b]);
                }
            }
            CrossImpactMatrix changed = CrossImpactMatrix.of(sizes, cells);
            Set<List<Integer>> back = new HashSet<>();
            for (int[] z : solve(changed, Constraints.none(changed), 0, 1)) {
                int[] y = new int[n];
                for (int p = 0; p < n; p++) {
                    y[order[p]] = variants[p][z[p]];
                }
                back.add(CibRun.boxed(y));
            }
            assertThat(back)
                    .as("seed %d", seed)
                    .isEqualTo(new HashSet<>(boxed(solve(m, Constraints.none(m), 0, 1))));
        }
    }

    private static int[] shuffled(int n, Random random) {
        int[] out = new int[n];
        Arrays.setAll(out, i -> i);
        for (int i = n - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            int x = out[i];
            out[i] = out[k];
            out[k] = x;
        }
        return out;
    }

    @Test
    void threshold_sets_are_nested() {
        for (int seed = 0; seed < RandomModel.times(3_000); seed++) {
            RandomModel model = RandomModel.draw(new Random(seed), 5, true);
            List<List<Integer>> before = List.of();
            for (int t = 0; t <= 4; t++) {
                List<List<Integer>> now = boxed(solve(model.matrix(), model.constraints(), t, 1));
                assertThat(now).as("seed %d, threshold %d", seed, t).containsAll(before);
                before = now;
            }
        }
    }

    @Test
    void one_and_two_threads_give_the_same_answer_when_the_search_is_split() {
        for (int seed = 0; seed < RandomModel.times(6); seed++) {
            int[] sizes = new int[14];
            Arrays.fill(sizes, 3);
            CrossImpactMatrix m = RandomModel.matrix(new Random(seed), sizes, 1, false, false);
            List<List<List<Integer>>> answers = new ArrayList<>();
            for (int threads = 1; threads <= 3; threads++) {
                answers.add(boxed(solve(m, Constraints.none(m), 3, threads)));
            }
            assertThat(answers.get(1)).as("seed %d", seed).isEqualTo(answers.get(0)).isNotEmpty();
            assertThat(answers.get(2)).as("seed %d", seed).isEqualTo(answers.get(0));
        }
    }

    @Test
    void an_empty_matrix_leaves_what_the_constraints_permit() {
        CrossImpactMatrix m = CrossImpactMatrix.of(new int[] {2, 2, 2}, new double[36]);
        Constraints c = Constraints.none(m).forbid(0, 2).imply(1, 5);
        assertThat(boxed(solve(m, c, 0, 1)))
                .containsExactly(List.of(0, 1, 0), List.of(0, 1, 1), List.of(1, 0, 1), List.of(1, 1, 1));
    }

    @Test
    void independent_blocks_are_multiplied_and_counted_without_listing() {
        int[] sizes = new int[100];
        Arrays.fill(sizes, 2);
        double[] cells = new double[200 * 200];
        for (int j = 0; j < 100; j += 2) {
            for (int b = 0; b < 2; b++) {
                cells[(2 * j + b) * 200 + 2 * (j + 1) + b] = 1;
                cells[(2 * (j + 1) + b) * 200 + 2 * j + b] = 1;
            }
        }
        ConsistentSet set = ConsistencySolver.solve(CrossImpactMatrix.of(sizes, cells));
        assertThat(set.count()).isEqualTo(java.math.BigInteger.TWO.pow(50));
        assertThat(set.scenarios()).hasSize(10_000);
        assertThat(set.listed()).isFalse();
    }

    @Test
    void a_cancelled_search_gives_no_answer() {
        int[] sizes = new int[22];
        Arrays.fill(sizes, 3);
        CrossImpactMatrix m = RandomModel.matrix(new Random(1), sizes, 1, false, false);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ConsistencySolver.solve(
                        m, Constraints.none(m), 0, ALL, 2, new Watch(() -> true, done -> {})))
                .isInstanceOf(java.util.concurrent.CancellationException.class);
    }

    @Test
    void a_search_that_looks_endless_is_not_started_unless_forced() {
        int[] sizes = new int[60];
        Arrays.fill(sizes, 3);
        CrossImpactMatrix m = RandomModel.matrix(new Random(1), sizes, 1, false, false);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ConsistencySolver.solve(m))
                .isInstanceOf(SearchTooLarge.class);
    }

    @Test
    void decimals_balance_exactly() {
        double[] cells = new double[36];
        cells[2] = 0.1;
        cells[1 * 6 + 2] = 0.1;
        cells[4 * 6 + 2] = 0.2;
        cells[5 * 6 + 2] = 0.2;
        cells[4 * 6 + 3] = 0.3;
        cells[5 * 6 + 3] = 0.3;
        CrossImpactMatrix m = CrossImpactMatrix.of(new int[] {2, 2, 2}, cells);
        assertThat(m.unit()).isEqualTo(10);
        assertThat(ConsistencySolver.solve(m).count().intValueExact()).isEqualTo(8);
    }
}
