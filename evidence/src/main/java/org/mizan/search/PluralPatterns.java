package org.mizan.search;

import java.util.Set;

/*
 * The frequent patterns of broken plurals that show in the bare letters, with · for a root letter:
 *   م·ا··   مقابر  مقبر مقبره          ·وا··   قوافل  قافل قافله          ··اي·   كماين  كمين كمينه
 *   م·ا·ي·  مواعيد موعد موعود موعاد    ·وا·ي·  جواسيس جاسوس               ··ا·ي·  عصافير عصفور, سلاطين سلطان, قناديل قنديل
 * Patterns that other words share in writing (أفعال, فعول, فعال) are left to the word list.
 */
/** Guesses what an unknown Arabic word would be the plural of. A wrong guess is a form that no word has, or nearly so. */
final class PluralPatterns {
    private static final int SHORT = 5;
    private static final int LONG = 6;

    private PluralPatterns() {}

    static void singulars(String w, Set<String> out) {
        if (w.length() == SHORT && w.charAt(2) == 'ا' && "هايت".indexOf(w.charAt(4)) < 0) {
            fives(w, out);
        } else if (w.length() == LONG && w.charAt(2) == 'ا' && w.charAt(4) == 'ي') {
            sixes(w, out);
        }
    }

    private static void fives(String w, Set<String> out) {
        if (w.charAt(0) == 'م') {
            both(w.substring(0, 2) + w.substring(3), out);
        } else if (w.charAt(1) == 'و' && w.charAt(0) != 'ت') {
            both(w.charAt(0) + "ا" + w.substring(3), out);
        } else if (w.charAt(3) == 'ي' && w.charAt(0) != 'ت') {
            both(w.substring(0, 2) + "ي" + w.charAt(4), out);
        }
    }

    private static void sixes(String w, Set<String> out) {
        String start = w.substring(0, 2) + w.charAt(3);
        if (w.charAt(1) == 'و' && w.charAt(0) != 'م') {
            out.add(w.charAt(0) + "ا" + w.charAt(3) + "و" + w.charAt(5));
        } else {
            out.add(start + "و" + w.charAt(5));
            out.add(start + "ا" + w.charAt(5));
            out.add(w.charAt(0) == 'م' ? start + w.charAt(5) : start + "ي" + w.charAt(5));
        }
    }

    private static void both(String singular, Set<String> out) {
        out.add(singular);
        out.add(singular + "ه");
    }
}
