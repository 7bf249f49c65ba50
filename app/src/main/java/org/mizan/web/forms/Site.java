package org.mizan.web.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A value that names other things by their ids.
 *
 * @param file that holds it
 * @param row of a table: the columns that tell it from others; empty in YAML
 * @param path in YAML: keys and indexes; in a table the column alone
 * @param value as it is written; of a key the key
 * @param style how ids stand in it
 * @param targets what they may name
 */
public record Site(
        String file, Map<String, String> row, List<String> path, String value, Style style, List<Target> targets) {
    private static final Pattern WORD = Pattern.compile("[^\\s\u00a0\u202f]+");

    /** How ids stand in a value. */
    public enum Style {
        /** Separated by blanks. */
        WORDS,
        /** The first word of each citation, before a {@code #}. */
        CITATIONS,
        /** Before a dot: a descriptor's variant. */
        DOTTED,
        /** Separated by commas. */
        COMMAS,
        /** The value is a key of a mapping. */
        KEY
    }

    public Site {
        row = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(row));
        path = List.copyOf(path);
    }

    boolean names(String id) {
        return ids().contains(id);
    }

    private List<String> ids() {
        return switch (style) {
            case KEY -> List.of(value);
            case WORDS -> Stream.of(value.split("[\\s\u00a0\u202f]+")).toList();
            case COMMAS -> Stream.of(value.split(",")).map(String::strip).toList();
            case DOTTED -> List.of(value.split("\\.", 2)[0]);
            case CITATIONS ->
                Stream.of(value.split(";"))
                        .map(c -> c.strip().split("[\\s\u00a0\u202f#]+", 2)[0])
                        .toList();
        };
    }

    /** The value with another id in place of this one; everything else as it was. */
    String renamed(String id, String other) {
        return switch (style) {
            case KEY -> other;
            case DOTTED -> other + value.substring(id.length());
            case WORDS ->
                WORD.matcher(value)
                        .replaceAll(m -> Matcher.quoteReplacement(m.group().equals(id) ? other : m.group()));
            case COMMAS -> pieces(",", id, other);
            case CITATIONS -> pieces(";", id, other);
        };
    }

    private String pieces(String separator, String id, String other) {
        List<String> pieces = new ArrayList<>();
        for (String piece : value.split(separator, -1)) {
            int lead = piece.length() - piece.stripLeading().length();
            String bare = piece.substring(lead);
            boolean named =
                    style == Style.COMMAS ? bare.strip().equals(id) : bare.split("[\\s\u00a0\u202f#]", 2)[0].equals(id);
            pieces.add(named ? piece.substring(0, lead) + other + bare.substring(id.length()) : piece);
        }
        return String.join(separator, pieces);
    }

    /** The edit that puts the other id in, as the browser sends it. */
    Map<String, Object> edit(String id, String other) {
        Map<String, Object> edit = new LinkedHashMap<>();
        if (style == Style.KEY) {
            edit.put("type", "rename-key");
            edit.put("file", file);
            edit.put("path", path);
            edit.put("after", other);
            return edit;
        }
        if (file.endsWith(".csv")) {
            edit.put("type", "cell");
            edit.put("file", file);
            edit.put("key", row);
            edit.put("column", path.get(0));
        } else {
            edit.put("type", "value");
            edit.put("file", file);
            edit.put("path", path);
        }
        edit.put("before", value);
        edit.put("after", renamed(id, other));
        return edit;
    }
}
