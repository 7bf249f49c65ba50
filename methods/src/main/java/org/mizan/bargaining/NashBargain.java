package org.mizan.bargaining;

import java.util.OptionalDouble;

/**
 * The co-operative solutions of one issue: the asymmetric Nash bargain and the Kalai-Smorodinsky point.
 *
 * <p>An actor gains {@code g_i(x)} = its loss without agreement minus its loss at {@code x}; distances are shares of the
 * width of the taken positions. The agreement zone is the interval where every actor with weight gains. When it is
 * empty there is no bargain, which is an answer and not an error.
 */
public final class NashBargain {

    /*
     * On the zone both objectives are concave: the Nash product because it is a weighted sum of logarithms of concave
     * gains, the smallest ratio as a minimum of concave functions. Both are therefore found by bisection on the sign of a
     * slope, which is exact to the last bits also at kinks, where a search on values would stop at half the digits.
     */
    private static final int BISECTIONS = 200;

    private final double[] position;
    private final double[] weight;
    private final Loss loss;
    private final double[] without;
    private final double width;
    private final double low;
    private final double high;

    private NashBargain(double[] position, double[] weight, Loss loss, Disagreement disagreement) {
        this.position = position;
        this.weight = weight;
        this.loss = loss;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < position.length; i++) {
            if (weight[i] > 0) {
                min = Math.min(min, position[i]);
                max = Math.max(max, position[i]);
            }
        }
        width = max > min ? max - min : 1;
        without = new double[position.length];
        double zoneLow = Double.NEGATIVE_INFINITY;
        double zoneHigh = Double.POSITIVE_INFINITY;
        for (int i = 0; i < position.length; i++) {
            without[i] = disagreement.loss(loss, position[i], width);
            if (weight[i] > 0) {
                double reach = loss.reach(without[i]) * width;
                zoneLow = Math.max(zoneLow, position[i] - reach);
                zoneHigh = Math.min(zoneHigh, position[i] + reach);
            }
        }
        low = zoneLow;
        high = zoneHigh;
    }

    /**
     * Maximises {@code sum w_i ln g_i(x)}.
     *
     * @param position finite positions
     * @param weight bargaining power of each actor, at least 0, not all 0
     * @return the outcome, or empty when no point makes every actor gain
     */
    public static OptionalDouble nash(double[] position, double[] weight, Loss loss, Disagreement disagreement) {
        NashBargain bargain = new NashBargain(position, weight, loss, disagreement);
        return bargain.solve(bargain::nashSlope);
    }

    /**
     * Maximises the smallest {@code g_i(x) / max g_i}, the maximum taken over the agreement zone; weights only say who
     * takes part.
     *
     * @return the outcome, or empty when no point makes every actor gain
     */
    public static OptionalDouble kalaiSmorodinsky(
            double[] position, double[] weight, Loss loss, Disagreement disagreement) {
        NashBargain bargain = new NashBargain(position, weight, loss, disagreement);
        return bargain.solve(bargain::worstSlope);
    }

    private OptionalDouble solve(java.util.function.DoubleUnaryOperator slope) {
        if (!(high > low)) {
            return OptionalDouble.empty();
        }
        double from = Math.max(low, hull(true));
        double to = Math.min(high, hull(false));
        if (from >= to) {
            return OptionalDouble.of(Math.max(low, Math.min(high, from)));
        }
        for (int step = 0; step < BISECTIONS && from < to; step++) {
            double middle = from + (to - from) / 2;
            double at = slope.applyAsDouble(middle);
            if (middle == from || middle == to || at == 0) {
                return OptionalDouble.of(middle);
            }
            from = at > 0 ? middle : from;
            to = at > 0 ? to : middle;
        }
        return OptionalDouble.of(from);
    }

    private double hull(boolean lower) {
        double end = lower ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        for (int i = 0; i < position.length; i++) {
            if (weight[i] > 0) {
                end = lower ? Math.min(end, position[i]) : Math.max(end, position[i]);
            }
        }
        return end;
    }

    private double gain(int i, double x) {
        return without[i] - loss.at((x - position[i]) / width);
    }

    private double gainSlope(int i, double x) {
        return -loss.slope((x - position[i]) / width);
    }

    private double nashSlope(double x) {
        double sum = 0;
        for (int i = 0; i < position.length; i++) {
            if (weight[i] > 0) {
                double gain = gain(i, x);
                if (gain <= 0) {
                    return gainSlope(i, x);
                }
                sum += weight[i] * gainSlope(i, x) / gain;
            }
        }
        return sum;
    }

    private double worstSlope(double x) {
        double worst = Double.POSITIVE_INFINITY;
        double slope = 0;
        for (int i = 0; i < position.length; i++) {
            if (weight[i] > 0) {
                double best = gain(i, Math.max(low, Math.min(high, position[i])));
                double ratio = gain(i, x) / best;
                if (ratio < worst) {
                    worst = ratio;
                    slope = gainSlope(i, x);
                }
            }
        }
        return slope;
    }
}
