package org.mizan.micmac;

import java.util.Arrays;

/**
 * The same signed matrix run as a fuzzy cognitive map (Kosko 1986): start somewhere, let every variable answer the
 * others, see where the system comes to rest. Results depend on the squashing function and its steepness; show both.
 *
 * @param end how the run ended
 * @param length steps until it ended; for a cycle, the cycle's length
 * @param state activation per variable at the end
 * @param trace activation per step, the start first
 */
public record CognitiveMap(End end, int length, double[] state, double[][] trace) {

    /** How a run ends. */
    public enum End {
        FIXED,
        CYCLE,
        OPEN
    }

    /** What squashes an activation: 1/(1+e^-sx) into (0, 1), or tanh(sx) into (-1, 1). */
    public enum Squash {
        SIGMOID,
        TANH;

        double apply(double x, double steepness) {
            // StrictMath: the same bytes on every machine.
            return this == TANH ? StrictMath.tanh(steepness * x) : 1 / (1 + StrictMath.exp(-steepness * x));
        }

        /** The state of "nothing known": the middle of the range. */
        double rest() {
            return this == TANH ? 0 : 0.5;
        }
    }

    private static final int STEPS = 500;
    private static final double CLOSE = 1e-9;

    /**
     * Runs x_j(t+1) = f(x_j(t) + sum_i w_ij x_i(t)).
     *
     * @param w weights in [-1, 1], flat n x n, row acts on column
     * @param start initial activation
     * @param clamped variables held at their start value
     */
    static CognitiveMap run(double[] w, double[] start, boolean[] clamped, Squash squash, double steepness) {
        int n = start.length;
        double[][] trace = new double[STEPS + 1][];
        trace[0] = start.clone();
        for (int t = 1; t <= STEPS; t++) {
            double[] x = trace[t - 1];
            double[] y = new double[n];
            for (int j = 0; j < n; j++) {
                double sum = x[j];
                for (int i = 0; i < n; i++) {
                    sum += w[i * n + j] * x[i];
                }
                y[j] = clamped[j] ? start[j] : squash.apply(sum, steepness);
            }
            trace[t] = y;
            for (int back = t - 1; back >= Math.max(0, t - 24); back--) {
                if (close(y, trace[back])) {
                    boolean fixed = back == t - 1;
                    return new CognitiveMap(
                            fixed ? End.FIXED : End.CYCLE, fixed ? t : t - back, y, Arrays.copyOf(trace, t + 1));
                }
            }
        }
        return new CognitiveMap(End.OPEN, STEPS, trace[STEPS], trace);
    }

    private static boolean close(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (Math.abs(a[i] - b[i]) > CLOSE) {
                return false;
            }
        }
        return true;
    }
}
