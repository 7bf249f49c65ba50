package org.mizan.web.forms;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mizan.problem.Problem;
import org.mizan.text.Arg;
import org.mizan.time.Edtf;

/**
 * The items of a part as a table: what is asked for, in the order asked for, a page of it.
 *
 * @param rows of this page
 * @param found how many items fit what is asked
 * @param all how many items there are
 * @param first number of the first row among those found, from 0
 * @param heads of the columns after the title: name, label, where a click sorts by it
 * @param problems of the file that belong to no item
 */
public record ListPage(
        Part part,
        List<Line> rows,
        int found,
        int all,
        int first,
        String query,
        String show,
        String sort,
        List<Head> heads,
        List<Problem> problems) {
    public static final int ROWS = 200;

    /** A column. */
    public record Head(String name, String label) {}

    /**
     * A row.
     *
     * @param text all that can be looked for in it, folded
     */
    public record Line(Item item, String href, Arg title, List<List<Arg>> cells, Weak weak, String text) {}

    static ListPage of(Sheet sheet, Part part) {
        String query = sheet.visit().asked("q").orElse("");
        String show = sheet.visit().asked("show").orElse("all");
        String sort = sheet.visit().asked("sort").orElse("");
        int first = sheet.visit()
                .asked("from")
                .filter(f -> f.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        List<Item> items = ItemList.of(part, sheet.files());
        List<Line> lines = new ArrayList<>();
        String wanted = Register.folded(query);
        for (Item item : items) {
            Line line = line(sheet, item);
            if (line.text().contains(wanted) && isShown(show, line.weak())) {
                lines.add(line);
            }
        }
        order(sheet, sort, lines);
        List<Head> heads = part.columns().stream()
                .map(c -> part.field(c).orElseThrow())
                .map(f -> new Head(f.name(), sheet.names().words().plain("field." + f.label())))
                .toList();
        int from = Math.min(first, Math.max(0, lines.size() - 1));
        return new ListPage(
                part,
                lines.subList(from, Math.min(lines.size(), from + ROWS)),
                lines.size(),
                items.size(),
                from,
                query,
                show,
                sort,
                heads,
                sheet.troubles().beside(part.file(), items));
    }

    private static boolean isShown(String show, Weak weak) {
        return switch (show) {
            case "wrong" -> weak.errors() + weak.warnings() > 0;
            case "unsourced" -> weak.unsourced();
            case "unsure" -> weak.unsure();
            case "lacking" -> !weak.lacking().isEmpty();
            default -> true;
        };
    }

    private static Line line(Sheet sheet, Item item) {
        List<List<Arg>> cells = new ArrayList<>();
        for (String column : item.part().columns()) {
            cells.add(cell(sheet, item, item.part().field(column).orElseThrow()));
        }
        StringBuilder text = new StringBuilder(item.token());
        item.values().values().forEach(n -> text.append('\n').append(Raw.strings(n)));
        item.part().fields().stream()
                .filter(f -> f.kind() instanceof Kind.Texts)
                .forEach(f -> text.append(item.text(f.name(), sheet.languages().get(0))
                        .byLanguage()
                        .values()));
        Arg title = sheet.names().title(item);
        text.append(sheet.names().words().localizer().plain(title));
        return new Line(
                item,
                sheet.names().href(item.part(), item.token()),
                title,
                cells,
                sheet.weak(item),
                Register.folded(text.toString()));
    }

    private static List<Arg> cell(Sheet sheet, Item item, Field field) {
        Names names = sheet.names();
        if (field.kind() instanceof Kind.Texts) {
            return List.of(Arg.of(item.text(field.name(), names.first())));
        }
        if (field.kind() instanceof Kind.Date) {
            String written = item.word(field.name());
            return written.isEmpty()
                    ? List.of()
                    : List.of(Edtf.parse(written).map(Arg::of).orElse(Arg.code(written)));
        }
        if (field.kind() instanceof Kind.Refs refs) {
            return item.words(field.name()).stream()
                    .map(id -> thing(names, refs.targets(), id))
                    .toList();
        }
        if (field.kind() instanceof Kind.Ref ref) {
            return item.words(field.name()).stream()
                    .map(id -> thing(names, ref.targets(), id))
                    .toList();
        }
        if (field.kind() instanceof Kind.Choice choice && choice.values().contains(item.word(field.name()))) {
            return List.of(names.said(choice.words(), item.word(field.name())));
        }
        if (field.kind() instanceof Kind.Choices choices) {
            return item.words(field.name()).stream()
                    .map(w -> names.said(choices.words(), w))
                    .toList();
        }
        if (field.kind() instanceof Kind.Word word && !item.word(field.name()).isEmpty()) {
            String written = item.word(field.name());
            if (word.suggestions().equals("claim-kinds")) {
                return List.of(names.said("word.claim", written));
            } else if (word.suggestions().equals("matters")) {
                Arg issue = thing(names, List.of(Target.ISSUES), written);
                return List.of(issue instanceof Arg.Code ? names.said("word.matter", written) : issue);
            }
        }
        if (field.name().equals("author")) {
            return authors(item, names);
        }
        if (field.name().equals("variants")) {
            return item.value("variants").map(n -> variants(n)).orElse(List.of());
        }
        String written = item.word(field.name());
        return written.isEmpty() ? List.of() : List.of(Arg.code(written));
    }

    private static Arg thing(Names names, List<Target> targets, String id) {
        return names.register().find(targets, id).map(e -> Arg.of(e.name())).orElse(Arg.code(id));
    }

    private static List<Arg> authors(Item item, Names names) {
        List<Arg> out = new ArrayList<>();
        item.value("author").ifPresent(n -> {
            if (n instanceof org.mizan.table.Node.Sequence list) {
                for (org.mizan.table.Node one : list.items()) {
                    if (one instanceof org.mizan.table.Node.Tree tree) {
                        tree.get("literal")
                                .or(() -> tree.get("family"))
                                .ifPresent(f -> out.add(Arg.of(Raw.text(f, names.first()))));
                    }
                }
            }
        });
        return out;
    }

    private static List<Arg> variants(org.mizan.table.Node node) {
        return node instanceof org.mizan.table.Node.Tree tree
                ? tree.entries().keySet().stream().map(Arg::code).toList()
                : Raw.strings(node).stream().map(Arg::code).toList();
    }

    private static void order(Sheet sheet, String sort, List<Line> lines) {
        String column = sort.startsWith("-") ? sort.substring(1) : sort;
        if (column.isEmpty() || lines.isEmpty()) {
            return;
        }
        Collator collator =
                Collator.getInstance(Locale.forLanguageTag(sheet.names().language()));
        Map<Line, String> keys = new LinkedHashMap<>();
        Part part = lines.get(0).item().part();
        for (Line line : lines) {
            keys.put(line, key(sheet, part, line, column));
        }
        boolean exact = part.field(column)
                .filter(f -> f.kind() instanceof Kind.Date
                        || f.kind() instanceof Kind.Number
                        || f.kind() instanceof Kind.Confidence)
                .isPresent();
        Comparator<Line> order =
                exact ? Comparator.comparing(keys::get) : (a, b) -> collator.compare(keys.get(a), keys.get(b));
        lines.sort(sort.startsWith("-") ? order.reversed() : order);
    }

    /** What a row is ordered by: dates by their first day, numbers by size, words as the language orders them. */
    private static String key(Sheet sheet, Part part, Line line, String column) {
        if (column.equals("title")) {
            return sheet.names().words().localizer().plain(line.title());
        }
        if (column.equals("id")) {
            return line.item().token();
        }
        String written = line.item().word(column);
        Kind kind = part.field(column).map(Field::kind).orElse(new Kind.Any());
        if (kind instanceof Kind.Date) {
            return Edtf.parse(written)
                    .filter(d -> !d.isUnknown())
                    .map(d -> String.format(Locale.ROOT, "%019d", 1L + Integer.MAX_VALUE + clamped(d)))
                    .orElse("~" + written);
        }
        if (kind instanceof Kind.Number || kind instanceof Kind.Confidence) {
            return written.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")
                    ? String.format(Locale.ROOT, "%024.9f", 1e12 + Double.parseDouble(written))
                    : "~" + written;
        }
        int at = part.columns().indexOf(column);
        return at < 0
                ? written
                : sheet.names().words().localizer().plain(Arg.list(line.cells().get(at)));
    }

    private static long clamped(Edtf date) {
        java.time.LocalDate day = date.from().isPresent() ? date.earliest() : date.latest();
        return Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day.toEpochDay()));
    }
}
