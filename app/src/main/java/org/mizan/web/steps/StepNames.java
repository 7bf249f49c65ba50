package org.mizan.web.steps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;
import org.mizan.workspace.Edit;

/** Names steps after what they do, in the words of the case: "Turkey's influence on Azerbaijan: 2 → 3". */
final class StepNames {
    /** Values longer than this are not told in a name. */
    private static final int SHORT = 40;

    /** Tables whose cells have a sentence of their own, with the column that holds the judgement. */
    private static final Map<String, String> JUDGEMENTS = Map.of(
            "mactor/influence.csv", "value",
            "micmac/influence.csv", "value",
            "mactor/positions.csv", "value",
            "cib/impacts.csv", "impact",
            "ach/evidence.csv", "consistency",
            "bargaining/positions.csv", "position",
            "relations.csv", "sign");

    private final CaseNames names;

    StepNames(CaseNames names) {
        this.names = names;
    }

    /** What these edits do as one step. */
    Message of(List<Edit> all) {
        List<Edit> edits =
                all.stream().filter(e -> !(e instanceof Edit.AddTable)).toList();
        if (edits.isEmpty()) {
            return message("step.table", names.partName(all.get(0).file()));
        }
        Edit first = edits.get(0);
        Optional<Renaming> renaming = Renaming.of(edits);
        if (renaming.isPresent()) {
            Renaming r = renaming.get();
            return message("step.renamed", Arg.code(r.from()), Arg.code(r.to()), Arg.of(edits.size()));
        }
        if (edits.size() == 1) {
            return one(first);
        }
        boolean oneFile = edits.stream().allMatch(e -> e.file().equals(first.file()));
        if (!oneFile) {
            List<Arg> parts = edits.stream()
                    .map(Edit::file)
                    .distinct()
                    .limit(4)
                    .map(names::partName)
                    .distinct()
                    .toList();
            return message("step.many", Arg.of(edits.size()), Arg.list(parts));
        }
        return several(first, edits);
    }

    private Message several(Edit first, List<Edit> edits) {
        Arg part = names.partName(first.file());
        Arg count = Arg.of(edits.size());
        if (edits.stream().allMatch(e -> e instanceof Edit.AddRow)) {
            return message("step.rows-added", count, part);
        }
        if (edits.stream().allMatch(e -> e instanceof Edit.RemoveRow)) {
            return message("step.rows-removed", count, part);
        }
        boolean oneItem = edits.stream().map(StepNames::itemKey).distinct().count() == 1;
        if (oneItem) {
            return message("step.fields", item(first), count);
        }
        return message(first.file().endsWith(".csv") ? "step.cells" : "step.values", count, part);
    }

    /** The item that an edit is about, as something to compare. */
    private static Object itemKey(Edit edit) {
        if (edit instanceof Edit.SetCell e) {
            return e.key();
        } else if (edit instanceof Edit.SetPart e) {
            return e.key();
        } else if (edit instanceof Edit.SetValue e) {
            return e.path().get(0);
        } else if (edit instanceof Edit.RemoveValue e) {
            return e.path().get(0);
        }
        return edit;
    }

    private Arg item(Edit edit) {
        if (edit instanceof Edit.SetCell e) {
            return names.row(e.file(), e.key());
        } else if (edit instanceof Edit.SetPart e) {
            return names.row(e.file(), e.key());
        } else if (edit instanceof Edit.SetValue e) {
            return names.item(e.file(), e.path());
        } else if (edit instanceof Edit.RemoveValue e) {
            return names.item(e.file(), e.path());
        }
        return names.partName(edit.file());
    }

    private Message one(Edit edit) {
        Message named = inPart(edit);
        return CaseNames.overlay(edit.file())
                .map(o -> message("step.in-overlay", Arg.of(named), names.partName(edit.file())))
                .orElse(named);
    }

    private Message inPart(Edit edit) {
        if (edit instanceof Edit.SetCell e) {
            return cell(e.file(), e.key(), e.column(), e.before(), e.after());
        } else if (edit instanceof Edit.SetPart e) {
            return cell(e.file(), e.key(), e.column(), e.before(), e.after());
        } else if (edit instanceof Edit.AddRow e) {
            return message("step.added", kind(e.file()), names.row(e.file(), e.values()));
        } else if (edit instanceof Edit.RemoveRow e) {
            return message("step.removed", kind(e.file()), names.row(e.file(), e.key()));
        } else if (edit instanceof Edit.SetValue e) {
            return value(e);
        } else if (edit instanceof Edit.RemoveValue e) {
            return e.path().size() == 1
                    ? message("step.removed", kind(e.file()), names.item(e.file(), e.path()))
                    : message(
                            "step.emptied",
                            names.item(e.file(), e.path()),
                            CaseNames.fieldOf(e.path().subList(1, e.path().size())));
        } else if (edit instanceof Edit.AddFile) {
            return message("step.file-added", names.partName(edit.file()), Arg.code(CaseNames.cut(edit.file())));
        }
        return message("step.file", names.partName(edit.file()), Arg.code(CaseNames.cut(edit.file())));
    }

    private static Arg kind(String file) {
        return Arg.code(CaseNames.part(file));
    }

    private Message cell(String file, Map<String, String> key, String column, String before, String after) {
        String own = CaseNames.own(file);
        if (column.startsWith("reason")) {
            return message("step.reason", names.row(file, key));
        }
        if (before.length() > SHORT || after.length() > SHORT) {
            return message("step.changed", names.row(file, key), CaseNames.field(column));
        }
        Arg from = shown(before);
        Arg to = shown(after);
        if (!column.equals(JUDGEMENTS.get(own))) {
            return message("step.value", names.row(file, key), CaseNames.field(column), from, to);
        }
        String first = own.matches("(mactor/influence|micmac/influence|cib/impacts|relations)\\.csv")
                ? "from"
                : own.startsWith("ach") ? "claim" : "actor";
        String second = own.matches("(mactor/influence|micmac/influence|cib/impacts|relations)\\.csv")
                ? "to"
                : own.startsWith("ach") ? "hypothesis" : own.startsWith("mactor") ? "objective" : "issue";
        if (!key.containsKey(first) || !key.containsKey(second)) {
            return message("step.value", names.row(file, key), CaseNames.field(column), from, to);
        }
        return message(
                "step." + own.replaceFirst("\\.csv$", "").replace('/', '-'),
                names.name(file, key.get(first)),
                names.name(file, key.get(second)),
                from,
                to);
    }

    private Message value(Edit.SetValue e) {
        Arg item = names.item(e.file(), e.path());
        boolean isCase = CaseNames.part(e.file()).equals("case");
        if (e.path().size() == 1 && !isCase) {
            if (e.before().isEmpty()) {
                Arg named = e.after() instanceof Node.Tree tree
                        ? tree.get("name")
                                .or(() -> tree.get("title"))
                                .flatMap(CaseNames::text)
                                .map(t -> Arg.of(CaseNames.cut(t)))
                                .orElse(item)
                        : item;
                return message("step.added", kind(e.file()), named);
            }
            return message("step.item", item);
        }
        Arg field = CaseNames.fieldOf(
                isCase ? e.path() : e.path().subList(1, e.path().size()));
        Optional<String> before =
                e.before().isEmpty() ? Optional.of("") : scalar(e.before().get());
        Optional<String> after = scalar(e.after());
        if (before.isEmpty()
                || after.isEmpty()
                || before.get().length() > SHORT
                || after.get().length() > SHORT) {
            return message("step.changed", item, field);
        }
        return message("step.value", item, field, shown(before.get()), shown(after.get()));
    }

    private static Optional<String> scalar(Node node) {
        return node instanceof Node.Scalar s ? Optional.of(s.isNull() ? "" : s.value()) : Optional.empty();
    }

    /** A value in a sentence: nothing in words, numbers and codes from left to right, words as words. */
    static Arg shown(String value) {
        if (value.isBlank()) {
            return Arg.of(message("nothing"));
        }
        String line = CaseNames.cut(value);
        return line.matches("[-+0-9. A-Za-z]{1,20}") && line.matches(".*[0-9].*|[A-Z+-]{1,2}")
                ? Arg.code(line.replace('-', '\u2212'))
                : Arg.of(Text.plain(line));
    }

    private static Message message(String key, Arg... args) {
        return CaseNames.message(key, args);
    }
}
