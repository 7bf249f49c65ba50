package org.mizan.archive.quality;

import java.util.Set;

/** What kind of word an Arabic word is, as far as its looks tell: one of the small words that hold sentences together, or a class of the others. */
final class WordKind {
    /** The edge of a sentence. */
    static final String EDGE = "#";

    private static final Set<String> SMALL = Set.of(
            "في", "من", "على", "إلى", "الى", "عن", "مع", "بين", "أن", "إن", "ان", "أو", "او", "لا", "ما", "لم", "لن",
            "قد", "هذا", "هذه", "ذلك", "تلك", "التي", "الذي", "الذين", "كل", "بعض", "كما", "حتى", "بعد", "قبل", "عند",
            "منذ", "غير", "هو", "هي", "كان", "كانت", "ليس", "ليست", "لكن", "ثم", "إذا", "أي", "به", "بها", "له", "لها",
            "فيه", "فيها", "عليه", "عليها", "منه", "منها", "دون", "نحو", "لكل", "بل", "كلما", "حيث", "التى", "فى",
            "أكثر");

    private WordKind() {}

    static String of(String word) {
        if (SMALL.contains(word)) {
            return word;
        }
        if (word.length() > 1 && word.charAt(0) == 'و' && SMALL.contains(word.substring(1))) {
            return "و" + word.substring(1);
        }
        String edge = word.endsWith("ة") ? "T" : "N";
        if (word.matches("[وفبك]?ال.+|[وف]?لل.+")) {
            return (word.startsWith("و") ? "&D" : word.startsWith("ال") ? "D" : "pD") + edge;
        }
        if (word.length() > 3 && (word.startsWith("ي") || word.startsWith("ت")) && edge.equals("N")) {
            return "V";
        }
        return (word.startsWith("و") && word.length() > 3 ? "&" : "") + edge;
    }
}
