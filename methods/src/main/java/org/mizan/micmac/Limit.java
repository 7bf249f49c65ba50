package org.mizan.micmac;

import java.util.Arrays;

/**
 * Where influence and dependence go as the power grows without end: the Perron vectors, when they exist.
 *
 * @param exists whether the shares converge
 * @param influence limiting shares of influence, sum 1; zeros when there is no limit
 * @param dependence limiting shares of dependence, sum 1; zeros when there is no limit
 */
public record Limit(boolean exists, double[] influence, double[] dependence) {

    private static final int STEPS = 5000;
    private static final double CLOSE = 1e-13;
    /** Shares nearer than this count as equal when orders are compared. */
    private static final double EQUAL = 1e-9;

    static Limit of(int[] m, int n) {
        double[] influence = new double[n];
        double[] dependence = new double[n];
        boolean exists = iterate(m, n, false, influence) && iterate(m, n, true, dependence);
        return exists ? new Limit(true, influence, dependence) : new Limit(false, new double[n], new double[n]);
    }

    private static boolean iterate(int[] m, int n, boolean transposed, double[] result) {
        double[] x = new double[n];
        Arrays.fill(x, 1.0 / n);
        for (int step = 0; step < STEPS; step++) {
            double[] y = new double[n];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double w = m[i * n + j];
                    y[transposed ? j : i] += w * x[transposed ? i : j];
                }
            }
            for (double v : y) {
                sum += v;
            }
            if (sum == 0) {
                return false;
            }
            double change = 0;
            for (int i = 0; i < n; i++) {
                y[i] /= sum;
                change = Math.max(change, Math.abs(y[i] - x[i]));
            }
            x = y;
            if (change < CLOSE) {
                System.arraycopy(x, 0, result, 0, n);
                return true;
            }
        }
        return false;
    }

    /** Whether the orders read at the settled power are those of the limit, ties of the limit left open. */
    public boolean agrees(Ranking influenceRanks, Ranking dependenceRanks) {
        return exists && same(influence, influenceRanks.ranks()) && same(dependence, dependenceRanks.ranks());
    }

    private static boolean same(double[] shares, int[] ranks) {
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares.length; j++) {
                if (ranks[i] < ranks[j] && shares[i] < shares[j] - EQUAL) {
                    return false;
                }
            }
        }
        return true;
    }
}
