package org.mizan.cib;

/** Computes successors of numbered scenarios; cheapest when asked in ascending order, since neighbours share digits. */
final class Walker {
    private final Dynamics d;
    private final Rule rule;
    private final int dim;
    private final int[] z;
    private final int[] fresh;
    private final int[] next;
    private final int[] sums;
    private final int[] scores;
    private boolean started;

    Walker(Dynamics d, Rule rule) {
        this.d = d;
        this.rule = rule;
        dim = d.dimension();
        z = new int[d.size.length];
        fresh = new int[z.length];
        next = new int[z.length];
        sums = new int[(z.length + 1) * dim];
        scores = new int[dim];
        System.arraycopy(d.bias, 0, sums, 0, dim);
    }

    int successor(int code) {
        d.decode(code, fresh);
        int same = 0;
        while (started && same < z.length && fresh[same] == z[same]) {
            same++;
        }
        started = true;
        for (int i = same; i < z.length; i++) {
            z[i] = fresh[i];
            int from = i * dim;
            int row = (d.first[i] + z[i]) * dim;
            for (int v = 0; v < dim; v++) {
                sums[from + dim + v] = sums[from + v] + d.cells[row + v];
            }
        }
        System.arraycopy(sums, z.length * dim, scores, 0, dim);
        rule.step(d, z, scores, next);
        return d.encode(next);
    }
}
