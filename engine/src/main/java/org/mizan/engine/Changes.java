package org.mizan.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mizan.casefile.Reading;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.problem.Problems;
import org.mizan.table.Node;
import org.mizan.table.Row;
import org.mizan.table.Table;

/** Finds what an overlay changed in the methods' files: row by row, value by value. */
public final class Changes {
    /** Columns that say why, not what. */
    private static final Set<String> GROUNDS = Set.of("sources", "confidence");

    private final List<Change> found = new ArrayList<>();
    private final Reading reading;

    private Changes(Case after) {
        this.reading = Reading.of(after, new Problems());
    }

    /** The differences, in the order of files and rows. */
    public static List<Change> between(Case before, Case after) {
        Changes changes = new Changes(after);
        Set<String> files = new TreeSet<>(before.tables().keySet());
        files.addAll(after.tables().keySet());
        files.forEach(f -> changes.tables(f, before.table(f), after.table(f)));
        Set<String> trees = new TreeSet<>(before.trees().keySet());
        trees.addAll(after.trees().keySet());
        trees.forEach(f -> changes.trees(
                f, "", before.tree(f).map(Node.class::cast), after.tree(f).map(Node.class::cast)));
        return List.copyOf(changes.found);
    }

    private void tables(String file, Optional<Table> before, Optional<Table> after) {
        Map<String, Row> old = rows(before);
        Map<String, Row> now = rows(after);
        Set<String> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        for (String key : keys) {
            if (!now.containsKey(key)) {
                found.add(new Change(file, key, "", Optional.of(key), Optional.empty(), reading.basis(old.get(key))));
            } else if (!old.containsKey(key)) {
                found.add(new Change(file, key, "", Optional.empty(), Optional.of(key), reading.basis(now.get(key))));
            } else {
                cells(file, key, old.get(key), now.get(key));
            }
        }
    }

    private void cells(String file, String key, Row old, Row now) {
        Set<String> columns = new LinkedHashSet<>(old.cells().keySet());
        columns.addAll(now.cells().keySet());
        for (String column : columns) {
            String before = old.cell(column).value();
            String after = now.cell(column).value();
            if (!before.equals(after) && !GROUNDS.contains(column) && !column.startsWith("reason")) {
                found.add(new Change(file, key, column, filled(before), filled(after), reading.basis(now)));
            }
        }
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private static Map<String, Row> rows(Optional<Table> table) {
        Map<String, Row> rows = new LinkedHashMap<>();
        table.ifPresent(t -> {
            List<String> keys = Reading.keys(t);
            t.rows()
                    .forEach(r -> rows.put(
                            String.join(
                                    " → ",
                                    keys.stream().map(k -> r.cell(k).value()).toList()),
                            r));
        });
        return rows;
    }

    private void trees(String file, String path, Optional<Node> before, Optional<Node> after) {
        if (before.isPresent()
                && after.isPresent()
                && before.get() instanceof Node.Tree old
                && after.get() instanceof Node.Tree now) {
            Set<String> keys = new LinkedHashSet<>(old.entries().keySet());
            keys.addAll(now.entries().keySet());
            keys.forEach(k -> trees(file, path.isEmpty() ? k : path + "." + k, old.get(k), now.get(k)));
            return;
        }
        Optional<String> oldText = before.map(Changes::text);
        Optional<String> newText = after.map(Changes::text);
        if (!oldText.equals(newText)) {
            Node shown = after.orElseGet(before::orElseThrow);
            found.add(new Change(file, path, "", oldText, newText, Basis.none(shown.at())));
        }
    }

    private static String text(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.value();
        }
        if (node instanceof Node.Sequence sequence) {
            return String.join(
                    "; ", sequence.items().stream().map(Changes::text).toList());
        }
        List<String> parts = new ArrayList<>();
        ((Node.Tree) node).entries().forEach((k, e) -> parts.add(k + ": " + text(e.value())));
        return String.join(", ", parts);
    }
}
