package org.mizan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What must hold for every network, on random ones; the seed stands in every failure. */
class LawsTest {
    private static final long SEED = 19560709;

    private static SignedNetwork random(Random random, int largest) {
        int n = 1 + random.nextInt(largest);
        double density = random.nextDouble();
        int heavy = random.nextInt(3) == 0 ? 3 : 1;
        int pairs = n * (n - 1) / 2;
        int[] from = new int[2 * pairs];
        int[] to = new int[2 * pairs];
        long[] friendly = new long[2 * pairs];
        long[] hostile = new long[2 * pairs];
        int m = 0;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                for (int twice = 0; twice < (random.nextInt(8) == 0 ? 2 : 1); twice++) {
                    if (random.nextDouble() < density) {
                        from[m] = a;
                        to[m] = b;
                        boolean friends = random.nextBoolean();
                        friendly[m] = friends || heavy > 1 && random.nextBoolean() ? 1 + random.nextInt(heavy) : 0;
                        hostile[m] = !friends || heavy > 1 && random.nextBoolean() ? 1 + random.nextInt(heavy) : 0;
                        m++;
                    }
                }
            }
        }
        return new SignedNetwork(
                n,
                java.util.Arrays.copyOf(from, m),
                java.util.Arrays.copyOf(to, m),
                java.util.Arrays.copyOf(friendly, m),
                java.util.Arrays.copyOf(hostile, m));
    }

    /** The optimum over all partitions, and the sets of ties that the optimal ones leave together. */
    private static final class BruteForce {
        private final SignedNetwork net;
        private final int camps;
        private long best = Long.MAX_VALUE;
        private final Set<BitSet> optima = new HashSet<>();

        BruteForce(SignedNetwork net, int camps) {
            this.net = net;
            this.camps = camps;
            place(new int[net.nodes()], 0, 0);
        }

        private void place(int[] camp, int v, int used) {
            if (v == camp.length) {
                judge(camp);
                return;
            }
            for (int c = 0; c < Math.min(used + 1, camps); c++) {
                camp[v] = c;
                place(camp, v + 1, Math.max(used, c + 1));
            }
        }

        private void judge(int[] camp) {
            long cost = net.cost(camp);
            if (cost < best) {
                best = cost;
                optima.clear();
            }
            if (cost == best) {
                BitSet together = new BitSet();
                for (int e = 0; e < net.ties(); e++) {
                    together.set(e, camp[net.from()[e]] == camp[net.to()[e]]);
                }
                optima.add(together);
            }
        }
    }

    private static CampIndex two(SignedNetwork net) {
        return Camps.two(net, Effort.DEFAULT, () -> false);
    }

    private static CampIndex free(SignedNetwork net) {
        return Camps.free(net, Effort.DEFAULT, () -> false);
    }

    @Test
    void a_hundred_thousand_small_networks_have_the_optimum_and_all_optimal_partitions() {
        Random random = new Random(SEED);
        for (int trial = 0; trial < 100_000; trial++) {
            SignedNetwork net = random(random, trial % 50 == 0 ? 8 : 6);
            same(net, two(net), new BruteForce(net, 2), trial);
            same(net, free(net), new BruteForce(net, net.nodes()), trial);
        }
    }

    private static void same(SignedNetwork net, CampIndex found, BruteForce truth, int trial) {
        String where = "seed " + SEED + " trial " + trial;
        assertThat(found.value()).as(where).isEqualTo(truth.best);
        assertThat(found.proved() && found.complete()).as(where).isTrue();
        assertThat(found.count()).as(where).isEqualTo(BigInteger.valueOf(truth.optima.size()));
        found.partitions().forEach(p -> assertThat(net.cost(p)).as(where).isEqualTo(truth.best));
    }

    @Test
    void relabelling_changes_no_index() {
        Random random = new Random(SEED + 1);
        for (int trial = 0; trial < 3_000; trial++) {
            SignedNetwork net = random(random, 9);
            int[] name = java.util.stream.IntStream.range(0, net.nodes()).toArray();
            for (int i = name.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int t = name[i];
                name[i] = name[j];
                name[j] = t;
            }
            SignedNetwork other = new SignedNetwork(
                    net.nodes(),
                    java.util.Arrays.stream(net.from()).map(v -> name[v]).toArray(),
                    java.util.Arrays.stream(net.to()).map(v -> name[v]).toArray(),
                    net.friendly(),
                    net.hostile());
            String where = "seed " + (SEED + 1) + " trial " + trial;
            assertThat(two(other).value()).as(where).isEqualTo(two(net).value());
            assertThat(free(other).value()).as(where).isEqualTo(free(net).value());
            assertThat(free(other).count()).as(where).isEqualTo(free(net).count());
            assertThat(Triads.of(other)).as(where).isEqualTo(Triads.of(net));
        }
    }

    @Test
    void a_balanced_network_has_index_0_and_one_flip_raises_it_by_at_most_one() {
        Random random = new Random(SEED + 2);
        for (int trial = 0; trial < 2_000; trial++) {
            SignedNetwork drawn = random(random, 10);
            int[] camp = random.ints(drawn.nodes(), 0, 2).toArray();
            int[] sign = new int[drawn.ties()];
            for (int e = 0; e < sign.length; e++) {
                sign[e] = camp[drawn.from()[e]] == camp[drawn.to()[e]] ? 1 : -1;
            }
            SignedNetwork net = SignedNetwork.of(drawn.nodes(), drawn.from(), drawn.to(), sign);
            String where = "seed " + (SEED + 2) + " trial " + trial;
            assertThat(two(net).value()).as(where).isZero();
            assertThat(free(net).value()).as(where).isZero();
            if (net.ties() > 0) {
                assertThat(two(net.flipped(random.nextInt(net.ties()))).value()).as(where).isBetween(0L, 1L);
            }
        }
    }

    @Test
    void free_camps_never_cost_more_and_a_flip_moves_an_index_as_announced() {
        Random random = new Random(SEED + 3);
        for (int trial = 0; trial < 1_500; trial++) {
            SignedNetwork net = random(random, 9);
            CampIndex two = two(net);
            CampIndex free = free(net);
            String where = "seed " + (SEED + 3) + " trial " + trial;
            assertThat(free.value()).as(where).isLessThanOrEqualTo(two.value());
            for (int e = 0; e < net.ties(); e++) {
                long announced = Fragility.flip(
                                net, e, true, two, Fragility.of(net, two), Effort.QUICK, () -> false)
                        .orElseThrow();
                assertThat(two(net.flipped(e)).value() - two.value()).as(where).isEqualTo(announced);
                long announcedFree = Fragility.flip(
                                net, e, false, free, Fragility.of(net, free), Effort.QUICK, () -> false)
                        .orElseThrow();
                assertThat(free(net.flipped(e)).value() - free.value()).as(where).isEqualTo(announcedFree);
            }
        }
    }

    @Test
    void what_is_not_proved_lies_between_its_bounds() {
        Random random = new Random(SEED + 4);
        for (int trial = 0; trial < 60; trial++) {
            SignedNetwork net = complete(14, random);
            CampIndex hasty = Camps.free(net, new Effort(40 + random.nextInt(400), 1, 1), () -> false);
            long truth = free(net).value();
            assertThat(truth).as("trial " + trial).isBetween(hasty.lowerBound(), hasty.value());
            assertThat(hasty.proved()).isEqualTo(hasty.lowerBound() == hasty.value());
        }
    }

    @Test
    void thirty_nodes_with_random_signs_are_proved() {
        CampIndex index = Camps.two(complete(30, new Random(7)), Effort.DEFAULT, () -> false);
        assertThat(index.proved()).isTrue();
    }

    @Test
    void a_swing_actor_and_the_blame_of_two_ties_that_share_it() {
        // 0-1 friends, both hostile to 2-3, who are friends; 4 is a friend of 0 and of 2.
        SignedNetwork net = SignedNetwork.of(
                5, new int[] {0, 2, 0, 1, 0, 1, 4, 4}, new int[] {1, 3, 2, 3, 3, 2, 0, 2}, new int[] {
                    1, 1, -1, -1, -1, -1, 1, 1
                });
        CampIndex index = two(net);
        Fragility fragility = Fragility.of(net, index);
        assertThat(index.value()).isEqualTo(1);
        assertThat(index.count()).isEqualTo(BigInteger.TWO);
        assertThat(fragility.swing()).containsExactly(4);
        assertThat(fragility.blame()[6]).isEqualTo(0.5);
        assertThat(fragility.blame()[7]).isEqualTo(0.5);
    }

    @Test
    void a_cancelled_search_stops() {
        Assertions.assertThatThrownBy(
                        () -> Camps.free(complete(34, new Random(3)), Effort.DEFAULT, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    private static SignedNetwork complete(int n, Random random) {
        int m = n * (n - 1) / 2;
        int[] from = new int[m];
        int[] to = new int[m];
        int[] sign = new int[m];
        for (int a = 0, e = 0; a < n; a++) {
            for (int b = 0; b < a; b++, e++) {
                from[e] = a;
                to[e] = b;
                sign[e] = random.nextBoolean() ? 1 : -1;
            }
        }
        return SignedNetwork.of(n, from, to, sign);
    }
}
