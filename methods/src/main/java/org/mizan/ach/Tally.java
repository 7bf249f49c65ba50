package org.mizan.ach;

/** The scores of all hypotheses under one rule, with what they would be if one thing were different. */
public final class Tally {
    /** Scores that differ by less are equal: weights with √2 are not exact. */
    public static final double TOLERANCE = 1e-9;

    /*
     * Evidence is parted into groups; within a group only the largest contribution to each hypothesis counts, and groups add up. With one group per
     * piece of evidence that is the plain sum. Changing one cell therefore touches one group and one hypothesis: what-ifs cost the size of a group,
     * not of the matrix. value and best are row-major by evidence and by group; members lists the evidence of group g from first[g] to first[g + 1].
     */
    private final int columns;
    private final int[] group;
    private final double[] value;
    private final double[] best;
    private final double[] score;
    private final int[] first;
    private final int[] members;

    /**
     * @param marks per judgement, the matrix's own or varied ones
     * @param group per piece of evidence, 0..groups-1
     */
    public Tally(EvidenceMatrix m, int[] marks, Rule rule, int[] group, int groups) {
        this(m.columns(), values(m, marks, rule, -1), group, groups);
    }

    private Tally(int columns, double[] value, int[] group, int groups) {
        this.columns = columns;
        this.group = group;
        this.value = value;
        this.best = new double[groups * columns];
        this.score = new double[columns];
        this.first = new int[groups + 1];
        this.members = new int[group.length];
        sort(groups);
        for (int g = 0; g < groups; g++) {
            for (int h = 0; h < columns; h++) {
                best[g * columns + h] = best(g, h, -1, 0);
                score[h] += best[g * columns + h];
            }
        }
    }

    /** The same sums over what speaks in favour. */
    static double[] consistency(EvidenceMatrix m, Rule rule, int[] group, int groups) {
        return new Tally(m.columns(), values(m, m.marks(), rule, 1), group, groups).score;
    }

    private static double[] values(EvidenceMatrix m, int[] marks, Rule rule, int sign) {
        double[] values = new double[m.rows() * m.columns()];
        for (int c = 0; c < values.length; c++) {
            values[c] = sign < 0 ? rule.inconsistency(m, marks, c) : rule.consistency(m, marks, c);
        }
        return values;
    }

    private void sort(int groups) {
        for (int g : group) {
            first[g + 1]++;
        }
        for (int g = 0; g < groups; g++) {
            first[g + 1] += first[g];
        }
        int[] next = first.clone();
        for (int e = 0; e < group.length; e++) {
            members[next[group[e]]++] = e;
        }
    }

    /** A group's largest contribution to a hypothesis, with one member's replaced (none if -1). */
    private double best(int g, int hypothesis, int evidence, double replaced) {
        double most = 0;
        for (int k = first[g]; k < first[g + 1]; k++) {
            int e = members[k];
            most = Math.max(most, e == evidence ? replaced : value[e * columns + hypothesis]);
        }
        return most;
    }

    /** The inconsistency of each hypothesis. */
    public double[] score() {
        return score.clone();
    }

    /** The score of a hypothesis if this cell contributed that much instead. */
    double with(int evidence, int hypothesis, double contribution) {
        int g = group[evidence];
        return score[hypothesis] - best[g * columns + hypothesis] + best(g, hypothesis, evidence, contribution);
    }

    /** The scores without one piece of evidence. */
    double[] without(int evidence) {
        double[] left = new double[columns];
        for (int h = 0; h < columns; h++) {
            left[h] = with(evidence, h, 0);
        }
        return left;
    }

    /** The scores without all evidence that this tells to leave out. */
    double[] without(boolean[] absent) {
        double[] left = value.clone();
        for (int c = 0; c < left.length; c++) {
            left[c] = absent[c / columns] ? 0 : left[c];
        }
        return new Tally(columns, left, group, first.length - 1).score;
    }

    /** Which scores are the least. */
    public static boolean[] leaders(double[] score) {
        double least = least(score, new boolean[score.length]);
        boolean[] leads = new boolean[score.length];
        for (int h = 0; h < score.length; h++) {
            leads[h] = score[h] <= least + TOLERANCE;
        }
        return leads;
    }

    /** How far the next hypothesis is behind those that lead; 0 if all lead. */
    static double margin(double[] score) {
        boolean[] leads = leaders(score);
        double next = least(score, leads);
        return Double.isInfinite(next) ? 0 : next - least(score, new boolean[score.length]);
    }

    private static double least(double[] score, boolean[] left) {
        double least = Double.POSITIVE_INFINITY;
        for (int h = 0; h < score.length; h++) {
            least = left[h] ? least : Math.min(least, score[h]);
        }
        return least;
    }
}
