package org.mizan.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.text.Arg;

/**
 * A rectangle of cells with a name for each row and column.
 *
 * @param name of the sheet, or empty
 * @param rows names of the rows with their places
 * @param columns names of the columns
 * @param cells row by row; every row as long as {@code columns}
 */
public record LabelledMatrix(String name, List<Cell> rows, List<Cell> columns, List<List<Cell>> cells) {
    /** Rows or columns of one matrix. */
    public static final int LARGEST = 1000;

    public LabelledMatrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /** Takes the first record as column names and the first cell of every other one as its row's name; problems are added. */
    static LabelledMatrix of(String name, List<List<Cell>> records, FilePos where, Problems problems) {
        if (records.size() < 2 || records.get(0).size() < 2) {
            problems.error(LabelledMatrix.class, "no-matrix", where);
            return new LabelledMatrix(name, List.of(), List.of(), List.of());
        }
        List<Cell> columns = records.get(0).subList(1, records.get(0).size());
        if (records.size() > LARGEST + 1 || columns.size() > LARGEST) {
            problems.error(LabelledMatrix.class, "matrix-too-large", where, Arg.of(LARGEST));
            return new LabelledMatrix(name, List.of(), List.of(), List.of());
        }
        List<Cell> rows = new ArrayList<>();
        List<List<Cell>> cells = new ArrayList<>();
        for (List<Cell> record : records.subList(1, records.size())) {
            rows.add(record.get(0));
            if (record.size() != columns.size() + 1) {
                problems.error(
                        LabelledMatrix.class,
                        "ragged-row",
                        record.get(0).at(),
                        Arg.of(record.size() - 1L),
                        Arg.of(columns.size()));
            }
            List<Cell> values = new ArrayList<>(record.subList(1, Math.min(record.size(), columns.size() + 1)));
            while (values.size() < columns.size()) {
                values.add(new Cell("", record.get(0).at()));
            }
            cells.add(values);
        }
        names(rows, problems);
        names(columns, problems);
        return new LabelledMatrix(name, rows, columns, cells);
    }

    /** Adds a problem for each name that is missing or stands a second time. */
    public static void names(List<Cell> names, Problems problems) {
        Map<String, FilePos> seen = new HashMap<>();
        for (Cell cell : names) {
            if (cell.isEmpty()) {
                problems.error(LabelledMatrix.class, "missing-header", cell.at());
            } else if (seen.putIfAbsent(cell.value(), cell.at()) != null) {
                problems.error(LabelledMatrix.class, "duplicate-header", cell.at(), Arg.code(cell.value()));
            }
        }
    }

    /** Whether row and column names are the same in the same order; if not, the problem is added. */
    public boolean isSquare(Problems problems) {
        for (int i = 0; i < Math.max(rows.size(), columns.size()); i++) {
            String row = i < rows.size() ? rows.get(i).value() : "";
            String column = i < columns.size() ? columns.get(i).value() : "";
            if (!row.equals(column)) {
                Cell at = i < rows.size() ? rows.get(i) : columns.get(i);
                problems.error(LabelledMatrix.class, "not-square", at.at(), Arg.code(row), Arg.code(column));
                return false;
            }
        }
        return true;
    }

    /** The part with columns {@code from} (inclusive) to {@code to} (exclusive). */
    public LabelledMatrix columns(int from, int to) {
        return new LabelledMatrix(
                name,
                rows,
                columns.subList(from, to),
                cells.stream().map(r -> r.subList(from, to)).toList());
    }

    /** The whole number in a cell, 0 where nothing stands; nothing, with a problem, if it is none or out of range. */
    public OptionalInt whole(int row, int column, int min, int max, Problems problems) {
        Cell cell = cells.get(row).get(column);
        String text = cell.value().replaceFirst("^\\+", "").replaceFirst("\\.0+$", "");
        if (text.isEmpty()) {
            return OptionalInt.of(0);
        }
        if (!text.matches("-?[0-9]{1,9}")) {
            problems.error(LabelledMatrix.class, "not-a-number", cell.at(), Arg.code(shown(cell.value())));
            return OptionalInt.empty();
        }
        int value = Integer.parseInt(text);
        if (value < min || value > max) {
            problems.error(LabelledMatrix.class, "off-scale", cell.at(), Arg.of(value), Arg.of(min), Arg.of(max));
            return OptionalInt.empty();
        }
        return OptionalInt.of(value);
    }

    private static String shown(String value) {
        String plain = value.replaceAll("\\p{C}", "?");
        return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }
}
