package org.mizan.bargaining;

import java.util.List;

/**
 * One round of the expected-utility model, after its simultaneous moves.
 *
 * @param round 1 is the first
 * @param medianLow lower end of the weighted median of the new positions
 * @param medianHigh its upper end
 * @param mean weighted mean of the new positions
 * @param positions the new positions, in actor order
 * @param risk exponents r of the round, 0.5 (seeks risk) to 2 (avoids it), in actor order
 * @param moves the offers that were taken, in actor order
 * @param expected {@code expected[i][j]}: what i expects of challenging j, before the moves
 * @param threat {@code threat[i][j]}: what j expects of challenging i, as i sees it
 */
public record EumRound(
        int round,
        double medianLow,
        double medianHigh,
        double mean,
        double[] positions,
        double[] risk,
        List<Move> moves,
        double[][] expected,
        double[][] threat) {

    /** How two actors meet, in the order in which the printed model prefers them. */
    public enum Kind {
        /** Both expect to gain; the one that expects less moves all the way. */
        CONFRONTATION,
        /** One expects a loss smaller than the other's gain and moves part of the way. */
        COMPROMISE,
        /** One expects a loss larger than the other's gain and moves all the way. */
        CAPITULATION
    }

    /**
     * An offer that was taken.
     *
     * @param actor index of the actor that moves
     * @param towards index of the actor it moves towards
     * @param own what the mover expects of challenging the other
     * @param rival what it thinks the other expects of challenging it
     * @param to the new position
     */
    public record Move(int actor, int towards, Kind kind, double own, double rival, double to) {}

    static double[][] table(double[] flat, int n) {
        double[][] table = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(flat, i * n, table[i], 0, n);
        }
        return table;
    }
}
