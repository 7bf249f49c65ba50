package org.mizan.ledger;

import java.util.List;
import java.util.Set;
import org.mizan.casefile.Columns;
import org.mizan.casefile.Reading;
import org.mizan.casefile.RowReader;
import org.mizan.casefile.TreeReader;
import org.mizan.model.Case;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.table.Node;
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
        c.trees().forEach((path, tree) -> tree(path, path, tree, tree.at(), out));
    }

    private static boolean isJudged(Table table) {
        return table.column("sources").isPresent() || table.column("confidence").isPresent();
    }

    private void table(Table table, List<Judgement> out) {
        List<String> shown = table.columns().stream().filter(k -> !isSupport(k)).toList();
        for (RowReader row : reading.rows(table, new Columns(List.of(), List.of()).judged())) {
            List<String> values = shown.stream()
                    .map(k -> row.cell(k).value())
                    .filter(v -> !v.isEmpty())
                    .toList();
            List<Text> names = values.stream().map(c::nameOf).toList();
            out.add(new Judgement(table.file(), String.join(" ", values), names, row.basis()));
        }
    }

    private static boolean isSupport(String column) {
        return SUPPORT.contains(column) || column.equals("reason") || column.startsWith("reason_");
    }

    /** A mapping that stands under a key is placed at that key, as {@code TreeReader.things} does; one in a list, where it starts. */
    private void tree(String path, String name, Node node, FilePos at, List<Judgement> out) {
        if (node instanceof Node.Tree tree) {
            if (tree.get("sources").isPresent() || tree.get("confidence").isPresent()) {
                TreeReader reader = reading.tree(new Node.Tree(tree.entries(), at));
                Text written = reader.text("name");
                out.add(new Judgement(path, name, List.of(written.orElse(c.nameOf(name))), reader.basis()));
            }
            tree.entries().forEach((key, entry) -> tree(path, key, entry.value(), entry.keyAt(), out));
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> tree(path, name, item, item.at(), out));
        }
    }
}
