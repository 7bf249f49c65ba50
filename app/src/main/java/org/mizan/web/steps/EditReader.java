package org.mizan.web.steps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.Limits;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.workspace.Edit;
import org.mizan.workspace.Revision;
import org.mizan.workspace.Values;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the edits that a browser sends. Whatever is not exactly an edit is a problem: an unknown field, a wrong type, too many, too deep. */
final class EditReader {
    /** Edits of one request: a pasted matrix, not a whole case. */
    static final int EDITS = 20_000;

    private static final int NAME = 300;
    private static final int STEPS = 40;
    private static final FilePos REQUEST = FilePos.of("");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.DEPTH + 5)
                            .maxStringLength(Limits.CODE_POINTS)
                            .maxNameLength(4 * NAME)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    private final Problems problems = new Problems();
    private int at = -1;

    private EditReader() {}

    /** The whole request; all that is wrong with it otherwise. */
    static Loaded<Asked> read(String body) {
        EditReader reader = new EditReader();
        try {
            Optional<Asked> asked = reader.asked(JSON.readTree(body));
            return new Loaded<>(asked, reader.problems.all());
        } catch (JacksonException e) {
            reader.problems.error(EditReader.class, "bad-request", REQUEST);
            return Loaded.failed(reader.problems.all());
        }
    }

    /**
     * A request without edits.
     *
     * @param revision the state it is about; the present one where it names none
     * @param name for a version; may be empty
     */
    record Turned(String window, Revision revision, String name) {}

    static Loaded<Turned> turned(String body, Revision present) {
        EditReader reader = new EditReader();
        try {
            JsonNode read = JSON.readTree(body);
            reader.only(read, Set.of("window", "revision", "name"));
            String window = reader.words(read, "window", NAME);
            Optional<String> wanted = reader.optional(read, "revision");
            Optional<Revision> revision = wanted.isEmpty() ? Optional.of(present) : wanted.flatMap(Revision::of);
            if (revision.isEmpty()) {
                reader.bad("revision");
            }
            String name = reader.optional(read, "name").orElse("");
            return Loaded.of(new Turned(window, revision.orElse(present), name), reader.problems);
        } catch (JacksonException e) {
            reader.problems.error(EditReader.class, "bad-request", REQUEST);
            return Loaded.failed(reader.problems.all());
        }
    }

    /** Who somebody says they are. */
    record Signed(String name, String email) {}

    /** A name that is empty where the request names nobody. */
    static Signed signed(String body) {
        EditReader reader = new EditReader();
        try {
            JsonNode read = JSON.readTree(body);
            return new Signed(
                    reader.words(read, "name", NAME),
                    reader.optional(read, "email").orElse(""));
        } catch (JacksonException e) {
            return new Signed("", "");
        }
    }

    private Optional<Asked> asked(JsonNode body) {
        only(body, Set.of("window", "id", "coalesce", "edits"));
        String window = words(body, "window", NAME);
        Optional<String> id = optional(body, "id");
        Optional<String> coalesce = optional(body, "coalesce");
        JsonNode list = body.get("edits");
        if (list == null || !list.isArray() || list.isEmpty() || list.size() > EDITS) {
            bad("edits");
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        for (JsonNode edit : list) {
            at++;
            if (edit.isObject()) {
                edit(edit).ifPresent(edits::add);
            } else {
                bad("edits");
            }
        }
        return problems.hasErrors() ? Optional.empty() : Optional.of(new Asked(window, id, coalesce, edits));
    }

    private Optional<Edit> edit(JsonNode edit) {
        String file = words(edit, "file", Limits.ROWS);
        switch (words(edit, "type", NAME)) {
            case "cell" -> {
                only(edit, Set.of("type", "file", "key", "column", "before", "after"));
                return Optional.of(new Edit.SetCell(
                        file,
                        key(edit),
                        words(edit, "column", NAME),
                        words(edit, "before", Limits.CODE_POINTS),
                        words(edit, "after", Limits.CODE_POINTS)));
            }
            case "part" -> {
                only(edit, Set.of("type", "file", "key", "column", "index", "before", "after"));
                return Optional.of(new Edit.SetPart(
                        file,
                        key(edit),
                        words(edit, "column", NAME),
                        index(edit),
                        words(edit, "before", NAME),
                        words(edit, "after", NAME)));
            }
            case "add-table" -> {
                only(edit, Set.of("type", "file", "columns"));
                return Optional.of(new Edit.AddTable(file, list(edit, "columns", Limits.COLUMNS)));
            }
            case "add-row" -> {
                only(edit, Set.of("type", "file", "values"));
                return Optional.of(new Edit.AddRow(file, row(edit, "values")));
            }
            case "remove-row" -> {
                only(edit, Set.of("type", "file", "key", "before"));
                return Optional.of(new Edit.RemoveRow(file, key(edit), row(edit, "before")));
            }
            case "value" -> {
                only(edit, Set.of("type", "file", "path", "before", "after"));
                return node(edit.get("after"), "after")
                        .map(after -> new Edit.SetValue(file, path(edit), before(edit), after));
            }
            case "remove-value" -> {
                only(edit, Set.of("type", "file", "path", "before"));
                return Optional.of(new Edit.RemoveValue(file, path(edit), before(edit)));
            }
            case "rename-key" -> {
                only(edit, Set.of("type", "file", "path", "after"));
                return Optional.of(new Edit.RenameKey(file, path(edit), words(edit, "after", NAME)));
            }
            default -> {
                bad("type");
                return Optional.empty();
            }
        }
    }

    private Map<String, String> key(JsonNode edit) {
        Map<String, String> key = row(edit, "key");
        if (key.isEmpty()) {
            bad("key");
        }
        return key;
    }

    private Map<String, String> row(JsonNode edit, String field) {
        Map<String, String> row = new LinkedHashMap<>();
        JsonNode values = edit.get(field);
        if (values == null || !values.isObject() || values.size() > Limits.COLUMNS) {
            bad(field);
            return row;
        }
        for (Map.Entry<String, JsonNode> value : values.properties()) {
            if (!value.getValue().isString() || value.getKey().length() > NAME) {
                bad(field);
            } else {
                row.put(value.getKey(), value.getValue().stringValue());
            }
        }
        return row;
    }

    private List<String> path(JsonNode edit) {
        List<String> path = list(edit, "path", STEPS);
        if (path.isEmpty()) {
            bad("path");
        }
        return path;
    }

    private List<String> list(JsonNode edit, String field, int longest) {
        List<String> items = new ArrayList<>();
        JsonNode list = edit.get(field);
        if (list == null || !list.isArray() || list.size() > longest) {
            bad(field);
            return items;
        }
        for (JsonNode item : list) {
            if (item.isString() && item.stringValue().length() <= NAME) {
                items.add(item.stringValue());
            } else if (item.isIntegralNumber() && item.asString().matches("[0-9]{1,6}")) {
                items.add(item.asString());
            } else {
                bad(field);
            }
        }
        return items;
    }

    private int index(JsonNode edit) {
        JsonNode index = edit.get("index");
        if (index == null || !index.isIntegralNumber() || !index.asString().matches("[0-9]{1,4}")) {
            bad("index");
            return 0;
        }
        return Integer.parseInt(index.asString());
    }

    private Optional<Node> before(JsonNode edit) {
        JsonNode before = edit.get("before");
        return before == null || before.isNull() ? Optional.empty() : node(before, "before");
    }

    private Optional<Node> node(JsonNode value, String field) {
        if (value == null || value.isNull()) {
            bad(field);
            return Optional.empty();
        }
        return Optional.of(node(value));
    }

    /** Numbers and truth values keep what they mean in YAML, words are words even where they look like a number. */
    private static Node node(JsonNode value) {
        if (value.isArray()) {
            List<Node> items = new ArrayList<>();
            value.forEach(item -> items.add(node(item)));
            return Values.nodes(items);
        }
        if (value.isObject()) {
            Map<String, Node> entries = new LinkedHashMap<>();
            value.properties().forEach(e -> entries.put(e.getKey(), node(e.getValue())));
            return Values.map(entries);
        }
        if (value.isString()) {
            return Values.words(value.stringValue());
        }
        return new Node.Scalar(value.isNull() ? "null" : value.asString(), true, REQUEST);
    }

    private Optional<String> optional(JsonNode object, String field) {
        JsonNode value = object.get(field);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(words(object, field, NAME));
    }

    private String words(JsonNode object, String field, int longest) {
        JsonNode value = object.get(field);
        if (value == null || !value.isString() || value.stringValue().length() > longest) {
            bad(field);
            return "";
        }
        return value.stringValue();
    }

    private void only(JsonNode object, Set<String> known) {
        if (!object.isObject()) {
            bad("{}");
            return;
        }
        object.propertyNames().stream().filter(n -> !known.contains(n)).forEach(this::bad);
    }

    private void bad(String field) {
        String shown = field.length() > 40 ? field.substring(0, 40) : field;
        problems.error(
                EditReader.class, "bad-edit", REQUEST, Arg.of(at + 1L), Arg.code(shown.replaceAll("\\p{C}", "?")));
    }
}
