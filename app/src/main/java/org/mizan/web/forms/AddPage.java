package org.mizan.web.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.problem.FilePos;

/**
 * The form for a new item: what it is called, its id, and the few things without which it says nothing.
 *
 * @param copied what it starts from, as the browser sends it; empty for nothing
 * @param taken ids that are in use
 * @param columns of the table it goes to; empty where there is none yet, or no table
 */
public record AddPage(
        Part part, List<Slot> slots, String copied, List<String> taken, List<String> columns, List<String> header) {
    static AddPage of(Sheet sheet, Part part, Optional<Item> from) {
        Item blank = new Item(part, part.file(), Map.of(), Map.of(), FilePos.of(part.file()), 0);
        Item start = from.map(f -> f.part().hasIds() ? without(f) : f).orElse(blank);
        List<String> asked = new ArrayList<>();
        if (part.hasIds()) {
            asked.add(part.title().equals("actor") ? "interest" : part.title());
        }
        part.essentials().stream().filter(e -> !asked.contains(e)).forEach(asked::add);
        List<Slot> slots = sheet.slots().of(start, List.of());
        Map<String, Object> values = new LinkedHashMap<>();
        start.values().forEach((name, node) -> values.put(name, Raw.plain(node)));
        return new AddPage(
                part,
                asked.stream()
                        .map(a -> slots.stream()
                                .filter(s -> s.name().equals(a))
                                .findFirst()
                                .orElseThrow())
                        .toList(),
                from.isPresent() ? Raw.json(values) : "",
                part.hasIds()
                        ? ItemList.of(part, sheet.files()).stream()
                                .map(Item::id)
                                .toList()
                        : List.of(),
                sheet.files().table(part.file()).map(t -> t.columns()).orElse(List.of()),
                part.shape() == Part.Shape.ROWS ? part.header(sheet.languages()) : List.of());
    }

    private static Item without(Item item) {
        Map<String, org.mizan.table.Node> values = new LinkedHashMap<>(item.values());
        values.remove("id");
        return new Item(item.part(), item.file(), Map.of(), values, item.at(), item.lastLine());
    }

    public String takenJson() {
        return Raw.json(taken);
    }

    public String columnsJson() {
        return Raw.json(columns);
    }

    public String headerJson() {
        return Raw.json(header);
    }
}
