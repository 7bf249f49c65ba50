package org.mizan.micmac;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Row or column sums of M, M², M³, … as exact integers of any size.
 */
final class Powers {
    /*
     * The row sums of M^k are M^k applied to the all-ones vector, so no matrix is ever multiplied: k steps of n^2
     * products instead of k n^3. Numbers are kept in base 2^32, plane by plane (limb[l*n+i] = digit l of entry i), so
     * a step is a small-integer matrix times each plane in plain longs, and one carry pass. n * max(M) < 2^31 keeps the
     * sums below 2^63. For n = 100, k = 12 four planes suffice: about a million multiply-adds.
     */
    private static final long DIGIT = 0xffffffffL;

    private final int n;
    private final int[] m;
    private long[][] planes;
    private int used = 1;

    /** Starts with the all-ones vector; {@code transposed} gives column sums. */
    Powers(int[] matrix, int n, boolean transposed) {
        this(matrix, n, transposed, -1);
    }

    /** Starts with a unit vector (or all ones when {@code unit} is negative). */
    Powers(int[] matrix, int n, boolean transposed, int unit) {
        this.n = n;
        m = transposed ? transposed(matrix, n) : matrix;
        for (int v : m) {
            if (v < 0 || (long) v * n >= 1L << 31) {
                throw new IllegalArgumentException("entry " + v);
            }
        }
        planes = new long[2][n];
        for (int i = 0; i < n; i++) {
            planes[0][i] = unit < 0 || unit == i ? 1 : 0;
        }
    }

    /** Multiplies by M once more. */
    void step() {
        long[][] next = new long[used + 1][n];
        for (int l = 0; l < used; l++) {
            multiply(planes[l], next[l]);
        }
        boolean grew = false;
        for (int i = 0; i < n; i++) {
            long carry = 0;
            for (int l = 0; l < used; l++) {
                long v = next[l][i] + carry;
                next[l][i] = v & DIGIT;
                carry = v >>> 32;
            }
            next[used][i] = carry;
            grew |= carry != 0;
        }
        planes = next;
        used += grew ? 1 : 0;
    }

    private void multiply(long[] x, long[] y) {
        for (int i = 0; i < n; i++) {
            long sum = 0;
            for (int j = 0; j < n; j++) {
                sum += m[i * n + j] * x[j];
            }
            y[i] = sum;
        }
    }

    int compare(int a, int b) {
        for (int l = used - 1; l >= 0; l--) {
            if (planes[l][a] != planes[l][b]) {
                return Long.compare(planes[l][a], planes[l][b]);
            }
        }
        return 0;
    }

    /** Entries from largest to smallest, equal ones in input order. */
    int[] order() {
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> compare(b, a));
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }

    BigInteger[] values() {
        BigInteger[] values = new BigInteger[n];
        for (int i = 0; i < n; i++) {
            BigInteger v = BigInteger.ZERO;
            for (int l = used - 1; l >= 0; l--) {
                v = v.shiftLeft(32).add(BigInteger.valueOf(planes[l][i]));
            }
            values[i] = v;
        }
        return values;
    }

    private static int[] transposed(int[] m, int n) {
        int[] t = new int[m.length];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                t[j * n + i] = m[i * n + j];
            }
        }
        return t;
    }
}
