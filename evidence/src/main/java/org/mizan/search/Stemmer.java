package org.mizan.search;

import java.util.Set;

/** The stems of a word in any script: Arabic by {@link ArabicStemmer}, basic Latin letters by {@link EnglishStemmer}, all else as it is. Safe for several threads. */
final class Stemmer {
    /** The one that all share: it never changes, and its lists take a moment to read. */
    static final Stemmer SHARED = new Stemmer();

    private static final int LONGEST = 40;

    private final ArabicStemmer arabic = new ArabicStemmer(Vocabulary.of("ar"));
    private final EnglishStemmer english = new EnglishStemmer(Vocabulary.of("en"));

    private Stemmer() {}

    Set<String> stems(Form word) {
        String form = word.folded();
        if (form.length() > LONGEST) {
            return Set.of(form);
        }
        if (word.isArabic()) {
            return arabic.stems(Vocabulary.form(word.light(), form));
        }
        return isLatin(form) ? Set.of(english.stem(form)) : Set.of(form);
    }

    /** The stems of the word with its inner hamzas on one seat; none for a word without. */
    Set<String> skeletons(Form word) {
        if (!word.isArabic() || word.light().length() > LONGEST) {
            return Set.of();
        }
        String seats = Letters.seats(word.light());
        return seats.isEmpty() ? Set.of() : arabic.stems(seats);
    }

    private static boolean isLatin(String word) {
        return word.length() > 2 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
