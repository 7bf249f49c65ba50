package org.mizan.quotation;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text with every run of white space as one blank, and from each of its characters the way back to the text it was made from.
 *
 * @param offsets for each character the offset of the one it stands for; one more at the end
 */
record Squeezed(String text, int[] offsets, String original) {

    /** @param alike whether small differences of spelling are taken out too */
    static Squeezed of(String original, boolean alike) {
        StringBuilder out = new StringBuilder(original.length());
        int[] offsets = new int[original.length() + 1];
        boolean blank = false;
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (isBlank(c)) {
                if (!blank) {
                    offsets[out.length()] = i;
                    out.append(' ');
                }
                blank = true;
                continue;
            }
            char kept = alike ? plain(c) : c;
            if (kept != 0) {
                offsets[out.length()] = i;
                out.append(kept);
                blank = false;
            }
        }
        offsets[out.length()] = original.length();
        return new Squeezed(out.toString(), java.util.Arrays.copyOf(offsets, out.length() + 1), original);
    }

    /** Where the character at this index stands in the original. */
    int offset(int index) {
        return offsets[index];
    }

    /** The offset after the character at this index: marks that belong to it included, blanks after it not. */
    int end(int index) {
        int end = offsets[index] + 1;
        while (end < offsets[index + 1] && !isBlank(original.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\f';
    }

    /** One form of letters that are often written for each other; 0 for what is left out. */
    private static char plain(char c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || c == 'ـ') {
            return 0;
        }
        char lower = String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0);
        return switch (lower) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ة' -> 'ه';
            case 'ى', 'ی' -> 'ي';
            case 'ک' -> 'ك';
            case '“', '”', '«', '»' -> '"';
            case '’', '‘' -> '\'';
            case '–', '—', '−' -> '-';
            default -> base(lower);
        };
    }

    private static char base(char c) {
        if (c < 128 || c >= 0x600 && c < 0x700 || Character.isSurrogate(c)) {
            return c >= '٠' && c <= '٩' ? (char) (c - '٠' + '0') : c;
        }
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).charAt(0);
    }

    /** On one line, without blanks at its ends. */
    static String line(String text) {
        return of(text, false).text().strip();
    }

    /** On one line. */
    static String blanks(String text) {
        return of(text, false).text();
    }
}
