package org.mizan.archive.quality;

import org.mizan.archive.quality.PageJudge.Tally;

/** Signs in single characters: what stands for nothing, text decoded in the wrong encoding, brackets that face the wrong way. */
final class Noise {
    private Noise() {}

    static boolean isNoise(Sign sign) {
        return sign == Sign.UNMAPPED || sign == Sign.TURNED_BRACKETS;
    }

    static void count(String page, Tally tally) {
        int open = 0;
        for (int i = 0; i < page.length(); i++) {
            char c = page.charAt(i);
            if (c == '\ufffd' || c >= 0xe000 && c < 0xf900 || isMisread(page, i)) {
                tally.add(Sign.UNMAPPED, "");
            } else if (c == '\n') {
                open = 0;
            } else if (c == '(') {
                open++;
            } else if (c == ')') {
                // A list item "1)" closes what nothing opened, but nothing opens after it either.
                int end = page.indexOf('\n', i);
                int opens = page.indexOf('(', i);
                if (open == 0
                        && opens > 0
                        && (end < 0 || opens < end)
                        && page.indexOf(')', i + 1) != page.indexOf(')', opens)) {
                    tally.add(Sign.TURNED_BRACKETS, "");
                } else if (open == 0 && opens > 0 && (end < 0 || opens < end) && closesNowhere(page, opens, end)) {
                    tally.add(Sign.TURNED_BRACKETS, "");
                    open--;
                } else {
                    open = Math.max(0, open - 1);
                }
            }
        }
    }

    private static boolean closesNowhere(String page, int opens, int end) {
        int closes = page.indexOf(')', opens);
        return closes < 0 || end >= 0 && closes > end;
    }

    /** The two bytes of an Arabic letter read as two letters of a Western encoding. */
    private static boolean isMisread(String page, int i) {
        char c = page.charAt(i);
        return (c == 'Ø' || c == 'Ù' || c == 'Ú' || c == 'Û')
                && i + 1 < page.length()
                && page.charAt(i + 1) > 0x7f
                && page.charAt(i + 1) < 0x2123
                && !Letters.isLatin(page.charAt(i + 1));
    }
}
