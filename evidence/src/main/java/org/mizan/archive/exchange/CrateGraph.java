package org.mizan.archive.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mizan.text.Text;
import tools.jackson.databind.json.JsonMapper;

/** The flat list of entities of which an RO-Crate is made. */
final class CrateGraph {
    private static final String CONTEXT = "https://w3id.org/ro/crate/1.1/context";

    private final List<Map<String, Object>> entities = new ArrayList<>();

    void clear() {
        entities.clear();
    }

    String json() {
        Map<String, Object> crate = new LinkedHashMap<>();
        crate.put("@context", CONTEXT);
        crate.put("@graph", entities);
        return JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(crate)
                        .replace("\r\n", "\n")
                + "\n";
    }

    /** A new entity; what it is told is put into the map. */
    Map<String, Object> entity(String id, String type) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("@id", id);
        entity.put("@type", type);
        entities.add(entity);
        return entity;
    }

    /** A reference to an entity. */
    static Map<String, Object> ref(String id) {
        return Map.of("@id", id);
    }

    /** One language as a plain value, several as values with their language. */
    static void text(Map<String, Object> entity, String key, Text text) {
        List<Map.Entry<String, String>> all = List.copyOf(text.byLanguage().entrySet());
        if (all.size() == 1) {
            entity.put(key, all.get(0).getValue());
        } else if (!all.isEmpty()) {
            List<Object> values = new ArrayList<>();
            for (Map.Entry<String, String> e : all) {
                Map<String, Object> value = new LinkedHashMap<>();
                value.put("@value", e.getValue());
                value.put("@language", e.getKey());
                values.add(value);
            }
            entity.put(key, values);
        }
    }

    /** A path as a relative address. */
    static String encoded(String path) {
        StringBuilder out = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || "-._~/".indexOf(b) >= 0;
            out.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
        return out.toString();
    }
}
