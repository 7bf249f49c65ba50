package org.mizan.archive.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How likely letters follow one another in the words of a language, which words are common, and which kinds of words stand beside one another.
 */
final class LanguageModel {
    /*
     * The file holds counts, a line each: "w word n" for common words, "t abc n" for three letters in a row ("_" is the edge of a word),
     * "k kind kind n" for kinds of neighbouring words. The probability of a letter after two others mixes the counts of three, two and one letters
     * (each level counts for as much as a few observations of the next), so that nothing is impossible.
     */
    private static final double THREE = 4;
    private static final double TWO = 8;
    private static final double ONE = 60;
    private static final double LOG2 = Math.log(2);

    private final Set<String> words = new HashSet<>();
    private final Map<String, Double> three = new HashMap<>();
    private final Map<String, Double> two = new HashMap<>();
    private final Map<Character, Double> one = new HashMap<>();
    private final Map<String, Double> follows = new HashMap<>();
    private final Map<String, Double> kinds = new HashMap<>();
    private double letters;
    private double neighbours;

    /** The model stored under this name beside the class. */
    static LanguageModel read(String name) {
        LanguageModel model = new LanguageModel();
        try (InputStream in = LanguageModel.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().map(l -> l.split(" ")).forEach(model::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return model;
    }

    private void add(String[] line) {
        double count = Double.parseDouble(line[line.length - 1]);
        switch (line[0]) {
            case "w" -> words.add(line[1]);
            case "t" -> {
                three.merge(line[1], count, Double::sum);
                two.merge(line[1].substring(1), count, Double::sum);
                one.merge(line[1].charAt(2), count, Double::sum);
                letters += count;
            }
            case "k" -> {
                follows.merge(line[1] + " " + line[2], count, Double::sum);
                kinds.merge("< " + line[1], count, Double::sum);
                kinds.merge("> " + line[2], count, Double::sum);
                neighbours += count;
            }
            default -> throw new IllegalArgumentException("a line of a language model: " + line[0]);
        }
    }

    boolean knows(String word) {
        return words.contains(word);
    }

    /** Logarithm (base 2) of the probability of this word, its end included; much used words are no likelier for being known. */
    double bits(String word) {
        String edged = "__" + word + "_";
        double bits = 0;
        for (int i = 2; i < edged.length(); i++) {
            bits += Math.log(probability(edged, i)) / LOG2;
        }
        return bits;
    }

    private double probability(String word, int i) {
        double p1 = (one.getOrDefault(word.charAt(i), 0.0) + ONE / 40) / (letters + ONE);
        double before1 = i < 3 ? 0 : one.getOrDefault(word.charAt(i - 1), 0.0);
        String pair = word.substring(i - 1, i + 1);
        double p2 = (two.getOrDefault(pair, 0.0) + TWO * p1) / (starts(pair, before1) + TWO);
        String triple = word.substring(i - 2, i + 1);
        double before2 = i < 3 ? starts("__", 0) : two.getOrDefault(word.substring(i - 2, i), 0.0);
        return (three.getOrDefault(triple, 0.0) + THREE * p2) / (before2 + THREE);
    }

    /** How often something stands after the first letter of a pair; at the start of a word, how many words there are. */
    private double starts(String pair, double usual) {
        return pair.charAt(0) == '_' ? one.getOrDefault('_', 0.0) : usual;
    }

    /** By how many bits this order of two kinds of words is likelier than the other. */
    double order(String first, String second) {
        return Math.log(beside(first, second) / beside(second, first)) / LOG2;
    }

    private double beside(String first, String second) {
        double chance = kinds.getOrDefault("< " + first, 0.5)
                * kinds.getOrDefault("> " + second, 0.5)
                / Math.max(neighbours, 1);
        return follows.getOrDefault(first + " " + second, 0.0) + 4 * chance / (1 + chance) + 0.25;
    }
}
