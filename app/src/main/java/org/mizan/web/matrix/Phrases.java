package org.mizan.web.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.mizan.text.Arg;
import org.mizan.web.Words;

/** The words that a script says: every message whose key begins with {@code ui.}, with its gaps left open as {@code {0}}, {@code {1}} …. */
final class Phrases {
    private static final String OWN = "ui.";
    private static final Arg[] GAPS = {Arg.code("{0}"), Arg.code("{1}"), Arg.code("{2}"), Arg.code("{3}")};
    private static final List<String> KEYS = keys();

    private Phrases() {}

    /** @param kind whose question and sentence are wanted too; those of {@code ui.KEY.KIND} become {@code KEY} */
    static Map<String, String> of(Words words, String kind) {
        Map<String, String> phrases = new TreeMap<>();
        for (String key : KEYS) {
            String name = key.substring(OWN.length());
            int dot = name.indexOf('.');
            if (dot < 0) {
                phrases.put(name, words.plain(key, GAPS));
            } else if (name.substring(dot + 1).equals(kind)) {
                phrases.put(name.substring(0, dot), words.plain(key, GAPS));
            }
        }
        return phrases;
    }

    private static List<String> keys() {
        Properties all = new Properties();
        try (InputStream in = Phrases.class.getResourceAsStream("messages_en.properties")) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.stringPropertyNames().stream()
                .filter(k -> k.startsWith(OWN))
                .sorted()
                .toList();
    }
}
