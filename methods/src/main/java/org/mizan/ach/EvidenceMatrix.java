package org.mizan.ach;

/**
 * Judgements of evidence against hypotheses as flat arrays.
 *
 * <p>Judgement j says {@code mark[j]} (a {@link Mark#code}) of evidence {@code evidence[j]} and hypothesis {@code hypothesis[j]}. A cell may hold no, one
 * or several judgements (one per analyst).
 */
public final class EvidenceMatrix {
    /*
     * Cells are numbered evidence * hypotheses + hypothesis. inCell lists the judgements cell by cell, those of cell c from first[c] to first[c + 1],
     * each cell in the order given: a counting sort, so that reading a cell is a short walk and nothing is hashed.
     */
    private final int rows;
    private final int columns;
    private final int[] cell;
    private final int[] mark;
    private final double[] credibility;
    private final double[] relevance;
    private final int[] first;
    private final int[] inCell;

    /**
     * @param rows number of pieces of evidence
     * @param columns number of hypotheses
     * @param evidence per judgement, 0..rows-1
     * @param hypothesis per judgement, 0..columns-1
     * @param mark per judgement, {@link Mark#code}
     * @param credibility factor per judgement, positive
     * @param relevance factor per judgement, positive
     * @throws IllegalArgumentException if an index or a mark is out of range
     */
    public EvidenceMatrix(
            int rows,
            int columns,
            int[] evidence,
            int[] hypothesis,
            int[] mark,
            double[] credibility,
            double[] relevance) {
        this.rows = rows;
        this.columns = columns;
        this.mark = mark.clone();
        this.credibility = credibility.clone();
        this.relevance = relevance.clone();
        this.cell = cells(evidence, hypothesis);
        this.first = new int[rows * columns + 1];
        this.inCell = new int[cell.length];
        sort();
    }

    private int[] cells(int[] evidence, int[] hypothesis) {
        int[] cells = new int[evidence.length];
        for (int j = 0; j < cells.length; j++) {
            boolean inside = evidence[j] >= 0 && evidence[j] < rows && hypothesis[j] >= 0 && hypothesis[j] < columns;
            if (!inside || mark[j] < 0 || mark[j] > Mark.CC.code()) {
                throw new IllegalArgumentException(
                        "judgement " + j + ": " + evidence[j] + ", " + hypothesis[j] + ", " + mark[j]);
            }
            cells[j] = evidence[j] * columns + hypothesis[j];
        }
        return cells;
    }

    private void sort() {
        for (int c : cell) {
            first[c + 1]++;
        }
        for (int c = 0; c < rows * columns; c++) {
            first[c + 1] += first[c];
        }
        int[] next = first.clone();
        for (int j = 0; j < cell.length; j++) {
            inCell[next[cell[j]]++] = j;
        }
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** Number of judgements. */
    public int size() {
        return mark.length;
    }

    /** The marks, a copy to be varied. */
    public int[] marks() {
        return mark.clone();
    }

    int mark(int judgement) {
        return mark[judgement];
    }

    int cell(int judgement) {
        return cell[judgement];
    }

    int count(int cell) {
        return first[cell + 1] - first[cell];
    }

    /** The k-th judgement of a cell. */
    int judgement(int cell, int k) {
        return inCell[first[cell] + k];
    }

    double credibility(int judgement) {
        return credibility[judgement];
    }

    double relevance(int judgement) {
        return relevance[judgement];
    }

    /** The mean value of a cell under these marks, 1..5 with NA as neutral; NaN for a cell that nobody judged. */
    double mean(int[] marks, int at) {
        int sum = 0;
        for (int k = first[at]; k < first[at + 1]; k++) {
            sum += Mark.value(marks[inCell[k]]);
        }
        return (double) sum / count(at);
    }

    /**
     * How far a piece of evidence tells the hypotheses apart: the population standard deviation of its mean values over the hypotheses it was judged
     * against (Open Synthesis); 0 if it says the same of all. A sum of marks would not do: evidence against everything would top the list.
     */
    public double diagnosticity(int evidence) {
        double sum = 0;
        double squares = 0;
        int judged = 0;
        for (int c = evidence * columns; c < (evidence + 1) * columns; c++) {
            if (count(c) > 0) {
                sum += mean(mark, c) - Mark.NEUTRAL;
                judged++;
            }
        }
        for (int c = evidence * columns; c < (evidence + 1) * columns; c++) {
            if (count(c) > 0) {
                double apart = mean(mark, c) - Mark.NEUTRAL - sum / judged;
                squares += apart * apart;
            }
        }
        return judged == 0 ? 0 : Math.sqrt(squares / judged);
    }
}
