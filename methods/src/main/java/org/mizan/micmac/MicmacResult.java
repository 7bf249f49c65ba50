package org.mizan.micmac;

import java.util.List;
import java.util.Optional;

/**
 * What MICMAC found; arrays in the order of {@code variables}.
 *
 * @param direct row and column sums of the matrix
 * @param indirect row and column sums of its k-th power
 * @param k the power read
 * @param stable whether both orders stay from k to the horizon
 * @param orderPeriod 1 when stable, p when orders repeat every p powers, 0 when neither
 * @param horizon largest power examined
 * @param system what kind of system the matrix describes
 * @param limit where the shares go without end
 * @param potentialDirect sums of the matrix with potential influences at full strength; empty when there are none
 * @param potentialIndirect sums of the k-th power of that matrix
 * @param split how the plane is parted: mean or median
 * @param dematel the matrix read as DEMATEL; empty when it has no total
 * @param levels the matrix read as interpretive structural modelling
 * @param map the free run of the cognitive map
 * @param clamped its run with the clamped variables held; empty when none is
 * @param suggested strongest variables, offered as CIB descriptors, most influential first
 * @param spread intervals of ranks over draws; empty in an ensemble's draw
 */
public record MicmacResult(
        List<String> variables,
        Sums direct,
        Sums indirect,
        int k,
        boolean stable,
        int orderPeriod,
        int horizon,
        System system,
        Shares limit,
        Optional<Sums> potentialDirect,
        Optional<Sums> potentialIndirect,
        String split,
        Optional<Totals> dematel,
        Levels levels,
        Run map,
        Optional<Run> clamped,
        List<String> suggested,
        Optional<Ranks> spread) {

    /**
     * Influence and dependence of each variable.
     *
     * @param influence exact sums, whole numbers of any size
     * @param influenceRank 1 = most influential, equal values in input order
     * @param influenceTied whether another variable has the same value
     * @param influencePer10000 share of the total, in ten-thousandths
     * @param quadrants driver, linkage, dependent or autonomous
     */
    public record Sums(
            List<Number> influence,
            List<Number> dependence,
            int[] influenceRank,
            int[] dependenceRank,
            boolean[] influenceTied,
            boolean[] dependenceTied,
            double[] influencePer10000,
            double[] dependencePer10000,
            List<String> quadrants) {}

    /**
     * @param kind nilpotent, primitive, periodic or reducible
     * @param classes ids of the variables of each feedback class
     */
    public record System(String kind, List<List<String>> classes, int[] periods, double[] radii) {}

    /** Limiting shares and whether the order at k is theirs. */
    public record Shares(boolean exists, boolean agrees, double[] influence, double[] dependence) {}

    /** DEMATEL's prominence r + c and relation r - c. */
    public record Totals(double[] prominence, double[] relation) {}

    /**
     * A run of the cognitive map.
     *
     * @param end fixed, cycle or open
     * @param length steps until it ended, or the cycle's length
     * @param trace activation of all variables, step by step
     */
    public record Run(String squash, double steepness, String end, int length, double[] state, double[][] trace) {}

    /** 5 % and 95 % quantiles of indirect ranks over draws. */
    public record Ranks(int draws, int[] influenceLow, int[] influenceHigh, int[] dependenceLow, int[] dependenceHigh) {}
}
