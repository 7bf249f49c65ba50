package org.mizan.micmac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold for every matrix, on random ones; the seed stands in every failure. */
class LawsTest {
    private static final long SEED = 19730101;

    private static int[] random(int n, Random random) {
        double density = random.nextDouble();
        int[] m = new int[n * n];
        for (int i = 0; i < m.length; i++) {
            m[i] = i / n != i % n && random.nextDouble() < density ? 1 + random.nextInt(3) : 0;
        }
        return m;
    }

    @Test
    void a_hundred_thousand_small_matrices_equal_their_powers_written_out() {
        Random random = new Random(SEED);
        for (int trial = 0; trial < 100_000; trial++) {
            int n = 1 + random.nextInt(4);
            int power = 1 + random.nextInt(8);
            int[] m = random(n, random);
            BigInteger[] rows = new BigInteger[n];
            long[][] p = power(m, n, power);
            for (int i = 0; i < n; i++) {
                long sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += p[i][j];
                }
                rows[i] = BigInteger.valueOf(sum);
            }
            assertThat(Micmac.ranking(m, n, power, false).values())
                    .as("seed " + SEED + " trial " + trial)
                    .isEqualTo(rows);
        }
    }

    private static long[][] power(int[] m, int n, int power) {
        long[][] p = new long[n][n];
        for (int i = 0; i < n; i++) {
            p[i][i] = 1;
        }
        for (int step = 0; step < power; step++) {
            long[][] q = new long[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    for (int k = 0; k < n; k++) {
                        q[i][j] += p[i][k] * m[k * n + j];
                    }
                }
            }
            p = q;
        }
        return p;
    }

    @Test
    void large_powers_are_exact() {
        int n = 40;
        int[] m = random(n, new Random(SEED));
        BigInteger[] x = new BigInteger[n];
        java.util.Arrays.fill(x, BigInteger.ONE);
        for (int step = 0; step < 30; step++) {
            BigInteger[] y = new BigInteger[n];
            for (int i = 0; i < n; i++) {
                y[i] = BigInteger.ZERO;
                for (int j = 0; j < n; j++) {
                    y[i] = y[i].add(x[j].multiply(BigInteger.valueOf(m[i * n + j])));
                }
            }
            x = y;
        }
        assertThat(Micmac.ranking(m, n, 30, false).values()).isEqualTo(x);
        BigInteger[][] whole = Micmac.power(m, n, 5);
        BigInteger[] rows = Micmac.ranking(m, n, 5, false).values();
        for (int i = 0; i < n; i++) {
            assertThat(java.util.Arrays.stream(whole[i]).reduce(BigInteger.ZERO, BigInteger::add))
                    .isEqualTo(rows[i]);
        }
    }

    @Test
    void a_settled_order_of_a_primitive_system_is_that_of_the_perron_vectors() {
        Random random = new Random(SEED + 1);
        int checked = 0;
        for (int trial = 0; trial < 300; trial++) {
            int n = 3 + random.nextInt(5);
            int[] m = random(n, random);
            Structure s = Structure.of(m, n);
            if (s.kind() == Structure.Kind.PRIMITIVE) {
                Limit limit = Limit.of(m, n);
                assertThat(limit.exists())
                        .as("seed " + SEED + " trial " + trial)
                        .isTrue();
                Micmac far = Micmac.at(m, n, 200, 200);
                assertThat(limit.agrees(far.indirectInfluence(), far.indirectDependence()))
                        .as("seed " + SEED + " trial " + trial)
                        .isTrue();
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(30);
    }

    @Test
    void kinds_of_systems_are_named() {
        assertThat(Structure.of(new int[] {0, 2, 3, 0, 0, 1, 0, 0, 0}, 3).kind())
                .isEqualTo(Structure.Kind.NILPOTENT);
        assertThat(Structure.of(new int[] {0, 1, 0, 1, 0, 1, 1, 0, 0}, 3).kind())
                .isEqualTo(Structure.Kind.PRIMITIVE);
        Structure periodic = Structure.of(new int[] {0, 0, 3, 1, 0, 0, 1, 1, 1, 1, 0, 0, 2, 3, 0, 0}, 4);
        assertThat(periodic.kind()).isEqualTo(Structure.Kind.PERIODIC);
        assertThat(periodic.periods()).containsExactly(2);
        Structure reducible = Structure.of(new int[] {0, 2, 1, 2, 0, 0, 0, 0, 0}, 3);
        assertThat(reducible.kind()).isEqualTo(Structure.Kind.REDUCIBLE);
        assertThat(reducible.radii()[0]).isCloseTo(2, within(1e-9));
    }

    @Test
    void dematel_sums_all_paths_and_is_refused_where_they_do_not_fade() {
        Random random = new Random(SEED + 2);
        for (int trial = 0; trial < 500; trial++) {
            int n = 2 + random.nextInt(4);
            int[] m = random(n, random);
            Dematel.of(m, n).ifPresent(d -> {
                for (double[] row : d.total()) {
                    assertThat(row).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
                }
            });
        }
        assertThat(Dematel.of(new int[] {0, 1, 1, 0}, 2)).isEmpty();
        Dematel chain = Dematel.of(new int[] {0, 1, 0, 0, 0, 1, 0, 0, 0}, 3).orElseThrow();
        assertThat(chain.total()[0]).containsExactly(new double[] {0, 1, 1}, within(1e-12));
    }

    @Test
    void levels_put_every_variable_above_what_it_rests_on() {
        Levels levels = Levels.of(new int[] {0, 1, 0, 0, 0, 1, 0, 0, 0}, 3);
        assertThat(levels.level()).containsExactly(3, 2, 1);
        assertThat(levels.driving()).containsExactly(3, 2, 1);
        assertThat(levels.dependence()).containsExactly(1, 2, 3);
    }

    @Test
    void a_cognitive_map_rests_cycles_and_keeps_its_clamps() {
        double[] none = new double[4];
        CognitiveMap rest =
                CognitiveMap.run(none, new double[] {0.5, 0.9}, new boolean[2], CognitiveMap.Squash.SIGMOID, 1);
        assertThat(rest.end()).isEqualTo(CognitiveMap.End.FIXED);
        double[] push = {0, 1, 0, 0};
        CognitiveMap held = CognitiveMap.run(
                push, new double[] {1, 0.5}, new boolean[] {true, false}, CognitiveMap.Squash.SIGMOID, 1);
        assertThat(held.state()[0]).isEqualTo(1);
        assertThat(held.state()[1]).isGreaterThan(rest.state()[1]);
        double[] chase = {0, 1, 0, 0, 0, 1, -1, 0, 0};
        assertThat(CognitiveMap.run(chase, new double[] {1, 0.2, 0}, new boolean[3], CognitiveMap.Squash.TANH, 5)
                        .trace())
                .isNotEmpty();
    }
}
