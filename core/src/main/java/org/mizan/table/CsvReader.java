package org.mizan.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;

/**
 * Reads RFC 4180 text and keeps the line and column of each value, which is why no CSV library is used here (see decision 011). Lines that start with
 * {@code #} and blank lines are passed over. Values lose surrounding blanks unless quoted.
 */
public final class CsvReader {
    private final SourceFile source;
    private final String text;
    private final char separator;
    private final Problems problems;
    private int at;
    private int line = 1;
    private int column = 1;

    private CsvReader(SourceFile source, char separator, Problems problems) {
        this.source = source;
        this.text = source.text();
        this.separator = separator;
        this.problems = problems;
    }

    /** The table of a comma-separated file with a header line; empty when it has no header or breaks a rule (the problem is added). */
    public static Optional<Table> read(SourceFile source, Problems problems) {
        List<List<Cell>> records = records(source, ',', problems);
        if (records.isEmpty()) {
            problems.error(CsvReader.class, "empty-table", FilePos.of(source.file()));
            return Optional.empty();
        }
        List<Cell> header = records.get(0);
        return headerIsSound(header, problems)
                ? Optional.of(table(source, header, records, problems))
                : Optional.empty();
    }

    /** The bare records of a file in a peer's format, without a rule about headers. */
    public static List<List<Cell>> records(SourceFile source, char separator, Problems problems) {
        return new CsvReader(source, separator, problems).records();
    }

    private static boolean headerIsSound(List<Cell> header, Problems problems) {
        Set<String> seen = new HashSet<>();
        boolean sound = true;
        for (Cell name : header) {
            if (name.isEmpty()) {
                problems.error(CsvReader.class, "unnamed-column", name.at());
                sound = false;
            } else if (!seen.add(name.value())) {
                problems.error(CsvReader.class, "duplicate-column", name.at(), Arg.code(name.value()));
                sound = false;
            }
        }
        return sound;
    }

    private static Table table(SourceFile source, List<Cell> header, List<List<Cell>> records, Problems problems) {
        List<Row> rows = new ArrayList<>(records.size());
        for (List<Cell> record : records.subList(1, records.size())) {
            if (record.size() != header.size()) {
                problems.error(
                        CsvReader.class,
                        "wrong-cell-count",
                        record.get(0).at(),
                        Arg.of(record.size()),
                        Arg.of(header.size()));
                continue;
            }
            Map<String, Cell> cells = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                cells.put(header.get(i).value(), record.get(i));
            }
            rows.add(new Row(cells, record.get(0).at()));
        }
        return new Table(source.file(), header, rows);
    }

    private List<List<Cell>> records() {
        List<List<Cell>> records = new ArrayList<>();
        while (at < text.length()) {
            if (skipsLine()) {
                continue;
            }
            if (records.size() > Limits.ROWS) {
                problems.error(CsvReader.class, "too-many-rows", here(1), Arg.of(Limits.ROWS));
                return records;
            }
            records.add(record());
        }
        return records;
    }

    /** Passes over a comment or a blank line. */
    private boolean skipsLine() {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        if (text.charAt(at) != '#' && !isBlank(at, end)) {
            return false;
        }
        at = Math.min(end + 1, text.length());
        line++;
        return true;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    private List<Cell> record() {
        List<Cell> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            if (at >= text.length()) {
                return cells;
            }
            char c = text.charAt(at);
            advance();
            if (c == '\n') {
                return cells;
            }
            if (cells.size() >= Limits.COLUMNS) {
                problems.error(CsvReader.class, "too-many-columns", here(1), Arg.of(Limits.COLUMNS));
                at = text.length();
                return cells;
            }
        }
    }

    /** Reads one value and stops at its separator, line end or the end of the text. */
    private Cell cell() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' && separator != '\t')) {
            advance();
        }
        return at < text.length() && text.charAt(at) == '"' ? quoted() : bare();
    }

    private Cell bare() {
        int start = at;
        int startLine = line;
        int startColumn = column;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
            if (text.charAt(at) == '"') {
                problems.error(CsvReader.class, "stray-quote", here(1));
            }
            advance();
        }
        String value = text.substring(start, at).strip();
        return new Cell(value, place(startLine, startColumn, value));
    }

    private Cell quoted() {
        FilePos opening = here(1);
        advance();
        int start = at;
        int startLine = line;
        int startColumn = column;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && (text.charAt(at) != '"' || isDoubled())) {
            char c = text.charAt(at);
            if (c == '"') {
                advance();
            }
            if (c != '\r') {
                value.append(c);
            }
            advance();
        }
        // The place spans what is written, so that a value with doubled marks is known not to stand there verbatim.
        FilePos place = place(startLine, startColumn, text.substring(start, at));
        if (at >= text.length()) {
            problems.error(CsvReader.class, "unclosed-quote", opening);
        } else {
            advance();
            afterQuote();
        }
        return new Cell(value.toString(), place);
    }

    private boolean isDoubled() {
        return at + 1 < text.length() && text.charAt(at + 1) == '"';
    }

    private void afterQuote() {
        boolean told = false;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
            if (text.charAt(at) > ' ' && !told) {
                problems.error(CsvReader.class, "text-after-quote", here(1));
                told = true;
            }
            advance();
        }
    }

    /** The place of a written value; of one over several lines, its first line. */
    private FilePos place(int startLine, int startColumn, String written) {
        int firstLine = written.indexOf('\n');
        String shown = firstLine < 0 ? written : written.substring(0, firstLine).stripTrailing();
        return new FilePos(source.file(), startLine, startColumn, Math.max(1, shown.codePointCount(0, shown.length())));
    }

    private FilePos here(int length) {
        return new FilePos(source.file(), line, column, length);
    }

    private void advance() {
        char c = text.charAt(at++);
        if (c == '\n') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c)) {
            column++;
        }
    }
}
