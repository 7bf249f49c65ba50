package org.mizan.casefile.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mizan.table.SourceFile;

/**
 * Changes one row or one cell of a table's text. All other lines, and the other cells of the row, keep every byte. Rows are named by the line on which
 * they start, as {@link org.mizan.table.Row#at()} gives it.
 */
public final class CsvEdit {
    private final String text;
    private final List<CsvSpan> rows;

    private CsvEdit(String text) {
        this.text = text;
        this.rows = CsvSpan.rows(text);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a table without a header");
        }
    }

    /**
     * The text with another value in one cell. Whoever was quoted stays quoted.
     *
     * @throws IllegalArgumentException if no row starts there, the table has no such column, or the value holds a control character
     */
    public static String set(String text, int line, String column, String value) {
        CsvEdit table = new CsvEdit(text);
        CsvSpan row = table.row(line);
        CsvSpan.Cell cell = row.cell(table.column(column));
        boolean first = cell == row.cells().get(0);
        boolean quote = cell.quoted() || needsQuotes(value, first, row.cells().size() == 1);
        return text.substring(0, cell.from()) + table.written(value, quote) + text.substring(cell.to());
    }

    /**
     * The text with a new row after the one that starts on this line, or at the end for line 0. Columns without a value stay empty.
     *
     * @throws IllegalArgumentException as {@link #set}
     */
    public static String insert(String text, int afterLine, Map<String, String> values) {
        CsvEdit table = new CsvEdit(text);
        values.keySet().forEach(table::column);
        List<String> cells = new ArrayList<>();
        for (CsvSpan.Cell name : table.rows.get(0).cells()) {
            String value = values.getOrDefault(name.value(text), "");
            boolean only = table.rows.get(0).cells().size() == 1;
            cells.add(table.written(value, needsQuotes(value, cells.isEmpty(), only)));
        }
        String row = String.join(",", cells) + table.lineEnd();
        int at = afterLine == 0 ? text.length() : table.row(afterLine).next();
        boolean open = at == text.length() && !text.endsWith("\n");
        return text.substring(0, at) + (open ? table.lineEnd() : "") + row + text.substring(at);
    }

    /**
     * The text without the row that starts on this line.
     *
     * @throws IllegalArgumentException if no row starts there, or it is the header
     */
    public static String remove(String text, int line) {
        CsvEdit table = new CsvEdit(text);
        CsvSpan row = table.row(line);
        return text.substring(0, row.start()) + text.substring(row.next());
    }

    private CsvSpan row(int line) {
        return rows.stream()
                .skip(1)
                .filter(r -> r.line() == line)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row starts on line " + line));
    }

    private int column(String name) {
        List<CsvSpan.Cell> header = rows.get(0).cells();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).value(text).equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + name);
    }

    private String lineEnd() {
        return text.startsWith("\r", rows.get(0).end()) ? "\r\n" : "\n";
    }

    private String written(String value, boolean quote) {
        String lines = value.replace("\r\n", "\n");
        SourceFile.requireWritable(lines);
        return quote ? '"' + lines.replace("\"", "\"\"").replace("\n", lineEnd()) + '"' : lines;
    }

    /** Quotes where the reader would otherwise see another value, a comment or a blank line. */
    static boolean needsQuotes(String value, boolean first, boolean only) {
        return value.indexOf(',') >= 0
                || value.indexOf('"') >= 0
                || value.indexOf('\n') >= 0
                || !value.equals(value.strip())
                || first && (value.startsWith("#") || value.startsWith("\ufeff"))
                || only && value.isBlank();
    }
}
