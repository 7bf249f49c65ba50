package org.mizan.archive.quality;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** The ways in which text layers break, done to a sound text. */
public final class Damage {
    private static final String ALPHABET = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإ";

    private Damage() {}

    /** Ligatures with lam whose letters changed places. */
    public static String swapped(String text) {
        return text.replaceAll("ال([مجحخه])", "ا$1ل")
                .replace("لا", "ال")
                .replace("لأ", "أل")
                .replace("لإ", "إل");
    }

    /** Each word from its last letter to its first. */
    public static String reversedLetters(String text) {
        return text.lines()
                .map(l -> List.of(l.split(" ")).stream()
                        .map(w -> new StringBuilder(w).reverse().toString())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    /** Each line from its last character to its first. */
    public static String reversedLines(String text) {
        return text.lines().map(l -> new StringBuilder(l).reverse().toString()).collect(Collectors.joining("\n"));
    }

    /** Sound words, but each line from its last word to its first. */
    public static String reversedWords(String text) {
        return text.lines()
                .map(l -> {
                    List<String> words = new ArrayList<>(List.of(l.split(" ")));
                    Collections.reverse(words);
                    return String.join(" ", words);
                })
                .collect(Collectors.joining("\n"));
    }

    /** A blank after so many of the letters within words. */
    public static String split(String text, double share, Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            out.append(text.charAt(i));
            boolean within = Character.isLetter(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLetter(text.charAt(i + 1));
            out.append(within && random.nextDouble() < share ? " " : "");
        }
        return out.toString();
    }

    /** So many of the blanks lost. */
    public static String joined(String text, double share, Random random) {
        return text.chars()
                .filter(c -> c != ' ' || random.nextDouble() >= share)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Every letter stands for another. */
    public static String wrongLetters(String text, Random random) {
        List<Integer> other = ALPHABET.chars().boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(other, random);
        return text.chars()
                .map(c -> ALPHABET.indexOf(c) < 0 ? c : other.get(ALPHABET.indexOf(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** So many letters that stand for nothing. */
    public static String holes(String text, double share, Random random) {
        return text.chars()
                .map(c -> Character.isLetter(c) && random.nextDouble() < share ? '\ufffd' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Read in the wrong encoding. */
    public static String misread(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
    }
}
