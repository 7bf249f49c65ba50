package org.mizan.bargaining;

import java.util.Arrays;

/**
 * Who stands behind an outcome of one issue when it is put against another: the camps of a two-way vote.
 *
 * @param forWeight weight of the actors nearer to the outcome
 * @param againstWeight weight of those nearer to the rival outcome
 * @param side per actor: 1 for, -1 against, 0 equally far
 */
record Ballot(double forWeight, double againstWeight, int[] side) {

    static Ballot of(double[] position, double[] weight, double outcome, double rival) {
        double[] sums = new double[2];
        int[] side = new int[position.length];
        Arrays.setAll(side, i -> (int) Math.signum(Math.abs(position[i] - rival) - Math.abs(position[i] - outcome)));
        for (int i = 0; i < side.length; i++) {
            sums[0] += side[i] > 0 ? weight[i] : 0;
            sums[1] += side[i] < 0 ? weight[i] : 0;
        }
        return new Ballot(sums[0], sums[1], side);
    }
}
