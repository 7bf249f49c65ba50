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
        List<String> lines = lines("words-" + language + ".txt");
        lines.forEach(made::add);
        lines.forEach(made::addDotted);
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

    /** The form under which a word is looked up: folded, but for a final ى, which tells القوى from قوي. */
    static String form(String light, String folded) {
        return light.endsWith("ى") && folded.endsWith("ي") ? folded.substring(0, folded.length() - 1) + "ى" : folded;
    }

    static String dotted(String form) {
        return form.endsWith("ى") ? form.substring(0, form.length() - 1) + "ي" : form;
    }

    private void add(String line) {
        String stem = "";
        for (String word : line.split(" +")) {
            String light = Letters.light(word);
            String form = form(light, Letters.folded(word));
            if (stem.isEmpty()) {
                stem = form;
            }
            stems.putIfAbsent(form, stem);
            String seats = Letters.seats(light);
            if (!seats.isEmpty()) {
                stems.putIfAbsent(seats, stem);
            }
        }
    }

    /** Many type ي for ى: such a form stands for the word too, unless another word is written so. */
    private void addDotted(String line) {
        for (String word : line.split(" +")) {
            String form = form(Letters.light(word), Letters.folded(word));
            stems.putIfAbsent(dotted(form), stems.get(form));
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
