package org.mizan.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.CsvReader;
import org.mizan.table.Node;
import org.mizan.table.Row;
import org.mizan.table.SourceFile;
import org.mizan.table.Table;
import org.mizan.table.YamlReader;
import org.mizan.text.Arg;

/** The tables and trees of a case, by path, before they are given a meaning; an overlay laid on top gives another content. */
record Content(SortedMap<String, Table> tables, SortedMap<String, Node.Tree> trees) {

    /** Parses every file; those that cannot be parsed are problems and left out. */
    static Content parse(Map<String, SourceFile> files, Problems problems) {
        SortedMap<String, Table> tables = new TreeMap<>();
        SortedMap<String, Node.Tree> trees = new TreeMap<>();
        files.forEach((path, source) -> {
            if (path.endsWith(".csv")) {
                CsvReader.read(source, problems).ifPresent(t -> tables.put(path, t));
            } else {
                YamlReader.read(source, problems).ifPresent(t -> trees.put(path, t));
            }
        });
        return new Content(tables, trees);
    }

    /** The part below {@code prefix}, with the prefix taken off the paths; places keep the full path. */
    Content below(String prefix) {
        return new Content(below(tables, prefix), below(trees, prefix));
    }

    /** The part outside {@code prefix}. */
    Content without(String prefix) {
        SortedMap<String, Table> otherTables = new TreeMap<>(tables);
        otherTables.keySet().removeIf(p -> p.startsWith(prefix));
        SortedMap<String, Node.Tree> otherTrees = new TreeMap<>(trees);
        otherTrees.keySet().removeIf(p -> p.startsWith(prefix));
        return new Content(otherTables, otherTrees);
    }

    /** This content with what the overlay says instead. */
    Content overlaid(Content overlay, Problems problems) {
        SortedMap<String, Table> newTables = new TreeMap<>(tables);
        overlay.tables.forEach((path, table) -> newTables.merge(path, table, (b, o) -> merge(b, o, problems)));
        SortedMap<String, Node.Tree> newTrees = new TreeMap<>(trees);
        overlay.trees.forEach((path, tree) -> newTrees.merge(path, tree, (b, o) -> merge(b, o, problems)));
        return new Content(newTables, newTrees);
    }

    private static <T> SortedMap<String, T> below(SortedMap<String, T> all, String prefix) {
        SortedMap<String, T> below = new TreeMap<>();
        all.forEach((path, value) -> {
            if (path.startsWith(prefix)) {
                below.put(path.substring(prefix.length()), value);
            }
        });
        return below;
    }

    private static Node.Tree merge(Node.Tree base, Node.Tree overlay, Problems problems) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(base.entries());
        overlay.entries().forEach((key, entry) -> {
            Node.Entry old = entries.get(key);
            if (entry.value() instanceof Node.Scalar scalar && scalar.isNull()) {
                if (entries.remove(key) == null) {
                    problems.warning(Reading.class, "nothing-to-remove", entry.keyAt(), Arg.code(Words.visible(key)));
                }
            } else if (old != null
                    && old.value() instanceof Node.Tree below
                    && entry.value() instanceof Node.Tree above) {
                entries.put(key, new Node.Entry(entry.keyAt(), merge(below, above, problems)));
            } else {
                entries.put(key, entry);
            }
        });
        return new Node.Tree(entries, overlay.at());
    }

    private static Table merge(Table base, Table overlay, Problems problems) {
        List<String> keys = TableKeys.of(base);
        List<String> missing =
                keys.stream().filter(k -> overlay.column(k).isEmpty()).toList();
        if (!missing.isEmpty()) {
            missing.forEach(k -> problems.error(
                    Reading.class, "missing-column", overlay.header().get(0).at(), Arg.code(k)));
            return base;
        }
        Map<List<String>, Integer> index = new HashMap<>();
        List<Row> rows = new ArrayList<>(base.rows());
        for (int i = 0; i < rows.size(); i++) {
            index.put(TableKeys.values(rows.get(i), keys), i);
        }
        List<Integer> removed = new ArrayList<>();
        Map<List<String>, FilePos> seen = new HashMap<>();
        for (Row row : overlay.rows()) {
            List<String> key = TableKeys.values(row, keys);
            FilePos first = seen.putIfAbsent(key, row.at());
            Integer old = index.get(key);
            if (first != null) {
                problems.error(Reading.class, "duplicate-row", row.at(), Arg.code(first.toString()));
            } else if (removes(row, problems)) {
                if (old == null) {
                    problems.warning(Reading.class, "nothing-to-remove", row.at(), Arg.code(String.join(" ", key)));
                } else {
                    removed.add(old);
                }
            } else if (old == null) {
                rows.add(plain(row));
            } else {
                rows.set(old, replaced(rows.get(old), row));
            }
        }
        removed.stream().sorted((a, b) -> b - a).distinct().forEach(i -> rows.remove((int) i));
        return new Table(base.file(), header(base, overlay), rows);
    }

    private static boolean removes(Row row, Problems problems) {
        Cell remove = row.cell("remove");
        if (!List.of("", "yes", "no").contains(remove.value())) {
            problems.unknown(
                    Reading.message("not-yes-or-no", Words.visible(remove.value())),
                    remove.at(),
                    remove.value(),
                    List.of("yes", "no"));
        }
        return remove.value().equals("yes");
    }

    private static List<Cell> header(Table base, Table overlay) {
        List<Cell> header = new ArrayList<>(base.header());
        overlay.header().stream()
                .filter(c -> base.column(c.value()).isEmpty() && !c.value().equals("remove"))
                .forEach(header::add);
        return header;
    }

    private static Row replaced(Row old, Row row) {
        Map<String, Cell> cells = new LinkedHashMap<>(old.cells());
        cells.putAll(plain(row).cells());
        return new Row(cells, row.at());
    }

    private static Row plain(Row row) {
        Map<String, Cell> cells = new LinkedHashMap<>(row.cells());
        cells.remove("remove");
        return new Row(cells, row.at());
    }
}
