package org.mizan.workspace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies that keep the order of what they copy. */
final class Ordered {
    private Ordered() {}

    static Map<String, String> copy(Map<String, String> map) {
        Map<String, String> copy = new LinkedHashMap<>();
        map.forEach((k, v) -> copy.put(k, lines(v)));
        return Collections.unmodifiableMap(copy);
    }

    /** Line ends as a reader of tables gives them. */
    static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
