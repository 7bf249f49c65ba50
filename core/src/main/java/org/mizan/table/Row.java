package org.mizan.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mizan.problem.FilePos;

/**
 * One row of a table.
 *
 * @param cells column name to cell, in the order of the header; every column of the header has a cell
 * @param at the start of the row
 */
public record Row(Map<String, Cell> cells, FilePos at) {
    public Row {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** The cell of this column; an empty one at the start of the row if the table has no such column. */
    public Cell cell(String column) {
        Cell cell = cells.get(column);
        return cell == null ? new Cell("", at) : cell;
    }
}
