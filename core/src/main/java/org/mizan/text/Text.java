package org.mizan.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Content in one or more languages: a name, a title, a reason. Keys are language codes (BCP 47, for instance {@code ar}); the first key is the
 * language in which it was written.
 */
public record Text(Map<String, String> byLanguage) {
    /** No words at all. */
    public static final Text NONE = new Text(Map.of());

    public Text {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** The same words for one language only. */
    public static Text of(String language, String words) {
        return new Text(Map.of(language, words));
    }

    /** The same words in every language: an id, a number, a name nobody translated. */
    public static Text plain(String words) {
        return of("und", words);
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /** The words in exactly this language. */
    public Optional<String> exactly(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /** The words in this language, else in English, else in the language they were written in; empty if there are none. */
    public String in(String language) {
        return byLanguage.getOrDefault(languageFor(language).orElse(""), "");
    }

    /** Which language {@link #in} would answer in. */
    public Optional<String> languageFor(String wanted) {
        if (byLanguage.containsKey(wanted)) {
            return Optional.of(wanted);
        }
        return byLanguage.containsKey("en")
                ? Optional.of("en")
                : byLanguage.keySet().stream().findFirst();
    }

    /** This text, or the other one where this has no words. */
    public Text orElse(Text other) {
        return isEmpty() ? other : this;
    }
}
