package org.mizan.bibliography;

import java.text.Normalizer;
import java.util.Map;

/**
 * The little of LaTeX that bibliographies are written in: accents, special letters, dashes and escapes, as plain text and back. Commands that only change the
 * look lose their name and keep their words.
 */
final class Latex {
    /** Accent commands and the combining mark of each. */
    private static final Map<Character, Character> ACCENTS = Map.ofEntries(
            Map.entry('`', '\u0300'),
            Map.entry('\'', '\u0301'),
            Map.entry('^', '\u0302'),
            Map.entry('~', '\u0303'),
            Map.entry('=', '\u0304'),
            Map.entry('u', '\u0306'),
            Map.entry('.', '\u0307'),
            Map.entry('"', '\u0308'),
            Map.entry('r', '\u030a'),
            Map.entry('H', '\u030b'),
            Map.entry('v', '\u030c'),
            Map.entry('d', '\u0323'),
            Map.entry('c', '\u0327'),
            Map.entry('k', '\u0328'),
            Map.entry('b', '\u0331'));

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ss", "ß"),
            Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"),
            Map.entry("oe", "œ"),
            Map.entry("OE", "Œ"),
            Map.entry("o", "ø"),
            Map.entry("O", "Ø"),
            Map.entry("l", "ł"),
            Map.entry("L", "Ł"),
            Map.entry("aa", "å"),
            Map.entry("AA", "Å"),
            Map.entry("i", "ı"),
            Map.entry("j", "ȷ"),
            Map.entry("dh", "ð"),
            Map.entry("th", "þ"),
            Map.entry("dj", "đ"),
            Map.entry("DJ", "Đ"),
            Map.entry("textendash", "–"),
            Map.entry("textemdash", "—"),
            Map.entry("textquoteright", "’"),
            Map.entry("textquoteleft", "‘"),
            Map.entry("textquotedblleft", "“"),
            Map.entry("textquotedblright", "”"),
            Map.entry("ldots", "…"),
            Map.entry("dots", "…"),
            Map.entry("textellipsis", "…"),
            Map.entry("S", "§"),
            Map.entry("P", "¶"),
            Map.entry("copyright", "©"),
            Map.entry("pounds", "£"),
            Map.entry("textbackslash", "\\"),
            Map.entry("textasciitilde", "~"),
            Map.entry("textasciicircum", "^"),
            Map.entry("textunderscore", "_"),
            Map.entry("LaTeX", "LaTeX"),
            Map.entry("TeX", "TeX"));

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Latex(String text) {
        this.text = text;
    }

    /** The words that a value of a BibTeX field stands for. Linear in its length. */
    static String plain(String value) {
        return new Latex(value).read();
    }

    private String read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                command();
            } else if (c == '{' || c == '}') {
                at++;
            } else if (c == '~') {
                out.append(' ');
                at++;
            } else if (text.startsWith("---", at)) {
                out.append('—');
                at += 3;
            } else if (text.startsWith("--", at)) {
                out.append('–');
                at += 2;
            } else if (text.startsWith("``", at)) {
                out.append('“');
                at += 2;
            } else if (text.startsWith("''", at)) {
                out.append('”');
                at += 2;
            } else {
                out.append(c);
                at++;
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private void command() {
        at++;
        if (at == text.length()) {
            return;
        }
        char c = text.charAt(at);
        boolean letter = isLetter(c);
        int end = at + 1;
        while (letter && end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        String name = text.substring(at, end);
        if (LETTERS.containsKey(name)) {
            at = end;
            out.append(LETTERS.get(name));
            passBlank(letter);
            passEmptyGroup();
        } else if (name.length() == 1 && ACCENTS.containsKey(c)) {
            at = end;
            accent(ACCENTS.get(c));
        } else if (letter) {
            at = end;
            passBlank(true);
        } else {
            at = end;
            out.append(
                    c == '\\' || c == '/' || c == '-' || c == ',' || c == ' '
                            ? (c == '\\' || c == ' ' || c == ',' ? " " : "")
                            : String.valueOf(c));
        }
    }

    /** The next letter, in braces or not, dotless or not, with the mark on it. */
    private void accent(char mark) {
        int next = at;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '{')) {
            next++;
        }
        if (next == text.length()) {
            at = next;
            return;
        }
        if (text.startsWith("\\i", next) || text.startsWith("\\j", next)) {
            out.append(text.charAt(next + 1)).append(mark);
            at = next + 2;
            return;
        }
        int c = text.codePointAt(next);
        if (c == '}' || c == '\\') {
            at = next;
            return;
        }
        out.appendCodePoint(c).append(mark);
        at = next + Character.charCount(c);
    }

    private void passBlank(boolean afterWord) {
        while (afterWord && at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private void passEmptyGroup() {
        if (text.startsWith("{}", at)) {
            at += 2;
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** The text as a value that reads back as the same text: UTF-8, with the signs of LaTeX escaped. */
    static String escaped(String words) {
        StringBuilder out = new StringBuilder(words.length() + 8);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&', '%', '$', '#', '_', '{', '}' -> out.append('\\').append(c);
                case '\\' -> out.append("\\textbackslash{}");
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                case '-', '`', '\'' -> {
                    out.append(c);
                    // Two of them would be read as one other sign.
                    if (i + 1 < words.length() && words.charAt(i + 1) == c) {
                        out.append("{}");
                    }
                }
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
