package org.mizan.micmac;

import java.math.BigInteger;

/**
 * Sums of one kind at one power with the order they give.
 *
 * @param values exact sums per variable
 * @param ranks 1 = largest; equal values are ranked in input order, so every rank occurs once
 * @param tied whether some other variable has the same value
 */
public record Ranking(BigInteger[] values, int[] ranks, boolean[] tied) {

    static Ranking of(Powers powers) {
        int[] order = powers.order();
        int n = order.length;
        int[] ranks = new int[n];
        boolean[] tied = new boolean[n];
        for (int r = 0; r < n; r++) {
            ranks[order[r]] = r + 1;
            if (r > 0 && powers.compare(order[r], order[r - 1]) == 0) {
                tied[order[r]] = true;
                tied[order[r - 1]] = true;
            }
        }
        return new Ranking(powers.values(), ranks, tied);
    }

    /** Each value as a share of the total, in [0, 1]; all 0 when the total is 0. */
    public double[] shares() {
        BigInteger total = BigInteger.ZERO;
        for (BigInteger v : values) {
            total = total.add(v);
        }
        double[] shares = new double[values.length];
        for (int i = 0; i < shares.length && total.signum() > 0; i++) {
            shares[i] = new java.math.BigDecimal(values[i])
                    .divide(new java.math.BigDecimal(total), java.math.MathContext.DECIMAL64)
                    .doubleValue();
        }
        return shares;
    }
}
