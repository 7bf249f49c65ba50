package org.mizan.mactor;

/**
 * Who can act on whom, directly and through one relay.
 *
 * @param midi MIDI, n x n: direct influence plus, over every relay, the weaker of its two links; the diagonal shows an
 *     actor's influence on itself through others
 * @param influence I: row sums without the diagonal
 * @param dependence D: column sums without the diagonal
 * @param power R: balance of power, mean 1
 * @param mmidi MMIDI, n x n: the strongest single path, direct or over one relay
 * @param maxInfluence row sums of MMIDI without the diagonal
 * @param maxDependence column sums of MMIDI without the diagonal
 * @param maxPower Q: the balance of power of MMIDI, always in the {@code godet} reading
 * @param net net scale: MIDI_ij - MIDI_ji
 * @param netSum row sums of {@code net}: above 0, an actor who dominates more than it is dominated
 */
public record Influence(
        int[][] midi,
        int[] influence,
        int[] dependence,
        double[] power,
        int[][] mmidi,
        int[] maxInfluence,
        int[] maxDependence,
        double[] maxPower,
        int[][] net,
        int[] netSum) {

    /*
     * MIDI_ij = MID_ij + sum_k min(MID_ik, MID_kj): a relay cannot pass on more than its weaker link, hence min and
     * not product. MMIDI_ij = max(MID_ij, max_k min(MID_ik, MID_kj)). Row-by-row: for fixed i and k the inner loop runs
     * along row k, so both matrices stream through memory. O(n^3); exact integers.
     */
    static Influence of(int[] mid, int n, Power reading) {
        int[] sum = mid.clone();
        int[] max = mid.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                if (mid[i * n + k] != 0) {
                    relay(sum, max, i * n, mid[i * n + k], mid, k * n, n);
                }
            }
        }
        int[][] net = new int[n][n];
        int[] netSum = new int[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                net[i][j] = sum[i * n + j] - sum[j * n + i];
                netSum[i] += net[i][j];
            }
        }
        return new Influence(
                rows(sum, n),
                sums(sum, n, true),
                sums(sum, n, false),
                reading.of(sum, n),
                rows(max, n),
                sums(max, n, true),
                sums(max, n, false),
                Power.GODET.of(max, n),
                net,
                netSum);
    }

    /** Adds the paths over one relay; two plain loops, so that each may become vector instructions. */
    private static void relay(int[] sum, int[] max, int row, int first, int[] mid, int second, int n) {
        for (int j = 0; j < n; j++) {
            sum[row + j] += Math.min(first, mid[second + j]);
        }
        for (int j = 0; j < n; j++) {
            max[row + j] = Math.max(max[row + j], Math.min(first, mid[second + j]));
        }
    }

    private static int[] sums(int[] m, int n, boolean ofRows) {
        int[] sums = new int[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    sums[ofRows ? i : j] += m[i * n + j];
                }
            }
        }
        return sums;
    }

    private static int[][] rows(int[] m, int n) {
        int[][] rows = new int[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = java.util.Arrays.copyOfRange(m, i * n, (i + 1) * n);
        }
        return rows;
    }
}
