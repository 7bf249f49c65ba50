package org.mizan.bargaining;

import java.util.Arrays;

/**
 * The forecast of the compromise model for one issue, beside the weighted median voter.
 *
 * <p>With weights {@code w = capability * salience} the compromise is the mean {@code sum w x / sum w} (Van den Bos 1991). The
 * weighted median is the interval of every {@code m} that leaves at most half of the weight on either side; under
 * linear votes it is also the set of Condorcet winners, because the votes of {@code j} over {@code k} are
 * {@code f(k) - f(j)} with {@code f(y) = sum w |x - y|}, which the median minimises.
 *
 * @param mean the weighted mean, in the unit of the positions
 * @param medianLow the lower end of the weighted median
 * @param medianHigh the upper end; equal to {@code medianLow} unless exactly half of the weight lies on each side
 * @param condorcet the taken positions that no other position beats, ascending
 * @param totalWeight the sum of the weights
 */
public record Compromise(double mean, double medianLow, double medianHigh, double[] condorcet, double totalWeight) {

    /** Half of the weight is compared with this relative slack, so that 0.1 + 0.2 against 0.3 is still a tie. */
    private static final double TIE = 1e-12;

    /**
     * Computes the forecast in O(n log n).
     *
     * @param position finite positions
     * @param weight non-negative weights of the same length, not all 0
     * @throws IllegalArgumentException when no weight is positive
     */
    public static Compromise of(double[] position, double[] weight) {
        double total = 0;
        double moment = 0;
        for (int i = 0; i < position.length; i++) {
            total += weight[i];
            moment += weight[i] * position[i];
        }
        if (!(total > 0)) {
            throw new IllegalArgumentException("total weight must be positive, was " + total);
        }
        double[] sorted = position.clone();
        double[] carried = weight.clone();
        sortTogether(sorted, carried);
        double low = atShare(sorted, carried, total / 2 - TIE * total);
        double high = atShare(sorted, carried, total / 2 + TIE * total);
        double[] winners = Arrays.stream(sorted)
                .filter(x -> x >= low && x <= high)
                .distinct()
                .toArray();
        double mean = Math.min(sorted[sorted.length - 1], Math.max(sorted[0], moment / total));
        return new Compromise(mean, low, high, winners, total);
    }

    /** The weighted mean alone, without allocation: the inner step of an ensemble. */
    static double mean(double[] position, double[] weight) {
        double total = 0;
        double moment = 0;
        for (int i = 0; i < position.length; i++) {
            total += weight[i];
            moment += weight[i] * position[i];
        }
        return moment / total;
    }

    /** The weighted distance {@code f(y) = sum w |x - y|}; the smaller, the more votes {@code y} collects. */
    static double distance(double[] position, double[] weight, double y) {
        double sum = 0;
        for (int i = 0; i < position.length; i++) {
            sum += weight[i] * Math.abs(position[i] - y);
        }
        return sum;
    }

    /**
     * The win set of a point: the open interval of every outcome that beats it in weighted votes.
     *
     * @return {low, high}; both equal to {@code y} when nothing beats it, which makes it a Condorcet winner
     */
    static double[] winSet(double[] position, double[] weight, double y) {
        Compromise forecast = of(position, weight);
        if (y >= forecast.medianLow && y <= forecast.medianHigh) {
            return new double[] {y, y};
        }
        boolean above = y > forecast.medianHigh;
        double near = above ? forecast.medianLow : forecast.medianHigh;
        double target = distance(position, weight, y);
        double far = farSide(position, weight, near, target, above ? -1 : 1);
        return above ? new double[] {far, y} : new double[] {y, far};
    }

    /* f is convex and piecewise linear: walk the kinks outwards from the median until f reaches the target again. */
    private static double farSide(double[] position, double[] weight, double from, double target, int direction) {
        double[] kinks = Arrays.stream(position)
                .filter(x -> direction * (x - from) > 0)
                .map(x -> direction * x)
                .sorted()
                .map(x -> direction * x)
                .toArray();
        double at = from;
        double value = distance(position, weight, at);
        for (double kink : kinks) {
            double next = distance(position, weight, kink);
            if (next >= target) {
                return at + (kink - at) * (target - value) / (next - value);
            }
            at = kink;
            value = next;
        }
        double total = Arrays.stream(weight).sum();
        return at + direction * (target - value) / total;
    }

    private static double atShare(double[] sorted, double[] weight, double share) {
        double sum = 0;
        double last = sorted[0];
        for (int i = 0; i < sorted.length; i++) {
            if (weight[i] > 0) {
                sum += weight[i];
                last = sorted[i];
                if (sum >= share) {
                    return last;
                }
            }
        }
        return last;
    }

    private static void sortTogether(double[] key, double[] value) {
        Integer[] order = new Integer[key.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(key[a], key[b]));
        double[] keys = key.clone();
        double[] values = value.clone();
        for (int i = 0; i < order.length; i++) {
            key[i] = keys[order[i]];
            value[i] = values[order[i]];
        }
    }
}
