package org.mizan.archive.quality;

import java.text.Normalizer;

/** Letters as the statistics see them: presentation forms resolved, vowel marks and the lengthening stroke gone, Latin in lower case. */
final class Letters {
    private Letters() {}

    static String plain(String text) {
        String folded = hasForms(text) ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK && c != 'ـ' && c != '\u200c' && c != '\u200d') {
                out.append(c == 'ی' || c == 'ک' ? c == 'ی' ? 'ي' : 'ك' : c < 0x250 ? Character.toLowerCase(c) : c);
            }
        }
        return out.toString();
    }

    private static boolean hasForms(String text) {
        return text.chars().anyMatch(c -> c >= 0xfb50 && c < 0xfe00 || c >= 0xfe70 && c < 0xff00);
    }

    static boolean isArabic(int c) {
        return c >= 0x620 && c <= 0x64a && c != 'ـ' || c >= 0x671 && c <= 0x6d3;
    }

    static boolean isLatin(int c) {
        return c >= 'a' && c <= 'z' || c >= 0xdf && c < 0x250 && c != 0xf7;
    }

    static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }
}
