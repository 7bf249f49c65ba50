package org.mizan.ach;

import java.util.Optional;

/** How far analysts who judged the same cells differ. */
public final class Disagreement {
    private Disagreement() {}

    /**
     * The disagreement in a cell as in Open Synthesis: the sample standard deviation of the marks 1..5 given, or of the answers "applies" and "does not
     * apply" if that is larger; 0 with fewer than two judgements.
     */
    public static double inCell(EvidenceMatrix m, int cell) {
        int n = m.count(cell);
        int rated = 0;
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < n; k++) {
            int mark = m.mark(m.judgement(cell, k));
            rated += mark == 0 ? 0 : 1;
            sum += mark;
            squares += (double) mark * mark;
        }
        return Math.max(deviation(rated, sum, squares), deviation(n, rated, rated));
    }

    private static double deviation(int n, double sum, double squares) {
        return n < 2 ? 0 : Math.sqrt(Math.max(0, (squares - sum * sum / n) / (n - 1)));
    }

    /**
     * Krippendorff's alpha with squared distances (K. Krippendorff, Content Analysis, ch. 12) over all cells that at least two analysts rated: 1 is full
     * agreement, 0 what chance would give, below 0 systematic disagreement. NA is a missing rating. Empty if no cell was rated twice or all ratings are
     * equal, since nothing can then be said.
     */
    public static Optional<Double> alpha(EvidenceMatrix m) {
        double within = 0;
        double sum = 0;
        double squares = 0;
        long pairable = 0;
        for (int c = 0; c < m.rows() * m.columns(); c++) {
            int rated = 0;
            long s = 0;
            long q = 0;
            for (int k = 0; k < m.count(c); k++) {
                int mark = m.mark(m.judgement(c, k));
                rated += mark == 0 ? 0 : 1;
                s += mark;
                q += (long) mark * mark;
            }
            if (rated >= 2) {
                // The sum of (a - b)² over ordered pairs is 2 (n Σa² - (Σa)²); a cell weighs 1 / (n - 1) per pair.
                within += 2.0 * (rated * q - s * s) / (rated - 1);
                sum += s;
                squares += q;
                pairable += rated;
            }
        }
        double overall = pairable < 2 ? 0 : 2 * (pairable * squares - sum * sum) / (pairable - 1);
        return overall == 0 ? Optional.empty() : Optional.of(1 - within / overall);
    }
}
