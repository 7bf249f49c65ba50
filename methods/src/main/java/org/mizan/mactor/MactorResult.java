package org.mizan.mactor;

import java.util.List;
import java.util.Optional;

/**
 * What MACTOR found, named as in its literature; arrays in the order of {@code actors} and {@code objectives}.
 *
 * @param power which reading R and order 3 use: godet, lipsor or fullrow
 * @param neutral actors whose positions were set to 0 in this run
 * @param absent actors left out of this run
 * @param roles dominant, relay, dominated or autonomous, per actor
 * @param IM row sums of MMIDI; {@code DM} its column sums
 * @param net net scale of MIDI; {@code netSum} its row sums
 * @param objectiveMobilisation per order 1..3: for, against, all, per objective
 * @param actorMobilisation per order 1..3, per actor
 * @param convergenceDegree per order 1..3, share of convergences in [0, 1]
 * @param ambivalence per order 1..3, per actor, in [0, 1]
 * @param actorDistance 3CAA - 3DAA
 * @param objectiveDistance the same for objectives, on the transposed 3MAO
 * @param withoutEach per actor: what becomes of the convergence degree of order 3 when it alone is neutral or absent
 * @param spread how far ranks and places move when each judgement is drawn by its confidence; empty in an ensemble's draw
 */
public record MactorResult(
        List<String> actors,
        List<String> objectives,
        String power,
        List<String> neutral,
        List<String> absent,
        int[][] MIDI,
        int[] I,
        int[] D,
        List<String> roles,
        double[] R,
        int[][] MMIDI,
        int[] IM,
        int[] DM,
        double[] Q,
        int[][] net,
        int[] netSum,
        double[][] MAO1,
        double[][] MAO2,
        double[][] MAO3,
        List<ObjectiveMobilisation> objectiveMobilisation,
        double[][] actorMobilisation,
        double[][] CAA1,
        double[][] CAA2,
        double[][] CAA3,
        double[][] DAA1,
        double[][] DAA2,
        double[][] DAA3,
        double[] convergenceDegree,
        double[][] ambivalence,
        double[][] actorDistance,
        double[][] objectiveDistance,
        List<Without> withoutEach,
        Optional<MactorSpread> spread) {

    /** Who is for and against each objective, at one order. */
    public record ObjectiveMobilisation(double[] support, double[] opposition, double[] all) {}

    /**
     * The counterfactuals of one actor, each as the convergence degree of order 3.
     *
     * @param neutral its positions set to 0, its influence kept
     * @param absent the actor left out of both matrices, so that all powers change
     */
    public record Without(String actor, double neutral, double absent) {}
}
