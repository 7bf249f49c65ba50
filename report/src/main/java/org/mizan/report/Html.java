package org.mizan.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML that is also well-formed XML. The only place where markup comes into being: every text and every attribute value is escaped here, only
 * known attribute names pass, and only harmless addresses become links.
 */
final class Html {
    private static final Set<String> VOID = Set.of("meta", "link", "br", "hr", "img", "col");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "lang",
            "dir",
            "href",
            "hreflang",
            "rel",
            "src",
            "alt",
            "scope",
            "role",
            "tabindex",
            "name",
            "content",
            "charset",
            "media",
            "type",
            "colspan",
            "rowspan",
            "download",
            "http-equiv",
            "open");
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    Html(Writer out) {
        this.out = out;
    }

    /** {@code <!doctype html>}, before anything else. */
    Html doctype() {
        return raw("<!doctype html>\n");
    }

    /** Starts an element; attributes are names and values in turn, those with an empty name are left out. */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        raw(">");
        open.push(tag);
        return this;
    }

    /** An element without content. */
    Html empty(String tag, String... attributes) {
        if (!VOID.contains(tag)) {
            throw new IllegalArgumentException(tag + " may have content");
        }
        start(tag, attributes);
        return raw("/>");
    }

    /** Ends the innermost element. */
    Html close() {
        return raw("</").raw(open.pop()).raw(">");
    }

    /** An element that holds nothing but text. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    Html text(String text) {
        escape(text, false);
        return this;
    }

    /** A line end, for files that a person may read. */
    Html line() {
        return raw("\n");
    }

    /** A drawing. It comes from the drawing code, which escapes by its own builder, never from a case. */
    Html drawing(String svg) {
        if (!svg.startsWith("<svg") && !svg.isEmpty()) {
            throw new IllegalArgumentException("not a drawing");
        }
        return raw(svg);
    }

    int depth() {
        return open.size();
    }

    private void start(String tag, String... attributes) {
        raw("<").raw(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i].isEmpty()) {
                attribute(attributes[i], attributes[i + 1]);
            }
        }
    }

    private void attribute(String name, String value) {
        if (!ATTRIBUTES.contains(name) && !name.startsWith("aria-")) {
            throw new IllegalArgumentException("attribute " + name);
        }
        if ((name.equals("href") || name.equals("src")) && !WebAddress.isHarmless(value)) {
            throw new IllegalArgumentException("address " + value);
        }
        raw(" ").raw(name).raw("=\"");
        escape(value, true);
        raw("\"");
    }

    private void escape(String text, boolean attribute) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String safe = replacement(text, i, attribute);
            if (!safe.isEmpty()) {
                append(text, from, i);
                raw(safe);
                from = i + 1;
            }
        }
        append(text, from, text.length());
    }

    /** What stands for the character at this place; empty if it may stand as it is. */
    private static String replacement(String text, int i, boolean attribute) {
        char c = text.charAt(i);
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> attribute ? "&quot;" : "";
            case '\t' -> attribute ? " " : "";
            case '\n' -> attribute ? " " : "";
            default -> isLegal(text, i) ? "" : "\ufffd";
        };
    }

    /** Whether XML allows the character: no control characters, no half of a surrogate pair. */
    private static boolean isLegal(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= ' ' && (c < 0x7f || c > 0x9f) && c < 0xfffe;
    }

    private void append(String text, int from, int to) {
        try {
            out.write(text, from, to - from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Html raw(String markup) {
        append(markup, 0, markup.length());
        return this;
    }
}
