package org.mizan.mactor;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.mizan.analysis.Run;

/**
 * The spread of a result over many draws in which each judged cell keeps its value with its confidence and else moves one
 * step. Intervals run from the 5 % to the 95 % quantile.
 *
 * @param draws number of draws
 * @param rankLow best rank of R within the interval, per actor; {@code rankHigh} the worst; 1 = most powerful
 * @param powerLow lower end of R, per actor; {@code powerHigh} the upper
 * @param influence standard deviation of I, per actor: half-axis of its ellipse on the plane
 * @param dependence standard deviation of D, per actor
 */
public record MactorSpread(
        int draws,
        int[] rankLow,
        int[] rankHigh,
        double[] powerLow,
        double[] powerHigh,
        double[] influence,
        double[] dependence) {

    static MactorSpread of(MactorInput input, Power reading, int draws, Run run) {
        int n = input.actors().size();
        double[][] power = new double[n][draws];
        double[][] rank = new double[n][draws];
        double[][] in = new double[n][draws];
        double[][] de = new double[n][draws];
        for (int k = 0; k < draws; k++) {
            run.check();
            MactorInput drawn = Uncertainty.draw(input, new SplittableRandom(run.seed() * 0x9E3779B97F4A7C15L + k));
            Influence influence = Influence.of(drawn.mid(), n, reading);
            int[] ranks = ranks(influence.power());
            for (int i = 0; i < n; i++) {
                power[i][k] = influence.power()[i];
                rank[i][k] = ranks[i];
                in[i][k] = influence.influence()[i];
                de[i][k] = influence.dependence()[i];
            }
        }
        return new MactorSpread(
                draws,
                whole(quantiles(rank, 0.05)),
                whole(quantiles(rank, 0.95)),
                quantiles(power, 0.05),
                quantiles(power, 0.95),
                deviations(in),
                deviations(de));
    }

    /** 1 for the largest; equal values share a rank. */
    static int[] ranks(double[] values) {
        int[] ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = 1;
            for (double other : values) {
                ranks[i] += other > values[i] ? 1 : 0;
            }
        }
        return ranks;
    }

    private static double[] quantiles(double[][] draws, double q) {
        double[] result = new double[draws.length];
        for (int i = 0; i < draws.length; i++) {
            double[] sorted = draws[i].clone();
            Arrays.sort(sorted);
            result[i] = sorted[(int) Math.round(q * (sorted.length - 1))];
        }
        return result;
    }

    private static int[] whole(double[] values) {
        return Arrays.stream(values).mapToInt(v -> (int) v).toArray();
    }

    private static double[] deviations(double[][] draws) {
        double[] result = new double[draws.length];
        for (int i = 0; i < draws.length; i++) {
            double mean = Arrays.stream(draws[i]).average().orElse(0);
            double squares = Arrays.stream(draws[i])
                    .map(v -> (v - mean) * (v - mean))
                    .average()
                    .orElse(0);
            result[i] = Math.sqrt(squares);
        }
        return result;
    }
}
