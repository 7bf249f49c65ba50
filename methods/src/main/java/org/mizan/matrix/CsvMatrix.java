package org.mizan.matrix;

import java.util.List;
import java.util.Optional;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.CsvReader;
import org.mizan.table.SourceFile;

/** Matrices in comma-, semicolon- or tab-separated text. */
public final class CsvMatrix {
    private static final String FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private CsvMatrix() {}

    /** Reads one matrix; empty after an error. */
    public static Optional<LabelledMatrix> read(String file, byte[] content, Problems problems) {
        Optional<SourceFile> source = SourceFile.decode(file, content, problems);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        List<List<Cell>> records = CsvReader.records(source.get(), separator(source.get()), problems);
        LabelledMatrix matrix = LabelledMatrix.of("", bare(records), FilePos.of(file), problems);
        return problems.hasErrors() ? Optional.empty() : Optional.of(matrix);
    }

    private static char separator(SourceFile source) {
        String first =
                source.text().lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        if (first.indexOf('\t') >= 0) {
            return '\t';
        }
        return first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
    }

    /** Writes a matrix with names in the first row and column. */
    public static String write(List<String> rows, List<String> columns, String[][] cells) {
        StringBuilder out = new StringBuilder();
        for (String column : columns) {
            out.append(',').append(quoted(column));
        }
        out.append('\n');
        for (int i = 0; i < rows.size(); i++) {
            out.append(quoted(rows.get(i)));
            for (String cell : cells[i]) {
                out.append(',').append(quoted(cell));
            }
            out.append('\n');
        }
        return out.toString();
    }

    /**
     * A value as CSV writes it: quoted where it must be. A text that a spreadsheet would take for a formula gets an apostrophe in front, which reading takes
     * away again; a number never does.
     */
    public static String quoted(String text) {
        String value = isFormula(text) ? "'" + text : text;
        boolean plain = value.matches("[-+]?[0-9.]+|[\\p{L}\\p{N}][\\p{L}\\p{N}_.() -]*|P?");
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String value) {
        return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 && !value.matches("[-+]?[0-9]+(\\.[0-9]+)?|-");
    }

    /** The cells as they were before an apostrophe was put in front of them. */
    private static List<List<Cell>> bare(List<List<Cell>> records) {
        return records.stream()
                .map(r -> r.stream().map(CsvMatrix::bare).toList())
                .toList();
    }

    private static Cell bare(Cell cell) {
        String value = cell.value();
        return value.startsWith("'") && isFormula(value.substring(1)) ? new Cell(value.substring(1), cell.at()) : cell;
    }
}
