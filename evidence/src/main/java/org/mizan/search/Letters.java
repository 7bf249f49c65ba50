package org.mizan.search;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/*
 * Three forms of a written word, from faithful to coarse:
 *   light   compatibility forms composed, case folded, vowel marks and tatweel gone; hamza seats, final letters and digit sets as written
 *   folded  ICU's search folding (UTR 30) and what it leaves: Persian, Kurdish and Pakistani letters, alef wasla, final ya and ha, schwa, dotless i
 *   seats   the light form with every hamza inside the word written alone, so that مسؤول and مسئول, هيئة and هيأة are one
 * ASCII takes a short way: most words of English pages are done by lower-casing.
 */
/** Folds the letters of one word. */
final class Letters {
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();

    private static final String FROM = "ٱىیېۍےۓئةۃہەۀھگکڪڭپچژڤۋوۆۇڕڵێڨ";
    private static final String TO = "اييييييي" + "ههههه" + "ه" + "كككك" + "بجزف" + "وووو" + "رليق";

    private Letters() {}

    static boolean isArabic(char c) {
        return c >= '\u0600' && c <= '\u06ff'
                || c >= '\u0750' && c <= '\u077f'
                || c >= '\ufb50' && c <= '\ufdff'
                || c >= '\ufe70' && c <= '\ufefc';
    }

    /** Whether the word is written in Arabic letters. */
    static boolean isArabic(String word) {
        return !word.isEmpty() && isArabic(word.charAt(0)) && Character.isLetter(word.charAt(0));
    }

    static String light(String written) {
        if (isAscii(written)) {
            return lower(written);
        }
        String composed = COMPATIBLE.normalize(written);
        StringBuilder out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (!isMark(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    static String folded(String written) {
        if (isAscii(written)) {
            return plainNumber(plainWord(lower(written)));
        }
        String schwa = written.replace('ə', 'e').replace('Ə', 'e');
        String folded = ICUFoldingFilter.NORMALIZER.normalize(schwa);
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            int at = FROM.indexOf(c);
            if (at >= 0) {
                out.append(TO.charAt(at));
            } else if (!isMark(c)) {
                out.append(c == 'ı' ? 'i' : c);
            }
        }
        return plainNumber(plainWord(out.toString()));
    }

    /** The word with one seat for every inner hamza; empty if it has none, so that other words cannot meet it. */
    static String seats(String light) {
        int start = firstLetter(light);
        StringBuilder out = new StringBuilder(light.length() + 1);
        boolean inner = false;
        for (int i = 0; i < light.length(); i++) {
            char c = light.charAt(i);
            boolean seat = c == 'أ' || c == 'إ' || c == 'ؤ' || c == 'ئ' || c == 'آ' || c == 'ء';
            if (!seat) {
                out.append(c);
            } else if (i <= start) {
                out.append('ا');
            } else {
                if (out.length() > 0 && out.charAt(out.length() - 1) == 'ى') {
                    out.setLength(out.length() - 1);
                }
                out.append('ء');
                inner = true;
                if (c == 'آ') {
                    out.append('ا');
                }
            }
        }
        return inner ? folded(out.toString()) : "";
    }

    /** Where the word itself begins, behind a conjunction, a preposition and the article, if a hamza stands there. */
    private static int firstLetter(String light) {
        int i = 0;
        if (i < light.length() && "وفبكل".indexOf(light.charAt(i)) >= 0) {
            i++;
        }
        if (light.startsWith("ال", i) || light.startsWith("لل", i)) {
            i += 2;
        }
        boolean hamza = i < light.length() && "أإآ".indexOf(light.charAt(i)) >= 0;
        return hamza ? i : 0;
    }

    private static boolean isMark(char c) {
        return c >= '\u064b' && c <= '\u065f'
                || c == '\u0670'
                || c == '\u0640'
                || c >= '\u06d6' && c <= '\u06ed' && c != '\u06dd'
                || c == '\u200c'
                || c == '\u200d';
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String lower(String ascii) {
        return ascii.toLowerCase(Locale.ROOT);
    }

    /** {@code russia's} and {@code türkiye'nin} without their endings, {@code l'arménie} without its article, {@code u.s} without its points. */
    private static String plainWord(String word) {
        int quote = Math.max(word.indexOf('\''), word.indexOf('’'));
        if (quote > 0 && quote < word.length() - 1) {
            boolean elided =
                    quote == 1 && "ldjsncmt".indexOf(word.charAt(0)) >= 0 || word.startsWith("qu") && quote == 2;
            String rest = word.substring(quote + 1);
            return elided && rest.length() > 1
                    ? rest
                    : quote > 2 && !rest.equals("t") ? word.substring(0, quote) : word;
        }
        int n = word.length();
        boolean initials = n >= 3 && n <= 9;
        for (int i = 0; i < n && initials; i++) {
            initials = i % 2 == 1 ? word.charAt(i) == '.' : Character.isLetter(word.charAt(i));
        }
        return initials ? word.replace(".", "") : word;
    }

    /** 30,000 and ٣٠٬٠٠٠ as 30000; an Arabic decimal point as a point. */
    private static String plainNumber(String word) {
        if (word.isEmpty() || word.charAt(0) < '0' || word.charAt(0) > '9') {
            return word;
        }
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '٫') {
                out.append('.');
            } else if (!((c == ',' || c == '٬') && isGroup(word, i + 1))) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isGroup(String word, int from) {
        for (int i = from; i < from + 3; i++) {
            if (i >= word.length() || word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return from + 3 == word.length() || word.charAt(from + 3) < '0' || word.charAt(from + 3) > '9';
    }
}
