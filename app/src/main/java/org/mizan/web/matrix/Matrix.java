package org.mizan.web.matrix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.table.Table;
import org.mizan.text.Text;

/**
 * A table of judgements as it is edited: what stands in its rows and columns, which values a cell may have, and where in the case each cell is written.
 *
 * <p>A cell is written in the row of {@code file} whose identifying columns have the values of its row's and its column's keys together. Where there is no
 * such row, the cell is not stated, which is not the same as a stated zero.
 *
 * @param id part of its address
 * @param method whose table it is
 * @param file path in the case folder
 * @param keys the columns that identify a row of the file
 * @param header the columns that a new file would have
 * @param table the file as it stands; empty if there is none
 * @param hidden how many further rows the case could have in this table
 */
record Matrix(
        String id,
        String method,
        String file,
        List<String> keys,
        List<String> header,
        Optional<Table> table,
        List<Band> rowBands,
        List<Line> rows,
        List<Band> columnBands,
        List<Column> columns,
        List<Scale> scales,
        int hidden) {
    /** What every table of judgements may say of a judgement. */
    static final List<String> JUDGED = List.of("sources", "confidence", "reason_en", "reason_ar");

    Matrix {
        keys = List.copyOf(keys);
        header = List.copyOf(header);
        rowBands = List.copyOf(rowBands);
        rows = List.copyOf(rows);
        columnBands = List.copyOf(columnBands);
        columns = List.copyOf(columns);
        scales = List.copyOf(scales);
    }

    /** Lines that belong together: the variants of a descriptor, the numbers of an issue. */
    record Band(String id, Text name) {}

    /**
     * A row or a column.
     *
     * @param text what it means, for whoever asks
     * @param band number of its band; -1 for none
     * @param key what it says about the row of the file
     * @param self cells whose row and column have the same are not asked for; empty for none
     */
    record Line(String id, Text name, Text text, int band, Map<String, String> key, String self) {}

    /**
     * A column with where its cells are written.
     *
     * @param column of the file
     * @param part which word of the cell, from 0; -1 for the whole cell
     * @param parts how many words the cell has; 1 for a whole cell
     * @param scale number of its scale
     */
    record Column(Line line, String column, int part, int parts, int scale) {}

    /**
     * The values that a cell may have.
     *
     * @param id by which messages tell what it measures
     * @param signed whether a plus sign is written
     * @param whole whether only whole numbers are values
     * @param values those with a key of their own, in ascending order
     * @param points what some values mean, where the case says so
     */
    record Scale(
            String id, double min, double max, boolean signed, boolean whole, List<Value> values, List<Point> points) {
        /**
         * Whole numbers from {@code min} to {@code max}, a digit key for each, with shift for those below zero.
         *
         * @param plus whether the file has a plus sign too
         */
        static Scale whole(String id, int min, int max, boolean signed, boolean plus) {
            List<Value> values = new java.util.ArrayList<>();
            for (int v = min; v <= max; v++) {
                String written = v > 0 && plus ? "+" + v : Integer.toString(v);
                values.add(new Value(written, "Digit" + Math.abs(v), v < 0));
            }
            return new Scale(id, min, max, signed, true, List.copyOf(values), List.of());
        }

        /** Any number within bounds. */
        static Scale number(String id, double min, double max, List<Point> points) {
            return new Scale(id, min, max, false, false, List.of(), points);
        }

        Scale with(Value more) {
            List<Value> all = new java.util.ArrayList<>(values);
            all.add(more);
            return new Scale(id, min, max, signed, whole, List.copyOf(all), points);
        }
    }

    /**
     * A value with its key.
     *
     * @param value as it stands in the file
     * @param code of the key, wherever the keyboard's language puts which letter
     */
    record Value(String value, String code, boolean shift) {}

    /** A value that the case gives a name. */
    record Point(double value, Text name) {}
}
