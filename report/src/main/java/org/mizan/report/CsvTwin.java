package org.mizan.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Collectors;
import org.mizan.model.Basis;
import org.mizan.model.Citation;
import org.mizan.text.Arg;
import org.mizan.text.Localizer;
import org.mizan.view.Grid;

/**
 * A table as CSV (RFC 4180, UTF-8, lines end with LF). Numbers are plain numbers, dates EDTF, citations as in the case folder; a text that a spreadsheet
 * would take for a formula gets an apostrophe in front.
 */
public final class CsvTwin {
    private static final String FORMULA = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20";
    private static final BigInteger EXACT = BigInteger.TWO.pow(53);

    private CsvTwin() {}

    /** Writes the table with its words in this language. */
    public static void write(Grid grid, Localizer localizer, Appendable out) throws IOException {
        out.append(grid.columns().stream().map(c -> text(c.key())).collect(Collectors.joining(",")))
                .append('\n');
        for (Grid.Row row : grid.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                out.append(i == 0 ? "" : ",").append(cell(row.cells().get(i), localizer));
            }
            out.append('\n');
        }
    }

    /** The table as a string. */
    public static String of(Grid grid, Localizer localizer) {
        try {
            StringBuilder out = new StringBuilder();
            write(grid, localizer, out);
            return out.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String cell(Grid.Cell cell, Localizer localizer) {
        if (cell.value() instanceof Arg.Blank) {
            return text(citations(cell));
        }
        String number = number(cell.value());
        boolean numeric = cell.value() instanceof Arg.Real || cell.value() instanceof Arg.Share;
        return numeric ? number : number.isEmpty() ? text(words(cell.value(), localizer)) : number;
    }

    static String citations(Grid.Cell cell) {
        return cell.bases().stream()
                .map(Basis::citations)
                .flatMap(java.util.List::stream)
                .distinct()
                .map(Citation::toString)
                .collect(Collectors.joining("; "));
    }

    private static String words(Arg value, Localizer localizer) {
        return value instanceof Arg.When when ? when.date().written() : localizer.plain(value);
    }

    /** The value as a number that machines read; empty if it is none. */
    static String number(Arg value) {
        if (value instanceof Arg.Count count) {
            return count.value().toString();
        }
        if (value instanceof Arg.Real real) {
            return finite(real.value());
        }
        if (value instanceof Arg.Share share) {
            return finite(share.value());
        }
        return value instanceof Arg.Linked linked ? number(linked.label()) : "";
    }

    static boolean isExact(BigInteger number) {
        return number.abs().compareTo(EXACT) <= 0;
    }

    private static String finite(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : "";
    }

    private static String text(String value) {
        return quote(!value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value);
    }

    private static String quote(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
