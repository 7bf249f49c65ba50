package org.mizan.casefile.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * Where one row stands in a table's text; reads by the same rules as {@link org.mizan.table.CsvReader}, keeping offsets instead of values.
 *
 * @param line the line on which it starts, from 1
 * @param start offset of its first character
 * @param end offset after its last character, before the line end
 * @param next offset of the line after it
 */
record CsvSpan(int line, int start, int end, int next, List<CsvSpan.Cell> cells) {
    /**
     * One cell: where its value is written, quotation marks included, blanks around it not.
     */
    record Cell(int from, int to, boolean quoted) {
        String value(String text) {
            return quoted
                    ? text.substring(from + 1, to - 1).replace("\"\"", "\"").replace("\r", "")
                    : text.substring(from, to);
        }
    }

    Cell cell(int index) {
        if (index >= cells.size()) {
            throw new IllegalArgumentException("the row on line " + line + " has only " + cells.size() + " cells");
        }
        return cells.get(index);
    }

    static List<CsvSpan> rows(String text) {
        List<CsvSpan> rows = new ArrayList<>();
        int at = text.startsWith("\ufeff") ? 1 : 0;
        int line = 1;
        while (at < text.length()) {
            int lineEnd = text.indexOf('\n', at);
            int end = lineEnd < 0 ? text.length() : lineEnd;
            int next = Math.min(end + 1, text.length());
            if (text.charAt(at) != '#' && text.substring(at, end).chars().anyMatch(c -> c > ' ')) {
                CsvSpan row = row(text, at, line);
                rows.add(row);
                next = row.next;
            }
            line += (int)
                    text.substring(at, next).chars().filter(c -> c == '\n').count();
            at = next;
        }
        return rows;
    }

    private static CsvSpan row(String text, int start, int line) {
        List<Cell> cells = new ArrayList<>();
        int at = start;
        while (true) {
            int from = at;
            while (from < text.length() && (text.charAt(from) == ' ' || text.charAt(from) == '\t')) {
                from++;
            }
            boolean quoted = from < text.length() && text.charAt(from) == '"';
            int close = quoted ? closing(text, from) : from;
            int stop = close;
            while (stop < text.length() && text.charAt(stop) != ',' && text.charAt(stop) != '\n') {
                stop++;
            }
            String bare = text.substring(from, stop);
            // Of blanks alone, none belong to the value, nor does the carriage return of the line end.
            int lead = bare.isBlank() ? 0 : bare.length() - bare.stripLeading().length();
            cells.add(
                    quoted
                            ? new Cell(from, close, true)
                            : new Cell(from + lead, from + lead + bare.strip().length(), false));
            if (stop == text.length() || text.charAt(stop) == '\n') {
                int end = stop > start && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
                return new CsvSpan(line, start, end, Math.min(stop + 1, text.length()), cells);
            }
            at = stop + 1;
        }
    }

    /** The offset after the closing quotation mark. */
    private static int closing(String text, int opening) {
        int at = opening + 1;
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at += 2;
            } else {
                return at + 1;
            }
        }
        throw new IllegalArgumentException("a quoted value has no end");
    }
}
