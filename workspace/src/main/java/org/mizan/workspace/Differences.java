package org.mizan.workspace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.casefile.TableKeys;
import org.mizan.casefile.edit.YamlEdit;
import org.mizan.table.Node;
import org.mizan.table.Row;
import org.mizan.table.Table;

/** Compares two states of a file by its items: cells of rows that are the same by their identifying columns, and values of YAML by their paths. */
final class Differences {
    private final String file;
    private final List<Changed> found = new ArrayList<>();

    private Differences(String file) {
        this.file = file;
    }

    /** What differs, in the order of the earlier state, then what is new. */
    static List<Changed> between(String file, Optional<byte[]> before, Optional<byte[]> after) {
        Differences all = new Differences(file);
        boolean compared = before.isPresent()
                && after.isPresent()
                && (file.endsWith(".csv")
                        ? all.tables(before.get(), after.get())
                        : file.endsWith(".yaml") && all.trees(before.get(), after.get()));
        boolean differs = !before.map(Fingerprint::of).equals(after.map(Fingerprint::of));
        if (differs && (!compared || all.found.isEmpty())) {
            all.found.add(new Changed.Whole(file, before.map(Fingerprint::of), after.map(Fingerprint::of)));
        }
        return all.found;
    }

    static boolean same(Optional<Node> one, Optional<Node> other) {
        boolean none = one.isEmpty() || isNull(one.get());
        boolean noneToo = other.isEmpty() || isNull(other.get());
        return none || noneToo ? none == noneToo : YamlEdit.same(one.get(), other.get());
    }

    /** What a value holds under a key or, as a number, at a place of a list. */
    static Optional<Node> below(Node node, String step) {
        if (node instanceof Node.Tree tree) {
            return tree.get(step);
        }
        if (node instanceof Node.Sequence sequence && step.matches("[0-9]{1,6}")) {
            int at = Integer.parseInt(step);
            return at < sequence.items().size() ? Optional.of(sequence.items().get(at)) : Optional.empty();
        }
        return Optional.empty();
    }

    private boolean tables(byte[] before, byte[] after) {
        Optional<Table> old = FileText.table(file, before);
        Optional<Table> now = FileText.table(file, after);
        if (old.isEmpty() || now.isEmpty()) {
            return false;
        }
        List<String> identifying = TableKeys.of(old.get().columns());
        boolean known = !identifying.isEmpty()
                && identifying.equals(TableKeys.of(now.get().columns()));
        List<String> keys = known ? identifying : old.get().columns();
        if (!now.get().columns().containsAll(keys)) {
            return false;
        }
        Map<List<String>, Deque<Row>> present = byKey(now.get(), keys);
        for (Row row : old.get().rows()) {
            Deque<Row> same = present.getOrDefault(values(row, keys), new ArrayDeque<>());
            compare(key(row, keys), Optional.of(row), Optional.ofNullable(same.poll()));
        }
        for (Row row : now.get().rows()) {
            Deque<Row> left = present.get(values(row, keys));
            if (left.peek() == row) {
                compare(key(row, keys), Optional.empty(), Optional.ofNullable(left.poll()));
            }
        }
        return true;
    }

    private void compare(Map<String, String> key, Optional<Row> before, Optional<Row> after) {
        if (before.isEmpty() || after.isEmpty()) {
            found.add(new Changed.Row(file, key, cells(before), cells(after)));
            return;
        }
        Set<String> columns = new LinkedHashSet<>(before.get().cells().keySet());
        columns.addAll(after.get().cells().keySet());
        for (String column : columns) {
            String old = before.get().cell(column).value();
            String now = after.get().cell(column).value();
            if (!old.equals(now)) {
                found.add(new Changed.Cell(file, key, column, old, now));
            }
        }
    }

    private static Map<List<String>, Deque<Row>> byKey(Table table, List<String> keys) {
        Map<List<String>, Deque<Row>> rows = new HashMap<>();
        table.rows()
                .forEach(r -> rows.computeIfAbsent(values(r, keys), k -> new ArrayDeque<>())
                        .add(r));
        return rows;
    }

    private static List<String> values(Row row, List<String> keys) {
        return keys.stream().map(k -> row.cell(k).value()).toList();
    }

    private static Map<String, String> key(Row row, List<String> keys) {
        Map<String, String> key = new LinkedHashMap<>();
        keys.forEach(k -> key.put(k, row.cell(k).value()));
        return key;
    }

    private static Map<String, String> cells(Optional<Row> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.ifPresent(r -> r.cells().forEach((c, cell) -> cells.put(c, cell.value())));
        return cells;
    }

    private boolean trees(byte[] before, byte[] after) {
        Optional<Node.Tree> old = FileText.tree(file, before);
        Optional<Node.Tree> now = FileText.tree(file, after);
        if (old.isEmpty() || now.isEmpty()) {
            return false;
        }
        compare(List.of(), old.map(n -> n), now.map(n -> n));
        return true;
    }

    private void compare(List<String> path, Optional<Node> before, Optional<Node> after) {
        if (same(before, after)) {
            return;
        }
        if (before.isPresent() && after.isPresent()) {
            Node old = before.get();
            Node now = after.get();
            if (old instanceof Node.Tree a && now instanceof Node.Tree b) {
                Set<String> names = new LinkedHashSet<>(a.entries().keySet());
                names.addAll(b.entries().keySet());
                names.forEach(n -> compare(longer(path, n), a.get(n), b.get(n)));
                return;
            }
            if (old instanceof Node.Sequence a
                    && now instanceof Node.Sequence b
                    && a.items().size() == b.items().size()) {
                for (int i = 0; i < a.items().size(); i++) {
                    String step = Integer.toString(i);
                    compare(longer(path, step), below(a, step), below(b, step));
                }
                return;
            }
        }
        found.add(new Changed.Value(file, path, before, after));
    }

    private static List<String> longer(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return Collections.unmodifiableList(longer);
    }

    private static boolean isNull(Node node) {
        return node instanceof Node.Scalar scalar && scalar.isNull();
    }
}
