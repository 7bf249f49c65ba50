package org.mizan.table;

import java.util.List;
import java.util.Optional;

/**
 * A CSV file with a header.
 *
 * @param file path relative to the case folder
 * @param header the column names
 * @param rows in the order of the file; after overlays, in the order of the base with new rows at the end
 */
public record Table(String file, List<Cell> header, List<Row> rows) {
    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    public List<String> columns() {
        return header.stream().map(Cell::value).toList();
    }

    /** The header cell of this column. */
    public Optional<Cell> column(String name) {
        return header.stream().filter(c -> c.value().equals(name)).findFirst();
    }
}
