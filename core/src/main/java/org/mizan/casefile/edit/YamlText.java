package org.mizan.casefile.edit;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mizan.table.Node;
import org.mizan.table.SourceFile;

/** Writes values as YAML on one line, plain where that reads back as the same words, else in double quotes. */
final class YamlText {
    /** Words, numbers, dates and paths: nothing that YAML could take for a sign of its own, inside braces or outside. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_./~%+() -]*[\\p{L}\\p{M}\\p{N}_./~%+()-])?");

    private static final Pattern NULL = Pattern.compile("null|Null|NULL");

    private YamlText() {}

    static String of(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.isNull() ? "null" : of(scalar.value());
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(YamlText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((Node.Tree) node)
                .entries().entrySet().stream()
                        .map(e -> of(e.getKey()) + ": " + of(e.getValue().value()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    static String of(String value) {
        SourceFile.requireWritable(value);
        boolean plain = PLAIN.matcher(value).matches() && !NULL.matcher(value).matches();
        return plain ? value : quoted(value);
    }

    static String quoted(String value) {
        SourceFile.requireWritable(value);
        StringBuilder out = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                // What nobody sees is written as an escape, so that a reader of the file does.
                case 0x85, 0xa0, 0x2028, 0x2029, 0xfeff -> out.append(String.format(Locale.ROOT, "\\u%04x", c));
                default -> out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }
}
