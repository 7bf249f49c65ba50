package org.mizan.micmac;

/** Where a variable stands on the influence-dependence plane. */
public enum Quadrant {
    /** Strong influence, little dependence. */
    DRIVER,
    /** Strong influence, strong dependence: what touches it comes back. */
    LINKAGE,
    /** Little influence, strong dependence. */
    DEPENDENT,
    /** Little of either. */
    AUTONOMOUS;

    /** Where the plane is split. */
    public enum Split {
        MEAN,
        MEDIAN;

        double of(double[] values) {
            double[] sorted = values.clone();
            java.util.Arrays.sort(sorted);
            int n = sorted.length;
            if (this == MEDIAN) {
                return n == 0 ? 0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
            }
            double sum = 0;
            for (double v : sorted) {
                sum += v;
            }
            return n == 0 ? 0 : sum / n;
        }
    }

    /** Quadrants by the given split; a value equal to the split counts as above it. */
    public static Quadrant[] of(double[] influence, double[] dependence, Split split) {
        double in = split.of(influence);
        double de = split.of(dependence);
        Quadrant[] result = new Quadrant[influence.length];
        for (int i = 0; i < result.length; i++) {
            boolean strong = influence[i] >= in;
            boolean held = dependence[i] >= de;
            result[i] = strong ? held ? LINKAGE : DRIVER : held ? DEPENDENT : AUTONOMOUS;
        }
        return result;
    }
}
