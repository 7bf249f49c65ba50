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
import org.mizan.model.Relation;
import org.mizan.problem.Problems;
import org.mizan.table.Node;
import org.mizan.table.Row;
import org.mizan.table.Table;

/** Finds what an overlay changed in the relations and in the methods' files: row by row, value by value. */
public final class Changes {
    private static final String RELATIONS = "relations.csv";

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
        changes.relations(before.relations(), after.relations());
        Set<String> files = new TreeSet<>(before.tables().keySet());
        files.addAll(after.tables().keySet());
        files.forEach(f -> changes.tables(f, before.table(f), after.table(f)));
        Set<String> trees = new TreeSet<>(before.trees().keySet());
        trees.addAll(after.trees().keySet());
        trees.forEach(f -> changes.trees(
                f, "", before.tree(f).map(Node.class::cast), after.tree(f).map(Node.class::cast), Optional.empty()));
        return List.copyOf(changes.found);
    }

    private void relations(List<Relation> before, List<Relation> after) {
        Map<String, Relation> old = relations(before);
        Map<String, Relation> now = relations(after);
        Set<String> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        for (String key : keys) {
            Optional<Relation> then = Optional.ofNullable(old.get(key));
            Optional<Relation> here = Optional.ofNullable(now.get(key));
            Basis basis = here.or(() -> then).orElseThrow().basis();
            if (then.isEmpty() || here.isEmpty()) {
                found.add(new Change(RELATIONS, key, "", then.map(r -> key), here.map(r -> key), basis));
                continue;
            }
            related(key, "sign", sign(then.get()), sign(here.get()), basis);
            related(key, "strength", strength(then.get()), strength(here.get()), basis);
            related(key, "end", end(then.get()), end(here.get()), basis);
        }
    }

    private void related(String key, String field, String before, String after, Basis basis) {
        if (!before.equals(after)) {
            found.add(new Change(RELATIONS, key, field, filled(before), filled(after), basis));
        }
    }

    /** By what identifies their rows: who, to whom, on what, from when. */
    private static Map<String, Relation> relations(List<Relation> all) {
        Map<String, Relation> rows = new LinkedHashMap<>();
        for (Relation r : all) {
            String start = r.when().written().replaceFirst("/.*", "").replace("..", "");
            String key = String.join(" → ", r.from(), r.to(), r.on());
            rows.put(start.isEmpty() ? key : key + " → " + start, r);
        }
        return rows;
    }

    private static String sign(Relation r) {
        return r.sign() > 0 ? "+" : r.sign() < 0 ? "-" : "0";
    }

    private static String strength(Relation r) {
        return r.strength().isPresent() ? Integer.toString(r.strength().getAsInt()) : "";
    }

    private static String end(Relation r) {
        return r.when().written().replaceFirst("^[^/]*/?", "").replace("..", "");
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
            if (!before.equals(after) && !says(column)) {
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

    /** @param grounds what the nearest mapping above rests on that says so */
    private void trees(String file, String path, Optional<Node> before, Optional<Node> after, Optional<Basis> grounds) {
        if (before.isPresent()
                && after.isPresent()
                && before.get() instanceof Node.Tree old
                && after.get() instanceof Node.Tree now) {
            Set<String> keys = new LinkedHashSet<>(old.entries().keySet());
            keys.addAll(now.entries().keySet());
            boolean founded = now.get("sources").or(() -> now.get("confidence")).isPresent();
            Optional<Basis> own = founded ? Optional.of(reading.tree(now).basis()) : grounds;
            keys.stream()
                    .filter(k -> !says(k))
                    .forEach(k -> trees(file, path.isEmpty() ? k : path + "." + k, old.get(k), now.get(k), own));
            return;
        }
        Optional<String> oldText = before.map(Changes::text);
        Optional<String> newText = after.map(Changes::text);
        if (!oldText.equals(newText)) {
            Node shown = after.orElseGet(before::orElseThrow);
            found.add(new Change(file, path, "", oldText, newText, grounds.orElse(Basis.none(shown.at()))));
        }
    }

    private static boolean says(String column) {
        return GROUNDS.contains(column) || column.startsWith("reason");
    }

    private static String text(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.value();
        }
        if (node instanceof Node.Sequence sequence) {
            return String.join(
                    "; ", sequence.items().stream().map(Changes::text).toList());
        }
        Node.Tree tree = (Node.Tree) node;
        List<String> parts = new ArrayList<>();
        List<String> keys =
                tree.entries().keySet().stream().filter(k -> !says(k)).toList();
        if (keys.equals(List.of("that"))) {
            return text(tree.get("that").orElseThrow());
        }
        keys.forEach(k -> parts.add(k + ": " + text(tree.get(k).orElseThrow())));
        return String.join(", ", parts);
    }
}
