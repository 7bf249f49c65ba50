package org.mizan.web.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mizan.table.Node;
import org.mizan.text.Text;
import tools.jackson.databind.json.JsonMapper;

/** Values as they are written: looked into, and said in JSON for the browser. */
final class Raw {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private Raw() {}

    static boolean isLanguage(String code) {
        return LANGUAGE.matcher(code).matches();
    }

    static boolean isId(String word) {
        return ID.matcher(word).matches();
    }

    /** Whatever it is made of: maps, lists, strings. */
    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** Mappings as maps, lists as lists, single values as strings; a value that is nothing as null. */
    static Object plain(Node node) {
        if (node instanceof Node.Tree tree) {
            Map<String, Object> map = new LinkedHashMap<>();
            tree.entries().forEach((key, entry) -> map.put(key, plain(entry.value())));
            return map;
        }
        if (node instanceof Node.Sequence list) {
            List<Object> items = new ArrayList<>();
            list.items().forEach(i -> items.add(plain(i)));
            return items;
        }
        return isNothing(node) ? null : ((Node.Scalar) node).value();
    }

    static String json(Optional<Node> node) {
        return node.map(n -> json(plain(n))).orElse("null");
    }

    static boolean isNothing(Node node) {
        return node instanceof Node.Scalar scalar && scalar.isNull();
    }

    /** The words of a single value; empty for anything else. */
    static String word(Optional<Node> node) {
        return node.filter(n -> n instanceof Node.Scalar && !isNothing(n))
                .map(n -> ((Node.Scalar) n).value())
                .orElse("");
    }

    /** The single values of a list; a single value alone counts as a list of one. */
    static List<String> strings(Node node) {
        if (node instanceof Node.Sequence list) {
            return list.items().stream().flatMap(i -> strings(i).stream()).toList();
        }
        return node instanceof Node.Scalar scalar && !isNothing(node) ? List.of(scalar.value()) : List.of();
    }

    /** Whether this is a single value, or a list of such. */
    static boolean isWords(Node node) {
        return node instanceof Node.Scalar
                || node instanceof Node.Sequence list && list.items().stream().allMatch(i -> i instanceof Node.Scalar);
    }

    /** Whether this is a text: one value, or a mapping of languages to single values. */
    static boolean isText(Node node) {
        return node instanceof Node.Scalar
                || node instanceof Node.Tree tree
                        && tree.entries().entrySet().stream()
                                .allMatch(e ->
                                        isLanguage(e.getKey()) && e.getValue().value() instanceof Node.Scalar);
    }

    /** A text, one value being in the first language. */
    static Text text(Node node, String first) {
        if (node instanceof Node.Scalar) {
            String words = word(Optional.of(node));
            return words.isEmpty() ? Text.NONE : Text.of(first, words);
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        if (node instanceof Node.Tree tree) {
            tree.entries().forEach((language, entry) -> {
                String words = word(Optional.of(entry.value()));
                if (!words.isEmpty()) {
                    byLanguage.put(language, words);
                }
            });
        }
        return new Text(byLanguage);
    }
}
