package org.mizan.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.text.Text;

/** What holds for every input, on random small ones; the seed is the test's argument and so is printed. */
class LawsTest {

    static LongStream seeds() {
        double scale = Double.parseDouble(System.getProperty("mizan.laws.scale", "1"));
        return LongStream.range(0, Math.max(2, Math.round(30 * scale)));
    }

    private record Actors(double[] x, double[] s, double[] c) {
        double[] w() {
            return Sensitivity.weights(s, c);
        }

        Actors order(int[] order) {
            return new Actors(pick(x, order), pick(s, order), pick(c, order));
        }

        Actors map(double scale, double shift) {
            return new Actors(Arrays.stream(x).map(v -> scale * v + shift).toArray(), s, c);
        }

        private static double[] pick(double[] from, int[] order) {
            return IntStream.of(order).mapToDouble(i -> from[i]).toArray();
        }
    }

    private static Actors random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 2 + random.nextInt(7);
        double[] x = random.doubles(n, 0, 1).toArray();
        double[] s = random.doubles(n, 0.05, 1).toArray();
        double[] c = random.doubles(n, 0.05, 1).toArray();
        return new Actors(x, s, c);
    }

    private static int[] shuffled(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    private static SmpResult smp(Actors a, SmpSettings settings) {
        return SpatialModel.run(a.x, a.s, a.c, 1, settings, () -> false);
    }

    private static double[] last(SmpResult result) {
        return Stream.of(result.positions()[result.states() - 1])
                .mapToDouble(p -> p[0])
                .toArray();
    }

    private static double[] lastRound(Actors a, EumSwitches switches) {
        List<EumRound> rounds =
                ExpectedUtility.run(a.x, a.s, a.c, switches, 5, () -> false).rounds();
        return rounds.get(rounds.size() - 1).positions();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shift_and_positive_scaling_carry_through(long seed) {
        Actors a = random(seed);
        Actors b = a.map(40, -7);
        Compromise one = Compromise.of(a.x, a.w());
        Compromise two = Compromise.of(b.x, b.w());
        assertThat(two.mean()).isCloseTo(40 * one.mean() - 7, within(1e-9));
        assertThat(two.medianLow()).isCloseTo(40 * one.medianLow() - 7, within(1e-9));
        Disagreement cost = new Disagreement.Cost(1.5);
        for (Loss loss : Loss.values()) {
            assertThat(NashBargain.nash(b.x, b.w(), loss, cost).orElseThrow())
                    .isCloseTo(40 * NashBargain.nash(a.x, a.w(), loss, cost).orElseThrow() - 7, within(1e-6));
        }
        for (EumSwitches preset : List.of(EumSwitches.SCHOLZ_CODE, EumSwitches.SCHOLZ_PAPER)) {
            double[] plain = lastRound(a, preset);
            assertThat(lastRound(b, preset))
                    .containsExactly(Arrays.stream(plain).map(v -> 40 * v - 7).toArray(), within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void actor_order_changes_nothing(long seed) {
        Actors a = random(seed);
        int[] order = shuffled(a.x.length, seed);
        Actors b = a.order(order);
        assertThat(Compromise.of(b.x, b.w()).mean())
                .isCloseTo(Compromise.of(a.x, a.w()).mean(), within(1e-12));
        assertThat(Compromise.of(b.x, b.w()).medianLow())
                .isEqualTo(Compromise.of(a.x, a.w()).medianLow());
        assertThat(lastRound(b, EumSwitches.SCHOLZ_CODE))
                .containsExactly(Actors.pick(lastRound(a, EumSwitches.SCHOLZ_CODE), order), within(1e-9));
        SmpResult one = smp(a, SmpSettings.KTAB.withMaxTurns(2));
        SmpResult two = smp(b, SmpSettings.KTAB.withMaxTurns(2));
        assertThat(last(two)).containsExactly(Actors.pick(last(one), order), within(1.1e-4));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_actor_of_weight_0_changes_nothing(long seed) {
        Actors a = random(seed);
        int n = a.x.length;
        Actors b = new Actors(Arrays.copyOf(a.x, n + 1), Arrays.copyOf(a.s, n + 1), Arrays.copyOf(a.c, n + 1));
        b.x[n] = a.x[0];
        b.s[n] = 0.5;
        assertThat(Compromise.of(b.x, b.w()).mean())
                .isCloseTo(Compromise.of(a.x, a.w()).mean(), within(1e-12));
        assertThat(Compromise.of(b.x, b.w()).medianHigh())
                .isEqualTo(Compromise.of(a.x, a.w()).medianHigh());
        Disagreement cost = new Disagreement.Cost(2);
        assertThat(NashBargain.nash(b.x, b.w(), Loss.QUADRATIC, cost).orElseThrow())
                .isCloseTo(NashBargain.nash(a.x, a.w(), Loss.QUADRATIC, cost).orElseThrow(), within(1e-9));
        BargainingResult one = solve(a);
        BargainingResult two = solve(b);
        assertThat(rounds(two)).isEqualTo(rounds(one));
        assertThat(two.smp().orElseThrow().positions())
                .isDeepEqualTo(one.smp().orElseThrow().positions());
    }

    private static List<List<Double>> rounds(BargainingResult result) {
        return result.eum().orElseThrow().rounds().stream()
                .map(r -> Arrays.stream(r.positions()).boxed().toList())
                .toList();
    }

    private static BargainingResult solve(Actors a) {
        int n = a.x.length;
        List<BargainingInput.Party> parties = IntStream.range(0, n)
                .mapToObj(i -> new BargainingInput.Party("a" + i, Text.plain("a" + i)))
                .toList();
        List<BargainingInput.Line> line =
                List.of(new BargainingInput.Line("issue", Text.plain("issue"), 0, 1, new TreeMap<>()));
        BargainingInput input = new BargainingInput(
                "", List.of(), parties, line, a.x, a.s, a.c, Collections.nCopies(n, Optional.empty()), true);
        return new Bargaining()
                .solve(input, Run.of(Settings.standard(Plan.OPTIONS).with("model", "eum,smp")));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void outcomes_stay_inside_the_hull(long seed) {
        Actors a = random(seed);
        double low = Arrays.stream(a.x).min().orElseThrow() - 1e-9;
        double high = Arrays.stream(a.x).max().orElseThrow() + 1e-9;
        assertThat(Compromise.of(a.x, a.w()).mean()).isBetween(low, high);
        assertThat(NashBargain.nash(a.x, a.w(), Loss.LINEAR, new Disagreement.Cost(1.2))
                        .orElseThrow())
                .isBetween(low, high);
        assertThat(NashBargain.kalaiSmorodinsky(a.x, a.w(), Loss.QUADRATIC, new Disagreement.Cost(1.2))
                        .orElseThrow())
                .isBetween(low, high);
        for (EumSwitches reading : sample(seed)) {
            for (double x : lastRound(a, reading)) {
                assertThat(x).as(reading.toString()).isBetween(low, high);
            }
        }
        for (double x : last(smp(a, SmpSettings.KTAB))) {
            assertThat(x).isBetween(low - 5e-5, high + 5e-5);
        }
    }

    /** Some of all readings, others for each seed. */
    private static List<EumSwitches> sample(long seed) {
        List<EumSwitches> all = VariantEnsemble.readings();
        return new SplittableRandom(seed)
                .ints(10, 0, all.size())
                .mapToObj(all::get)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_sub_model_of_the_spatial_model_keeps_to_the_hull(long seed) {
        Actors a = random(seed);
        double low = Arrays.stream(a.x).min().orElseThrow() - 1e-4;
        double high = Arrays.stream(a.x).max().orElseThrow() + 1e-4;
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 10; run++) {
            SmpSettings settings = SmpSettings.KTAB
                    .withVictory(any(Victory.values(), random))
                    .withVote(any(VotingRule.values(), random))
                    .withProcess(any(CondorcetProcess.Kind.values(), random))
                    .withView(any(SmpSettings.RiskView.values(), random))
                    .withAttitude(any(SmpSettings.RiskAttitude.values(), random))
                    .withStochastic(random.nextBoolean())
                    .withMaxTurns(5);
            for (double x : last(smp(a, settings))) {
                assertThat(x).as(settings.toString()).isBetween(low, high);
            }
        }
    }

    private static <T> T any(T[] values, SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void unanimous_actors_yield_their_point(long seed) {
        Actors a = random(seed).map(0, 0.3);
        assertThat(Compromise.of(a.x, a.w()).mean()).isCloseTo(0.3, within(1e-12));
        assertThat(Compromise.of(a.x, a.w()).condorcet()).containsExactly(0.3);
        assertThat(NashBargain.nash(a.x, a.w(), Loss.LINEAR, new Disagreement.Cost(1))
                        .orElseThrow())
                .isCloseTo(0.3, within(1e-12));
        assertThat(lastRound(a, EumSwitches.SCHOLZ_CODE)).containsOnly(0.3);
        SmpResult smp = smp(a, SmpSettings.KTAB);
        assertThat(last(smp)).containsOnly(0.3);
        assertThat(smp.states()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_median_minimises_weighted_distance_and_nothing_beats_it(long seed) {
        Actors a = random(seed);
        double[] w = a.w();
        Compromise forecast = Compromise.of(a.x, w);
        double least = Compromise.distance(a.x, w, forecast.medianLow());
        for (int step = 0; step <= 200; step++) {
            assertThat(Compromise.distance(a.x, w, step / 200.0)).isGreaterThanOrEqualTo(least - 1e-12);
        }
        double[] set = Compromise.winSet(a.x, w, forecast.mean());
        for (int step = 1; step < 20; step++) {
            double inside = set[0] + (set[1] - set[0]) * step / 20;
            if (set[1] > set[0]) {
                assertThat(Compromise.distance(a.x, w, inside))
                        .isLessThan(Compromise.distance(a.x, w, forecast.mean()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void brute_force_finds_no_better_cooperative_point(long seed) {
        Actors a = random(seed);
        double[] w = a.w();
        for (Loss loss : Loss.values()) {
            Disagreement cost = new Disagreement.Cost(1.1);
            double nash = NashBargain.nash(a.x, w, loss, cost).orElseThrow();
            double fair = NashBargain.kalaiSmorodinsky(a.x, w, loss, cost).orElseThrow();
            for (int step = 0; step <= 500; step++) {
                double x = step / 500.0;
                assertThat(product(a, w, loss, x)).isLessThanOrEqualTo(product(a, w, loss, nash) + 1e-9);
                assertThat(worst(a, loss, x)).isLessThanOrEqualTo(worst(a, loss, fair) + 1e-9);
            }
        }
    }

    private static double product(Actors a, double[] w, Loss loss, double x) {
        double width = width(a);
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            double gain = 1.1 - loss.at((x - a.x[i]) / width);
            if (gain <= 0) {
                return Double.NEGATIVE_INFINITY;
            }
            sum += w[i] * Math.log(gain);
        }
        return sum;
    }

    private static double worst(Actors a, Loss loss, double x) {
        double width = width(a);
        double reach = loss.reach(1.1) * width;
        double low = Arrays.stream(a.x).max().orElseThrow() - reach;
        double high = Arrays.stream(a.x).min().orElseThrow() + reach;
        return IntStream.range(0, a.x.length)
                .mapToDouble(i -> {
                    double ideal = Math.max(low, Math.min(high, a.x[i]));
                    return (1.1 - loss.at((x - a.x[i]) / width)) / (1.1 - loss.at((ideal - a.x[i]) / width));
                })
                .min()
                .orElseThrow();
    }

    private static double width(Actors a) {
        return Arrays.stream(a.x).max().orElseThrow() - Arrays.stream(a.x).min().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void elections_are_distributions_for_every_rule(long seed) {
        Actors a = random(seed);
        int n = a.x.length;
        double[] utility = new double[n * n];
        for (int o = 0; o < n; o++) {
            for (int i = 0; i < n; i++) {
                utility[o * n + i] = 1 - Math.abs(a.x[i] - a.x[o]);
            }
        }
        for (VotingRule vote : VotingRule.values()) {
            for (Victory victory : Victory.values()) {
                for (CondorcetProcess.Kind kind : CondorcetProcess.Kind.values()) {
                    double[] p = CondorcetProcess.of(utility, a.c, n, vote, victory, kind);
                    assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-9));
                    assertThat(Arrays.stream(p).allMatch(v -> v >= 0)).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_trade_gains_both_partners_the_same_and_passes_nobodys_position(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 3 + random.nextInt(5);
        int issues = 2 + random.nextInt(2);
        double[] x = random.doubles((long) n * issues, 0, 100).toArray();
        double[] s = random.doubles((long) n * issues, 0.05, 1).toArray();
        double[] w = random.doubles((long) n * issues, 0.05, 1).toArray();
        Exchange.Result result = Exchange.run(x, s, w, issues, () -> false);
        double[] at = result.before().clone();
        for (Exchange.Trade trade : result.trades()) {
            int q = trade.firstGives();
            int p = trade.secondGives();
            double sideP = x[trade.first() * issues + p] - at[p];
            double sideQ = x[trade.second() * issues + q] - at[q];
            assertThat(Math.abs(trade.secondShift())).isLessThanOrEqualTo(Math.abs(sideP) + 1e-9);
            assertThat(Math.abs(trade.firstShift())).isLessThanOrEqualTo(Math.abs(sideQ) + 1e-9);
            assertThat(trade.gain()).isPositive();
            assertThat(trade.externality()[trade.first()]).isCloseTo(trade.gain(), within(1e-9));
            assertThat(trade.externality()[trade.second()]).isCloseTo(trade.gain(), within(1e-9));
            at[q] += trade.firstShift();
            at[p] += trade.secondShift();
        }
        assertThat(at).containsExactly(result.after(), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stochastic_runs_repeat_by_seed_and_ensembles_by_any_number_of_threads(long seed) {
        Actors a = random(seed);
        SmpSettings drawn = SmpSettings.KTAB.withStochastic(true).withSeed(seed).withMaxTurns(5);
        assertThat(last(smp(a, drawn))).containsExactly(last(smp(a, drawn)));
        if (seed < 2) {
            double[] one = VariantEnsemble.run(a.x, a.s, a.c, 2, 1, () -> false).medians();
            assertThat(VariantEnsemble.run(a.x, a.s, a.c, 2, 2, () -> false).medians())
                    .containsExactly(one);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tornado_agrees_with_recomputing_the_mean(long seed) {
        Actors a = random(seed);
        int n = a.x.length;
        double[] half = IntStream.range(0, n).mapToDouble(i -> 0.1).toArray();
        ForecastDraws.Uncertain x = new ForecastDraws.Uncertain(a.x, half, 0, 1);
        ForecastDraws.Uncertain s = new ForecastDraws.Uncertain(a.s, half, 0, 1);
        ForecastDraws.Uncertain c = new ForecastDraws.Uncertain(a.c, half, 0, 1);
        for (Sensitivity.Effect e : Sensitivity.tornado(x, s, c)) {
            double[][] tables = {a.x.clone(), a.s.clone(), a.c.clone()};
            ForecastDraws.Uncertain moved = List.of(x, s, c).get(e.quantity().ordinal());
            tables[e.quantity().ordinal()][e.actor()] = moved.high(e.actor());
            double mean = Compromise.of(tables[0], Sensitivity.weights(tables[1], tables[2]))
                    .mean();
            assertThat(e.high()).isCloseTo(mean, within(1e-9));
        }
    }
}
