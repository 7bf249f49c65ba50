package org.mizan.search;

import java.util.Set;

/** Which way a text runs, and what in it would turn or move what stands around it. */
final class Directions {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "ps", "ckb", "ota");

    private Directions() {}

    /** By the language if it is known, else by what most letters are. */
    static boolean rightToLeft(String language, String text) {
        if (!language.equals("und")) {
            return RIGHT_TO_LEFT.contains(language.split("-", 2)[0]) && !language.contains("-Latn");
        }
        int balance = 0;
        for (int i = 0; i < Math.min(text.length(), 2000); i++) {
            byte d = Character.getDirectionality(text.charAt(i));
            boolean right =
                    d == Character.DIRECTIONALITY_RIGHT_TO_LEFT || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
            balance += right ? 1 : d == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? -1 : 0;
        }
        return balance > 0;
    }

    /** The text with single blanks, without controls and without marks of direction. */
    static String harmless(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0' || Character.isISOControl(c)) {
                if (!blank) {
                    out.append(' ');
                }
                blank = true;
            } else if (!turns(c)) {
                out.append(c);
                blank = false;
            }
        }
        return out.toString();
    }

    private static boolean turns(char c) {
        return c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\u200e'
                || c == '\u200f'
                || c == '\u061c'
                || c == '\ufeff';
    }
}
