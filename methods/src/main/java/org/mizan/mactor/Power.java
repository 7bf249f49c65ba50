package org.mizan.mactor;

/**
 * How the balance of power R is read from MIDI. Three readings of Godet's formula are in circulation; they order the
 * actors of the published case alike and differ in the second decimal.
 */
public enum Power {
    /** I and D without the diagonal: r = (I / sum I) * I / (I + D). */
    GODET("godet"),
    /** As {@code GODET}, the first numerator reduced once more by the diagonal: (I - MIDI_ii) / sum I. */
    LIPSOR("lipsor"),
    /** I and D as whole row and column sums, the numerator without the diagonal. */
    FULLROW("fullrow");

    private final String id;

    Power(String id) {
        this.id = id;
    }

    /** The name used in options and results. */
    public String id() {
        return id;
    }

    /**
     * R per actor, scaled to mean 1 over all n actors; 0 for an actor without influence or dependence.
     *
     * @param m square matrix of direct and indirect influence, flat n x n
     */
    double[] of(int[] m, int n) {
        long[] influence = new long[n];
        long[] dependence = new long[n];
        long total = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j || this == FULLROW) {
                    influence[i] += m[i * n + j];
                    dependence[j] += m[i * n + j];
                    total += m[i * n + j];
                }
            }
        }
        double[] r = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            long numerator = this == GODET ? influence[i] : influence[i] - m[i * n + i];
            long both = influence[i] + dependence[i];
            r[i] = both == 0 ? 0 : (double) numerator / total * influence[i] / both;
            sum += r[i];
        }
        for (int i = 0; i < n; i++) {
            r[i] = sum == 0 ? 0 : n * r[i] / sum;
        }
        return r;
    }
}
