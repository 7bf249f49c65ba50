package org.mizan.archive.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mizan.archive.quality.PageQuality.Found;

/** Looks for signs of damage in the pages of one document; several threads may ask at once. */
final class PageJudge {
    private static final int EXAMPLES = 3;

    private final LanguageModel arabic;
    private final LanguageModel english;
    private final Map<String, Optional<Sign>> judged = new ConcurrentHashMap<>();

    private PageJudge(LanguageModel arabic, LanguageModel english) {
        this.arabic = arabic;
        this.english = english;
    }

    static PageJudge standard() {
        return new PageJudge(LanguageModel.read("arabic.model"), LanguageModel.read("english.model"));
    }

    PageQuality judge(String page) {
        Tally tally = new Tally();
        Noise.count(page, tally);
        int words = 0;
        for (String line : page.split("\n")) {
            List<List<String>> sentences = sentences(Letters.plain(line), false);
            List<List<String>> latin = sentences(Letters.plain(line), true);
            words += count(sentences) + count(latin);
            sentences.forEach(s -> new ArabicWords(arabic, tally, judged).look(s));
            latin.forEach(s -> new LatinWords(english, tally).look(s));
        }
        int judged = words;
        if (judged == 0 && tally.count(Sign.UNMAPPED) == 0) {
            return new PageQuality(0, 0, List.of(new Found(Sign.NO_TEXT, 1, List.of())));
        }
        return tally.quality(judged);
    }

    private static int count(List<List<String>> sentences) {
        return sentences.stream().mapToInt(List::size).sum();
    }

    /** Words of one script between marks of punctuation; a word of the other script or a number parts sentences too. */
    private static List<List<String>> sentences(String line, boolean latin) {
        List<List<String>> all = new ArrayList<>();
        List<String> sentence = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : '.';
            if (latin ? Letters.isLatin(c) : Letters.isArabic(c)) {
                word.append(c);
                continue;
            }
            if (word.length() > 0) {
                sentence.add(word.toString());
                word.setLength(0);
            }
            if (c != ' ' && c != '\u00a0' && !sentence.isEmpty()) {
                all.add(sentence);
                sentence = new ArrayList<>();
            }
        }
        return all;
    }

    /** Counts signs and keeps the first examples of each. */
    static final class Tally {
        private final Map<Sign, Integer> counts = new EnumMap<>(Sign.class);
        private final Map<Sign, List<String>> examples = new EnumMap<>(Sign.class);
        private double order;
        private int pairs;

        void add(Sign sign, String example) {
            counts.merge(sign, 1, Integer::sum);
            List<String> kept = examples.computeIfAbsent(sign, s -> new ArrayList<>());
            if (kept.size() < EXAMPLES && !example.isEmpty() && !kept.contains(example)) {
                kept.add(example);
            }
        }

        /** Bits in favour of the order in which two words stand. */
        void order(double bits) {
            order += bits;
            pairs++;
        }

        int count(Sign sign) {
            return counts.getOrDefault(sign, 0);
        }

        private PageQuality quality(int words) {
            // What is written from the wrong end is not also judged by the order of its words.
            if (pairs >= 12 && order / pairs < -0.12 && count(Sign.REVERSED_LETTERS) * 3 < words) {
                counts.put(Sign.REVERSED_WORDS, (int) Math.round(words * Math.min(1, -order / pairs / 0.3)));
            }
            // A few odd words are in every text: names, foreign words, abbreviations.
            double bad = 0;
            List<Found> found = new ArrayList<>();
            for (Map.Entry<Sign, Integer> e : counts.entrySet()) {
                Sign sign = e.getKey();
                double tolerated = Noise.isNoise(sign) ? 0 : 0.02 * words;
                double over = Math.max(0, e.getValue() - tolerated);
                if (over > 0) {
                    bad += sign.weight() * over;
                    found.add(new Found(sign, e.getValue(), examples.getOrDefault(sign, List.of())));
                }
            }
            return new PageQuality(Math.max(0, 1 - bad / Math.max(words, 1)), words, found);
        }
    }
}
