package org.mizan.micmac;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;

/** Puts the readings of one matrix together. */
final class MicmacSolver {
    private static final BigInteger EXACT = BigInteger.ONE.shiftLeft(53);
    private static final int SUGGESTED = 8;
    /** Steps of a cognitive map that are kept for its picture. */
    private static final int TRACE = 60;

    private final MicmacInput input;
    private final Run run;
    private final Settings settings;
    private final int n;
    private final Quadrant.Split split;

    MicmacSolver(MicmacInput input, Run run) {
        this.input = input;
        this.run = run;
        this.settings = run.settings();
        this.n = input.variables().size();
        this.split = Quadrant.Split.valueOf(settings.text("quadrants").toUpperCase(Locale.ROOT));
    }

    MicmacResult result() {
        int[] m = input.matrix(0);
        Micmac micmac = micmac(m);
        MicmacResult.Sums direct = sums(micmac.directInfluence(), micmac.directDependence());
        MicmacResult.Sums indirect = sums(micmac.indirectInfluence(), micmac.indirectDependence());
        run.progress().at(0.3);
        Structure structure = Structure.of(m, n);
        Limit limit = Limit.of(m, n);
        boolean potential = input.influence().stream().anyMatch(Judgement::potential);
        int[] full = input.matrix(MicmacReader.STRONGEST);
        Map<String, Double> clamps =
                Clamps.parse(settings.text("clamp"), input.variables()).values();
        return new MicmacResult(
                input.variables(),
                direct,
                indirect,
                micmac.k(),
                micmac.stable(),
                micmac.orderPeriod(),
                micmac.horizon(),
                system(structure),
                new MicmacResult.Shares(
                        limit.exists(),
                        limit.agrees(micmac.indirectInfluence(), micmac.indirectDependence()),
                        limit.influence(),
                        limit.dependence()),
                potential ? Optional.of(sums(full, 1)) : Optional.empty(),
                potential ? Optional.of(sums(full, micmac.k())) : Optional.empty(),
                id(split),
                Dematel.of(m, n).map(d -> new MicmacResult.Totals(d.prominence(), d.relation())),
                Levels.of(m, n),
                map(Map.of()),
                clamps.isEmpty() ? Optional.empty() : Optional.of(map(clamps)),
                suggested(indirect, direct),
                spread());
    }

    private Micmac micmac(int[] m) {
        int horizon = Math.max(2, Math.min(500, settings.integer("powers")));
        int asked = settings.integer("power");
        return asked > 0 ? Micmac.at(m, n, Math.min(asked, horizon), horizon) : Micmac.of(m, n, horizon);
    }

    private MicmacResult.Sums sums(int[] m, int power) {
        return sums(Micmac.ranking(m, n, power, false), Micmac.ranking(m, n, power, true));
    }

    private MicmacResult.Sums sums(Ranking influence, Ranking dependence) {
        double[] in = influence.shares();
        double[] de = dependence.shares();
        return new MicmacResult.Sums(
                numbers(influence.values()),
                numbers(dependence.values()),
                influence.ranks(),
                dependence.ranks(),
                influence.tied(),
                dependence.tied(),
                Arrays.stream(in).map(v -> 10_000 * v).toArray(),
                Arrays.stream(de).map(v -> 10_000 * v).toArray(),
                Arrays.stream(Quadrant.of(in, de, split)).map(MicmacSolver::id).toList());
    }

    /** Plain numbers while they are exact in every language, big ones beyond. */
    private static List<Number> numbers(BigInteger[] values) {
        List<Number> numbers = new ArrayList<>();
        for (BigInteger v : values) {
            numbers.add(v.compareTo(EXACT) <= 0 ? (Number) v.longValueExact() : v);
        }
        return numbers;
    }

    static String id(Enum<?> e) {
        return e.name().toLowerCase(Locale.ROOT);
    }

    private MicmacResult.System system(Structure s) {
        return new MicmacResult.System(
                id(s.kind()),
                s.classes().stream()
                        .map(c -> Arrays.stream(c).mapToObj(input.variables()::get).toList())
                        .toList(),
                s.periods(),
                s.radii());
    }

    private MicmacResult.Run map(Map<String, Double> clamps) {
        CognitiveMap.Squash squash =
                CognitiveMap.Squash.valueOf(settings.text("squash").toUpperCase(Locale.ROOT));
        double steepness = settings.number("steepness");
        double[] start = new double[n];
        boolean[] held = new boolean[n];
        for (int i = 0; i < n; i++) {
            String id = input.variables().get(i);
            held[i] = clamps.containsKey(id);
            start[i] = clamps.getOrDefault(id, squash == CognitiveMap.Squash.TANH ? 0.1 : squash.rest());
        }
        CognitiveMap m = CognitiveMap.run(input.weights(), start, held, squash, steepness);
        double[][] trace = Arrays.copyOf(m.trace(), Math.min(TRACE, m.trace().length));
        return new MicmacResult.Run(id(squash), steepness, id(m.end()), m.length(), m.state(), trace);
    }

    /** Drivers and linkage variables, read indirectly (directly where nothing is left of indirect influence), by rank. */
    private List<String> suggested(MicmacResult.Sums indirect, MicmacResult.Sums direct) {
        boolean gone = indirect.influence().stream().allMatch(v -> v.longValue() == 0);
        MicmacResult.Sums by = gone ? direct : indirect;
        return IntStream.range(0, n)
                .filter(i -> by.quadrants().get(i).equals("driver")
                        || by.quadrants().get(i).equals("linkage"))
                .boxed()
                .sorted((a, b) -> Integer.compare(by.influenceRank()[a], by.influenceRank()[b]))
                .limit(SUGGESTED)
                .map(input.variables()::get)
                .toList();
    }

    private Optional<MicmacResult.Ranks> spread() {
        int draws = Math.max(0, Math.min(10_000, settings.integer("draws")));
        if (input.drawn() || draws == 0 || n == 0) {
            return Optional.empty();
        }
        int[][] in = new int[n][draws];
        int[][] de = new int[n][draws];
        for (int d = 0; d < draws; d++) {
            run.check();
            run.progress().at(0.4 + 0.6 * d / draws);
            MicmacInput drawn = Uncertainty.draw(input, new SplittableRandom(run.seed() * 0x9E3779B97F4A7C15L + d));
            Micmac micmac = micmac(drawn.matrix(0));
            for (int i = 0; i < n; i++) {
                in[i][d] = micmac.indirectInfluence().ranks()[i];
                de[i][d] = micmac.indirectDependence().ranks()[i];
            }
        }
        return Optional.of(new MicmacResult.Ranks(
                draws, quantiles(in, 0.05), quantiles(in, 0.95), quantiles(de, 0.05), quantiles(de, 0.95)));
    }

    private static int[] quantiles(int[][] draws, double q) {
        int[] result = new int[draws.length];
        for (int i = 0; i < draws.length; i++) {
            int[] sorted = draws[i].clone();
            Arrays.sort(sorted);
            result[i] = sorted[(int) Math.round(q * (sorted.length - 1))];
        }
        return result;
    }
}
