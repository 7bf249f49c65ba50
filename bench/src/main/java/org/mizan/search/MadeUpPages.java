package org.mizan.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mizan.model.Case;
import org.mizan.model.Claim;

/**
 * Pages of documents that nobody wrote, from a seed: half in Arabic, half in English, of words from a case's claims and of made-up words whose frequencies
 * fall as in real texts, with the prefixes that Arabic writes onto words. Thirty pages make a document.
 */
final class MadeUpPages {
    private static final int WORDS = 300;
    private static final int PAGES = 30;
    private static final int MADE_UP = 40_000;
    private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String LATIN = "abcdefghijklmnoprstuvwy";
    private static final String[] PREFIXES = {"", "", "", "", "ال", "ال", "و", "وال", "ب", "بال", "ل", "لل", "ف", "ك"};

    private final Random random = new Random(2020);
    private final List<String> arabic = new ArrayList<>();
    private final List<String> english = new ArrayList<>();

    private MadeUpPages(Case c) {
        for (Claim claim : c.claims()) {
            arabic.addAll(List.of(claim.text().in("ar").split(" ")));
            english.addAll(List.of(claim.text().in("en").split(" ")));
        }
        for (int i = 0; i < MADE_UP; i++) {
            arabic.add(word(ARABIC, 3 + random.nextInt(5)));
            english.add(word(LATIN, 3 + random.nextInt(8)));
        }
    }

    static List<Passage> of(Case c, int pages) {
        MadeUpPages made = new MadeUpPages(c);
        List<String> sources = List.copyOf(c.sources().keySet());
        List<Passage> out = new ArrayList<>(pages);
        for (int i = 0; i < pages; i++) {
            int document = i / PAGES;
            String source = sources.get(document % sources.size());
            out.add(new Passage(
                    source, "archive/made-up-" + document + ".pdf", i % PAGES + 1, made.page(document % 2 == 0)));
        }
        return out;
    }

    private String page(boolean inArabic) {
        StringBuilder out = new StringBuilder(WORDS * 7);
        List<String> words = inArabic ? arabic : english;
        for (int i = 0; i < WORDS; i++) {
            // The square of a uniform number prefers the front of the list, where the words of the case are.
            double u = random.nextDouble();
            String word = words.get((int) (u * u * words.size()));
            out.append(inArabic ? PREFIXES[random.nextInt(PREFIXES.length)] : "")
                    .append(word)
                    .append(' ');
        }
        return out.toString();
    }

    private String word(String letters, int length) {
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            out.append(letters.charAt(random.nextInt(letters.length())));
        }
        return out.toString();
    }
}
