package org.mizan.mactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold for every input, on random ones; the seed stands in every failure. */
class LawsTest {
    private static final long SEED = 20201110;

    private record Small(int n, int m, int[] mid, int[] mao) {
        static Small random(Random random) {
            int n = 1 + random.nextInt(5);
            int m = random.nextInt(5);
            double density = random.nextDouble();
            int[] mid = new int[n * n];
            int[] mao = new int[n * m];
            for (int i = 0; i < mid.length; i++) {
                mid[i] = i / n != i % n && random.nextDouble() < density ? random.nextInt(5) : 0;
            }
            for (int i = 0; i < mao.length; i++) {
                mao[i] = random.nextDouble() < density ? random.nextInt(9) - 4 : 0;
            }
            return new Small(n, m, mid, mao);
        }

        Mactor solve(Power power) {
            return Mactor.of(mid, mao, n, m, power);
        }
    }

    @Test
    void a_hundred_thousand_small_inputs_equal_the_formulas_written_out() {
        Random random = new Random(SEED);
        for (int trial = 0; trial < 100_000; trial++) {
            Small s = Small.random(random);
            Mactor found = s.solve(Power.GODET);
            String where = "seed " + SEED + " trial " + trial;
            double[] r = power(s);
            for (int i = 0; i < s.n; i++) {
                assertThat(found.influence().power()[i]).as(where).isCloseTo(r[i], within(1e-12));
                for (int j = 0; j < s.n; j++) {
                    int sum = s.mid[i * s.n + j];
                    int max = sum;
                    for (int k = 0; k < s.n; k++) {
                        int relay = Math.min(s.mid[i * s.n + k], s.mid[k * s.n + j]);
                        sum += relay;
                        max = Math.max(max, relay);
                    }
                    assertThat(found.influence().midi()[i][j]).as(where).isEqualTo(sum);
                    assertThat(found.influence().mmidi()[i][j]).as(where).isEqualTo(max);
                    for (int order = 1; order <= 3; order++) {
                        assertThat(found.orders()[order - 1].convergence()[i][j])
                                .as(where)
                                .isCloseTo(common(s, r, order, i, j, 1), within(1e-9));
                        assertThat(found.orders()[order - 1].divergence()[i][j])
                                .as(where)
                                .isCloseTo(common(s, r, order, i, j, -1), within(1e-9));
                    }
                }
            }
        }
    }

    private static double[] power(Small s) {
        double[] in = new double[s.n];
        double[] out = new double[s.n];
        double total = 0;
        for (int i = 0; i < s.n; i++) {
            for (int j = 0; j < s.n; j++) {
                if (i != j) {
                    double midi = s.mid[i * s.n + j];
                    for (int k = 0; k < s.n; k++) {
                        midi += Math.min(s.mid[i * s.n + k], s.mid[k * s.n + j]);
                    }
                    out[i] += midi;
                    in[j] += midi;
                    total += midi;
                }
            }
        }
        double[] r = new double[s.n];
        double sum = 0;
        for (int i = 0; i < s.n; i++) {
            r[i] = out[i] + in[i] == 0 ? 0 : out[i] / total * (out[i] / (out[i] + in[i]));
            sum += r[i];
        }
        for (int i = 0; i < s.n; i++) {
            r[i] = sum == 0 ? 0 : r[i] * s.n / sum;
        }
        return r;
    }

    private static double common(Small s, double[] r, int order, int i, int j, int sign) {
        double sum = 0;
        for (int o = 0; o < s.m && i != j; o++) {
            double x = value(s.mao[i * s.m + o], r[i], order);
            double y = value(s.mao[j * s.m + o], r[j], order);
            if (Math.signum(x) * Math.signum(y) == sign) {
                sum += (Math.abs(x) + Math.abs(y)) / 2;
            }
        }
        return sum;
    }

    private static double value(int position, double power, int order) {
        return order == 1 ? Integer.signum(position) : order == 2 ? position : position * power;
    }

    @Test
    void relabelling_permutes_every_result() {
        Random random = new Random(SEED);
        for (int trial = 0; trial < 5_000; trial++) {
            Small s = Small.random(random);
            int[] to = shuffled(s.n, random);
            int[] mid = new int[s.mid.length];
            int[] mao = new int[s.mao.length];
            for (int i = 0; i < s.n; i++) {
                for (int j = 0; j < s.n; j++) {
                    mid[to[i] * s.n + to[j]] = s.mid[i * s.n + j];
                }
                System.arraycopy(s.mao, i * s.m, mao, to[i] * s.m, s.m);
            }
            Mactor a = s.solve(Power.LIPSOR);
            Mactor b = new Small(s.n, s.m, mid, mao).solve(Power.LIPSOR);
            for (int i = 0; i < s.n; i++) {
                assertThat(b.influence().power()[to[i]])
                        .as("seed " + SEED + " trial " + trial)
                        .isCloseTo(a.influence().power()[i], within(1e-12));
                for (int j = 0; j < s.n; j++) {
                    assertThat(b.actorDistance()[to[i]][to[j]])
                            .as("seed " + SEED + " trial " + trial)
                            .isCloseTo(a.actorDistance()[i][j], within(1e-9));
                }
            }
        }
    }

    private static int[] shuffled(int n, Random random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int t = order[i];
            order[i] = order[j];
            order[j] = t;
        }
        return order;
    }

    @Test
    void pairs_are_symmetric_degrees_are_shares_and_nothing_is_nan() {
        Random random = new Random(SEED + 1);
        for (int trial = 0; trial < 20_000; trial++) {
            Small s = Small.random(random);
            for (Power power : Power.values()) {
                Mactor m = s.solve(power);
                for (Stances o : m.orders()) {
                    assertThat(o.convergenceDegree()).isBetween(0.0, 1.0);
                    assertThat(o.divergenceDegree()).isBetween(0.0, 1.0);
                    for (int i = 0; i < s.n; i++) {
                        assertThat(o.ambivalence()[i]).as("trial " + trial).isBetween(0.0, 1.0);
                        assertThat(m.influence().power()[i]).as("trial " + trial).isFinite();
                        assertThat(m.influence().maxPower()[i]).as("trial " + trial).isFinite();
                        for (int j = 0; j < s.n; j++) {
                            assertThat(o.convergence()[i][j]).isEqualTo(o.convergence()[j][i]);
                            assertThat(o.divergence()[i][j]).isEqualTo(o.divergence()[j][i]);
                        }
                    }
                }
            }
        }
    }

    @Test
    void an_isolated_actor_has_no_power_and_an_objective_nobody_wants_no_mobilisation() {
        Mactor m = Mactor.of(new int[] {0, 2, 0, 1, 0, 0, 0, 0, 0}, new int[] {1, 0, 0, 0, 4, 0}, 3, 2, Power.GODET);
        assertThat(m.influence().power()[2]).isZero();
        assertThat(m.orders()[2].objectiveMobilisation()[1]).isZero();
        assertThat(m.orders()[1].ambivalence()[1]).isZero();
    }
}
