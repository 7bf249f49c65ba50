package org.mizan.text;

import java.util.Locale;

/** Characters that nobody sees or that turn the direction of what follows: never part of a name, and spelt out where a message shows what a stranger wrote. */
public final class Hidden {
    private Hidden() {}

    /** Whether this code point is one of them: a control or format character, a line separator, half a pair, or none that is assigned. */
    public static boolean is(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    /** The beginning of a text, so many code points, with such characters spelt out: {@code <U+202E>}. */
    public static String spelt(String text, int most) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(most).forEach(c -> {
            if (is(c)) {
                out.append(String.format(Locale.ROOT, "<U+%04X>", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
