package org.mizan.web.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.problem.FilePos;
import org.mizan.table.Node;
import org.mizan.text.Text;

/**
 * One thing of a part as it is written.
 *
 * @param key columns that tell it from others and their values; empty for what is alone in its file
 * @param values by column or key, in the order of the file; cells count as quoted values
 * @param at where it starts
 * @param lastLine the last line that belongs to it
 */
public record Item(
        Part part, String file, Map<String, String> key, Map<String, Node> values, FilePos at, int lastLine) {
    public Item {
        key = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(key));
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Its name in addresses: the values of its key, separated by {@code |}. */
    public String token() {
        return token(key.values().stream().toList());
    }

    static String token(List<String> values) {
        return String.join(
                "|",
                values.stream()
                        .map(v -> v.replace("\\", "\\\\").replace("|", "\\p"))
                        .toList());
    }

    public String id() {
        return key.getOrDefault("id", "");
    }

    Optional<Node> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(n -> !Raw.isNothing(n));
    }

    public String word(String name) {
        return Raw.word(value(name));
    }

    List<String> words(String name) {
        List<String> out = new ArrayList<>();
        value(name)
                .ifPresent(n -> Raw.strings(n).forEach(s -> {
                    for (String word : s.split("[\\s\u00a0\u202f]+")) {
                        if (!word.isEmpty()) {
                            out.add(word);
                        }
                    }
                }));
        return out;
    }

    /** A text field in all its languages. */
    Text text(String name, String first) {
        if (part.shape() != Part.Shape.ROWS) {
            return value(name).map(n -> Raw.text(n, first)).orElse(Text.NONE);
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        if (!word(name).isEmpty()) {
            byLanguage.put(first, word(name));
        }
        values.forEach((column, node) -> {
            if (column.startsWith(name + "_") && Raw.isLanguage(column.substring(name.length() + 1))) {
                String words = Raw.word(Optional.of(node));
                if (!words.isEmpty()) {
                    byLanguage.put(column.substring(name.length() + 1), words);
                }
            }
        });
        return new Text(byLanguage);
    }

    /** Where a value of this item stands in its YAML file. */
    List<String> path(String name) {
        return part.shape() == Part.Shape.THINGS ? List.of(id(), name) : List.of(name);
    }

    /** Ids of the works cited in a field, without quotations and places; the author's own judgement is {@code analyst}. */
    List<String> sources(String name) {
        return value(name).map(Raw::strings).orElse(List.of()).stream()
                .flatMap(s -> List.of(s.split(";")).stream())
                .map(s -> s.strip().split("[\\s\u00a0\u202f#]+", 2)[0])
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
