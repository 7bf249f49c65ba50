package org.mizan.matrix;

/** Text inside XML. */
final class Xml {
    private Xml() {}

    /** Escapes markup and drops what XML 1.0 cannot hold. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean allowed = c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c < 0xd800 || c > 0xdfff;
                    if (allowed && c != 0xfffe && c != 0xffff) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
