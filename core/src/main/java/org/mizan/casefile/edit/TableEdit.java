package org.mizan.casefile.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.table.SourceFile;

/**
 * Many changes to one table's text, which is parsed once: a paste of thousands of cells costs little more than one. Writes as {@link CsvEdit} does; what
 * is not changed keeps every byte. Rows are numbered from 0 in the order of the file and keep their number when others go.
 */
public final class TableEdit {
    private final List<Line> rows = new ArrayList<>();
    private final Line header;
    private final List<String> columns = new ArrayList<>();
    private final String newline;
    private String tail;

    /** Where rows with these values in these columns stand, for the columns asked about last. */
    private List<String> indexed = List.of();

    private final Map<List<String>, Integer> index = new HashMap<>();
    private boolean repeated;

    private TableEdit(String text) {
        List<CsvSpan> spans = CsvSpan.rows(text);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a table without a header");
        }
        int at = 0;
        for (CsvSpan span : spans) {
            rows.add(new Line(text.substring(at, span.start()), text.substring(span.start(), span.next()), span));
            at = span.next();
        }
        tail = text.substring(at);
        header = rows.remove(0);
        newline = text.startsWith("\r", spans.get(0).end()) ? "\r\n" : "\n";
        for (int i = 0; i < header.cells.size(); i++) {
            columns.add(header.value(i));
        }
    }

    /**
     * @throws IllegalArgumentException if the text has no header or a quoted value has no end
     */
    public static TableEdit of(String text) {
        return new TableEdit(text);
    }

    /** A table without rows. */
    public static TableEdit create(List<String> columns) {
        TableEdit table = new TableEdit("x\n");
        table.columns.clear();
        table.header.text = "\n";
        table.header.cells.clear();
        table.header.cells.add(new CsvSpan.Cell(0, 0, false));
        boolean only = columns.size() == 1;
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                table.header.widen(i + 1);
            }
            table.header.put(i, table.written(columns.get(i), false, i == 0, only));
            table.columns.add(columns.get(i));
        }
        return table;
    }

    public List<String> columns() {
        return List.copyOf(columns);
    }

    /** How many rows there are or were. */
    public int size() {
        return rows.size();
    }

    public boolean isThere(int row) {
        return !rows.get(row).gone;
    }

    /** The value of a cell; empty where the row is too short to have it. */
    public String value(int row, String column) {
        return rows.get(row).value(column(column));
    }

    /** The first row that has these values. */
    public Optional<Integer> find(Map<String, String> key) {
        List<String> names = List.copyOf(key.keySet());
        if (!names.equals(indexed) || index.isEmpty()) {
            indexed = names;
            index.clear();
            repeated = false;
            for (int row = 0; row < rows.size(); row++) {
                if (isThere(row)) {
                    repeated |= index.putIfAbsent(values(row), row) != null;
                }
            }
        }
        return Optional.ofNullable(index.get(List.copyOf(key.values())));
    }

    /**
     * Another value in one cell. Whoever was quoted stays quoted; a row that was too short grows.
     *
     * @throws IllegalArgumentException if there is no such column, or the value holds a control character
     */
    public void set(int row, String column, String value) {
        int at = column(column);
        Line line = rows.get(row);
        line.widen(at + 1);
        boolean quoted = line.cells.get(at).quoted();
        line.put(at, written(value, quoted, at == 0, line.cells.size() == 1));
        if (indexed.contains(column)) {
            index.clear();
        }
    }

    /**
     * A new row at the end.
     *
     * @throws IllegalArgumentException as {@link #set}
     */
    public void add(Map<String, String> values) {
        values.keySet().forEach(this::column);
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            String value = values.getOrDefault(column, "");
            cells.add(written(value, false, cells.isEmpty(), columns.size() == 1));
        }
        closeLastLine();
        String text = String.join(",", cells) + newline;
        rows.add(new Line(tail, text, CsvSpan.rows(text).get(0)));
        tail = "";
        if (!index.isEmpty()) {
            repeated |= index.putIfAbsent(values(rows.size() - 1), rows.size() - 1) != null;
        }
    }

    /** No such row any more; comments before it stay. */
    public void remove(int row) {
        if (isThere(row) && !index.isEmpty()) {
            forget(row);
        }
        rows.get(row).gone = true;
    }

    /** Another row with the same values, if any, is now the first. */
    private void forget(int row) {
        List<String> key = values(row);
        if (index.remove(key, row) && repeated) {
            index.clear();
        }
    }

    /** A new last column, empty in every row. */
    public void addColumn(String name) {
        int before = columns.size();
        List<Line> all = new ArrayList<>(rows);
        all.removeIf(l -> l.gone || l.cells.size() != before);
        all.forEach(l -> l.widen(before + 1));
        header.widen(before + 1);
        header.put(before, written(name, false, false, false));
        columns.add(name);
    }

    /** The whole table. */
    public String text() {
        StringBuilder out = new StringBuilder().append(header.before).append(header.text);
        for (Line row : rows) {
            out.append(row.before);
            if (!row.gone) {
                out.append(row.text);
            }
        }
        return out.append(tail).toString();
    }

    private List<String> values(int row) {
        return indexed.stream().map(c -> value(row, c)).toList();
    }

    private int column(String name) {
        int at = columns.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("no column " + name);
        }
        return at;
    }

    /** Makes sure that what comes next starts on a line of its own. */
    private void closeLastLine() {
        if (!tail.isEmpty()) {
            tail = tail.endsWith("\n") ? tail : tail + newline;
            return;
        }
        int at = rows.size() - 1;
        while (at >= 0 && rows.get(at).gone) {
            at--;
        }
        Line last = at < 0 ? header : rows.get(at);
        last.text = last.text.endsWith("\n") ? last.text : last.text + newline;
    }

    private String written(String value, boolean quoted, boolean first, boolean only) {
        String lines = value.replace("\r\n", "\n");
        SourceFile.requireWritable(lines);
        return quoted || CsvEdit.needsQuotes(lines, first, only)
                ? '"' + lines.replace("\"", "\"\"").replace("\n", newline) + '"'
                : lines;
    }

    /** One row with what stands between it and the row before. */
    private static final class Line {
        private final String before;
        private final List<CsvSpan.Cell> cells = new ArrayList<>();
        private String text;
        private boolean gone;

        /** @param span where the row stood; only the distances in it matter */
        Line(String before, String text, CsvSpan span) {
            this.before = before;
            this.text = text;
            span.cells()
                    .forEach(c ->
                            cells.add(new CsvSpan.Cell(c.from() - span.start(), c.to() - span.start(), c.quoted())));
        }

        String value(int cell) {
            return cell < cells.size() ? cells.get(cell).value(text) : "";
        }

        void put(int cell, String written) {
            CsvSpan.Cell old = cells.get(cell);
            text = text.substring(0, old.from()) + written + text.substring(old.to());
            int longer = written.length() - (old.to() - old.from());
            cells.set(cell, new CsvSpan.Cell(old.from(), old.from() + written.length(), written.startsWith("\"")));
            for (int i = cell + 1; i < cells.size(); i++) {
                CsvSpan.Cell c = cells.get(i);
                cells.set(i, new CsvSpan.Cell(c.from() + longer, c.to() + longer, c.quoted()));
            }
        }

        /** Adds empty cells at the end until there are this many. */
        void widen(int count) {
            int missing = count - cells.size();
            if (missing > 0) {
                int end = text.endsWith("\r\n")
                        ? text.length() - 2
                        : text.endsWith("\n") ? text.length() - 1 : text.length();
                text = text.substring(0, end) + ",".repeat(missing) + text.substring(end);
                for (int i = 1; i <= missing; i++) {
                    cells.add(new CsvSpan.Cell(end + i, end + i, false));
                }
            }
        }
    }
}
