package org.mizan.web.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.text.Arg;

/**
 * The form of one item.
 *
 * @param said what it says
 * @param basis what it rests on
 * @param other keys that nobody knows
 * @param troubles that concern it as a whole
 * @param uses where others name it; empty for what has no id
 * @param reader where a passage is shown in its stored document; empty for anything else
 * @param before the item before it in the file, in addresses; empty for none
 */
public record ItemPage(
        Item item,
        Arg title,
        List<Slot> said,
        List<Slot> basis,
        List<Slot> other,
        List<Trouble> troubles,
        List<Uses.Use> uses,
        Weak weak,
        String reader,
        String before,
        String after) {
    private static final List<String> BASIS = List.of("sources", "confidence", "reason");

    static ItemPage of(Sheet sheet, Item item) {
        List<Trouble> troubles = sheet.troubles().of(item);
        List<Slot> said = new ArrayList<>();
        List<Slot> basis = new ArrayList<>();
        List<Slot> other = new ArrayList<>();
        for (Slot slot : sheet.slots().of(item, troubles)) {
            boolean declared = item.part().field(slot.name()).isPresent();
            (!declared ? other : BASIS.contains(slot.name()) ? basis : said).add(slot);
        }
        List<Trouble> whole = troubles.stream()
                .filter(t -> said.stream().noneMatch(s -> s.name().equals(t.field()))
                        && basis.stream().noneMatch(s -> s.name().equals(t.field()))
                        && other.stream().noneMatch(s -> s.name().equals(t.field())))
                .toList();
        List<Uses.Use> uses = item.part()
                .target()
                .map(t -> new Uses(sheet.names(), sheet.files()).of(t, item.id()))
                .orElse(List.of());
        List<Item> all = ItemList.of(item.part(), sheet.files());
        List<String> tokens = all.stream().map(Item::token).toList();
        int at = tokens.indexOf(item.token());
        return new ItemPage(
                item,
                sheet.names().title(item),
                said,
                basis,
                other,
                whole,
                uses,
                sheet.weak(item),
                reader(sheet, item),
                at > 0 ? sheet.names().href(item.part(), tokens.get(at - 1)) : "",
                at >= 0 && at + 1 < tokens.size() ? sheet.names().href(item.part(), tokens.get(at + 1)) : "");
    }

    private static String reader(Sheet sheet, Item item) {
        boolean stored = item.part() == Parts.QUOTATIONS
                && ItemList.at(Parts.SOURCES, sheet.files(), item.word("source"))
                        .flatMap(s -> s.value("archive"))
                        .isPresent();
        return stored ? sheet.names().readerHref(item) : "";
    }

    /** Everything written in it, as the browser sends it when the item is copied or removed. */
    public String whole() {
        Map<String, Object> values = new LinkedHashMap<>();
        item.values().forEach((name, node) -> values.put(name, Raw.plain(node)));
        return Raw.json(values);
    }

    public String key() {
        return Raw.json(item.key());
    }

    /** The JSON twin. */
    Map<String, Object> json() {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("part", item.part().id());
        out.put("file", item.file());
        out.put("key", item.key());
        Map<String, Object> values = new LinkedHashMap<>();
        item.values().forEach((name, node) -> values.put(name, Raw.plain(node)));
        out.put("values", values);
        List<Object> wrong = new ArrayList<>();
        for (Slot slot : slots()) {
            slot.troubles()
                    .forEach(t -> wrong.add(
                            Map.of("field", slot.name(), "code", t.problem().code())));
        }
        troubles.forEach(t -> wrong.add(Map.of("field", "", "code", t.problem().code())));
        out.put("problems", wrong);
        out.put(
                "uses",
                uses.stream()
                        .map(u -> Map.of(
                                "file",
                                u.site().file(),
                                "path",
                                u.site().path(),
                                "row",
                                u.site().row()))
                        .toList());
        return out;
    }

    public List<Slot> slots() {
        List<Slot> all = new ArrayList<>(said);
        all.addAll(basis);
        all.addAll(other);
        return all;
    }

    Optional<Slot> slot(String name) {
        return slots().stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
