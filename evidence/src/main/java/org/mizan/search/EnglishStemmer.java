package org.mizan.search;

import java.util.Optional;

/*
 * Plurals, and the endings -ed and -ing where four letters remain, so that attack, attacks, attacked and attacking meet; a final e goes, for negotiate and
 * negotiating. Derivations (-tion, -ment) stay apart. Words where a rule would be wrong, and irregular forms, are in words-en.txt.
 */
/** Finds the stem of an English word in small letters. Safe for several threads. */
final class EnglishStemmer {
    private final Vocabulary vocabulary;

    EnglishStemmer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    String stem(String word) {
        Optional<String> known = vocabulary.stem(word);
        if (known.isPresent() || word.length() < 4) {
            return known.orElse(word);
        }
        String singular = singular(word);
        Optional<String> knownSingular = vocabulary.stem(singular);
        return knownSingular.isPresent() ? knownSingular.get() : withoutE(withoutTense(singular));
    }

    private static String singular(String word) {
        int n = word.length();
        if (word.endsWith("ies") && n > 4) {
            return word.substring(0, n - 3) + "y";
        }
        if (word.endsWith("sses")
                || word.endsWith("xes")
                || word.endsWith("ches")
                || word.endsWith("shes")
                || word.endsWith("zes")) {
            return word.substring(0, n - 2);
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plural ? word.substring(0, n - 1) : word;
    }

    private static String withoutTense(String word) {
        int cut =
                word.endsWith("ied") && word.length() > 5 ? 3 : word.endsWith("ed") ? 2 : word.endsWith("ing") ? 3 : 0;
        if (cut == 0 || word.length() - cut < 4 || !hasVowel(word, word.length() - cut)) {
            return word;
        }
        String rest = word.substring(0, word.length() - cut);
        if (word.endsWith("ied")) {
            return rest + "y";
        }
        int n = rest.length();
        boolean doubled = rest.charAt(n - 1) == rest.charAt(n - 2) && "lszaeiou".indexOf(rest.charAt(n - 1)) < 0;
        return doubled ? rest.substring(0, n - 1) : rest;
    }

    private static String withoutE(String word) {
        return word.length() > 4 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean hasVowel(String word, int end) {
        for (int i = 0; i < end; i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
