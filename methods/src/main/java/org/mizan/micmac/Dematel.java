package org.mizan.micmac;

import java.util.Optional;

/**
 * The same matrix read as DEMATEL (Gabus &amp; Fontela 1972): total influence over paths of every length.
 *
 * @param total T = X (I - X)^-1 with X = M / largest row or column sum
 * @param prominence r + c per variable: how much it takes part
 * @param relation r - c per variable: above 0 a cause, below 0 an effect
 */
public record Dematel(double[][] total, double[] prominence, double[] relation) {

    /** Empty when I - X has no inverse (every chain keeps its full strength) or the matrix is zero. */
    static Optional<Dematel> of(int[] m, int n) {
        long scale = 0;
        for (int i = 0; i < n; i++) {
            long row = 0;
            long column = 0;
            for (int j = 0; j < n; j++) {
                row += m[i * n + j];
                column += m[j * n + i];
            }
            scale = Math.max(scale, Math.max(row, column));
        }
        if (scale == 0) {
            return Optional.empty();
        }
        double[][] left = new double[n][n];
        double[][] right = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                // T (I - X) = X, solved transposed: (I - X)' T' = X'.
                double x = (double) m[j * n + i] / scale;
                right[i][j] = x;
                left[i][j] = (i == j ? 1 : 0) - x;
            }
        }
        return solve(left, right) ? Optional.of(read(right)) : Optional.empty();
    }

    private static Dematel read(double[][] transposed) {
        int n = transposed.length;
        double[][] total = new double[n][n];
        double[] given = new double[n];
        double[] received = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                total[i][j] = transposed[j][i];
                given[i] += total[i][j];
                received[j] += total[i][j];
            }
        }
        double[] prominence = new double[n];
        double[] relation = new double[n];
        for (int i = 0; i < n; i++) {
            prominence[i] = given[i] + received[i];
            relation[i] = given[i] - received[i];
        }
        return new Dematel(total, prominence, relation);
    }

    /** Gaussian elimination with partial pivoting; {@code b} becomes the solution; false when singular. */
    private static boolean solve(double[][] a, double[][] b) {
        int n = a.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(a[i][k]) > Math.abs(a[pivot][k]) ? i : pivot;
            }
            if (Math.abs(a[pivot][k]) < 1e-12) {
                return false;
            }
            double[] row = a[pivot];
            a[pivot] = a[k];
            a[k] = row;
            row = b[pivot];
            b[pivot] = b[k];
            b[k] = row;
            for (int i = 0; i < n; i++) {
                double factor = i == k ? 0 : a[i][k] / a[k][k];
                for (int j = 0; factor != 0 && j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                    b[i][j] -= factor * b[k][j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                b[i][j] /= a[i][i];
            }
        }
        return true;
    }
}
