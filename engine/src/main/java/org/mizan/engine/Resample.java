package org.mizan.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Intervals of the share that goes away, by the bootstrap over paired draws (Efron 1979): draws are taken anew with replacement, both sides together. */
final class Resample {
    private static final int TIMES = 400;

    private Resample() {}

    /** The mean share that goes away over the draws, and the 5 % and 95 % points of it over resampled draws. */
    record Estimate(double gone, double low, double high) {}

    /** The estimate; empty if no method produces the outcome in any draw. */
    static Optional<Estimate> estimate(List<Effect> effects, Ensemble base, Ensemble other, long seed) {
        int draws = Math.min(base.draws(), other.draws());
        double[][] before = sums(effects, base, draws);
        double[][] after = sums(effects, other, draws);
        double[] found = new double[TIMES];
        int[] taken = new int[draws];
        Arrays.setAll(taken, i -> i);
        double gone = meanShare(before, after, taken);
        int n = 0;
        for (int t = 0; t < TIMES && draws > 0; t++) {
            Draw random = new Draw(seed, "bootstrap", t);
            for (int i = 0; i < draws; i++) {
                taken[i] = random.nextInt(draws);
            }
            double share = meanShare(before, after, taken);
            if (!Double.isNaN(share)) {
                found[n++] = share;
            }
        }
        double[] sorted = Arrays.copyOf(found, n);
        Arrays.sort(sorted);
        return n == 0
                ? Optional.empty()
                : Optional.of(new Estimate(gone, Series.quantile(sorted, 0.05), Series.quantile(sorted, 0.95)));
    }

    /** Per method and draw, the sum of the effect's outcomes. */
    private static double[][] sums(List<Effect> effects, Ensemble ensemble, int draws) {
        double[][] sums = new double[effects.size()][draws];
        for (int m = 0; m < sums.length; m++) {
            for (String outcome : effects.get(m).outcomes()) {
                Optional<Series> series = ensemble.series(effects.get(m).method(), outcome);
                for (int i = 0; i < draws && series.isPresent(); i++) {
                    sums[m][i] += series.get().values()[i];
                }
            }
        }
        return sums;
    }

    private static double meanShare(double[][] before, double[][] after, int[] taken) {
        double total = 0;
        int counted = 0;
        for (int m = 0; m < before.length; m++) {
            double had = 0;
            double has = 0;
            for (int i : taken) {
                had += before[m][i];
                has += after[m][i];
            }
            if (had > 0) {
                total += 1 - has / had;
                counted++;
            }
        }
        return counted == 0 ? Double.NaN : total / counted;
    }
}
