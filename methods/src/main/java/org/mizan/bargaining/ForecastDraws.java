package org.mizan.bargaining;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** The compromise forecast of one issue under uncertain inputs: many draws, each from its own generator. */
final class ForecastDraws {

    private static final int BLOCK = 1024;

    private ForecastDraws() {}

    /**
     * An uncertain column: values, half-widths of their symmetric triangular distributions, and the ends of the scale that
     * cut them.
     */
    record Uncertain(double[] value, double[] halfWidth, double min, double max) {

        double draw(int i, SplittableRandom random) {
            double triangle = random.nextDouble() - random.nextDouble();
            return Math.min(max, Math.max(min, value[i] + triangle * halfWidth[i]));
        }

        double low(int i) {
            return Math.max(min, value[i] - halfWidth[i]);
        }

        double high(int i) {
            return Math.min(max, value[i] + halfWidth[i]);
        }
    }

    /**
     * Weighted means of the draws, in draw order. A draw without any weight repeats the forecast of the values themselves.
     *
     * @param cancelled asked every thousand draws
     */
    static double[] means(
            Uncertain position,
            Uncertain salience,
            Uncertain capability,
            int draws,
            long seed,
            BooleanSupplier cancelled) {
        int n = position.value.length;
        double[] means = new double[draws];
        double central = central(position, salience, capability);
        for (int k = 0; k < draws; k++) {
            if (k % BLOCK == 0) {
                Cancellation.check(cancelled);
            }
            SplittableRandom random = Draws.of(seed, k);
            double total = 0;
            double moment = 0;
            for (int i = 0; i < n; i++) {
                double x = position.draw(i, random);
                double w = salience.draw(i, random) * capability.draw(i, random);
                total += w;
                moment += w * x;
            }
            means[k] = total > 0 ? moment / total : central;
        }
        return means;
    }

    private static double central(Uncertain position, Uncertain salience, Uncertain capability) {
        double total = 0;
        double moment = 0;
        for (int i = 0; i < position.value.length; i++) {
            double w = salience.value[i] * capability.value[i];
            total += w;
            moment += w * position.value[i];
        }
        return moment / total;
    }
}
