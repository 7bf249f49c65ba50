package org.mizan.cib;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A small random model and what brute force says about it, written down from the definitions alone. */
record RandomModel(CrossImpactMatrix matrix, Constraints constraints) {
    /** How many models the laws are tried on, by {@code -Dmizan.laws.scale}. */
    static int times(int full) {
        return Math.max(1, (int) (full * Double.parseDouble(System.getProperty("mizan.laws.scale", "1"))));
    }

    static RandomModel draw(Random random, int mostDescriptors, boolean constrained) {
        int n = 1 + random.nextInt(mostDescriptors);
        boolean wide = random.nextInt(12) == 0;
        int[] sizes = new int[n];
        for (int j = 0; j < n; j++) {
            sizes[j] = 1 + random.nextInt(wide && j == 0 ? 8 : 4);
        }
        double density = new double[] {0.15, 0.35, 0.7, 1}[random.nextInt(4)];
        boolean self = random.nextInt(4) == 0;
        boolean real = random.nextInt(5) == 0;
        CrossImpactMatrix matrix = matrix(random, sizes, density, self, real);
        return new RandomModel(matrix, constrained ? constraints(random, matrix) : Constraints.none(matrix));
    }

    static CrossImpactMatrix matrix(Random random, int[] sizes, double density, boolean self, boolean real) {
        int[] first = new int[sizes.length + 1];
        for (int j = 0; j < sizes.length; j++) {
            first[j + 1] = first[j] + sizes[j];
        }
        int dim = first[sizes.length];
        double[] cells = new double[dim * dim];
        for (int i = 0; i < sizes.length; i++) {
            for (int j = 0; j < sizes.length; j++) {
                if (i == j && !self || random.nextDouble() >= density) {
                    continue;
                }
                for (int u = first[i]; u < first[i + 1]; u++) {
                    for (int v = first[j]; v < first[j + 1]; v++) {
                        cells[u * dim + v] = real ? (random.nextInt(61) - 30) / 10.0 : random.nextInt(7) - 3;
                    }
                }
            }
        }
        return CrossImpactMatrix.of(sizes, cells);
    }

    private static Constraints constraints(Random random, CrossImpactMatrix m) {
        Constraints c = Constraints.none(m);
        for (int x = random.nextInt(4); x > 0; x--) {
            int one = random.nextInt(m.dimension());
            int other = random.nextInt(m.dimension());
            int j = random.nextInt(m.descriptors());
            c = switch (random.nextInt(4)) {
                case 0 -> c.forbid(one, other);
                case 1 -> c.imply(one, other);
                case 2 -> c.fix(j, random.nextInt(m.size(j)));
                default -> c.allow(j, 1 + random.nextInt((1 << m.size(j)) - 1));
            };
        }
        return c;
    }

    List<int[]> allScenarios() {
        List<int[]> out = new ArrayList<>();
        int[] z = new int[matrix.descriptors()];
        int j;
        do {
            out.add(z.clone());
            j = z.length - 1;
            while (j >= 0 && ++z[j] == matrix.size(j)) {
                z[j--] = 0;
            }
        } while (j >= 0);
        return out;
    }

    boolean allowed(int[] z) {
        for (int j = 0; j < z.length; j++) {
            if ((constraints.allowed(j) >> z[j] & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    long score(int[] z, int v) {
        long sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += Math.round(matrix.impact(matrix.first(i) + z[i], v) * 10);
        }
        return sum;
    }

    long totalImpact(int[] z) {
        long sum = 0;
        for (int j = 0; j < z.length; j++) {
            sum += score(z, matrix.first(j) + z[j]);
        }
        return sum;
    }

    /** All scenarios within the threshold, by trying every one. Scores are in tenths. */
    List<int[]> consistent(int threshold) {
        List<int[]> out = new ArrayList<>();
        for (int[] z : allScenarios()) {
            boolean fits = allowed(z) && constraints.permits(z);
            for (int j = 0; fits && j < z.length; j++) {
                fits = most(z, j) - score(z, matrix.first(j) + z[j]) <= 10L * threshold;
            }
            if (fits) {
                out.add(z);
            }
        }
        return out;
    }

    private long most(int[] z, int j) {
        long most = Long.MIN_VALUE;
        for (int b = 0; b < matrix.size(j); b++) {
            if ((constraints.allowed(j) >> b & 1) != 0) {
                most = Math.max(most, score(z, matrix.first(j) + b));
            }
        }
        return most;
    }

    private int want(int[] z, int j) {
        long most = most(z, j);
        if (score(z, matrix.first(j) + z[j]) == most) {
            return z[j];
        }
        int b = 0;
        while ((constraints.allowed(j) >> b & 1) == 0 || score(z, matrix.first(j) + b) != most) {
            b++;
        }
        return b;
    }

    /** The next scenario under a rule of succession. */
    int[] next(int[] z, Rule rule) {
        int[] next = z.clone();
        int worst = -1;
        long gap = 0;
        for (int j = 0; j < z.length; j++) {
            int want = want(rule == Rule.SEQUENTIAL ? next : z, j);
            if (rule == Rule.GLOBAL || rule == Rule.SEQUENTIAL) {
                next[j] = want;
            } else if (rule == Rule.INCREMENTAL && want != z[j]) {
                do {
                    next[j] += want > z[j] ? 1 : -1;
                } while ((constraints.allowed(j) >> next[j] & 1) == 0);
            } else if (rule == Rule.LOCAL && most(z, j) - score(z, matrix.first(j) + z[j]) > gap) {
                gap = most(z, j) - score(z, matrix.first(j) + z[j]);
                worst = j;
            }
        }
        if (worst >= 0) {
            next[worst] = want(z, worst);
        }
        return next;
    }

    /** The lowest scenario of the loop a start ends in. */
    int[] end(int[] start, Rule rule) {
        int[] z = start;
        for (int s = 0; s < allScenarios().size(); s++) {
            z = next(z, rule);
        }
        int[] lowest = z;
        for (int[] y = next(z, rule); !Arrays.equals(y, z); y = next(y, rule)) {
            lowest = Arrays.compare(y, lowest) < 0 ? y : lowest;
        }
        return lowest;
    }
}
