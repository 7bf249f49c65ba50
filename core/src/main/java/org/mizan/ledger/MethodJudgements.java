package org.mizan.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mizan.casefile.Reading;
import org.mizan.casefile.RowReader;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.Node;
import org.mizan.table.Row;
import org.mizan.table.Table;
import org.mizan.text.Text;

/**
 * Collects the judgements in the methods' own files without knowing any method: every row of a table that has a {@code sources} or {@code confidence}
 * column, and every YAML mapping that has such a key. Faults in those files are the methods' to report, so problems met here are dropped.
 */
final class MethodJudgements {
    private static final Set<String> SUPPORT = Set.of("sources", "confidence", "note");
    private final Case c;
    private final Reading reading;

    MethodJudgements(Case c) {
        this.c = c;
        this.reading = Reading.of(c, new Problems());
    }

    void into(List<Judgement> out) {
        c.tables().values().stream().filter(MethodJudgements::isJudged).forEach(t -> table(t, out));
        c.trees().forEach((path, tree) -> tree(path, path, tree, out));
    }

    private static boolean isJudged(Table table) {
        return table.column("sources").isPresent() || table.column("confidence").isPresent();
    }

    private void table(Table table, List<Judgement> out) {
        for (Row row : table.rows()) {
            List<Text> names = new ArrayList<>();
            List<String> key = new ArrayList<>();
            for (Map.Entry<String, Cell> cell : row.cells().entrySet()) {
                if (!isSupport(cell.getKey()) && !cell.getValue().isEmpty()) {
                    names.add(c.nameOf(cell.getValue().value()));
                    key.add(cell.getValue().value());
                }
            }
            RowReader reader = reading.row(row);
            out.add(new Judgement(table.file(), String.join(" ", key), names, reader.basis()));
        }
    }

    private static boolean isSupport(String column) {
        return SUPPORT.contains(column) || column.equals("reason") || column.startsWith("reason_");
    }

    private void tree(String path, String name, Node node, List<Judgement> out) {
        if (node instanceof Node.Tree tree) {
            if (tree.get("sources").isPresent() || tree.get("confidence").isPresent()) {
                Basis basis = reading.tree(tree).basis();
                Text shown = reading.tree(tree).text("name");
                out.add(new Judgement(path, name, List.of(shown.isEmpty() ? c.nameOf(name) : shown), basis));
            }
            tree.entries().forEach((key, entry) -> tree(path, key, entry.value(), out));
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> tree(path, name, item, out));
        }
    }
}
