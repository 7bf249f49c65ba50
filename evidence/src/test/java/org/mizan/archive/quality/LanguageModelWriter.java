package org.mizan.archive.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Counts the letters and words of the project's own texts: its documentation, its messages, and the words of its cases in both languages. Run with the
 * project's folder to renew {@code arabic.model} and {@code english.model}.
 */
final class LanguageModelWriter {
    private static final Pattern TEXTS = Pattern.compile(
            "docs/.*\\.md|.*/src/main/resources/.*messages_(ar|en)\\.properties|cases/(karabakh|kestrel)/.*\\.(yaml|csv|md)");
    private static final Pattern ARABIC = Pattern.compile("[\\u0620-\\u0652\\u0671-\\u06d3]+");
    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    private final Map<String, Integer> words = new TreeMap<>();
    private final Map<String, Integer> threes = new TreeMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();

    private LanguageModelWriter() {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        LanguageModelWriter arabic = new LanguageModelWriter();
        LanguageModelWriter english = new LanguageModelWriter();
        for (Path file : texts(root)) {
            String text = Files.readString(file);
            boolean inArabic =
                    file.toString().contains("_ar.") || file.toString().contains(".ar.");
            for (String line : text.split("[\\n\"]")) {
                arabic.count(line, ARABIC, true);
                if (!inArabic && file.toString().endsWith(".md")
                        || file.toString().endsWith("_en.properties")) {
                    english.count(line.replaceAll("`[^`]*`|^[^=]*=|[{<][^}>]*[}>]", " "), LATIN, false);
                }
            }
        }
        Path target = root.resolve("evidence/src/main/resources/org/mizan/archive/quality");
        arabic.write(target.resolve("arabic.model"));
        english.write(target.resolve("english.model"));
    }

    private static List<Path> texts(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> TEXTS.matcher(root.relativize(f).toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private void count(String line, Pattern pattern, boolean order) {
        for (String sentence : Letters.plain(line).split("[.،؛:؟!()\\[\\]«»|*`;\\t,]")) {
            List<String> found = new ArrayList<>();
            for (Matcher m = pattern.matcher(sentence); m.find(); ) {
                found.add(m.group());
            }
            String before = WordKind.EDGE;
            for (int i = 0; i < found.size(); i++) {
                word(found.get(i));
                String kind = WordKind.of(found.get(i));
                if (order && i > 0) {
                    kinds.merge(before + " " + kind, 1, Integer::sum);
                }
                before = kind;
            }
        }
    }

    private void word(String word) {
        words.merge(word, 1, Integer::sum);
        String edged = "__" + word + "_";
        for (int i = 0; i + 3 <= edged.length(); i++) {
            threes.merge(edged.substring(i, i + 3), 1, Integer::sum);
        }
    }

    private void write(Path file) throws IOException {
        StringBuilder out = new StringBuilder();
        words.forEach((w, n) -> out.append(n >= 4 ? "w " + w + " " + n + "\n" : ""));
        threes.forEach((t, n) -> out.append("t " + t + " " + n + "\n"));
        kinds.forEach((k, n) -> out.append("k " + k + " " + n + "\n"));
        Files.write(file, out.toString().getBytes(StandardCharsets.UTF_8));
    }
}
