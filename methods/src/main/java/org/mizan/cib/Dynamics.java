package org.mizan.cib;

import java.util.Arrays;

/**
 * The moving part of a system for succession: some descriptors with their allowed variants only, renumbered. What constant
 * rows of the others add is fixed in the bias. Scenarios are also numbered 0..space()-1, the last descriptor fastest.
 */
final class Dynamics {
    final int[] descriptors;
    final int[] size;
    final int[] first;
    final int[] original;
    final int[] cells;
    final int[] bias;

    Dynamics(CrossImpactMatrix m, Constraints constraints, int[] descriptors) {
        this.descriptors = descriptors;
        int n = descriptors.length;
        size = new int[n];
        first = new int[n + 1];
        boolean[] inside = new boolean[m.descriptors()];
        for (int i = 0; i < n; i++) {
            size[i] = Integer.bitCount(constraints.allowed(descriptors[i]));
            first[i + 1] = first[i] + size[i];
            inside[descriptors[i]] = true;
        }
        int dim = first[n];
        original = new int[dim];
        for (int i = 0; i < n; i++) {
            int v = first[i];
            for (int mask = constraints.allowed(descriptors[i]); mask != 0; mask &= mask - 1) {
                original[v++] = m.first(descriptors[i]) + Integer.numberOfTrailingZeros(mask);
            }
        }
        cells = new int[dim * dim];
        bias = new int[dim];
        for (int v = 0; v < dim; v++) {
            for (int u = 0; u < dim; u++) {
                cells[u * dim + v] = m.cell(original[u], original[v]);
            }
        }
        for (int j = 0; j < n; j++) {
            for (int v = first[j]; v < first[j + 1]; v++) {
                for (int i = 0; i < m.descriptors(); i++) {
                    bias[v] += inside[i] ? 0 : m.cell(m.first(i), original[v]) - m.cell(m.first(i), original[first[j]]);
                }
            }
        }
    }

    int dimension() {
        return original.length;
    }

    /** Number of scenarios, or a number above any table when it is larger than that. */
    double space() {
        double space = 1;
        for (int s : size) {
            space *= s;
        }
        return space;
    }

    void scores(int[] z, int[] scores) {
        int dim = dimension();
        System.arraycopy(bias, 0, scores, 0, dim);
        for (int i = 0; i < z.length; i++) {
            int row = (first[i] + z[i]) * dim;
            for (int v = 0; v < dim; v++) {
                scores[v] += cells[row + v];
            }
        }
    }

    /** Changes the scores for one descriptor going from a variant to another. */
    void move(int[] scores, int i, int from, int to) {
        if (from != to) {
            int dim = dimension();
            int old = (first[i] + from) * dim;
            int now = (first[i] + to) * dim;
            for (int v = 0; v < dim; v++) {
                scores[v] += cells[now + v] - cells[old + v];
            }
        }
    }

    /** The variant a descriptor wants: the one it has if maximal, else the first maximal one. */
    int best(int j, int now, int[] scores) {
        int at = first[j];
        int best = now;
        int most = scores[at + now];
        for (int b = 0; b < size[j]; b++) {
            if (scores[at + b] > most || scores[at + b] == most && best != now && b < best) {
                most = scores[at + b];
                best = b;
            }
        }
        return best;
    }

    void decode(int code, int[] z) {
        int rest = code;
        for (int i = z.length - 1; i >= 0; i--) {
            z[i] = rest % size[i];
            rest /= size[i];
        }
    }

    int encode(int[] z) {
        int code = 0;
        for (int i = 0; i < z.length; i++) {
            code = code * size[i] + z[i];
        }
        return code;
    }

    /** The scenario of the whole matrix, filled in at this part's descriptors. */
    void restore(int[] z, CrossImpactMatrix m, int[] scenario) {
        for (int i = 0; i < z.length; i++) {
            scenario[descriptors[i]] = original[first[i] + z[i]] - m.first(descriptors[i]);
        }
    }

    /** This part of a scenario of the whole matrix, or empty when it uses a variant that is not allowed. */
    int[] part(CrossImpactMatrix m, int[] scenario) {
        int[] z = new int[descriptors.length];
        for (int i = 0; i < z.length; i++) {
            int at = Arrays.binarySearch(
                    original, first[i], first[i + 1], m.first(descriptors[i]) + scenario[descriptors[i]]);
            if (at < 0) {
                return new int[0];
            }
            z[i] = at - first[i];
        }
        return z;
    }
}
