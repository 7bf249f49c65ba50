package org.mizan.web.steps;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mizan.casefile.edit.YamlEdit;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.web.Words;
import org.mizan.workspace.Changed;

/** Differences between two states of a case as rows of a table that people read: part, item, field, before, after. */
public final class ChangeRows {
    private static final int LONGEST = 20_000;

    private final Words words;
    private final CaseNames names;

    ChangeRows(Words words, CaseNames names) {
        this.words = words;
        this.names = names;
    }

    /**
     * One difference.
     *
     * @param item written {@link Items}, to look up its history; empty where there is none
     */
    public record Row(Content part, Content name, Content field, Content before, Content after, String item) {}

    List<Row> rows(List<Changed> changes) {
        return changes.stream().map(this::row).toList();
    }

    private Row row(Changed changed) {
        Content part = words.say(names.partName(changed.file()));
        if (changed instanceof Changed.Cell cell) {
            TextDiff diff = TextDiff.of(cut(cell.before()), cut(cell.after()));
            return new Row(
                    part,
                    words.say(names.row(cell.file(), cell.key())),
                    words.say(CaseNames.field(cell.column())),
                    side(cell.before(), diff.old()),
                    side(cell.after(), diff.now()),
                    Items.row(cell.file(), cell.key()));
        }
        if (changed instanceof Changed.Row row) {
            Map<String, String> seen = row.after().isEmpty() ? row.before() : row.after();
            return new Row(
                    part,
                    words.say(names.row(row.file(), seen)),
                    words.say(row.before().isEmpty() ? "change.row-added" : "change.row-removed"),
                    cells(row.before()),
                    cells(row.after()),
                    Items.row(row.file(), row.key()));
        }
        if (changed instanceof Changed.Value value) {
            return value(part, value);
        }
        Changed.Whole whole = (Changed.Whole) changed;
        String key = whole.before().isEmpty()
                ? "change.file-added"
                : whole.after().isEmpty() ? "change.file-removed" : "change.file-form";
        return new Row(
                part, words.say(Arg.code(CaseNames.cut(whole.file()))), words.say(key), nothing(), nothing(), "");
    }

    private Row value(Content part, Changed.Value value) {
        String before = value.before().map(ChangeRows::shown).orElse("");
        String after = value.after().map(ChangeRows::shown).orElse("");
        TextDiff diff = TextDiff.of(cut(before), cut(after));
        List<String> path = value.path();
        boolean isCase = CaseNames.part(value.file()).equals("case");
        List<String> tail = isCase || path.size() < 2 ? path : path.subList(1, path.size());
        Content field = tail.isEmpty() || path.size() == 1 && !isCase
                ? words.say(
                        value.before().isEmpty()
                                ? "change.row-added"
                                : value.after().isEmpty() ? "change.row-removed" : "change.whole")
                : words.say(CaseNames.fieldOf(tail));
        return new Row(
                part,
                words.say(names.item(value.file(), path)),
                field,
                side(before, diff.old()),
                side(after, diff.now()),
                path.isEmpty() ? "" : Items.value(value.file(), path.subList(0, 1)));
    }

    private static Content side(String text, Content marked) {
        return text.isBlank() ? nothing() : marked;
    }

    private static Content nothing() {
        return out -> out.writeContent("<span class=\"nothing\">–</span>");
    }

    private Content cells(Map<String, String> row) {
        List<Map.Entry<String, String>> full =
                row.entrySet().stream().filter(e -> !e.getValue().isBlank()).toList();
        if (full.isEmpty()) {
            return nothing();
        }
        return out -> {
            out.writeContent("<dl class=\"cells\">");
            for (Map.Entry<String, String> cell : full) {
                out.writeContent("<div><dt>");
                words.say(CaseNames.field(cell.getKey())).writeTo(out);
                out.writeContent("</dt><dd dir=\"auto\">" + Words.escaped(cut(cell.getValue())) + "</dd></div>");
            }
            out.writeContent("</dl>");
        };
    }

    static String shown(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.isNull() ? "" : scalar.value();
        }
        if (node instanceof Node.Sequence list && list.items().stream().allMatch(i -> i instanceof Node.Scalar)) {
            return list.items().stream().map(ChangeRows::shown).collect(Collectors.joining(", "));
        }
        return YamlEdit.oneLine(node);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** The differences for programs: what an edit would name. */
    static List<Object> json(List<Changed> changes) {
        List<Object> all = new ArrayList<>();
        for (Changed changed : changes) {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("file", changed.file());
            if (changed instanceof Changed.Cell cell) {
                out.put("key", cell.key());
                out.put("column", cell.column());
                out.put("before", cell.before());
                out.put("after", cell.after());
            } else if (changed instanceof Changed.Row row) {
                out.put("key", row.key());
                out.put("before", row.before().isEmpty() ? null : row.before());
                out.put("after", row.after().isEmpty() ? null : row.after());
            } else if (changed instanceof Changed.Value value) {
                out.put("path", value.path());
                out.put("before", value.before().map(EditWriter::value).orElse(null));
                out.put("after", value.after().map(EditWriter::value).orElse(null));
            } else if (changed instanceof Changed.Whole whole) {
                out.put("before", digest(whole.before()));
                out.put("after", digest(whole.after()));
            }
            all.add(out);
        }
        return all;
    }

    private static String digest(Optional<String> fingerprint) {
        return fingerprint.orElse(null);
    }
}
