package org.mizan.bibliography;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Titles, names and addresses in a form in which spelling habits make no difference, and how much two titles share. */
final class Likeness {
    private Likeness() {}

    /** Letters and digits only: no marks, no case, one form of each Arabic letter, Western digits, single blanks. */
    static String folded(String text) {
        String plain =
                Normalizer.normalize(Dates.western(text), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(plain.length());
        boolean blank = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = letter(plain.charAt(i));
            if (Character.isLetterOrDigit(c)) {
                if (blank && out.length() > 0) {
                    out.append(' ');
                }
                out.append(c);
                blank = false;
            } else {
                blank |= !isMark(c);
            }
        }
        return out.toString();
    }

    private static char letter(char c) {
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ة' -> 'ه';
            case 'ى', 'ی' -> 'ي';
            case 'ک' -> 'ك';
            case 'گ' -> 'غ';
            case 'ؤ' -> 'و';
            case 'ئ' -> 'ي';
            case 'ı' -> 'i';
            default -> c;
        };
    }

    /** Combining marks and the Arabic stretching sign join words instead of parting them. */
    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return c == 'ـ' || type == Character.NON_SPACING_MARK || type == Character.FORMAT || c == '\'' || c == '’';
    }

    /** The share of {@link #pairs} that two folded texts have in common, 0..1; 0 where it cannot reach what counts as alike. */
    static double shared(int[] left, int[] right) {
        if (left.length == 0 || right.length == 0) {
            return 0;
        }
        // No more can be common than the shorter one has.
        int shorter = Math.min(left.length, right.length);
        if (2.0 * shorter / (left.length + right.length) < Duplicates.ALIKE) {
            return 0;
        }
        int common = 0;
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            if (left[i] == right[j]) {
                common++;
                i++;
                j++;
            } else if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * common / (left.length + right.length);
    }

    /** The pairs of neighbouring letters, sorted. */
    static int[] pairs(String text) {
        int[] pairs = new int[Math.max(0, text.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = text.charAt(i) << 16 | text.charAt(i + 1);
        }
        Arrays.sort(pairs);
        return pairs;
    }

    /** An address without what differs between copies of it: protocol, {@code www.}, a last stroke, a fragment. */
    static String address(String url) {
        return url.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("#.*$", "")
                .replaceFirst("/+$", "");
    }

    static Set<String> words(String folded) {
        return new TreeSet<>(Arrays.asList(folded.split(" ")));
    }
}
