package org.mizan.web.forms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mizan.casefile.Vocabulary;

/** Words that are proposed for a field that takes any: those in use in the case, and the usual ones. */
final class Suggestions {
    private static final int MOST = 200;
    private static final List<String> LANGUAGES = List.of(
            "ar", "en", "fa", "tr", "ku", "he", "hy", "az", "ka", "ru", "uk", "el", "fr", "de", "es", "it", "ur", "sw",
            "am", "so", "zh");
    private static final List<String> CLAIM_KINDS = List.of("fact", "interpretation", "expectation", "impossible-date");
    private static final List<String> MATTERS =
            List.of("alliance", "arms", "embargo", "energy", "recognition", "mediation", "border");

    private final Manuscript files;
    private final Register register;

    Suggestions(Manuscript files, Register register) {
        this.files = files;
        this.register = register;
    }

    List<String> of(String what) {
        return switch (what) {
            case "languages", "language" -> LANGUAGES;
            case "claim-kinds" -> joined(CLAIM_KINDS, used(Parts.CLAIMS, "kind"));
            case "topics" -> joined(List.of(), used(Parts.CLAIMS, "topic"));
            case "matters" ->
                joined(
                        MATTERS,
                        used(Parts.RELATIONS, "on"),
                        register.all(Target.ISSUES).keySet());
            case "means" -> Vocabulary.MEANS;
            default ->
                Target.named(what).stream()
                        .flatMap(t -> register.all(t).keySet().stream())
                        .limit(MOST)
                        .toList();
        };
    }

    private Set<String> used(Part part, String field) {
        Set<String> words = new TreeSet<>();
        ItemList.of(part, files).forEach(i -> words.add(i.word(field)));
        words.remove("");
        return words;
    }

    @SafeVarargs
    private static List<String> joined(List<String> usual, Set<String>... more) {
        Set<String> all = new LinkedHashSet<>(usual);
        for (Set<String> words : more) {
            all.addAll(words);
        }
        return all.stream().limit(MOST).toList();
    }
}
