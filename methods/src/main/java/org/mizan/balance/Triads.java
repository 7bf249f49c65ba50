package org.mizan.balance;

/**
 * How many triangles have 0, 1, 2 or 3 hostile sides.
 *
 * <p>One hostile side breaks balance in both senses, three only the strong one (two camps; Harary), two or none never.
 *
 * @param ppp all friendly
 * @param ppm one hostile
 * @param pmm two hostile
 * @param mmm all hostile
 */
public record Triads(long ppp, long ppm, long pmm, long mmm) {

    /** Counts the triangles of the network, one tie per pair: the sign of the pair's net weight. */
    public static Triads of(SignedNetwork net) {
        int n = net.nodes();
        long[] w = net.net();
        long[] count = new long[4];
        int[] later = new int[n];
        for (int a = 0; a < n; a++) {
            int degree = 0;
            for (int b = a + 1; b < n; b++) {
                if (w[a * n + b] != 0) {
                    later[degree++] = b;
                }
            }
            for (int i = 0; i < degree; i++) {
                int b = later[i];
                int ab = hostile(w[a * n + b]);
                for (int j = i + 1; j < degree; j++) {
                    int c = later[j];
                    if (w[b * n + c] != 0) {
                        count[ab + hostile(w[a * n + c]) + hostile(w[b * n + c])]++;
                    }
                }
            }
        }
        return new Triads(count[0], count[1], count[2], count[3]);
    }

    private static int hostile(long w) {
        return w < 0 ? 1 : 0;
    }

    public long total() {
        return ppp + ppm + pmm + mmm;
    }

    /** Share of triangles that two camps could hold, in [0, 1]; 1 when there are none. */
    public double balanced() {
        return total() == 0 ? 1 : (double) (ppp + pmm) / total();
    }

    /** Share of triangles that some number of camps could hold, in [0, 1]; 1 when there are none. */
    public double clusterable() {
        return total() == 0 ? 1 : (double) (total() - ppm) / total();
    }
}
