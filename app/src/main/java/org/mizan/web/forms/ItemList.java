package org.mizan.web.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.casefile.Reading;
import org.mizan.problem.FilePos;
import org.mizan.table.Node;
import org.mizan.table.Row;
import org.mizan.table.Table;

/** Takes the items of a part out of its file. */
final class ItemList {
    private ItemList() {}

    /** In the order of the file; none if it cannot be read or is not there. */
    static List<Item> of(Part part, Manuscript files) {
        return switch (part.shape()) {
            case ONE ->
                files.tree(part.file())
                        .map(t -> List.of(item(part, part.file(), Map.of(), t, t.at(), Integer.MAX_VALUE)))
                        .orElse(List.of());
            case THINGS -> files.tree(part.file()).map(t -> things(part, t)).orElse(List.of());
            case ROWS -> files.table(part.file()).map(t -> rows(part, t)).orElse(List.of());
            case LAYERS ->
                files.overlays().stream().map(id -> layer(part, files, id)).toList();
        };
    }

    /** The first item with this name in addresses. */
    static Optional<Item> at(Part part, Manuscript files, String token) {
        return of(part, files).stream().filter(i -> i.token().equals(token)).findFirst();
    }

    private static List<Item> things(Part part, Node.Tree file) {
        List<Item> items = new ArrayList<>();
        List<Map.Entry<String, Node.Entry>> entries = List.copyOf(file.entries().entrySet());
        for (int i = 0; i < entries.size(); i++) {
            Node.Entry entry = entries.get(i).getValue();
            int last = i + 1 < entries.size()
                    ? entries.get(i + 1).getValue().keyAt().line() - 1
                    : Integer.MAX_VALUE;
            Node.Tree tree = entry.value() instanceof Node.Tree t ? t : new Node.Tree(Map.of(), entry.keyAt());
            items.add(item(part, part.file(), Map.of("id", entries.get(i).getKey()), tree, entry.keyAt(), last));
        }
        return items;
    }

    private static Item item(Part part, String file, Map<String, String> key, Node.Tree tree, FilePos at, int last) {
        Map<String, Node> values = new LinkedHashMap<>();
        tree.entries().forEach((name, entry) -> values.put(name, entry.value()));
        return new Item(part, file, key, values, at, last);
    }

    private static List<Item> rows(Part part, Table table) {
        List<String> keys = Reading.keys(table);
        List<Item> items = new ArrayList<>(table.rows().size());
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            int last =
                    i + 1 < table.rows().size() ? table.rows().get(i + 1).at().line() - 1 : Integer.MAX_VALUE;
            Map<String, String> key = new LinkedHashMap<>();
            keys.forEach(k -> key.put(k, row.cell(k).value()));
            Map<String, Node> values = new LinkedHashMap<>();
            row.cells().forEach((column, cell) -> values.put(column, new Node.Scalar(cell.value(), false, cell.at())));
            items.add(new Item(part, part.file(), key, values, row.at(), last));
        }
        return items;
    }

    private static Item layer(Part part, Manuscript files, String id) {
        String file = part.file() + "/" + id + "/overlay.yaml";
        Node.Tree tree = files.tree(file).orElse(new Node.Tree(Map.of(), FilePos.of(file)));
        return item(part, file, Map.of("id", id), tree, tree.at(), Integer.MAX_VALUE);
    }
}
