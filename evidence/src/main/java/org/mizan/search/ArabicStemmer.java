package org.mizan.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/*
 * A light stemmer that asks before it cuts. Arabic writes conjunctions, prepositions, the article and possessives onto the word, and most of those letters
 * also begin or end roots: the و of وزير and the ان of لبنان are not "and" and not a dual. So:
 *
 *   1. A known word is its own stem.
 *   2. If taking off one prefix and one ending leaves a known word, the longest such word decides. Every prefix and ending may go, single letters too,
 *      because what remains proves that it was one.
 *   3. Of an unknown word only what can hardly be part of a root goes: the article with what stands before it, one letter before a pattern that proves it,
 *      and the endings ات ين ون ية يات ها هم. A plural in ات may belong to a word with or without ة, so it gets both stems; a word with the pattern of a
 *      broken plural gets itself and its possible singulars. Two words meet if they share a stem.
 *
 * A word gives one stem, seldom more. Work on letters as Letters.folded leaves them: ة is ه, ى is ي.
 */
/** Finds the stems of an Arabic word. Safe for several threads. */
final class ArabicStemmer {
    private static final List<String> PREFIXES = List.of(
            "", "ال", "وال", "بال", "كال", "فال", "لل", "ولل", "فلل", "وبال", "وكال", "فبال", "و", "ف", "ب", "ك", "ل",
            "وب", "ول", "وك", "فب", "فل", "س", "وس");
    private static final List<String> ARTICLES =
            List.of("وبال", "فبال", "وكال", "ولل", "فلل", "وال", "بال", "كال", "فال", "ال", "لل");
    private static final List<String> ENDINGS = List.of(
            "", "ه", "ات", "ون", "ين", "ان", "ها", "هم", "هما", "هن", "نا", "كم", "ي", "ا", "وا", "يه", "يات", "يون",
            "يين", "يان", "يا", "تي", "اته", "اتها", "اتهم", "اتي", "اتنا", "يته", "يتها", "يتهم", "يتين", "يتان",
            "ياته", "ياتها", "ياتهم");
    private static final List<String> OF_RELATION = List.of(
            "ي", "يه", "يات", "يون", "يين", "يان", "يا", "يته", "يتها", "يتهم", "يتين", "يتان", "ياته", "ياتها",
            "ياتهم");
    private static final int SHORTEST = 3;

    /** Verbal nouns and participles whose pattern no root hides: behind one letter more they prove that it is a prefix. */
    private static final Pattern SURE = Pattern.compile(
            "(ت..ي.|ا.ت.ا.|ان..ا.|است..ا.|م.ا..(?=ه|ات)|مست...?|مت....?|ت...(?=ات))(ه|ات|ين|ون|ي|يه|يات|ها|هم|ا)?");

    private final Vocabulary vocabulary;

    ArabicStemmer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param word folded; a final ى may be kept, which finds القوى among the known words before قوي */
    Set<String> stems(String word) {
        Set<String> known = known(word);
        if (known.isEmpty() && word.endsWith("ى")) {
            return stems(Vocabulary.dotted(word));
        }
        return known.isEmpty() ? unknown(word) : known;
    }

    /** The stems of the longest known word inside this one. */
    private Set<String> known(String word) {
        Optional<String> whole = vocabulary.stem(word);
        if (whole.isPresent()) {
            return Set.of(whole.get());
        }
        Set<String> best = new TreeSet<>();
        int kept = 0;
        for (String prefix : PREFIXES) {
            if (!word.startsWith(prefix) || word.length() - prefix.length() < 2) {
                continue;
            }
            String behind = word.substring(prefix.length());
            for (String ending : ENDINGS) {
                int length = behind.length() - ending.length();
                boolean enough = length >= SHORTEST || length == 2 && prefix.length() > 1 && ending.isEmpty();
                if (enough && length >= kept && behind.endsWith(ending)) {
                    Set<String> inner = inner(behind.substring(0, length), ending);
                    if (!inner.isEmpty()) {
                        if (length > kept) {
                            best.clear();
                        }
                        best.addAll(inner);
                        kept = length;
                    }
                }
            }
        }
        return best;
    }

    /** The stems of what an ending left, which may have turned a final ة into ت or dropped it. */
    private Set<String> inner(String rest, String ending) {
        Set<String> found = new TreeSet<>();
        boolean plural = ending.startsWith("ات");
        boolean relation = OF_RELATION.contains(ending);
        vocabulary.stem(rest).ifPresent(found::add);
        if (plural || found.isEmpty() && relation) {
            vocabulary.stem(rest + "ه").ifPresent(found::add);
        }
        if (found.isEmpty() && rest.endsWith("ت") && !ending.isEmpty()) {
            vocabulary.stem(rest.substring(0, rest.length() - 1) + "ه").ifPresent(found::add);
        }
        if (found.isEmpty() && relation) {
            vocabulary.stem(rest + "ا").or(() -> vocabulary.stem(rest + "يا")).ifPresent(found::add);
        }
        return found;
    }

    private static Set<String> unknown(String word) {
        String rest = withoutPrefix(word);
        Set<String> out = new TreeSet<>();
        endings(rest, out);
        PluralPatterns.singulars(rest, out);
        return out;
    }

    private static String withoutPrefix(String word) {
        for (String article : ARTICLES) {
            if (word.startsWith(article) && word.length() - article.length() >= SHORTEST) {
                return word.substring(article.length());
            }
        }
        boolean particle = word.length() > SHORTEST + 1 && "وفبكل".indexOf(word.charAt(0)) >= 0;
        return particle && SURE.matcher(word).region(1, word.length()).matches() ? word.substring(1) : word;
    }

    private static void endings(String word, Set<String> out) {
        int n = word.length();
        if (ends(word, "ها", 3) || ends(word, "هم", 4)) {
            String owned = word.substring(0, n - 2);
            endings(owned, out);
            if (owned.endsWith("ت") && !owned.endsWith("ات")) {
                endings(owned.substring(0, owned.length() - 1) + "ه", out);
            }
        } else if (ends(word, "يات", 3)) {
            relation(word.substring(0, n - 2), out);
        } else if (ends(word, "ات", 3)) {
            out.add(word.substring(0, n - 2));
            out.add(word.substring(0, n - 2) + "ه");
        } else if (ends(word, "يه", 3)) {
            relation(word.substring(0, n - 1), out);
        } else if (ends(word, "يين", 3) || ends(word, "يون", 3)) {
            relation(word.substring(0, n - 2), out);
        } else if (ends(word, "ون", 4) || ends(word, "ين", 4) && !isBrokenPlural(word)) {
            out.add(word.substring(0, n - 2));
        } else if (ends(word, "ي", 4)) {
            relation(word, out);
        } else if ((word.startsWith("مت") || word.startsWith("مست")) && ends(word, "ه", 4)) {
            out.add(word.substring(0, n - 1));
        } else {
            out.add(word);
        }
    }

    /** An adjective in ي stands for itself and, if enough is left, for what it is of. */
    private static void relation(String word, Set<String> out) {
        out.add(word);
        if (word.length() > 4) {
            out.add(word.substring(0, word.length() - 1));
        }
    }

    private static boolean ends(String word, String ending, int left) {
        return word.endsWith(ending) && word.length() - ending.length() >= left;
    }

    /** قوانين and ميادين are broken plurals: their ين belongs to the word. */
    private static boolean isBrokenPlural(String word) {
        return word.length() == 6 && word.charAt(2) == 'ا';
    }
}
