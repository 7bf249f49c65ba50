package org.mizan.web.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.time.Edtf;
import org.mizan.web.Words;

/** Makes the fields of a form out of what is written. What a field is not made for is shown as it stands, under any kind of value. */
final class Slots {
    private static final int DEEPEST = 12;

    private final Names names;
    private final Words words;
    private final List<String> languages;
    private final Suggestions suggestions;

    Slots(Names names, List<String> languages, Suggestions suggestions) {
        this.names = names;
        this.words = names.words();
        this.languages = languages;
        this.suggestions = suggestions;
    }

    /** All fields of an item: those that are declared, then the keys that nobody knows. */
    List<Slot> of(Item item, List<Trouble> troubles) {
        List<Slot> slots = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>(item.key().keySet());
        for (Field field : item.part().fields()) {
            slots.add(slot(item, field, troubles));
            told.add(field.name());
            if (item.part().shape() == Part.Shape.ROWS && field.kind() instanceof Kind.Texts) {
                item.values().keySet().stream()
                        .filter(c -> c.startsWith(field.name() + "_"))
                        .forEach(told::add);
            }
        }
        item.values().keySet().stream()
                .filter(k -> !told.contains(k))
                .forEach(k -> slots.add(slot(item, Field.unknown(k), troubles)));
        return slots;
    }

    private Slot slot(Item item, Field field, List<Trouble> troubles) {
        String label = field.label().isEmpty() ? field.name() : words.plain("field." + field.label());
        boolean rows = item.part().shape() == Part.Shape.ROWS;
        Slot made = rows && field.kind() instanceof Kind.Texts texts
                ? columns(item, field, texts, label)
                : rows
                        ? value(cellKind(field.kind()), field.name(), label, item.value(field.name()), 0)
                                .unit(cell(item, field.name()))
                        : value(field.kind(), field.name(), label, item.value(field.name()), 0)
                                .unit(path(item, field.name()));
        List<Trouble> own =
                troubles.stream().filter(t -> t.field().equals(field.name())).toList();
        String hint = field.hinted() ? words.plain("hint." + field.label()) : "";
        return made.field("f-" + field.name().replaceAll("[^A-Za-z0-9-]", "-"), hint, field.required(), own);
    }

    /** A cell holds one value: what nobody knows is a word in it. */
    private static Kind cellKind(Kind kind) {
        return kind instanceof Kind.Any ? new Kind.Word(false, "") : kind;
    }

    private static String cell(Item item, String column) {
        return unit(
                "cell", item, Map.of("column", column, "absent", !item.values().containsKey(column)));
    }

    private static String path(Item item, String name) {
        return unit("value", item, Map.of("path", item.path(name)));
    }

    private static String unit(String type, Item item, Map<String, Object> more) {
        Map<String, Object> unit = new LinkedHashMap<>();
        unit.put("type", type);
        unit.put("file", item.file());
        unit.putAll(more);
        return Raw.json(unit);
    }

    /** A text that a table spreads over columns: each language is edited for itself. */
    private Slot columns(Item item, Field field, Kind.Texts texts, String label) {
        String prefix = field.name() + "_";
        Set<String> codes = new LinkedHashSet<>(languages);
        item.values().keySet().stream()
                .filter(c -> c.startsWith(prefix) && Raw.isLanguage(c.substring(prefix.length())))
                .forEach(c -> codes.add(c.substring(prefix.length())));
        boolean bare = item.values().containsKey(field.name()) && !item.values().containsKey(prefix + languages.get(0));
        boolean none = item.text(field.name(), languages.get(0)).isEmpty();
        List<Slot> parts = new ArrayList<>();
        for (String code : codes) {
            String column = bare && code.equals(languages.get(0)) ? field.name() : prefix + code;
            String value = item.word(column);
            parts.add(Slot.of("line", column, words.plain("in-language", Arg.code(label), language(code)))
                    .value(value)
                    .json(Raw.json(value))
                    .in(code, value.isEmpty() && !none && languages.contains(code))
                    .with(Slot.Extras.NONE.rows(texts.rows()))
                    .unit(cell(item, column)));
        }
        if (!bare && !item.word(field.name()).isEmpty()) {
            parts.add(value(new Kind.Word(false, ""), field.name(), label, item.value(field.name()), 0)
                    .unit(cell(item, field.name())));
        }
        return Slot.of("texts", field.name(), label).parts(parts, Optional.empty());
    }

    private Arg language(String code) {
        return Arg.of(new org.mizan.text.Message("org.mizan.dossier", "word.language", List.of(Arg.code(code))));
    }

    /** Any value; one that its field is not made for as whatever it is. */
    private Slot value(Kind kind, String name, String label, Optional<Node> node, int depth) {
        Optional<Slot> made = depth > DEEPEST ? Optional.empty() : fitting(kind, name, label, node, depth);
        return made.orElseGet(() -> any(name, label, node.orElseThrow(), depth)).json(Raw.json(node));
    }

    private Optional<Slot> fitting(Kind kind, String name, String label, Optional<Node> node, int depth) {
        Slot empty = Slot.of(kind.word(), name, label);
        boolean single = node.map(n -> n instanceof Node.Scalar).orElse(true);
        boolean list = node.map(Raw::isWords).orElse(true);
        boolean tree = node.map(n -> n instanceof Node.Tree).orElse(true);
        String written = Raw.word(node);
        if (kind instanceof Kind.Texts texts) {
            return when(node.map(Raw::isText).orElse(true), () -> texts(empty, texts, node));
        } else if (kind instanceof Kind.Word word) {
            return when(
                    single,
                    () -> empty.value(written)
                            .with(Slot.Extras.NONE.suggesting(suggestions.of(word.suggestions()), word.leftToRight())));
        } else if (kind instanceof Kind.Date) {
            return when(single, () -> empty.value(written).reading(reading(written)));
        } else if (kind instanceof Kind.Number number) {
            return when(single, () -> empty.value(written).with(Slot.Extras.NONE.bounds(bounds(number))));
        } else if (kind instanceof Kind.Confidence || kind instanceof Kind.Flag) {
            return when(single, () -> empty.value(written));
        } else if (kind instanceof Kind.Choice choice) {
            return when(
                    single,
                    () -> empty.value(written)
                            .choices(options(
                                    choice.values(),
                                    choice.words(),
                                    written.isEmpty() ? List.of() : List.of(written))));
        } else if (kind instanceof Kind.Choices choices) {
            return when(
                    list, () -> empty.value(written).choices(options(choices.values(), choices.words(), split(node))));
        } else if (kind instanceof Kind.Ref ref) {
            return when(single, () -> refs(empty, ref.targets(), written.isEmpty() ? List.of() : List.of(written)));
        } else if (kind instanceof Kind.Refs refs) {
            return when(list, () -> refs(empty, refs.targets(), split(node)));
        } else if (kind instanceof Kind.Citations) {
            return when(list, () -> empty.chips(citations(node)).with(Slot.Extras.NONE.targets("sources")));
        } else if (kind instanceof Kind.AliasCell) {
            return aliasCell(empty, written);
        } else if (kind instanceof Kind.Alias) {
            return alias(empty, node, depth);
        } else if (kind instanceof Kind.Variant) {
            return variant(empty, node, depth);
        } else if (kind instanceof Kind.Group group) {
            return when(tree, () -> empty.parts(group(group, node, depth), Optional.empty()));
        } else if (kind instanceof Kind.ListOf of) {
            return list(empty, of, node, label, depth);
        } else if (kind instanceof Kind.MapOf of) {
            return when(tree, () -> map(empty, of, node, label, depth));
        }
        return when(single, () -> empty.value(written));
    }

    private static Optional<Slot> when(boolean fits, java.util.function.Supplier<Slot> slot) {
        return fits ? Optional.of(slot.get()) : Optional.empty();
    }

    private Slot texts(Slot empty, Kind.Texts texts, Optional<Node> node) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        languages.forEach(l -> byLanguage.put(l, ""));
        if (node.isPresent() && node.get() instanceof Node.Tree tree) {
            tree.entries().forEach((l, entry) -> byLanguage.put(l, Raw.word(Optional.of(entry.value()))));
        } else {
            byLanguage.put(languages.get(0), Raw.word(node));
        }
        boolean none = byLanguage.values().stream().allMatch(String::isEmpty);
        List<Slot> parts = new ArrayList<>();
        byLanguage.forEach((code, value) ->
                parts.add(Slot.of("line", code, words.plain("in-language", Arg.code(empty.label()), language(code)))
                        .value(value)
                        .in(code, value.isEmpty() && !none && languages.contains(code))
                        .with(Slot.Extras.NONE.rows(texts.rows()))));
        return empty.parts(parts, Optional.empty());
    }

    private String reading(String written) {
        return Edtf.parse(written)
                .filter(d -> !d.isUnknown())
                .map(d -> words.localizer().date(d))
                .filter(said -> !said.equals(written))
                .orElse("");
    }

    private static String bounds(Kind.Number number) {
        return Math.abs(number.min()) > 1e6
                ? ""
                : "\u2066" + (long) number.min() + " … " + (long) number.max() + "\u2069";
    }

    private List<Slot.Option> options(List<String> values, String list, List<String> chosen) {
        List<Slot.Option> options = new ArrayList<>();
        Stream.concat(values.stream(), chosen.stream().filter(c -> !values.contains(c)))
                .distinct()
                .forEach(v -> options.add(
                        new Slot.Option(v, values.contains(v) ? names.word(list, v) : v, chosen.contains(v))));
        return options;
    }

    private Slot refs(Slot empty, List<Target> targets, List<String> ids) {
        return empty.chips(
                        ids.stream().map(id -> names.chip(targets, id, "", "")).toList())
                .with(Slot.Extras.NONE.targets(
                        String.join(" ", targets.stream().map(Target::part).toList())));
    }

    private static List<String> split(Optional<Node> node) {
        return node.map(Raw::strings).orElse(List.of()).stream()
                .flatMap(s -> Stream.of(s.split("[\\s\u00a0\u202f]+")))
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** {@code source#quotation locator; …}, or a list of such. */
    private List<Slot.Chip> citations(Optional<Node> node) {
        List<Slot.Chip> chips = new ArrayList<>();
        for (String all : node.map(Raw::strings).orElse(List.of())) {
            for (String one : all.split(";")) {
                String[] words = one.strip().split("[\\s\u00a0\u202f]+", 2);
                String[] work = words[0].split("#", 2);
                if (!words[0].isEmpty()) {
                    chips.add(names.chip(
                            List.of(Target.SOURCES),
                            work[0],
                            words.length > 1 ? words[1].strip() : "",
                            work.length > 1 ? work[1] : ""));
                }
            }
        }
        return chips;
    }

    private Optional<Slot> aliasCell(Slot empty, String written) {
        List<Slot> parts = new ArrayList<>();
        for (String one : written.split(";")) {
            String[] pair = one.strip().split(":", 2);
            if (pair.length == 2 && Raw.isLanguage(pair[0].strip())) {
                parts.add(Slot.of("line", "", empty.label())
                        .value(pair[1].strip())
                        .with(Slot.Extras.NONE.key(pair[0].strip())));
            } else if (!one.isBlank()) {
                return Optional.of(Slot.of("word", empty.name(), empty.label()).value(written));
            }
        }
        return Optional.of(empty.parts(parts, Optional.of(Slot.of("line", "", empty.label())))
                .with(Slot.Extras.NONE.keys("language")));
    }

    private Optional<Slot> alias(Slot empty, Optional<Node> node, int depth) {
        boolean full = node.isPresent() && node.get() instanceof Node.Tree;
        boolean fits = node.isEmpty()
                || node.get() instanceof Node.Scalar
                || full
                        && ((Node.Tree) node.get())
                                .get("name")
                                .map(n -> n instanceof Node.Scalar)
                                .orElse(true);
        Optional<Node.Tree> tree = full ? Optional.of((Node.Tree) node.get()) : Optional.empty();
        return when(
                fits,
                () -> empty.value(full ? Raw.word(tree.flatMap(t -> t.get("name"))) : Raw.word(node))
                        .parts(
                                Stream.of("used-by", "note")
                                        .map(k -> value(
                                                new Kind.Texts(1),
                                                k,
                                                words.plain("field." + k),
                                                tree.flatMap(t -> t.get(k)),
                                                depth + 1))
                                        .toList(),
                                Optional.empty()));
    }

    private Optional<Slot> variant(Slot empty, Optional<Node> node, int depth) {
        boolean full = node.isPresent()
                && node.get() instanceof Node.Tree tree
                && tree.entries().containsKey("name");
        boolean fits = full || node.map(Raw::isText).orElse(true);
        Optional<Node.Tree> tree = full ? Optional.of((Node.Tree) node.get()) : Optional.empty();
        Optional<Node> name = full ? tree.flatMap(t -> t.get("name")) : node;
        Optional<Node> text = tree.flatMap(t -> t.get("text"));
        return when(
                fits,
                () -> empty.parts(
                        List.of(
                                value(new Kind.Texts(1), "name", words.plain("field.name"), name, depth + 1),
                                value(new Kind.Texts(1), "text", words.plain("field.explanation"), text, depth + 1)),
                        Optional.empty()));
    }

    private List<Slot> group(Kind.Group group, Optional<Node> node, int depth) {
        List<Slot> parts = new ArrayList<>();
        for (Field field : group.fields()) {
            Optional<Node> below =
                    node.flatMap(n -> ((Node.Tree) n).get(field.name())).filter(n -> !Raw.isNothing(n));
            String label = words.plain("field." + field.label());
            parts.add(value(field.kind(), field.name(), label, below, depth + 1)
                    .field(
                            "",
                            field.hinted() ? words.plain("hint." + field.label()) : "",
                            field.required(),
                            List.of()));
        }
        return parts;
    }

    private Optional<Slot> list(Slot empty, Kind.ListOf of, Optional<Node> node, String label, int depth) {
        boolean words = of.item() instanceof Kind.Word && node.map(Raw::isWords).orElse(true);
        if (!words && !node.map(n -> n instanceof Node.Sequence).orElse(true)) {
            return Optional.empty();
        }
        List<Node> items = node.map(n -> n instanceof Node.Sequence s ? s.items() : List.of(n))
                .orElse(List.of());
        return Optional.of(empty.parts(
                items.stream()
                        .map(n -> value(of.item(), "", label, Optional.of(n), depth + 1))
                        .toList(),
                Optional.of(value(of.item(), "", label, Optional.empty(), depth + 1))));
    }

    private Slot map(Slot empty, Kind.MapOf of, Optional<Node> node, String label, int depth) {
        List<Slot> parts = new ArrayList<>();
        node.ifPresent(n -> ((Node.Tree) n)
                .entries()
                .forEach((key, entry) -> parts.add(keyed(
                        value(
                                of.value(),
                                "",
                                label,
                                Optional.of(entry.value()).filter(v -> !Raw.isNothing(v)),
                                depth + 1),
                        key))));
        return empty.parts(parts, Optional.of(value(of.value(), "", label, Optional.empty(), depth + 1)))
                .with(Slot.Extras.NONE
                        .suggesting(suggestions.of(of.keys()), true)
                        .keys(of.keys()));
    }

    private static Slot keyed(Slot slot, String key) {
        return slot.with(slot.extras().key(key));
    }

    private Slot any(String name, String label, Node node, int depth) {
        Slot blank = Slot.of("any", "", label);
        if (depth > DEEPEST || node instanceof Node.Scalar) {
            boolean nested = !(node instanceof Node.Scalar);
            return Slot.of(nested ? "opaque" : "any", name, label)
                    .value(nested ? Raw.json(Optional.of(node)) : Raw.word(Optional.of(node)));
        }
        List<Slot> parts = new ArrayList<>();
        if (node instanceof Node.Sequence list) {
            list.items().forEach(i -> parts.add(any("", label, i, depth + 1).json(Raw.json(Optional.of(i)))));
            return Slot.of("list", name, label).parts(parts, Optional.of(blank));
        }
        ((Node.Tree) node)
                .entries()
                .forEach((key, entry) -> parts.add(keyed(
                        any("", label, entry.value(), depth + 1).json(Raw.json(Optional.of(entry.value()))), key)));
        return Slot.of("map", name, label).parts(parts, Optional.of(blank)).with(Slot.Extras.NONE.keys("word"));
    }
}
