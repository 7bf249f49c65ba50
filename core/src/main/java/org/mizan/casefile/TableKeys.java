package org.mizan.casefile;

import java.util.List;
import java.util.Set;
import org.mizan.table.Row;
import org.mizan.table.Table;

/**
 * Which columns identify a row: {@code id} where there is one (together with {@code source} where the rows are parts of a source), else every column
 * whose name says that it identifies. Overlays replace rows by them and two rows may not share them. A rule instead of a list, so that a new method's table needs no line here.
 */
public final class TableKeys {
    private static final Set<String> IDENTIFYING = Set.of(
            "from", "to", "on", "start", "actor", "objective", "issue", "phase", "claim", "hypothesis", "analyst");

    private TableKeys() {}

    static List<String> of(Table table) {
        return of(table.columns());
    }

    /** Those of a table with these columns; none if any number of rows may look the same. */
    public static List<String> of(List<String> columns) {
        if (columns.contains("id")) {
            return columns.contains("source") ? List.of("source", "id") : List.of("id");
        }
        return columns.stream().filter(IDENTIFYING::contains).toList();
    }

    static List<String> values(Row row, List<String> keys) {
        return keys.stream().map(k -> row.cell(k).value()).toList();
    }
}
