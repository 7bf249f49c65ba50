package org.mizan.web.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.analysis.CaseFile;
import org.mizan.casefile.TableKeys;
import org.mizan.problem.Problems;
import org.mizan.table.CsvReader;
import org.mizan.table.Node;
import org.mizan.table.Row;
import org.mizan.table.SourceFile;
import org.mizan.table.Table;
import org.mizan.table.YamlReader;
import org.mizan.workspace.Edit;
import org.mizan.workspace.Fingerprint;
import org.mizan.workspace.Workspace;

/**
 * What a file of another program would do to a case. Files of a method are taken as a whole; of the lists that all methods share (actors, issues,
 * relations) only what the case does not have is added, and nothing of it is changed.
 */
record ImportPlan(List<Planned> files, List<Edit> edits) {
    /** What happens to a file. */
    enum Fate {
        NEW,
        REPLACED,
        ADDED_TO,
        SAME
    }

    /**
     * One file.
     *
     * @param entries rows or top entries that come in
     * @param kept entries of the case that have the same id and stay as they are
     */
    record Planned(String path, Fate fate, int entries, int kept) {}

    static ImportPlan of(List<CaseFile> files, Workspace workspace) {
        List<Planned> planned = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        for (CaseFile file : files) {
            Optional<String> now = workspace.text(file.path());
            if (now.isEmpty()) {
                planned.add(new Planned(file.path(), Fate.NEW, size(file), 0));
                edits.add(new Edit.AddFile(file.path(), file.content()));
            } else if (now.get().equals(file.content())) {
                planned.add(new Planned(file.path(), Fate.SAME, size(file), 0));
            } else if (file.path().contains("/") || file.content().startsWith(now.get())) {
                boolean more = file.content().startsWith(now.get());
                int grown = size(file) - size(new CaseFile(file.path(), now.get()));
                planned.add(
                        new Planned(file.path(), more ? Fate.ADDED_TO : Fate.REPLACED, more ? grown : size(file), 0));
                edits.add(new Edit.ReplaceFile(file.path(), Fingerprint.of(now.get()), file.content()));
            } else {
                merge(file, now.get(), planned, edits);
            }
        }
        return new ImportPlan(planned, edits);
    }

    private static void merge(CaseFile file, String now, List<Planned> planned, List<Edit> edits) {
        List<Edit> added = file.path().endsWith(".csv") ? newRows(file, now) : newEntries(file, now);
        int all = size(file);
        planned.add(new Planned(
                file.path(), added.isEmpty() ? Fate.SAME : Fate.ADDED_TO, added.size(), all - added.size()));
        if (!added.isEmpty() && file.path().endsWith(".csv")) {
            Set<String> columns = new LinkedHashSet<>();
            added.forEach(e -> columns.addAll(((Edit.AddRow) e).values().keySet()));
            edits.add(new Edit.AddTable(file.path(), List.copyOf(columns)));
        }
        edits.addAll(added);
    }

    private static List<Edit> newEntries(CaseFile file, String now) {
        List<Edit> added = new ArrayList<>();
        Set<String> known =
                tree(file.path(), now).map(t -> t.entries().keySet()).orElse(Set.of());
        tree(file.path(), file.content())
                .ifPresent(t -> t.entries().forEach((id, entry) -> {
                    if (!known.contains(id)) {
                        added.add(new Edit.SetValue(file.path(), List.of(id), Optional.empty(), entry.value()));
                    }
                }));
        return added;
    }

    private static List<Edit> newRows(CaseFile file, String now) {
        List<Edit> added = new ArrayList<>();
        Optional<Table> old = table(file.path(), now);
        Optional<Table> fresh = table(file.path(), file.content());
        if (fresh.isEmpty()) {
            return added;
        }
        List<String> keys = TableKeys.of(fresh.get().columns());
        Set<List<String>> known = new LinkedHashSet<>();
        old.ifPresent(t -> t.rows().forEach(r -> known.add(values(r, keys))));
        for (Row row : fresh.get().rows()) {
            if (known.add(values(row, keys))) {
                Map<String, String> cells = new LinkedHashMap<>();
                row.cells().forEach((column, cell) -> cells.put(column, cell.value()));
                added.add(new Edit.AddRow(file.path(), cells));
            }
        }
        return added;
    }

    private static List<String> values(Row row, List<String> keys) {
        return keys.stream().map(k -> row.cell(k).value()).toList();
    }

    private static int size(CaseFile file) {
        return file.path().endsWith(".csv")
                ? table(file.path(), file.content()).map(t -> t.rows().size()).orElse(0)
                : tree(file.path(), file.content()).map(t -> t.entries().size()).orElse(0);
    }

    private static Optional<Table> table(String path, String text) {
        Problems unheard = new Problems();
        return source(path, text, unheard).flatMap(s -> CsvReader.read(s, unheard));
    }

    private static Optional<Node.Tree> tree(String path, String text) {
        Problems unheard = new Problems();
        return source(path, text, unheard).flatMap(s -> YamlReader.read(s, unheard));
    }

    private static Optional<SourceFile> source(String path, String text, Problems problems) {
        return SourceFile.decode(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8), problems);
    }
}
