package org.mizan.archive.quality;

import java.util.List;
import org.mizan.archive.quality.PageJudge.Tally;

/**
 * Looks for damaged words in Latin letters. Texts come in many languages and there are statistics of English only, so a word is blamed only where it fits
 * none: no vowel, or plainly English from the wrong end.
 */
final class LatinWords {
    private static final String VOWELS = "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýəıœÿāēīōūğ";
    private static final double TURN_GAIN = 18;

    private final LanguageModel model;
    private final Tally tally;

    LatinWords(LanguageModel model, Tally tally) {
        this.model = model;
        this.tally = tally;
    }

    void look(List<String> sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            String word = sentence.get(i);
            String next = i + 1 < sentence.size() ? sentence.get(i + 1) : "";
            if (isCut(word, next)) {
                tally.add(Sign.SPLIT_WORDS, word + " " + next);
            }
            if (word.length() < 4 || model.knows(word)) {
                continue;
            }
            String turned = Letters.reversed(word);
            if (model.knows(turned) || model.bits(turned) - model.bits(word) > TURN_GAIN) {
                tally.add(Sign.REVERSED_LETTERS, word);
            } else if (word.chars().noneMatch(c -> VOWELS.indexOf(c) >= 0)) {
                tally.add(Sign.WRONG_LETTERS, word);
            }
        }
    }

    /** Two single letters side by side, or two pieces that together are a common word. */
    private boolean isCut(String word, String next) {
        boolean letters = word.length() == 1 && next.length() == 1;
        boolean known = model.knows(word) && model.knows(next);
        return letters || !next.isEmpty() && !known && model.knows(word + next) && (word + next).length() > 4;
    }
}
