package org.mizan.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The messages of one package in one language. */
final class Catalogue {
    private final String name;
    private final Properties texts;
    private final ConcurrentMap<String, Pattern> parsed = new ConcurrentHashMap<>();

    private Catalogue(String name, Properties texts) {
        this.name = name;
        this.texts = texts;
    }

    static Catalogue read(String bundle, String language) {
        String path = "/" + bundle.replace('.', '/') + "/messages_" + language + ".properties";
        try (InputStream in = Catalogue.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no messages at " + path);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Catalogue(path, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    SortedSet<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    String raw(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no message " + key + " in " + name);
        }
        return text;
    }

    Pattern pattern(String key) {
        return parsed.computeIfAbsent(key, k -> Pattern.parse(raw(k)));
    }
}
