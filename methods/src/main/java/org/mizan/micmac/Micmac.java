package org.mizan.micmac;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The MICMAC solver: direct influence and dependence, and the indirect ones from powers of the matrix.
 *
 * <p>Duperrin &amp; Godet (1973). The power is raised until the order of the row sums and that of the column sums stop
 * changing; here "stop" means for all powers up to the horizon, not for one step, since orders may pause and move again.
 * When they never settle the answer says so, with the period if the orders repeat.
 *
 * @param directInfluence row sums of M
 * @param directDependence column sums of M
 * @param indirectInfluence row sums of M^k
 * @param indirectDependence column sums of M^k
 * @param k the power read: the first from which both orders stay, or the one asked for, or the horizon when not stable
 * @param stable whether both orders stay the same from k to the horizon
 * @param orderPeriod 1 when stable; p when the orders repeat every p powers up to the horizon; 0 when neither
 * @param horizon largest power examined
 */
public record Micmac(
        Ranking directInfluence,
        Ranking directDependence,
        Ranking indirectInfluence,
        Ranking indirectDependence,
        int k,
        boolean stable,
        int orderPeriod,
        int horizon) {

    /** Powers examined unless told otherwise: LIPSOR users report 6-7 iterations for 30 variables. */
    public static final int HORIZON = 30;

    /** Reads the matrix at the power where its orders settle. */
    public static Micmac of(int[] m, int n, int horizon) {
        return solve(m, n, horizon, 0);
    }

    /** Reads the matrix at a given power, whether or not its orders have settled there. */
    public static Micmac at(int[] m, int n, int power, int horizon) {
        if (power < 1 || power > horizon) {
            throw new IllegalArgumentException("power " + power);
        }
        return solve(m, n, horizon, power);
    }

    private static Micmac solve(int[] m, int n, int horizon, int asked) {
        int[][] orders = orders(m, n, horizon);
        int settled = horizon;
        while (settled > 1 && Arrays.equals(orders[settled - 2], orders[horizon - 1])) {
            settled--;
        }
        boolean stable = settled < horizon || n <= 1;
        int k = asked > 0 ? asked : stable ? Math.min(settled, horizon) : horizon;
        return new Micmac(
                ranking(m, n, 1, false),
                ranking(m, n, 1, true),
                ranking(m, n, k, false),
                ranking(m, n, k, true),
                k,
                stable && k >= settled,
                stable ? 1 : period(orders),
                horizon);
    }

    /** Per power 1..horizon: the order of rows followed by the order of columns. */
    private static int[][] orders(int[] m, int n, int horizon) {
        Powers rows = new Powers(m, n, false);
        Powers columns = new Powers(m, n, true);
        int[][] orders = new int[horizon][];
        for (int p = 0; p < horizon; p++) {
            rows.step();
            columns.step();
            orders[p] = Arrays.copyOf(rows.order(), 2 * n);
            System.arraycopy(columns.order(), 0, orders[p], n, n);
        }
        return orders;
    }

    /** The shortest repetition seen at least twice at the end of the sequence, or 0. */
    private static int period(int[][] orders) {
        int last = orders.length - 1;
        for (int p = 2; 3 * p <= orders.length; p++) {
            boolean repeats = true;
            for (int i = 0; i < 2 * p && repeats; i++) {
                repeats = Arrays.equals(orders[last - i], orders[last - i - p]);
            }
            if (repeats) {
                return p;
            }
        }
        return 0;
    }

    static Ranking ranking(int[] m, int n, int power, boolean columns) {
        Powers powers = new Powers(m, n, columns);
        for (int p = 0; p < power; p++) {
            powers.step();
        }
        return Ranking.of(powers);
    }

    /** M^k itself, exact: the matrix of indirect influences. */
    public static BigInteger[][] power(int[] m, int n, int k) {
        BigInteger[][] result = new BigInteger[n][n];
        for (int j = 0; j < n; j++) {
            Powers column = new Powers(m, n, false, j);
            for (int p = 0; p < k; p++) {
                column.step();
            }
            BigInteger[] values = column.values();
            for (int i = 0; i < n; i++) {
                result[i][j] = values[i];
            }
        }
        return result;
    }
}
