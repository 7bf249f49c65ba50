package org.mizan.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words whose stem is known: each line of a list is a word with the broken plurals and other forms that share its stem. A word alone on its
 * line is there to stop the stemmer, which would take part of it for a prefix or an ending.
 */
final class Vocabulary {
    private final Map<String, String> stems = new HashMap<>();

    private Vocabulary() {}

    /** The words of {@code words-LANGUAGE.txt}. */
    static Vocabulary of(String language) {
        Vocabulary made = new Vocabulary();
        lines("words-" + language + ".txt").forEach(made::add);
        return made;
    }

    /** The stem of exactly this form, folded or with its hamzas on one seat. */
    Optional<String> stem(String form) {
        return Optional.ofNullable(stems.get(form));
    }

    boolean knows(String form) {
        return stems.containsKey(form);
    }

    Map<String, String> all() {
        return Collections.unmodifiableMap(stems);
    }

    private void add(String line) {
        String stem = "";
        for (String form : line.split(" +")) {
            String folded = Letters.folded(form);
            if (stem.isEmpty()) {
                stem = folded;
            }
            stems.putIfAbsent(folded, stem);
            String seats = Letters.seats(Letters.light(form));
            if (!seats.isEmpty()) {
                stems.putIfAbsent(seats, stem);
            }
        }
    }

    /** The lines of a resource that say something. */
    static List<String> lines(String resource) {
        List<String> out = new ArrayList<>();
        try (InputStream in = Vocabulary.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String text = line.strip();
                if (!text.isEmpty() && !text.startsWith("#")) {
                    out.add(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }
}
