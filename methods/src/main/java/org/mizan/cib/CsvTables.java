package org.mizan.cib;

import java.util.List;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.CsvReader;
import org.mizan.table.SourceFile;

/** What both csv formats of a matrix share. */
final class CsvTables {
    static final CibInput.ScwExtras NO_EXTRAS = new CibInput.ScwExtras("", List.of(), List.of(), List.of());

    private CsvTables() {}

    /** The records of a decoded file, with the separator its first line uses most. */
    static List<List<Cell>> records(String file, byte[] content, Problems problems) {
        SourceFile source = new SourceFile(file, ScwFormat.decode(content));
        String head = source.line(1).orElse("");
        char separator = ',';
        for (char c : new char[] {';', '\t'}) {
            separator = count(head, c) > count(head, separator) ? c : separator;
        }
        return CsvReader.records(source, separator, problems);
    }

    private static long count(String s, char c) {
        return s.chars().filter(x -> x == c).count();
    }

    static String quoted(String s) {
        boolean plain = s.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '#')
                && s.equals(s.strip());
        return plain ? s : "\"" + s.replace("\"", "\"\"") + "\"";
    }
}
