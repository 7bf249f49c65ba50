package org.mizan.web.steps;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.workspace.Changed;

/**
 * A row or value of the case as something to ask the history about: {@code mactor/influence.csv#from=turkey&to=azerbaijan} or {@code actors.yaml#/turkey}.
 * Names and values are encoded as in a web address.
 *
 * @param key of a row; empty for a value
 * @param path of a value; empty for a row
 */
public record Items(String file, Map<String, String> key, List<String> path) {

    /** What a link {@code history/LANG/index.html?item=…} asks for a row of a table; to be encoded once more as part of an address. */
    public static String row(String file, Map<String, String> key) {
        List<String> pairs = new ArrayList<>();
        key.forEach((k, v) -> pairs.add(encoded(k) + "=" + encoded(v)));
        return file + "#" + String.join("&", pairs);
    }

    /** The same for a value of a YAML file and all below it. */
    public static String value(String file, List<String> path) {
        return file + "#/" + String.join("/", path.stream().map(Items::encoded).toList());
    }

    static Optional<Items> read(String written) {
        int hash = written.indexOf('#');
        if (hash < 1 || written.length() > 2000) {
            return Optional.empty();
        }
        String file = written.substring(0, hash);
        String rest = written.substring(hash + 1);
        try {
            if (rest.startsWith("/")) {
                List<String> path = new ArrayList<>();
                for (String step : rest.substring(1).split("/")) {
                    path.add(decoded(step));
                }
                return Optional.of(new Items(file, Map.of(), path));
            }
            Map<String, String> key = new LinkedHashMap<>();
            for (String pair : rest.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    key.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
            return key.isEmpty() ? Optional.empty() : Optional.of(new Items(file, key, List.of()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean concerns(Changed changed) {
        if (!changed.file().equals(file)) {
            return false;
        }
        if (changed instanceof Changed.Cell cell) {
            return within(cell.key());
        } else if (changed instanceof Changed.Row row) {
            return within(row.key());
        } else if (changed instanceof Changed.Value value) {
            int common = Math.min(path.size(), value.path().size());
            return key.isEmpty() && path.subList(0, common).equals(value.path().subList(0, common));
        }
        return false;
    }

    private boolean within(Map<String, String> row) {
        return path.isEmpty()
                && key.entrySet().stream()
                        .allMatch(
                                e -> row.getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
