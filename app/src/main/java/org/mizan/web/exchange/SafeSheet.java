package org.mizan.web.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mizan.matrix.XlsxWriter;

/**
 * A table for a spreadsheet, whatever strangers wrote into its cells: a text that would be taken for a formula gets an apostrophe in CSV and is stored as
 * text in a workbook. Numbers stay numbers.
 *
 * @param rows the first one holds the names of the columns
 */
record SafeSheet(String name, List<List<String>> rows) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,300}(\\.[0-9]{1,300})?");
    private static final String FORMULA = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20";
    private static final int SHEET_NAME = 31;

    String csv() {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                out.append(i == 0 ? "" : ",").append(quoted(safe(row.get(i))));
            }
            out.append('\n');
        }
        return out.toString();
    }

    byte[] xlsx() {
        List<String> head = rows.isEmpty() ? List.of() : rows.get(0);
        List<String> names = new ArrayList<>();
        List<String[]> cells = new ArrayList<>();
        // The first row names the columns; the first column of each further row names the row.
        for (List<String> row : rows.isEmpty() ? rows : rows.subList(1, rows.size())) {
            names.add(row.get(0));
            cells.add(row.subList(1, row.size()).toArray(String[]::new));
        }
        List<String> columns = head.isEmpty() ? head : head.subList(1, head.size());
        String plain = name.replaceAll("[\\[\\]:*?/\\\\'\\p{C}]", " ").strip();
        String sheet = plain.isEmpty() ? "Mizan" : plain.substring(0, Math.min(SHEET_NAME, plain.length()));
        String corner = head.isEmpty() ? "" : head.get(0);
        return XlsxWriter.write(
                List.of(new XlsxWriter.Sheet(sheet, corner, names, columns, cells.toArray(String[][]::new))));
    }

    static String safe(String cell) {
        boolean formula = !cell.isEmpty()
                && FORMULA.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
