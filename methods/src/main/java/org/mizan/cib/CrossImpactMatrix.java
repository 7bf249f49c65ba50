package org.mizan.cib;

import java.util.Arrays;

/**
 * The judgements of a cross-impact balance analysis: how strongly each variant of each descriptor promotes (positive) or
 * restricts (negative) each variant of each descriptor. Immutable.
 *
 * <p>Descriptors are numbered 0..n-1 and variants of descriptor j 0..size(j)-1; all variants of all descriptors are also
 * numbered consecutively 0..dimension-1 ({@link #first(int)} + variant). A scenario is an {@code int[n]} of variants.
 *
 * <p>Judgements are decimals. They are held as integers times {@link #unit()}, so that sums and ties are exact: 0.1 + 0.2
 * balances 0.3. Up to six decimals are kept; {@link #rounded()} says when some judgement had more. All scores this
 * package computes internally are in units; public results are divided by them.
 */
public final class CrossImpactMatrix {
    /** Most variants one descriptor may have (domains are held as bits of an int). */
    public static final int MAX_VARIANTS = 30;
    /** Most variants all descriptors may have together. */
    public static final int MAX_DIMENSION = 2000;

    private static final int DECIMALS = 6;
    private static final long LARGEST_SUM = 1L << 27;

    private final int[] first;
    private final int[] cells;
    private final int unit;
    private final boolean rounded;

    private CrossImpactMatrix(int[] first, int[] cells, int unit, boolean rounded) {
        this.first = first;
        this.cells = cells;
        this.unit = unit;
        this.rounded = rounded;
    }

    /**
     * A matrix from judgements in square form.
     *
     * @param sizes number of variants per descriptor, each 1..30
     * @param judgements row-major, dimension x dimension, row = source variant, column = target variant; finite
     * @throws IllegalArgumentException when a size, the shape or a value is out of range
     */
    public static CrossImpactMatrix of(int[] sizes, double[] judgements) {
        int[] first = offsets(sizes);
        int dim = first[sizes.length];
        if (judgements.length != dim * dim) {
            throw new IllegalArgumentException("expected " + dim + "x" + dim + " judgements, got " + judgements.length);
        }
        for (double x : judgements) {
            if (!Double.isFinite(x)) {
                throw new IllegalArgumentException("judgement " + x);
            }
        }
        double load = heaviestColumn(judgements, dim, first);
        int unit = 1;
        boolean exact = fits(judgements, 1);
        for (int d = 0; d < DECIMALS && !exact && load * unit * 10 < LARGEST_SUM; d++) {
            unit *= 10;
            exact = fits(judgements, unit);
        }
        if (load * unit >= LARGEST_SUM) {
            throw new IllegalArgumentException("judgements sum to " + load);
        }
        int[] cells = new int[judgements.length];
        for (int x = 0; x < cells.length; x++) {
            cells[x] = (int) Math.rint(judgements[x] * unit);
        }
        return new CrossImpactMatrix(first, cells, unit, !exact);
    }

    private static int[] offsets(int[] sizes) {
        int[] first = new int[sizes.length + 1];
        for (int j = 0; j < sizes.length; j++) {
            if (sizes[j] < 1 || sizes[j] > MAX_VARIANTS) {
                throw new IllegalArgumentException("descriptor " + j + " has " + sizes[j] + " variants");
            }
            first[j + 1] = first[j] + sizes[j];
        }
        if (first[sizes.length] > MAX_DIMENSION) {
            throw new IllegalArgumentException(first[sizes.length] + " variants in all");
        }
        return first;
    }

    private static boolean fits(double[] xs, int unit) {
        for (double x : xs) {
            double y = x * unit;
            if (Math.abs(y - Math.rint(y)) > 1e-9 * Math.max(1, Math.abs(y))) {
                return false;
            }
        }
        return true;
    }

    /* Bound on |score| of any variant: per source the largest judgement on it, summed over the sources. */
    private static double heaviestColumn(double[] xs, int dim, int[] first) {
        double heaviest = 0;
        for (int v = 0; v < dim; v++) {
            double sum = 0;
            for (int i = 0; i + 1 < first.length; i++) {
                double most = 0;
                for (int u = first[i]; u < first[i + 1]; u++) {
                    most = Math.max(most, Math.abs(xs[u * dim + v]));
                }
                sum += most;
            }
            heaviest = Math.max(heaviest, sum);
        }
        return heaviest;
    }

    /** Number of descriptors. */
    public int descriptors() {
        return first.length - 1;
    }

    /** Number of variants of a descriptor. */
    public int size(int descriptor) {
        return first[descriptor + 1] - first[descriptor];
    }

    /** Number of variants of each descriptor. */
    public int[] sizes() {
        int[] sizes = new int[descriptors()];
        Arrays.setAll(sizes, this::size);
        return sizes;
    }

    /** Number of the first variant of a descriptor among all variants; {@code first(descriptors())} is the dimension. */
    public int first(int descriptor) {
        return first[descriptor];
    }

    /** Number of variants of all descriptors together. */
    public int dimension() {
        return first[first.length - 1];
    }

    /** Integer steps per judgement point: a power of ten. */
    public int unit() {
        return unit;
    }

    /** Whether some judgement had more decimals than are kept. */
    public boolean rounded() {
        return rounded;
    }

    /** The judgement of a source variant on a target variant, both numbered among all variants. */
    public double impact(int source, int target) {
        return cell(source, target) / (double) unit;
    }

    /** {@link #impact} in units. */
    int cell(int source, int target) {
        return cells[source * dimension() + target];
    }

    /** The cells in units, row-major. Not to be changed by the caller. */
    int[] cells() {
        return cells;
    }

    /** All judgements, row-major, dimension x dimension. */
    public double[] judgements() {
        double[] out = new double[cells.length];
        Arrays.setAll(out, x -> cells[x] / (double) unit);
        return out;
    }

    /** Whether some descriptor is judged to push itself. */
    public boolean selfImpacts() {
        for (int j = 0; j < descriptors(); j++) {
            if (influences(j, j)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two variants of the source push the target differently; constant rows move nothing. */
    boolean influences(int source, int target) {
        for (int v = first[target] + 1; v < first[target + 1]; v++) {
            int d = cell(first[source], v) - cell(first[source], first[target]);
            for (int u = first[source]; u < first[source + 1]; u++) {
                int here = cell(u, v) - cell(u, first[target]);
                if (here != d || (source == target && here != 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The same system with every row of a section summing to zero: each entry less its row's mean, the whole matrix
     * times the smallest integer that makes all of it whole again (ScenarioWizard's "standardise"). Consistent scenarios,
     * succession and weights stay the same; total impact scores are comparable only inside one matrix.
     */
    public CrossImpactMatrix standardised() {
        int dim = dimension();
        long factor = 1;
        for (int u = 0; u < dim; u++) {
            for (int j = 0; j < descriptors(); j++) {
                long size = size(j);
                factor = lcm(factor, size / gcd(size, Math.abs(rowSum(u, j))));
            }
        }
        double[] out = new double[cells.length];
        for (int u = 0; u < dim; u++) {
            for (int j = 0; j < descriptors(); j++) {
                double shift = factor * (double) rowSum(u, j) / size(j);
                for (int v = first[j]; v < first[j + 1]; v++) {
                    out[u * dim + v] = (factor * (double) cell(u, v) - shift) / unit;
                }
            }
        }
        return of(sizes(), out);
    }

    private long rowSum(int source, int target) {
        long sum = 0;
        for (int v = first[target]; v < first[target + 1]; v++) {
            sum += cell(source, v);
        }
        return sum;
    }

    static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    static long lcm(long a, long b) {
        return a / gcd(a, b) * b;
    }
}
