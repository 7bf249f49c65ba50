package org.mizan.web.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.table.Row;

/** Where the rows of the file stand in a matrix. */
final class Places {
    private final Matrix matrix;
    private final List<String> rowKeys;
    private final List<String> columnKeys;
    private final Map<List<String>, Integer> rows = new HashMap<>();
    private final Map<List<String>, List<Integer>> columns = new HashMap<>();

    Places(Matrix matrix) {
        this.matrix = matrix;
        rowKeys = List.copyOf(matrix.rows().get(0).key().keySet());
        columnKeys = List.copyOf(matrix.columns().get(0).line().key().keySet());
        for (int r = 0; r < matrix.rows().size(); r++) {
            rows.put(List.copyOf(values(matrix.rows().get(r).key(), rowKeys)), r);
        }
        for (int c = 0; c < matrix.columns().size(); c++) {
            columns.computeIfAbsent(values(matrix.columns().get(c).line().key(), columnKeys), k -> new ArrayList<>())
                    .add(c);
        }
    }

    /** A row of the file with its place: the row of the matrix and the columns that it fills. */
    record Place(int row, List<Integer> columns) {}

    /** Nothing for a row that names what the case does not have. */
    Optional<Place> of(Row row) {
        List<String> r = rowKeys.stream().map(k -> row.cell(k).value()).toList();
        List<String> c = columnKeys.stream().map(k -> row.cell(k).value()).toList();
        return Optional.ofNullable(rows.get(r))
                .flatMap(at -> Optional.ofNullable(columns.get(c)).map(list -> new Place(at, list)));
    }

    /** What identifies this row of the file. */
    Map<String, String> key(Row row) {
        Map<String, String> key = new java.util.LinkedHashMap<>();
        matrix.keys().stream()
                .filter(k -> row.cells().containsKey(k))
                .forEach(k -> key.put(k, row.cell(k).value()));
        return key;
    }

    /** The columns by what they ask: each inner list is filled by one row of the file. */
    List<List<Integer>> questions() {
        return columns.values().stream().sorted((a, b) -> a.get(0) - b.get(0)).toList();
    }

    private static List<String> values(Map<String, String> key, List<String> names) {
        return names.stream().map(key::get).toList();
    }
}
