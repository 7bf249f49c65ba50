package org.mizan.mactor;

import static org.mizan.mactor.MactorAnalysis.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mizan.model.Basis;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Grid;
import org.mizan.view.Tone;

/** Turns matrices into heat maps with their tables, and symmetric ones into graphs. */
final class Matrices {
    /** Ties weaker than this share of the strongest are left to the table. */
    private static final double DRAWN = 0.4;
    /** More ties than this per node would lie over each other; the weaker ones are left to the table too. */
    private static final double TIES_PER_NODE = 1.5;

    private Matrices() {}

    static double[][] real(int[][] m) {
        return Arrays.stream(m)
                .map(r -> Arrays.stream(r).asDoubleStream().toArray())
                .toArray(double[][]::new);
    }

    /**
     * A heat map.
     *
     * @param bases per cell in row order, or empty
     */
    static Figure heat(
            String id,
            String key,
            List<Arg> rows,
            List<Arg> columns,
            double[][] values,
            int decimals,
            List<List<Basis>> bases) {
        Grid table = grid(id + "-table", key, rows, columns, values, decimals, bases, false);
        return heat(id, key, rows, columns, values, decimals, bases, table);
    }

    /** A heat map of a symmetric matrix; its table gives each pair once, above the diagonal. */
    static Figure pairs(String id, String key, List<Arg> names, double[][] values, int decimals, PairBases pairs) {
        List<List<Basis>> bases = perCell(values, pairs);
        Grid table = grid(id + "-table", key, names, names, values, decimals, bases, true);
        return heat(id, key, names, names, values, decimals, bases, table);
    }

    /** The judgements behind each cell of a square matrix, in row order; none behind 0. */
    static List<List<Basis>> perCell(double[][] values, PairBases pairs) {
        List<List<Basis>> bases = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                bases.add(values[i][j] == 0 ? List.of() : pairs.of(i, j));
            }
        }
        return bases;
    }

    private static Figure heat(
            String id,
            String key,
            List<Arg> rows,
            List<Arg> columns,
            double[][] values,
            int decimals,
            List<List<Basis>> bases,
            Grid table) {
        double high = 0;
        double low = 0;
        for (double[] row : values) {
            for (double v : row) {
                high = Math.max(high, v);
                low = Math.min(low, v);
            }
        }
        if (low < 0) {
            high = Math.max(high, -low);
            low = -high;
        }
        Chart chart = rows.isEmpty() || columns.isEmpty()
                ? new Chart.Empty(message("empty"))
                : new Chart.HeatMap(
                        rows, columns, values, low, Math.max(high, 1), decimals, bases, new int[0], new int[0]);
        return new Figure(id, message(key), message(key + ".text"), chart, Optional.of(table));
    }

    private static Grid grid(
            String id,
            String key,
            List<Arg> rows,
            List<Arg> columns,
            double[][] values,
            int decimals,
            List<List<Basis>> bases,
            boolean upper) {
        List<Grid.Column> heads = new ArrayList<>();
        heads.add(Grid.Column.text("row", message("column.actor")));
        for (int j = 0; j < columns.size(); j++) {
            heads.add(new Grid.Column("c" + (j + 1), columns.get(j), Grid.Align.NUMBER));
        }
        List<Grid.Row> body = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Grid.Cell> cells = new ArrayList<>();
            cells.add(Grid.Cell.of(rows.get(i)));
            for (int j = 0; j < columns.size(); j++) {
                if (upper && j <= i) {
                    cells.add(Grid.Cell.of(Arg.blank()));
                    continue;
                }
                List<Basis> rests = bases.isEmpty() ? List.of() : bases.get(i * columns.size() + j);
                Tone tone = values[i][j] < 0 ? Tone.AGAINST : Tone.PLAIN;
                cells.add(Grid.Cell.of(Arg.real(values[i][j], decimals), tone, rests));
            }
            body.add(Grid.Row.of(cells));
        }
        return new Grid(id, message(key), heads, body);
    }

    /**
     * The strongest ties of a symmetric matrix as a graph, all of them as a table with their class.
     *
     * @param sign of a tie whose value is above 0: 1 friendly, -1 hostile
     */
    static Figure graph(
            String id, String key, List<Arg> names, double[] sizes, double[][] m, int sign, PairBases bases) {
        double max = 0;
        for (double[] row : m) {
            for (double v : row) {
                max = Math.max(max, Math.abs(v));
            }
        }
        List<Chart.Net.Node> nodes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            nodes.add(new Chart.Net.Node(names.get(i), Tone.PLAIN, sizes[i], 0, Optional.empty()));
        }
        List<Chart.Net.Tie> ties = new ArrayList<>();
        List<Grid.Row> rows = new ArrayList<>();
        for (int[] pair : strongestFirst(m)) {
            double v = m[pair[0]][pair[1]];
            double share = Math.abs(v) / max;
            List<Basis> rests = bases.of(pair[0], pair[1]);
            int drawn = v > 0 ? sign : -sign;
            if (share >= DRAWN && ties.size() < TIES_PER_NODE * names.size()) {
                ties.add(new Chart.Net.Tie(pair[0], pair[1], drawn, 3 * share, false, Arg.real(v, 1), rests));
            }
            rows.add(Grid.Row.of(
                    Grid.Cell.of(names.get(pair[0])),
                    Grid.Cell.of(names.get(pair[1])),
                    Grid.Cell.of(Arg.real(v, 1), Tone.ofSign(drawn), rests),
                    Grid.Cell.of(strength(share))));
        }
        Chart chart =
                ties.isEmpty() ? new Chart.Empty(message("empty")) : new Chart.Net(Chart.Net.Layout.RING, nodes, ties);
        Grid table = new Grid(
                id + "-table",
                message(key),
                List.of(
                        Grid.Column.text("a", message("column.first")),
                        Grid.Column.text("b", message("column.second")),
                        Grid.Column.number("value", message("column.value")),
                        Grid.Column.text("class", message("column.class"))),
                rows);
        return new Figure(id, message(key), message(key + ".text"), chart, Optional.of(table));
    }

    /** The judgements behind one pair. */
    interface PairBases {
        List<Basis> of(int a, int b);
    }

    private static List<int[]> strongestFirst(double[][] m) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < m.length; i++) {
            for (int j = i + 1; j < m.length; j++) {
                if (m[i][j] != 0) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        pairs.sort((a, b) -> Double.compare(Math.abs(m[b[0]][b[1]]), Math.abs(m[a[0]][a[1]])));
        return pairs;
    }

    /** The five classes of the classic graphs, by share of the strongest tie. */
    private static Message strength(double share) {
        String[] names = {"weakest", "weak", "moderate", "strong", "strongest"};
        return message("strength." + names[Math.min(4, (int) (share * 5))]);
    }
}
