package org.mizan.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.problem.FilePos;
import org.mizan.table.Node;
import org.mizan.text.Text;

/** Makes YAML values for edits. */
public final class Values {
    private static final FilePos NOWHERE = FilePos.of("");

    private Values() {}

    /** Words, also those that look like a number. */
    public static Node words(String words) {
        return new Node.Scalar(words, false, NOWHERE);
    }

    public static Node list(List<String> items) {
        return new Node.Sequence(items.stream().map(Values::words).toList(), NOWHERE);
    }

    public static Node nodes(List<Node> items) {
        return new Node.Sequence(items, NOWHERE);
    }

    public static Node map(Map<String, Node> entries) {
        Map<String, Node.Entry> all = new LinkedHashMap<>();
        entries.forEach((key, value) -> all.put(key, new Node.Entry(NOWHERE, value)));
        return new Node.Tree(all, NOWHERE);
    }

    /** A text of several languages as a mapping. */
    public static Node text(Text text) {
        Map<String, Node> entries = new LinkedHashMap<>();
        text.byLanguage().forEach((language, words) -> entries.put(language, words(words)));
        return map(entries);
    }

    static Edit inLanguage(
            String file, List<String> path, Optional<Node> seen, String first, String language, String after) {
        Optional<Node> given = seen.filter(n -> !(n instanceof Node.Scalar scalar) || !scalar.isNull());
        if (given.isPresent() && given.get() instanceof Node.Scalar scalar) {
            return language.equals(first)
                    ? new Edit.SetValue(file, path, seen, words(after))
                    : new Edit.SetValue(file, path, seen, text(new Text(pair(first, scalar.value(), language, after))));
        }
        List<String> below = new ArrayList<>(path);
        below.add(language);
        Optional<Node> before =
                given.flatMap(n -> n instanceof Node.Tree tree ? tree.get(language) : Optional.<Node>empty());
        return new Edit.SetValue(file, below, before, words(after));
    }

    private static Map<String, String> pair(String first, String words, String second, String others) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put(first, words);
        both.put(second, others);
        return both;
    }
}
