package org.mizan.bargaining;

/** Sample quantiles by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996). */
final class Quantile {

    private Quantile() {}

    /** The share-quantile, 0..1, of values in ascending order. */
    static double of(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
