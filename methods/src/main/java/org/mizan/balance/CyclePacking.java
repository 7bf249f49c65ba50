package org.mizan.balance;

/** A quick lower bound: cycles that must each lose a tie and share none. */
final class CyclePacking {
    private CyclePacking() {}

    /**
     * Weight of edge-disjoint unbalanced triangles among the ties with an end before {@code from}; every partition pays
     * it on top of what the ties within {@code from..n-1} cost. Unbalanced: one hostile tie, or, with two camps only,
     * also three.
     */
    static long outside(long[] w, int n, int from, boolean two) {
        long[] left = w.clone();
        long sum = 0;
        for (int a = 0; a < from; a++) {
            for (int b = a + 1; b < n; b++) {
                for (int c = b + 1; c < n && left[a * n + b] != 0; c++) {
                    long x = left[a * n + b];
                    long y = left[a * n + c];
                    // A tie inside the proved part is already paid for.
                    long z = b < from ? left[b * n + c] : 0;
                    if (y == 0 || z == 0) {
                        continue;
                    }
                    int hostile = (x < 0 ? 1 : 0) + (y < 0 ? 1 : 0) + (z < 0 ? 1 : 0);
                    if (hostile == 1 || two && hostile == 3) {
                        long size = Math.min(Math.abs(x), Math.min(Math.abs(y), Math.abs(z)));
                        sum += size;
                        left[a * n + b] -= size * Long.signum(x);
                        left[a * n + c] -= size * Long.signum(y);
                        left[b * n + c] -= size * Long.signum(z);
                    }
                }
            }
        }
        return sum;
    }
}
