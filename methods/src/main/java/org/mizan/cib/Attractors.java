package org.mizan.cib;

import java.math.BigInteger;
import java.util.List;

/**
 * The ends of succession and their weights.
 *
 * @param rule the succession followed
 * @param starts number of starting scenarios: the product of the numbers of allowed variants
 * @param sampled how many starts were followed when not all were; 0 when the weights are exact
 * @param unresolved starts of the sample that came to no end within {@link #PATIENCE} steps
 * @param seed of the sample
 * @param list the attractors, by their first members; all when exact, those met when sampled
 */
public record Attractors(Rule rule, BigInteger starts, long sampled, long unresolved, long seed, List<Attractor> list) {
    /** Most steps one start of a sample is followed. */
    public static final int PATIENCE = 100_000;

    /** Whether every start was followed. */
    public boolean exact() {
        return sampled == 0;
    }

    /**
     * Wilson's interval for the share of all starts that end in an attractor, from its hits in the sample (Wilson 1927).
     *
     * @param z half-width in standard deviations, 1.96 for 95 %
     * @return lower and upper end
     */
    public double[] interval(Attractor attractor, double z) {
        return wilson(attractor.hits(), sampled, z);
    }

    static double[] wilson(long hits, long n, double z) {
        double p = hits / (double) n;
        double z2 = z * z;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        return new double[] {Math.max(0, centre - half), Math.min(1, centre + half)};
    }
}
