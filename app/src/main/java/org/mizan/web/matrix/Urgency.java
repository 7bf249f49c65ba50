package org.mizan.web.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.table.Row;

/**
 * Which judgements to look at next: those not stated and those of low confidence, by how much they can be expected to change results. Where the effect of
 * single judgements was computed, a stated one counts with its own effect times its doubt, and one not stated with the mean effect of its row and its
 * column. Where nothing was computed yet, the mean strength of row and column stands in.
 */
final class Urgency {
    private static final int SHOWN = 60;
    private static final double SURE = 0.6;

    private final Matrix matrix;
    private final Map<String, Double> effects;
    private final Places places;
    private final Map<Long, Stated> stated = new HashMap<>();

    private record Stated(double confidence, double weight) {}

    /**
     * A judgement to look at.
     *
     * @param column the first that its row of the file fills
     * @param stated whether it is there, but of low confidence
     */
    record Next(int row, int column, boolean stated, double score) {}

    /** @param effects by anchor of the judgement; empty while nothing was computed */
    Urgency(Matrix matrix, Places places, Map<String, Double> effects) {
        this.matrix = matrix;
        this.effects = effects;
        this.places = places;
        matrix.table()
                .ifPresent(t -> t.rows()
                        .forEach(r -> places.of(r)
                                .ifPresent(p -> stated.put(
                                        at(p.row(), p.columns().get(0)),
                                        new Stated(
                                                confidence(r),
                                                weight(r, p.columns().get(0)))))));
    }

    List<Next> next() {
        List<List<Integer>> questions = places.questions();
        double[] rowMean = new double[matrix.rows().size()];
        double[] columnMean = new double[matrix.columns().size()];
        int[] rowCount = new int[rowMean.length];
        int[] columnCount = new int[columnMean.length];
        stated.forEach((at, s) -> {
            int r = (int) (at >> 32);
            int c = (int) (long) at;
            rowMean[r] += s.weight;
            rowCount[r]++;
            columnMean[c] += s.weight;
            columnCount[c]++;
        });
        List<Next> all = new ArrayList<>();
        for (int r = 0; r < rowMean.length; r++) {
            for (List<Integer> question : questions) {
                int c = question.get(0);
                Optional<Stated> there = Optional.ofNullable(stated.get(at(r, c)));
                if (there.isPresent() && there.get().confidence < SURE) {
                    all.add(new Next(r, c, true, there.get().weight * (1 - there.get().confidence)));
                } else if (there.isEmpty() && isAsked(r, c)) {
                    double expected = mean(rowMean[r], rowCount[r]) / 2 + mean(columnMean[c], columnCount[c]) / 2;
                    all.add(new Next(r, c, false, expected));
                }
            }
        }
        all.sort(Comparator.comparingDouble((Next n) -> -n.score).thenComparing(Next::stated));
        return List.copyOf(all.subList(0, Math.min(SHOWN, all.size())));
    }

    private boolean isAsked(int row, int column) {
        String self = matrix.rows().get(row).self();
        return self.isEmpty()
                || !self.equals(matrix.columns().get(column).line().self());
    }

    private double weight(Row row, int column) {
        if (!effects.isEmpty()) {
            return effects.getOrDefault(Sheet.anchor(row), 0.0);
        }
        double sum = 0;
        for (String word :
                row.cell(matrix.columns().get(column).column()).value().split("\\s+")) {
            sum += word.matches("[-+]?[0-9]{1,9}(\\.[0-9]{1,9})?") ? Math.abs(Double.parseDouble(word)) : 1;
        }
        return sum;
    }

    private static double confidence(Row row) {
        String written = row.cell("confidence").value();
        return written.matches("[01](\\.[0-9]{1,9})?") ? Double.parseDouble(written) : 0;
    }

    private static double mean(double sum, int count) {
        return count == 0 ? 0 : sum / count;
    }

    private static long at(int row, int column) {
        return (long) row << 32 | column;
    }
}
