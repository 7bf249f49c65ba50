package org.mizan.archive.quality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.archive.quality.PageJudge.Tally;

/** Looks for damaged Arabic words and for words in the wrong order. */
final class ArabicWords {
    /* Thresholds in bits, set on the project's own texts and their damaged copies; ADR 015 has the figures. */
    private static final double SWAP_GAIN = 6;
    private static final double TURN_GAIN = 7;
    private static final double JOIN_GAIN = 9;
    private static final double CUT_GAIN = 3;
    private static final double POOREST = -6.8;

    private static final String AFTER_LAM = "اأإآمجحخهيتن";

    private final LanguageModel model;
    private final Tally tally;
    private final Map<String, Optional<Sign>> judged;

    /** @param judged words of the document that were judged before, since most stand in it more than once */
    ArabicWords(LanguageModel model, Tally tally, Map<String, Optional<Sign>> judged) {
        this.model = model;
        this.tally = tally;
        this.judged = judged;
    }

    void look(List<String> sentence) {
        String before = WordKind.EDGE;
        for (int i = 0; i < sentence.size(); i++) {
            String word = sentence.get(i);
            String kind = WordKind.of(word);
            if (i > 0) {
                tally.order(model.order(before, kind));
            }
            before = kind;
            boolean joined = i + 1 < sentence.size() && isCut(word, sentence.get(i + 1));
            if (joined) {
                tally.add(Sign.SPLIT_WORDS, word + " " + sentence.get(i + 1));
            } else if (word.length() == 1 && !word.equals("و")) {
                tally.add(Sign.SPLIT_WORDS, word);
            } else if (!model.knows(word) && word.length() > 2) {
                judged.computeIfAbsent(word, this::fault).ifPresent(sign -> tally.add(sign, word));
            }
        }
    }

    private Optional<Sign> fault(String word) {
        double bits = model.bits(word);
        String turned = Letters.reversed(word);
        double gain = model.bits(turned) - bits;
        boolean impossible = word.indexOf('ة') >= 0 && word.indexOf('ة') < word.length() - 1 || word.startsWith("ى");
        if (swapped(word, bits)) {
            return Optional.of(Sign.SWAPPED_LIGATURE);
        }
        if (model.knows(turned) && turned.length() > 3 || gain > TURN_GAIN || impossible && gain > 0) {
            return Optional.of(Sign.REVERSED_LETTERS);
        }
        if (word.length() > 5 && isGrownTogether(word, bits) || word.length() > 16) {
            return Optional.of(Sign.JOINED_WORDS);
        }
        boolean poor = bits / (word.length() + 1) < POOREST;
        return impossible || poor ? Optional.of(Sign.WRONG_LETTERS) : Optional.empty();
    }

    /** Whether the word reads better once a lam changes places with the letter before it. */
    private boolean swapped(String word, double bits) {
        for (int i = 1; i < word.length(); i++) {
            boolean article =
                    i >= 2 && i <= 3 && word.charAt(i - 2) == 'ا' && AFTER_LAM.indexOf(word.charAt(i - 1)) >= 0;
            boolean ligature = "اأإآ".indexOf(word.charAt(i - 1)) >= 0;
            if (word.charAt(i) == 'ل' && (article || ligature)) {
                String mended = word.substring(0, i - 1) + 'ل' + word.charAt(i - 1) + word.substring(i + 1);
                if (model.knows(mended) || model.bits(mended) - bits > SWAP_GAIN) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isCut(String first, String second) {
        if (first.equals("و") || model.knows(first) && model.knows(second)) {
            return false;
        }
        String whole = first + second;
        if (model.knows(whole) && whole.length() > 3 && !(model.knows(first) && first.length() > 2)) {
            return true;
        }
        boolean bits = first.length() < 3 && !model.knows(first) || second.length() < 3 && !model.knows(second);
        return bits && model.bits(whole) - model.bits(first) - model.bits(second) > JOIN_GAIN;
    }

    private boolean isGrownTogether(String word, double bits) {
        for (int i = 2; i <= word.length() - 2; i++) {
            String first = word.substring(0, i);
            String second = word.substring(i);
            boolean end = word.charAt(i - 1) == 'ة' || word.charAt(i - 1) == 'ى';
            double gain = model.bits(first) + model.bits(second) - bits;
            boolean known = model.knows(first) && first.length() > 3 || model.knows(second) && second.length() > 3;
            if (end && gain > 0 || known && gain > (word.length() > 9 ? CUT_GAIN : 2 * CUT_GAIN)) {
                return true;
            }
        }
        return false;
    }
}
