package org.mizan.bargaining;

/** How the strengths of two coalitions become the probability that the first one wins. */
public enum Victory {
    /** In proportion to strength. */
    LINEAR(1),
    /** In proportion to the square of strength. */
    SQUARE(2),
    /** In proportion to the fourth power. */
    QUARTIC(4),
    /** In proportion to the eighth power. */
    OCTIC(8),
    /** Certain for a lead of at least 10 % of the joint strength, linear in between. */
    BINARY(0);

    private static final double LEAD = 0.1;

    private final int power;

    Victory(int power) {
        this.power = power;
    }

    /** The probability for strengths above 0. */
    double probability(double own, double other) {
        if (power == 1) {
            return own / (own + other);
        }
        if (power == 0) {
            double lead = (own - other) / (own + other);
            return Math.max(0, Math.min(1, (1 + lead / LEAD) / 2));
        }
        return 1 / (1 + Math.pow(other / own, power));
    }
}
