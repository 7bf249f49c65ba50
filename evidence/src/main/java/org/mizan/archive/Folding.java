package org.mizan.archive;

import java.text.Normalizer;

/**
 * Makes presentation forms (the joined shapes of Arabic letters that some documents hold in place of letters), wide letters and ligatures the same as what
 * they stand for. For searching and comparing only: the stored text stays as it was read.
 */
public final class Folding {
    private Folding() {}

    /** The text with all compatibility forms resolved; the lengthening stroke and joining controls are dropped. */
    public static String fold(String text) {
        String folded = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return folded.replace("\u0640", "").replace("\u200c", "").replace("\u200d", "");
    }

    private static boolean isPlain(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC);
    }
}
