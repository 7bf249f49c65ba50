package org.mizan.figure;

/** SVG text under construction: elements, attributes and character data, always escaped. */
final class Svg {
    private final StringBuilder out = new StringBuilder(4096);

    /** Opens an element; attributes come in pairs of name and value, an empty value leaves the attribute out. */
    Svg open(String name, Object... attributes) {
        tag(name, attributes).append(">");
        return this;
    }

    /** An element without content. */
    Svg empty(String name, Object... attributes) {
        tag(name, attributes).append("/>");
        return this;
    }

    Svg text(String words) {
        escape(words, out);
        return this;
    }

    Svg close(String name) {
        out.append("</").append(name).append(">");
        return this;
    }

    /** Text that is SVG already. */
    Svg raw(String svg) {
        out.append(svg);
        return this;
    }

    int length() {
        return out.length();
    }

    /** Takes back what was written from this length on. */
    String cut(int from) {
        String rest = out.substring(from);
        out.setLength(from);
        return rest;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private StringBuilder tag(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String written = value instanceof Double number ? number(number) : value.toString();
            if (!written.isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(written, out);
                out.append('"');
            }
        }
        return out;
    }

    /** At most two decimals, no exponent, no trailing zeros, no negative zero. */
    static String number(double value) {
        if (!Double.isFinite(value) || Math.abs(value) > 1e12) {
            throw new IllegalArgumentException("not a coordinate: " + value);
        }
        long hundredths = Math.round(value * 100);
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        String sign = hundredths < 0 ? "-" : "";
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + "." + rest / 10 + (rest % 10 == 0 ? "" : Long.toString(rest % 10));
    }

    /** Escapes for content and attributes alike; characters that XML 1.0 cannot hold are dropped. */
    private static void escape(String words, StringBuilder out) {
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (legal(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        }
    }

    private static boolean legal(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c >= 0x10000;
    }
}
