package org.mizan.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mizan.analysis.Outcome;

/** The values of one outcome over all draws, in the order of the draws. NaN where a number was not named. */
record Series(Outcome outcome, double[] values) {
    /** Two-sided 90 % of the normal distribution. */
    private static final double Z = 1.6448536269514722;

    /** Puts an outcome's slices end to end. */
    static Series of(Outcome outcome, List<Slice> slices) {
        int draws = slices.stream().mapToInt(Slice::draws).sum();
        double[] all = new double[draws];
        if (outcome.kind() == Outcome.Kind.NUMBER) {
            Arrays.fill(all, Double.NaN);
        }
        int at = 0;
        for (Slice slice : slices) {
            double[] part = slice.values().get(outcome.id());
            long bits = slice.flags().getOrDefault(outcome.id(), 0L);
            for (int i = 0; i < slice.draws(); i++, at++) {
                if (outcome.kind() == Outcome.Kind.FLAG) {
                    all[at] = bits >>> i & 1;
                } else if (part != null) {
                    all[at] = part[i];
                }
            }
        }
        return new Series(outcome, all);
    }

    /** The second series minus the first, draw by draw; one that no draw named counts as its kind says. */
    static Series difference(Optional<Series> first, Optional<Series> second) {
        Outcome named = second.or(() -> first).orElseThrow().outcome;
        Outcome number = new Outcome(
                named.id(), named.label(), named.scene(), named.measure(), Outcome.Kind.NUMBER, named.value());
        int draws = Math.min(
                first.map(s -> s.values.length).orElse(Integer.MAX_VALUE),
                second.map(s -> s.values.length).orElse(Integer.MAX_VALUE));
        double absent = named.kind() == Outcome.Kind.NUMBER ? Double.NaN : 0;
        double[] values = new double[draws];
        for (int i = 0; i < draws; i++) {
            double before = first.isPresent() ? first.get().values[i] : absent;
            double after = second.isPresent() ? second.get().values[i] : absent;
            values[i] = after - before;
        }
        return new Series(number, values);
    }

    /** The values that exist. */
    private double[] known() {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    }

    Aggregate aggregate(double base) {
        double[] known = known();
        int n = known.length;
        double mean = mean(known, n);
        double[] interval = outcome.kind() == Outcome.Kind.FLAG ? wilson(mean, n) : normal(known, mean);
        double[] sorted = known.clone();
        Arrays.sort(sorted);
        return new Aggregate(
                outcome,
                base,
                n,
                mean,
                interval[0],
                interval[1],
                quantile(sorted, 0.05),
                quantile(sorted, 0.5),
                quantile(sorted, 0.95),
                trace(known));
    }

    /** The mean after the first 1/8, 2/8 … of the draws. */
    private static double[] trace(double[] known) {
        double[] trace = new double[8];
        for (int i = 0; i < trace.length; i++) {
            trace[i] = mean(known, Math.max(1, known.length * (i + 1) / trace.length));
        }
        return trace;
    }

    private static double mean(double[] values, int n) {
        double sum = 0;
        for (int i = 0; i < Math.min(n, values.length); i++) {
            sum += values[i];
        }
        return values.length == 0 ? 0 : sum / Math.min(n, values.length);
    }

    private static double[] normal(double[] values, double mean) {
        double squares = 0;
        for (double v : values) {
            squares += (v - mean) * (v - mean);
        }
        double half = values.length < 2 ? 0 : Z * Math.sqrt(squares / (values.length - 1) / values.length);
        return new double[] {mean - half, mean + half};
    }

    /** Wilson's score interval for a share (Wilson 1927). */
    static double[] wilson(double share, int n) {
        if (n == 0) {
            return new double[] {0, 1};
        }
        double z2 = Z * Z;
        double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z / (1 + z2 / n) * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
        return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }

    /** The value below which this share of the sorted values lies (type 7, linear between neighbours). */
    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
