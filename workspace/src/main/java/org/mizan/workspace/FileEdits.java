package org.mizan.workspace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mizan.casefile.TableKeys;
import org.mizan.casefile.edit.TableEdit;
import org.mizan.casefile.edit.YamlEdit;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.table.Limits;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** Does edits to one file's text, item by item; what cannot be done is collected as problems, what somebody else has changed as conflicts. */
final class FileEdits {
    private static final Pattern WORD = Pattern.compile("[^\\s\u00a0\u202f]+");

    private final String file;
    private final Problems problems;
    private final List<Conflict> conflicts = new ArrayList<>();
    private Optional<String> text;

    /** The same table, parsed, while edits to it follow each other. */
    private Optional<TableEdit> table = Optional.empty();

    /**
     * @param text what the file holds; empty if there is none
     */
    FileEdits(String file, Optional<String> text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    /** The text after all edits; empty if there is no such file any more. */
    Optional<String> text() {
        close();
        text.filter(t -> t.length() > Limits.CODE_POINTS)
                .ifPresent(t -> problem("file-too-long", Arg.of(Limits.CODE_POINTS)));
        return text;
    }

    void apply(Edit edit) {
        try {
            if (edit instanceof Edit.SetCell e) {
                set(e);
            } else if (edit instanceof Edit.SetPart e) {
                set(e);
            } else if (edit instanceof Edit.AddTable e) {
                add(e);
            } else if (edit instanceof Edit.AddRow e) {
                add(e);
            } else if (edit instanceof Edit.RemoveRow e) {
                remove(e);
            } else if (edit instanceof Edit.SetValue e) {
                set(e);
            } else if (edit instanceof Edit.RemoveValue e) {
                remove(e);
            } else if (edit instanceof Edit.RenameKey e) {
                rename(e);
            } else if (edit instanceof Edit.AddFile e) {
                whole(e, Optional.empty(), Optional.of(e.text()));
            } else if (edit instanceof Edit.ReplaceFile e) {
                whole(e, Optional.of(e.beforeSha()), Optional.of(e.text()));
            } else if (edit instanceof Edit.RemoveFile e) {
                whole(e, Optional.of(e.beforeSha()), Optional.empty());
            }
        } catch (IllegalArgumentException e) {
            problem("edit-not-possible", Arg.code(CasePath.visible(String.valueOf(e.getMessage()))));
        }
    }

    /** The value that an edit is about, as it stands in this text. */
    static Optional<String> value(Edit edit, String column, Optional<String> text) {
        FileEdits look = new FileEdits(edit.file(), text, new Problems());
        try {
            if (edit instanceof Edit.SetCell e) {
                return look.cell(e.key(), e.column());
            } else if (edit instanceof Edit.SetPart e) {
                return look.cell(e.key(), e.column());
            } else if (edit instanceof Edit.AddRow e) {
                return look.cell(look.key(e), column);
            } else if (edit instanceof Edit.RemoveRow e) {
                return look.table().flatMap(t -> t.find(e.key()).map(row -> described(t, row, e.before())));
            } else if (edit instanceof Edit.SetValue e) {
                return look.node(e.path()).map(FileEdits::shown);
            } else if (edit instanceof Edit.RemoveValue e) {
                return look.node(e.path()).map(FileEdits::shown);
            } else if (edit instanceof Edit.RenameKey e) {
                return look.node(e.path()).map(n -> e.path().get(e.path().size() - 1));
            }
            return text;
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void set(Edit.SetCell e) {
        if (!isTable() || !knows(e.key().keySet()) || !knows(List.of(e.column()))) {
            return;
        }
        Optional<String> now = cell(e.key(), e.column());
        if (now.isEmpty()) {
            Map<String, String> row = new LinkedHashMap<>(e.key());
            row.put(e.column(), e.after());
            conflict(e, "", Optional.of(e.before()), Optional.of(e.after()), now, new Edit.AddRow(file, row));
        } else if (now.get().equals(e.after())) {
            return;
        } else if (now.get().equals(e.before())) {
            put(e.key(), e.column(), e.after());
        } else {
            Edit again = new Edit.SetCell(file, e.key(), e.column(), now.get(), e.after());
            conflict(e, "", Optional.of(e.before()), Optional.of(e.after()), now, again);
        }
    }

    private void set(Edit.SetPart e) {
        if (!isTable() || !knows(e.key().keySet()) || !knows(List.of(e.column()))) {
            return;
        }
        Optional<String> cell = cell(e.key(), e.column());
        List<int[]> words = cell.map(FileEdits::words).orElse(List.of());
        if (!WORD.matcher(e.after()).matches() || cell.isPresent() && (e.index() < 0 || e.index() > words.size())) {
            problem(
                    "no-such-part",
                    Arg.of(e.index() + 1L),
                    Arg.code(CasePath.visible(e.column())),
                    Arg.of(words.size()));
            return;
        }
        boolean end = e.index() >= words.size();
        Optional<String> now = cell.map(c -> end ? "" : c.substring(words.get(e.index())[0], words.get(e.index())[1]));
        if (now.isEmpty() || !now.get().equals(e.after()) && !now.get().equals(e.before())) {
            Edit again = new Edit.SetPart(file, e.key(), e.column(), e.index(), now.orElse(""), e.after());
            conflict(e, "", Optional.of(e.before()), Optional.of(e.after()), now, again);
        } else if (!now.get().equals(e.after())) {
            String old = cell.orElseThrow();
            String changed = end
                    ? (old.isEmpty() ? "" : old + " ") + e.after()
                    : old.substring(0, words.get(e.index())[0]) + e.after() + old.substring(words.get(e.index())[1]);
            put(e.key(), e.column(), changed);
        }
    }

    private void add(Edit.AddTable e) {
        boolean sound = !e.columns().isEmpty()
                && e.columns().size() <= Limits.COLUMNS
                && new HashSet<>(e.columns()).size() == e.columns().size()
                && e.columns().stream().allMatch(c -> !c.isBlank() && c.equals(c.strip()) && c.indexOf('\n') < 0);
        if (!isTable()) {
            return;
        }
        if (!sound) {
            problem("bad-columns");
        } else if (isEmpty()) {
            String before = text.orElse("");
            boolean open = !before.isEmpty() && !before.endsWith("\n") && !before.equals("\ufeff");
            text = Optional.of(
                    before + (open ? "\n" : "") + TableEdit.create(e.columns()).text());
            table = Optional.empty();
        } else {
            TableEdit open = table().orElseThrow();
            e.columns().stream().filter(c -> !open.columns().contains(c)).forEach(open::addColumn);
        }
    }

    private void add(Edit.AddRow e) {
        if (!isTable()) {
            return;
        }
        if (isEmpty()) {
            add(new Edit.AddTable(file, List.copyOf(e.values().keySet())));
        }
        if (problems.hasErrors() || !knows(e.values().keySet())) {
            return;
        }
        TableEdit open = table().orElseThrow();
        Map<String, String> key = key(e);
        Optional<Integer> row = key.values().stream().allMatch(String::isEmpty) ? Optional.empty() : open.find(key);
        if (row.isEmpty()) {
            if (open.size() >= Limits.ROWS) {
                problem("too-many-rows", Arg.of(Limits.ROWS));
            } else {
                open.add(e.values());
            }
            return;
        }
        e.values().forEach((column, value) -> {
            String now = open.value(row.get(), column);
            if (now.isEmpty() && !value.isEmpty()) {
                open.set(row.get(), column, value);
            } else if (!now.equals(value) && !value.isEmpty()) {
                Edit again = new Edit.SetCell(file, key, column, now, value);
                conflict(e, column, Optional.empty(), Optional.of(value), Optional.of(now), again);
            }
        });
    }

    private void remove(Edit.RemoveRow e) {
        if (!isTable()
                || isEmpty()
                || !knows(e.key().keySet())
                || !knows(e.before().keySet())) {
            return;
        }
        TableEdit open = table().orElseThrow();
        Optional<Integer> row = open.find(e.key());
        if (row.isEmpty()) {
            return;
        }
        Map<String, String> now = new LinkedHashMap<>();
        e.before().keySet().forEach(c -> now.put(c, open.value(row.get(), c)));
        if (now.equals(e.before())) {
            open.remove(row.get());
        } else {
            Edit again = new Edit.RemoveRow(file, e.key(), now);
            Optional<String> theirs = Optional.of(described(open, row.get(), e.before()));
            conflict(e, "", Optional.of(described(e.before())), Optional.empty(), theirs, again);
        }
    }

    private void set(Edit.SetValue e) {
        if (!isTree(e.path())) {
            return;
        }
        Optional<Node> now = node(e.path());
        if (Differences.same(now, Optional.of(e.after()))) {
            return;
        }
        if (Differences.same(now, e.before())) {
            text = Optional.of(YamlEdit.set(text.orElse(""), e.path(), e.after()));
        } else {
            Edit again = new Edit.SetValue(file, e.path(), now, e.after());
            conflict(
                    e,
                    "",
                    e.before().map(FileEdits::shown),
                    Optional.of(shown(e.after())),
                    now.map(FileEdits::shown),
                    again);
        }
    }

    private void remove(Edit.RemoveValue e) {
        if (!isTree(e.path())) {
            return;
        }
        Optional<Node> now = node(e.path());
        if (now.isEmpty()) {
            return;
        }
        if (Differences.same(now, e.before())) {
            text = Optional.of(YamlEdit.remove(text.orElse(""), e.path()));
        } else {
            Edit again = new Edit.RemoveValue(file, e.path(), now);
            conflict(e, "", e.before().map(FileEdits::shown), Optional.empty(), now.map(FileEdits::shown), again);
        }
    }

    private void rename(Edit.RenameKey e) {
        if (!isTree(e.path())) {
            return;
        }
        List<String> renamed = new ArrayList<>(e.path().subList(0, e.path().size() - 1));
        String old = e.path().get(renamed.size());
        renamed.add(e.after());
        boolean there = node(e.path()).isPresent();
        if (there) {
            text = Optional.of(YamlEdit.rename(text.orElse(""), e.path(), e.after()));
        } else if (node(renamed).isEmpty()) {
            conflict(e, "", Optional.of(old), Optional.of(e.after()), Optional.empty(), e);
        }
    }

    private void whole(Edit e, Optional<String> beforeSha, Optional<String> after) {
        close();
        if (text.equals(after)) {
            return;
        }
        if (!text.map(Fingerprint::of).equals(beforeSha)) {
            Optional<String> sha = text.map(Fingerprint::of);
            Edit again = after.isEmpty()
                    ? new Edit.RemoveFile(file, sha.orElseThrow())
                    : sha.isEmpty()
                            ? new Edit.AddFile(file, after.get())
                            : new Edit.ReplaceFile(file, sha.get(), after.get());
            conflict(e, "", Optional.empty(), after, text, again);
            return;
        }
        after.ifPresent(t -> FileText.decode(file, t.getBytes(StandardCharsets.UTF_8), problems));
        text = after;
    }

    private Optional<String> cell(Map<String, String> key, String column) {
        return table().flatMap(t -> t.find(key).map(row -> t.value(row, column)));
    }

    private void put(Map<String, String> key, String column, String value) {
        TableEdit open = table().orElseThrow();
        open.set(open.find(key).orElseThrow(), column, value);
    }

    /** What tells the row of this edit from others. */
    private Map<String, String> key(Edit.AddRow e) {
        Map<String, String> key = new LinkedHashMap<>();
        table().ifPresent(t ->
                TableKeys.of(t.columns()).forEach(c -> key.put(c, e.values().getOrDefault(c, ""))));
        return key;
    }

    private Optional<Node> node(List<String> path) {
        if (isEmpty()) {
            return Optional.empty();
        }
        Problems found = new Problems();
        Optional<Node> at = FileText.tree(file, text.orElse("").getBytes(StandardCharsets.UTF_8))
                .map(t -> t);
        if (at.isEmpty()) {
            found.error(Workspace.class, "file-not-readable", FilePos.of(file));
            problems.addAll(found.all());
        }
        for (String step : path) {
            at = at.flatMap(n -> Differences.below(n, step));
        }
        return at.filter(n -> !(n instanceof Node.Scalar scalar && scalar.isNull()));
    }

    private Optional<TableEdit> table() {
        if (table.isEmpty() && !isEmpty()) {
            table = text.map(TableEdit::of);
        }
        return table;
    }

    /** Whether the file holds nothing but comments. */
    private boolean isEmpty() {
        return table.isEmpty()
                && text.map(t -> t.replace("\ufeff", "").lines().allMatch(l -> l.isBlank() || l.startsWith("#")))
                        .orElse(true);
    }

    private void close() {
        table.ifPresent(t -> text = Optional.of(t.text()));
        table = Optional.empty();
    }

    private boolean isTable() {
        return is(".csv");
    }

    private boolean isTree(List<String> path) {
        if (path.isEmpty() || path.size() >= Limits.DEPTH) {
            problem("edit-not-possible", Arg.code(CasePath.visible(String.join("/", path))));
            return false;
        }
        return is(".yaml");
    }

    private boolean is(String extension) {
        if (!file.endsWith(extension)) {
            problem("wrong-kind-of-file", Arg.code(extension));
        }
        return file.endsWith(extension);
    }

    /** Whether the table has these columns; a table that is not there has all. */
    private boolean knows(java.util.Collection<String> columns) {
        List<String> known = table().map(TableEdit::columns).orElse(List.copyOf(columns));
        List<String> unknown = columns.stream().filter(c -> !known.contains(c)).toList();
        for (String column : unknown) {
            String shown = CasePath.visible(column);
            problems.unknown(
                    Message.of(Workspace.class, "unknown-column", Arg.code(shown)), FilePos.of(file), column, known);
        }
        return unknown.isEmpty();
    }

    private void conflict(
            Edit edit,
            String column,
            Optional<String> base,
            Optional<String> mine,
            Optional<String> theirs,
            Edit again) {
        conflicts.add(new Conflict(edit, column, base, mine, theirs, Optional.empty(), again));
    }

    private void problem(String code, Arg... args) {
        problems.error(Workspace.class, code, FilePos.of(file), args);
    }

    private static List<int[]> words(String cell) {
        List<int[]> words = new ArrayList<>();
        Matcher m = WORD.matcher(cell);
        while (m.find()) {
            words.add(new int[] {m.start(), m.end()});
        }
        return words;
    }

    private static String described(TableEdit table, int row, Map<String, String> like) {
        Map<String, String> now = new LinkedHashMap<>();
        like.keySet().forEach(c -> now.put(c, table.value(row, c)));
        return described(now);
    }

    private static String described(Map<String, String> row) {
        return row.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String shown(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.value() : YamlEdit.oneLine(node);
    }
}
