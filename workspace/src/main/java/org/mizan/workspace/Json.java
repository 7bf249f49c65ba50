package org.mizan.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** JSON of strings, lists and objects only. */
final class Json {
    private static final int DEPTH = 20;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /**
     * @throws IllegalArgumentException if the text is anything else
     */
    static Object read(String text) {
        Json reader = new Json(text);
        Object value = reader.value(0);
        if (reader.at < text.length()) {
            throw new IllegalArgumentException("more than one value");
        }
        return value;
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            String before = "{";
            for (Map.Entry<?, ?> e : map.entrySet()) {
                out.append(before);
                write(e.getKey(), out);
                out.append(':');
                write(e.getValue(), out);
                before = ",";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String before = "[";
            for (Object item : list) {
                out.append(before);
                write(item, out);
                before = ",";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else {
            quote((String) value, out);
        }
    }

    private static void quote(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7f && c < 0xa0 || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
                // Half a surrogate pair would not survive UTF-8.
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private Object value(int depth) {
        if (depth > DEPTH) {
            throw new IllegalArgumentException("nested too deep");
        }
        switch (peek()) {
            case '"':
                return string();
            case '[':
                List<Object> items = new ArrayList<>();
                at++;
                while (peek() != ']') {
                    items.add(value(depth + 1));
                    comma(']');
                }
                at++;
                return items;
            case '{':
                Map<String, Object> entries = new LinkedHashMap<>();
                at++;
                while (peek() != '}') {
                    String key = string();
                    expect(':');
                    entries.put(key, value(depth + 1));
                    comma('}');
                }
                at++;
                return entries;
            default:
                throw new IllegalArgumentException("no value at " + at);
        }
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c == '\\') {
                c = peek();
                at++;
                if (c == 'u') {
                    if (at + 4 > text.length()) {
                        throw new IllegalArgumentException("half an escape");
                    }
                    c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
                    at += 4;
                }
            }
            out.append(c);
        }
        at++;
        return out.toString();
    }

    private void comma(char end) {
        if (peek() != end) {
            expect(',');
        }
    }

    private void expect(char c) {
        if (peek() != c) {
            throw new IllegalArgumentException("no " + c + " at " + at);
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw new IllegalArgumentException("cut short");
        }
        return text.charAt(at);
    }
}
