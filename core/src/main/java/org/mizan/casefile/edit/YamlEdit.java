package org.mizan.casefile.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.table.Node;
import org.mizan.table.SourceFile;
import org.mizan.table.YamlReader;

/**
 * Sets, adds or removes one value of a YAML text. A path names keys of mappings and, as numbers from 0, items of lists. Every line that the value does not
 * stand on keeps every byte. Each edit is read back before it is handed out: what reads back differently is refused, never written.
 */
public final class YamlEdit {
    private static final FilePos NOWHERE = FilePos.of("");

    private final String text;

    private YamlEdit(String text) {
        this.text = text;
    }

    /** The text with these words at this path. */
    public static String set(String text, List<String> path, String value) {
        return set(text, path, new Node.Scalar(value, false, NOWHERE));
    }

    /**
     * The text with this value at this path; mappings on the way that are missing are added.
     *
     * @throws IllegalArgumentException if the text is not YAML that a case may hold, the path leads through a value that is no mapping or list, or the
     *     value holds a character that a case may not
     */
    public static String set(String text, List<String> path, Node value) {
        String bare = withoutMark(text);
        String edited = new YamlEdit(bare).changed(path, value);
        requireSame(with(read(bare), path, value), read(edited), path);
        return text.substring(0, text.length() - bare.length()) + edited;
    }

    /**
     * The text without the key at this path and all below it.
     *
     * @throws IllegalArgumentException if there is no such key, or as {@link #set}
     */
    public static String remove(String text, List<String> path) {
        String bare = withoutMark(text);
        Node.Tree before = read(bare);
        String edited = new YamlEdit(bare).without(path);
        requireSame(with(before, path, new Node.Scalar("", true, NOWHERE)), read(edited), path);
        return text.substring(0, text.length() - bare.length()) + edited;
    }

    /**
     * The text with further keys at its end, each value that is a mapping over several lines, one key a line. The text before keeps every byte.
     *
     * @throws IllegalArgumentException if a key stands there already, or as {@link #set}
     */
    public static String append(String text, Map<String, Node> entries) {
        String bare = withoutMark(text);
        Map<String, Node.Entry> wanted = new LinkedHashMap<>();
        StringBuilder out = new StringBuilder(bare);
        YamlEdit edit = new YamlEdit(bare);
        if (YamlSpan.of(bare).filter(r -> r.end() > r.start()).isPresent()) {
            wanted.putAll(read(bare).entries());
        }
        if (!bare.isEmpty() && !bare.endsWith("\n")) {
            out.append(edit.newline());
        }
        entries.forEach((key, value) -> {
            if (wanted.put(key, new Node.Entry(NOWHERE, value)) != null) {
                throw new IllegalArgumentException("the key stands there already: " + key);
            }
            out.append(edit.lines(key, value));
        });
        if (!entries.isEmpty()) {
            requireSame(new Node.Tree(wanted, NOWHERE), read(out.toString()), List.copyOf(entries.keySet()));
        }
        return text.substring(0, text.length() - bare.length()) + out;
    }

    private String lines(String key, Node value) {
        if (!(value instanceof Node.Tree tree) || tree.entries().isEmpty()) {
            return entry(List.of(key), value) + newline();
        }
        StringBuilder out = new StringBuilder(YamlText.of(key)).append(':').append(newline());
        tree.entries()
                .forEach((name, below) -> out.append("  ")
                        .append(entry(List.of(name), below.value()))
                        .append(newline()));
        return out.toString();
    }

    /** Whether two values say the same to every reader, wherever they stand; an absent key and one without a value do. */
    public static boolean same(Node one, Node other) {
        return shape(one).equals(shape(other));
    }

    /** The value as an edit would write it. */
    public static String oneLine(Node value) {
        return YamlText.of(value);
    }

    private String changed(List<String> path, Node value) {
        Optional<YamlSpan> root = YamlSpan.of(text).filter(r -> r.end() > r.start());
        if (root.isEmpty()) {
            return appended(entry(path, value));
        }
        YamlSpan at = root.get();
        int keyEnd = 0;
        for (int i = 0; i < path.size(); i++) {
            String step = path.get(i);
            if (at.entries().containsKey(step)) {
                keyEnd = at.entries().get(step).keyEnd();
                at = at.entries().get(step).value();
            } else if (isIndex(step, at)) {
                at = at.items().get(Integer.parseInt(step));
                keyEnd = -1;
            } else {
                return added(at, keyEnd, path.subList(i, path.size()), value);
            }
        }
        Optional<String> list = value instanceof Node.Sequence items ? relisted(at, path, items) : Optional.empty();
        return list.isPresent() ? list.get() : replaced(at, keyEnd, value);
    }

    /**
     * A list that holds more than words stays one with a line or more for each item: items that it had keep their bytes wherever they go, with the comments
     * after them.
     */
    private Optional<String> relisted(YamlSpan old, List<String> path, Node.Sequence value) {
        List<YamlSpan> spans = old.items();
        if (old.style() != YamlSpan.Style.BLOCK
                || spans.isEmpty()
                || value.items().isEmpty()) {
            return Optional.empty();
        }
        List<Node> items = items(path);
        if (isWords(items) || isWords(value.items())) {
            return Optional.empty();
        }
        List<Integer> starts = new ArrayList<>();
        spans.forEach(s -> starts.add(text.lastIndexOf('\n', s.start() - 1) + 1));
        String dash = text.substring(starts.get(0), spans.get(0).start());
        for (int i = 0; i < spans.size(); i++) {
            String before = text.substring(starts.get(i), spans.get(i).start());
            if (!before.equals(dash)
                    || !before.matches(" *- +")
                    || spans.get(i).end() == spans.get(i).start()) {
                return Optional.empty();
            }
        }
        starts.add(lineEnd(old.end()));
        boolean open = starts.get(spans.size()) == text.length() && !text.endsWith("\n");
        List<Integer> free =
                new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
        StringBuilder out = new StringBuilder(text.substring(0, starts.get(0)));
        for (Node item : value.items()) {
            Optional<Integer> kept =
                    free.stream().filter(i -> same(items.get(i), item)).findFirst();
            kept.ifPresent(free::remove);
            String lines = kept.map(i -> text.substring(starts.get(i), starts.get(i + 1)))
                    .orElseGet(() -> dash + YamlText.of(item) + newline());
            out.append(lines).append(lines.endsWith("\n") ? "" : newline());
        }
        out.append(text.substring(starts.get(spans.size())));
        return Optional.of(open ? out.substring(0, out.length() - newline().length()) : out.toString());
    }

    private static boolean isWords(List<Node> items) {
        return items.stream().allMatch(i -> i instanceof Node.Scalar);
    }

    /** The items of the list at this path. */
    private List<Node> items(List<String> path) {
        Node node = read(text);
        for (String step : path) {
            node = node instanceof Node.Sequence list
                    ? list.items().get(Integer.parseInt(step))
                    : ((Node.Tree) node).get(step).orElseThrow();
        }
        return ((Node.Sequence) node).items();
    }

    private static boolean isIndex(String step, YamlSpan at) {
        return step.matches("[0-9]{1,6}") && Integer.parseInt(step) < at.items().size();
    }

    /** A value that was quoted stays quoted. */
    private String replaced(YamlSpan old, int keyEnd, Node value) {
        boolean quoted =
                old.style() == YamlSpan.Style.QUOTED && value instanceof Node.Scalar scalar && !scalar.isNull();
        String written = quoted ? YamlText.quoted(((Node.Scalar) value).value()) : YamlText.of(value);
        boolean below = old.style() == YamlSpan.Style.BLOCK;
        if (old.end() == old.start() || below && keyEnd >= 0) {
            int from = afterColon(keyEnd, old.start());
            return text.substring(0, from) + " " + written + text.substring(Math.max(from, old.end()));
        }
        return text.substring(0, old.start()) + written + text.substring(old.end());
    }

    /** The offset after the colon that ends a key; for an item of a list, where its value would stand. */
    private int afterColon(int keyEnd, int start) {
        int colon = keyEnd < 0 ? -1 : text.indexOf(':', keyEnd);
        return colon < 0 ? start : colon + 1;
    }

    private String added(YamlSpan parent, int keyEnd, List<String> path, Node value) {
        if (parent.end() == parent.start()) {
            return replaced(parent, keyEnd, nested(path, value));
        }
        if (!parent.isMapping()) {
            throw new IllegalArgumentException("no mapping to hold " + path.get(0));
        }
        if (parent.style() == YamlSpan.Style.FLOW) {
            int last = parent.entries().values().stream()
                    .mapToInt(YamlSpan.Entry::end)
                    .max()
                    .orElse(-1);
            int at = last < 0 ? parent.start() + 1 : last;
            return text.substring(0, at) + (last < 0 ? "" : ", ") + entry(path, value) + text.substring(at);
        }
        int lineStart = text.lastIndexOf('\n', parent.start() - 1) + 1;
        String indent = text.substring(lineStart, parent.start()).replace('-', ' ');
        int end = lineEnd(parent.end());
        boolean open = end == text.length() && !text.endsWith("\n");
        String line = indent + entry(path, value) + newline();
        return text.substring(0, end) + (open ? newline() : "") + line + text.substring(end);
    }

    private String without(List<String> path) {
        YamlSpan parent = YamlSpan.of(text).orElseThrow(() -> new IllegalArgumentException("nothing to remove"));
        int keyEnd = -1;
        for (String step : path.subList(0, path.size() - 1)) {
            if (parent.entries().containsKey(step)) {
                keyEnd = parent.entries().get(step).keyEnd();
                parent = parent.entries().get(step).value();
            } else if (isIndex(step, parent)) {
                keyEnd = -1;
                parent = parent.items().get(Integer.parseInt(step));
            } else {
                throw new IllegalArgumentException("no " + step + " on the way to " + path);
            }
        }
        String key = path.get(path.size() - 1);
        List<String> keys = List.copyOf(parent.entries().keySet());
        int index = keys.indexOf(key);
        if (index < 0) {
            throw new IllegalArgumentException("no key " + path);
        }
        List<YamlSpan.Entry> entries = List.copyOf(parent.entries().values());
        YamlSpan.Entry gone = entries.get(index);
        if (parent.style() == YamlSpan.Style.FLOW) {
            return index > 0
                    ? cut(entries.get(index - 1).end(), gone.end())
                    : cut(gone.start(), entries.size() > 1 ? entries.get(1).start() : gone.end());
        }
        if (entries.size() == 1 && path.size() > 1) {
            int from = keyEnd < 0 ? parent.start() : afterColon(keyEnd, parent.start());
            return text.substring(0, from) + (keyEnd < 0 ? "{}" : " {}") + text.substring(parent.end());
        }
        int lineStart = text.lastIndexOf('\n', gone.start() - 1) + 1;
        boolean ownLine = text.substring(lineStart, gone.start()).isBlank();
        return ownLine
                ? cut(lineStart, lineEnd(gone.end()))
                : cut(gone.start(), entries.get(1).start());
    }

    private String cut(int from, int to) {
        return text.substring(0, from) + text.substring(to);
    }

    private String appended(String line) {
        String before = text.isEmpty() || text.endsWith("\n") ? text : text + newline();
        return before + line + newline();
    }

    /** The offset after the line end that follows this place. */
    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    private String newline() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    private static String entry(List<String> path, Node value) {
        Node below = path.size() == 1 ? value : nested(path.subList(1, path.size()), value);
        return YamlText.of(path.get(0)) + ": " + YamlText.of(below);
    }

    private static Node nested(List<String> path, Node value) {
        Node below = path.size() == 1 ? value : nested(path.subList(1, path.size()), value);
        return new Node.Tree(Map.of(path.get(0), new Node.Entry(NOWHERE, below)), NOWHERE);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Node.Tree read(String text) {
        Problems problems = new Problems();
        return YamlReader.read(new SourceFile("", text), problems)
                .orElseThrow(() -> new IllegalArgumentException("not YAML of a case: " + problems.all()));
    }

    /** What the text must read as after the edit. */
    private static Node.Tree with(Node.Tree tree, List<String> path, Node value) {
        return (Node.Tree) replacedIn(tree, path, value);
    }

    private static Node replacedIn(Node node, List<String> path, Node value) {
        if (path.isEmpty()) {
            return value;
        }
        String step = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (node instanceof Node.Sequence sequence && step.matches("[0-9]{1,6}")) {
            var items = new java.util.ArrayList<>(sequence.items());
            items.set(Integer.parseInt(step), replacedIn(items.get(Integer.parseInt(step)), rest, value));
            return new Node.Sequence(items, NOWHERE);
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        if (node instanceof Node.Tree tree) {
            entries.putAll(tree.entries());
        }
        Node old = entries.containsKey(step) ? entries.get(step).value() : new Node.Scalar("", true, NOWHERE);
        entries.put(step, new Node.Entry(NOWHERE, replacedIn(old, rest, value)));
        return new Node.Tree(entries, NOWHERE);
    }

    /** Compares words, not places; an absent key and one without a value are the same to every reader. */
    private static void requireSame(Node wanted, Node written, List<String> path) {
        if (!shape(wanted).equals(shape(written))) {
            throw new IllegalArgumentException("cannot change " + path + " and leave the rest as it is");
        }
    }

    private static Object shape(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.isNull() ? List.of() : scalar.value();
        }
        if (node instanceof Node.Sequence sequence) {
            return List.of(
                    "list", sequence.items().stream().map(YamlEdit::shape).toList());
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        ((Node.Tree) node).entries().forEach((key, entry) -> {
            if (!shape(entry.value()).equals(List.of())) {
                entries.put(key, shape(entry.value()));
            }
        });
        return List.of("mapping", entries);
    }
}
