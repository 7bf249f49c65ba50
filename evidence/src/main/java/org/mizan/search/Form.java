package org.mizan.search;

import java.util.Optional;
import java.util.Set;

/** A word as it is written, whatever text it stands in, with what has been found out about it. For one thread: {@link Reading.Reader} fills it in. */
final class Form {
    private final String written;
    private final String light;
    private final String folded;
    private Optional<Set<String>> stems = Optional.empty();
    private Optional<Set<String>> skeletons = Optional.empty();
    private Optional<Names.Start> start = Optional.empty();

    Form(String written) {
        this.written = written;
        this.light = Letters.light(written);
        this.folded = Letters.folded(written);
    }

    String written() {
        return written;
    }

    /** Marks, tatweel and case gone. */
    String light() {
        return light;
    }

    /** Letters folded for search. */
    String folded() {
        return folded;
    }

    boolean isArabic() {
        return Letters.isArabic(folded);
    }

    boolean isCapitals() {
        return written.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    Set<String> stems(Stemmer stemmer) {
        if (stems.isEmpty()) {
            stems = Optional.of(stemmer.stems(this));
        }
        return stems.get();
    }

    Set<String> skeletons(Stemmer stemmer) {
        if (skeletons.isEmpty()) {
            skeletons = Optional.of(stemmer.skeletons(this));
        }
        return skeletons.get();
    }

    /** What names may begin with this word. */
    Names.Start start(Names names) {
        if (start.isEmpty()) {
            start = Optional.of(names.start(this));
        }
        return start.get();
    }
}
