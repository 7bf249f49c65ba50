package org.mizan.cib;

import java.util.Arrays;

/**
 * One strongly connected piece of the system, laid out for {@link KnotSearch}: everything that does not change while
 * searching. Descriptors and variants are renumbered within the piece.
 */
final class Knot {
    /*
     * A scenario is consistent up to t when for every descriptor j, chosen variant b and every other variant c of j
     *     sum over sources i of  d_i(z_i)  >= -t        with  d_i(a) = C(i,a -> j,b) - C(i,a -> j,c).
     * One "row" stands for one (j, b, c). Each term depends on one source only, so with domains instead of values
     *     t + d_j(b) + sum over i != j of max over a in Dom(i) of d_i(a)
     * is the exact upper bound of the row over the box; b is impossible as soon as one of its rows is below zero.
     *
     * Rows of a variant stand together, variants of a descriptor stand together. Per source, `tables` holds the maximum of
     * its term for every possible domain, for the rows it influences only ("touched", runs of whole descriptors): moving
     * from one domain to another is one pass u[r] += new[r] - old[r], which the JIT turns into vector code.
     * `terms` holds the same numbers the other way round, all domains of one (row, source) side by side, for the test
     * which source values a tight row still permits. Entry 0 there (the empty domain) is the spread of the term.
     *
     * Domains of more than TABLE_BITS variants have no entry per subset: only single values and "anything" are
     * distinguished, a weaker but still valid bound.
     */
    static final int TABLE_BITS = 5;

    /** Added to a row that must not count: the variant is out, or its rival is not allowed anyway. */
    static final int NEVER = 1 << 29;

    final int n;
    final int[] descriptors;
    final int[] size;
    final int[] first;
    final int[] owner;
    final int[] variant;
    final int rows;
    final int[] rowAt;
    final int[] rowVariant;
    final int[] full;
    final int[][] tables;
    final int[][] runs;
    final int[] width;
    final int[][] sources;
    final int[] termAt;
    final int[] terms;
    final int stride;
    final int[] widest;
    final int[] base;
    final int[] order;
    final int[] reach;
    final int[][] excluded;
    final int[] cells;

    Knot(CrossImpactMatrix matrix, Constraints constraints, int[] descriptors, int threshold) {
        this.descriptors = descriptors;
        n = descriptors.length;
        size = new int[n];
        first = new int[n + 1];
        full = new int[n];
        for (int i = 0; i < n; i++) {
            size[i] = matrix.size(descriptors[i]);
            first[i + 1] = first[i] + size[i];
            full[i] = constraints.allowed(descriptors[i]);
        }
        int dim = first[n];
        owner = new int[dim];
        variant = new int[dim];
        rowAt = new int[dim + 1];
        for (int i = 0; i < n; i++) {
            for (int v = first[i]; v < first[i + 1]; v++) {
                owner[v] = i;
                variant[v] = matrix.first(descriptors[i]) + v - first[i];
                rowAt[v + 1] = rowAt[v] + size[i] - 1;
            }
        }
        rows = rowAt[dim];
        rowVariant = new int[rows];
        for (int v = 0; v < dim; v++) {
            Arrays.fill(rowVariant, rowAt[v], rowAt[v + 1], v);
        }
        cells = new int[dim * dim];
        for (int u = 0; u < dim; u++) {
            for (int v = 0; v < dim; v++) {
                cells[u * dim + v] = matrix.cell(variant[u], variant[v]);
            }
        }
        excluded = exclusions(constraints);

        int states = 0;
        for (int i = 0; i < n; i++) {
            states = Math.max(states, states(i));
        }
        stride = states;
        tables = new int[n][];
        runs = new int[n][];
        width = new int[n];
        reach = new int[n];
        boolean[] touched = touched();
        for (int i = 0; i < n; i++) {
            tabulate(i, touched);
        }
        sources = new int[n][];
        termAt = new int[rows];
        int count = 0;
        for (int j = 0; j < n; j++) {
            sources[j] = sourcesOf(j, touched);
            for (int r = rowAt[first[j]]; r < rowAt[first[j + 1]]; r++) {
                termAt[r] = count;
                count += sources[j].length * stride;
            }
        }
        terms = new int[count];
        widest = new int[rows];
        fillTerms();
        base = new int[rows];
        fillBase(threshold);
        order = byReach();
    }

    private int[][] exclusions(Constraints constraints) {
        int[] local = new int[Arrays.stream(variant).max().orElse(0) + 1];
        Arrays.fill(local, -1);
        for (int v = 0; v < variant.length; v++) {
            local[variant[v]] = v;
        }
        int[][] out = new int[variant.length][];
        for (int v = 0; v < variant.length; v++) {
            out[v] = Arrays.stream(constraints.excludedBy(variant[v]))
                    .map(w -> local[w])
                    .toArray();
        }
        return out;
    }

    /** Number of domains of a source that the tables tell apart, entry 0 included. */
    private int states(int i) {
        return size[i] <= TABLE_BITS ? 1 << size[i] : size[i] + 2;
    }

    /** Table entry of a domain. */
    int state(int i, int domain) {
        if (size[i] <= TABLE_BITS || domain == 0) {
            return domain;
        }
        return (domain & (domain - 1)) == 0 ? 1 + Integer.numberOfTrailingZeros(domain) : size[i] + 1;
    }

    /* d_u for the row: how much more source variant u pushes the row's variant than the row's rival. */
    private int term(int u, int row) {
        return cells[u * owner.length + rowVariant[row]] - cells[u * owner.length + rival(row)];
    }

    /** The other variant of a row. */
    int rival(int row) {
        int v = rowVariant[row];
        int rival = first[owner[v]] + (row - rowAt[v]);
        return rival < v ? rival : rival + 1;
    }

    private boolean allowed(int v) {
        return (full[owner[v]] >> (v - first[owner[v]]) & 1) != 0;
    }

    private int most(int i, int domain, int row) {
        int most = Integer.MIN_VALUE;
        for (int m = domain; m != 0; m &= m - 1) {
            most = Math.max(most, term(first[i] + Integer.numberOfTrailingZeros(m), row));
        }
        return most;
    }

    private int domainOf(int i, int state) {
        if (size[i] <= TABLE_BITS) {
            return state;
        }
        return state <= size[i] ? 1 << (state - 1) : (int) ((1L << size[i]) - 1);
    }

    private boolean[] touched() {
        boolean[] touched = new boolean[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int r = rowAt[first[j]]; i != j && r < rowAt[first[j + 1]] && !touched[i * n + j]; r++) {
                    for (int u = first[i]; u < first[i + 1]; u++) {
                        touched[i * n + j] |= term(u, r) != 0;
                    }
                }
            }
        }
        return touched;
    }

    private void tabulate(int i, boolean[] touched) {
        int[] run = new int[2 * n];
        int m = 0;
        for (int j = 0; j < n; j++) {
            if (touched[i * n + j]) {
                int lo = rowAt[first[j]];
                if (m > 0 && run[m - 1] == lo) {
                    m--;
                } else {
                    run[m++] = lo;
                }
                run[m++] = rowAt[first[j + 1]];
                width[i] += rowAt[first[j + 1]] - lo;
            }
        }
        runs[i] = Arrays.copyOf(run, m);
        tables[i] = new int[states(i) * width[i]];
        for (int s = 1; s < states(i); s++) {
            int at = s * width[i];
            for (int x = 0; x < m; x += 2) {
                for (int r = run[x]; r < run[x + 1]; r++) {
                    tables[i][at++] = most(i, domainOf(i, s), r);
                }
            }
        }
    }

    private int[] sourcesOf(int j, boolean[] touched) {
        int[] out = new int[n];
        int m = 0;
        for (int i = 0; i < n; i++) {
            if (touched[i * n + j]) {
                out[m++] = i;
            }
        }
        return Arrays.copyOf(out, m);
    }

    private void fillTerms() {
        for (int r = 0; r < rows; r++) {
            int[] from = sources[owner[rowVariant[r]]];
            for (int x = 0; x < from.length; x++) {
                int i = from[x];
                int at = termAt[r] + x * stride;
                int least = Integer.MAX_VALUE;
                for (int s = 1; s < states(i); s++) {
                    terms[at + s] = most(i, domainOf(i, s), r);
                    least = Math.min(least, terms[at + s]);
                }
                int spread = terms[at + states(i) - 1] - least;
                terms[at] = spread;
                widest[r] = Math.max(widest[r], spread);
                reach[i] += spread;
            }
        }
    }

    private void fillBase(int threshold) {
        for (int r = 0; r < rows; r++) {
            base[r] = threshold + term(rowVariant[r], r);
            if (!allowed(rowVariant[r]) || !allowed(rival(r))) {
                base[r] += NEVER;
            }
        }
        for (int i = 0; i < n; i++) {
            int at = state(i, full[i]) * width[i];
            for (int x = 0; x < runs[i].length; x += 2) {
                for (int r = runs[i][x]; r < runs[i][x + 1]; r++) {
                    base[r] += tables[i][at++];
                }
            }
        }
    }

    /* Descriptors with the widest influence first: assigning them moves the bounds most. */
    private int[] byReach() {
        return java.util.stream.IntStream.range(0, n)
                .boxed()
                .sorted((a, b) -> reach[a] != reach[b] ? Integer.compare(reach[b], reach[a]) : Integer.compare(a, b))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
