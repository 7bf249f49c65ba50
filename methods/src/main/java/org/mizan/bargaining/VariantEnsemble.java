package org.mizan.bargaining;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every admissible reading of the expected-utility model on one issue, as a distribution of forecasts.
 *
 * <p>The grid crosses {@code q} (1; 0.5 drifting to the median; 0.5 drifting to the mean), the denominator, the range, the
 * conflict rule, capitulation, the four ways to choose an offer (by category with and without the blend, least move,
 * strongest rival) and the risk readings; combinations in which a switch cannot act are kept once. That makes 1728
 * different readings, none of them better founded than the rest. Left out as slips and not readings: the added drift
 * and the net numerator of one replication; they can still be set one by one.
 *
 * @param rounds the rounds each reading played
 * @param medians the weighted median after the last round, in the order of {@link #readings()}
 * @param low the least of them
 * @param high the greatest
 * @param quantiles the 5, 25, 50, 75 and 95 per cent points
 */
public record VariantEnsemble(int rounds, double[] medians, double low, double high, double[] quantiles) {

    private static final double[] SHARES = {0.05, 0.25, 0.5, 0.75, 0.95};

    /**
     * Runs every reading; the result does not depend on the number of threads.
     *
     * @param position finite positions of n actors
     * @param salience 0..1
     * @param capability at least 0
     * @param rounds rounds of each run
     * @param threads how many may work
     * @param cancelled asked before each run
     */
    public static VariantEnsemble run(
            double[] position,
            double[] salience,
            double[] capability,
            int rounds,
            int threads,
            BooleanSupplier cancelled) {
        List<EumSwitches> readings = readings();
        double[] medians = new double[readings.size()];
        ForkJoinPool pool = new ForkJoinPool(Math.max(1, threads));
        try {
            pool.submit(() -> IntStream.range(0, medians.length).parallel().forEach(k -> {
                        Cancellation.check(cancelled);
                        medians[k] =
                                ExpectedUtility.lastMedian(position, salience, capability, readings.get(k), rounds);
                    }))
                    .join();
        } finally {
            pool.shutdownNow();
        }
        double[] sorted = medians.clone();
        Arrays.sort(sorted);
        double[] quantiles =
                Arrays.stream(SHARES).map(p -> Quantile.of(sorted, p)).toArray();
        return new VariantEnsemble(rounds, medians, sorted[0], sorted[sorted.length - 1], quantiles);
    }

    /** The readings in a fixed order. */
    public static List<EumSwitches> readings() {
        EumSwitches base = EumSwitches.SCHOLZ_CODE;
        List<EumSwitches> drifts =
                List.of(base, base.withQ(0.5), base.withQ(0.5).withPull(EumSwitches.Pull.MEAN));
        return drifts.stream()
                .flatMap(s -> Stream.of(EumSwitches.Denominator.ALL_PAIRS, EumSwitches.Denominator.CONTEST)
                        .map(s::withDenominator))
                .flatMap(s -> Stream.of(EumSwitches.Range.values()).map(s::withRange))
                .flatMap(s -> Stream.of(EumSwitches.Conflict.values()).map(s::withConflict))
                .flatMap(s -> Stream.of(false, true).map(s::withCapitulation))
                .flatMap(s -> choices(s).stream())
                .flatMap(s -> risks(s).stream())
                .toList();
    }

    private static List<EumSwitches> choices(EumSwitches base) {
        return List.of(
                base.withSelection(EumSwitches.Selection.CATEGORY).withBlend(true),
                base.withSelection(EumSwitches.Selection.CATEGORY).withBlend(false),
                base.withSelection(EumSwitches.Selection.LEAST).withBlend(false),
                base.withSelection(EumSwitches.Selection.STRONGEST).withBlend(false));
    }

    private static List<EumSwitches> risks(EumSwitches base) {
        Stream<EumSwitches> bent = Stream.of(true, false)
                .map(base::withVoterRisk)
                .flatMap(s -> Stream.of(EumSwitches.Viewpoint.values()).map(s::withViewpoint))
                .flatMap(s -> Stream.of(EumSwitches.Security.values()).map(s::withSecurity));
        return Stream.concat(Stream.of(base.withRisk(false)), bent).toList();
    }
}
