package org.mizan.search;

/**
 * One word of a text.
 *
 * @param start its first character in the text
 * @param end one behind its last
 * @param written as it stands in the text
 * @param light marks, tatweel and case gone
 * @param folded letters folded for search
 */
record Word(int start, int end, String written, String light, String folded) {
    static Word of(int start, int end, String written) {
        return new Word(start, end, written, Letters.light(written), Letters.folded(written));
    }

    boolean isArabic() {
        return Letters.isArabic(folded);
    }

    boolean isCapitals() {
        return written.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }
}
