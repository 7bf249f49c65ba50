package org.mizan.ach;

import java.util.Arrays;
import java.util.Random;

/** A small random matrix in the shape of its arrays, so that tests can permute and repeat it. */
record RandomMatrix(
        int rows,
        int columns,
        int[] evidence,
        int[] hypothesis,
        int[] mark,
        double[] credibility,
        double[] relevance,
        int[] group,
        int groups) {

    static RandomMatrix of(Random random) {
        int rows = 1 + random.nextInt(5);
        int columns = 2 + random.nextInt(3);
        int analysts = 1 + random.nextInt(3);
        int[][] all = new int[3][rows * columns * analysts];
        int n = 0;
        for (int e = 0; e < rows; e++) {
            for (int h = 0; h < columns; h++) {
                for (int a = 0; a < analysts; a++) {
                    if (random.nextInt(8) > 0) {
                        all[0][n] = e;
                        all[1][n] = h;
                        all[2][n++] = random.nextInt(6);
                    }
                }
            }
        }
        int groups = 1 + random.nextInt(rows);
        int[] group = new int[rows];
        for (int e = 0; e < rows; e++) {
            group[e] = random.nextInt(groups);
        }
        return new RandomMatrix(
                rows,
                columns,
                Arrays.copyOf(all[0], n),
                Arrays.copyOf(all[1], n),
                Arrays.copyOf(all[2], n),
                weights(n, random),
                weights(n, random),
                group,
                groups);
    }

    private static double[] weights(int n, Random random) {
        return random.doubles(n)
                .map(d -> Weight.values()[(int) (d * 3)].factor())
                .toArray();
    }

    EvidenceMatrix matrix() {
        return new EvidenceMatrix(rows, columns, evidence, hypothesis, mark, credibility, relevance);
    }

    RandomMatrix with(int[] marks) {
        return new RandomMatrix(rows, columns, evidence, hypothesis, marks, credibility, relevance, group, groups);
    }

    /** Every piece of evidence by itself. */
    RandomMatrix ungrouped() {
        int[] own = new int[rows];
        Arrays.setAll(own, e -> e);
        return new RandomMatrix(rows, columns, evidence, hypothesis, mark, credibility, relevance, own, rows);
    }

    /** The same with hypothesis h called {@code to[h]}. */
    RandomMatrix renamed(int[] to) {
        int[] named = Arrays.stream(hypothesis).map(h -> to[h]).toArray();
        return new RandomMatrix(rows, columns, evidence, named, mark, credibility, relevance, group, groups);
    }

    /** The same with evidence e moved to row {@code to[e]}. */
    RandomMatrix reordered(int[] to) {
        int[] moved = Arrays.stream(evidence).map(e -> to[e]).toArray();
        int[] grouped = new int[rows];
        for (int e = 0; e < rows; e++) {
            grouped[to[e]] = group[e];
        }
        return new RandomMatrix(rows, columns, moved, hypothesis, mark, credibility, relevance, grouped, groups);
    }

    /** With one row said again, in the same group. */
    RandomMatrix repeated(int row) {
        int n = mark.length;
        int extra = (int) Arrays.stream(evidence).filter(e -> e == row).count();
        int[] e = Arrays.copyOf(evidence, n + extra);
        int[] h = Arrays.copyOf(hypothesis, n + extra);
        int[] m = Arrays.copyOf(mark, n + extra);
        double[] c = Arrays.copyOf(credibility, n + extra);
        double[] r = Arrays.copyOf(relevance, n + extra);
        int at = n;
        for (int j = 0; j < n; j++) {
            if (evidence[j] == row) {
                e[at] = rows;
                h[at] = hypothesis[j];
                m[at] = mark[j];
                c[at] = credibility[j];
                r[at++] = relevance[j];
            }
        }
        int[] grouped = Arrays.copyOf(group, rows + 1);
        grouped[rows] = group[row];
        return new RandomMatrix(rows + 1, columns, e, h, m, c, r, grouped, groups);
    }

    /** The scores as their definition reads, judgement by judgement. */
    double[] naive(Rule rule, int leftOut) {
        double[] score = new double[columns];
        for (int h = 0; h < columns; h++) {
            for (int g = 0; g < groups; g++) {
                double worst = 0;
                for (int e = 0; e < rows; e++) {
                    worst = group[e] == g && e != leftOut ? Math.max(worst, naiveCell(rule, e, h)) : worst;
                }
                score[h] += worst;
            }
        }
        return score;
    }

    private double naiveCell(Rule rule, int e, int h) {
        double marks = 0;
        double plain = 0;
        int n = 0;
        for (int j = 0; j < mark.length; j++) {
            if (evidence[j] == e && hypothesis[j] == h) {
                double factor = rule == Rule.PLAIN
                        ? 1
                        : rule == Rule.CREDIBILITY ? credibility[j] : credibility[j] * relevance[j];
                plain += (mark[j] == 1 ? 2 : mark[j] == 2 ? 1 : 0) * factor;
                marks += mark[j] == 0 ? 3 : mark[j];
                n++;
            }
        }
        double below = n == 0 ? 0 : Math.max(0, 3 - marks / n);
        return n == 0 ? 0 : rule == Rule.SQUARED ? below * below : plain / n;
    }
}
