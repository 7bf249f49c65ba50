package org.mizan.cib;

import java.util.List;

/** Scenarios as points in the plane, near when they share many variants: classical scaling of their Hamming distances (Torgerson 1952). */
public final class ScenarioMap {
    private static final int ROUNDS = 500;

    private ScenarioMap() {}

    /** In how many descriptors two scenarios differ. */
    public static int distance(int[] one, int[] other) {
        int d = 0;
        for (int j = 0; j < one.length; j++) {
            d += one[j] != other[j] ? 1 : 0;
        }
        return d;
    }

    /**
     * A point for each scenario.
     *
     * @return per scenario x and y, centred on the origin; the axes are those of the widest spread, and the first
     *     scenario off the middle of an axis lies on its positive side, so the map is the same every time
     */
    public static double[][] of(List<int[]> scenarios) {
        int n = scenarios.size();
        double[][] b = centred(scenarios);
        double[][] points = new double[n][2];
        for (int axis = 0; axis < 2; axis++) {
            double[] v = leading(b, axis);
            double value = rayleigh(b, v);
            double scale = value > 1e-9 ? Math.sqrt(value) : 0;
            double sign = 1;
            for (int i = 0; i < n; i++) {
                if (Math.abs(v[i]) > 1e-6) {
                    sign = Math.signum(v[i]);
                    break;
                }
            }
            for (int i = 0; i < n; i++) {
                points[i][axis] = sign * scale * v[i] + 0.0;
                for (int j = 0; j < n; j++) {
                    b[i][j] -= value * v[i] * v[j];
                }
            }
        }
        return points;
    }

    private static double[][] centred(List<int[]> scenarios) {
        int n = scenarios.size();
        double[][] b = new double[n][n];
        double[] mean = new double[n];
        double all = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double d = distance(scenarios.get(i), scenarios.get(j));
                b[i][j] = d * d;
                mean[i] += d * d / n;
            }
            all += mean[i] / n;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                b[i][j] = -0.5 * (b[i][j] - mean[i] - mean[j] + all);
            }
        }
        return b;
    }

    /* Power iteration. Distances of this kind make the positive eigenvalues the large ones. */
    private static double[] leading(double[][] b, int axis) {
        int n = b.length;
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = 1.0 / (i + 1 + axis) - (i % 2 == 0 ? 0 : 0.5);
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[] w = new double[n];
            double norm = 0;
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += b[i][j] * v[j];
                }
                w[i] = sum;
                norm += sum * sum;
            }
            norm = Math.sqrt(norm);
            for (int i = 0; i < n; i++) {
                v[i] = norm > 0 ? w[i] / norm : 0;
            }
        }
        return v;
    }

    private static double rayleigh(double[][] b, double[] v) {
        double top = 0;
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                top += v[i] * b[i][j] * v[j];
            }
        }
        return top;
    }
}
