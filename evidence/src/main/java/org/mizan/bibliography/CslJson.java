package org.mizan.bibliography;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.SourceFile;
import org.mizan.text.Arg;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** CSL-JSON: a list of items, or one item, or {@code {"items": […]}} as some programs write. */
record CslJson() implements BibliographyFormat {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(1_000_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("container-title", "container"),
            Map.entry("publisher", "publisher"),
            Map.entry("publisher-place", "place"),
            Map.entry("edition", "edition"),
            Map.entry("volume", "volume"),
            Map.entry("issue", "issue"),
            Map.entry("number", "issue"),
            Map.entry("note", "note"));
    private static final Set<String> PASSED =
            Set.of("id", "type", "citation-key", "abstract", "keyword", "source", "URL", "author", "editor", "custom");

    @Override
    public String id() {
        return "csl-json";
    }

    @Override
    public List<String> extensions() {
        return List.of("json");
    }

    /** Many formats are JSON; this one has items with a {@code type} and a {@code title}. */
    @Override
    public boolean recognises(String fileName, byte[] content) {
        if (!BibliographyFormat.super.recognises(fileName, content)) {
            return false;
        }
        String start = new String(content, 0, Math.min(content.length, 4000), StandardCharsets.UTF_8);
        return start.contains("\"type\"") && (start.contains("\"title\"") || start.contains("\"issued\""));
    }

    @Override
    public Loaded<List<Work>> read(String fileName, byte[] content) {
        Problems problems = new Problems();
        List<Work> works = new ArrayList<>();
        SourceFile.decode(fileName, content, problems).ifPresent(source -> {
            try {
                items(MAPPER.readTree(source.text()), source.file(), works, problems);
            } catch (JacksonException e) {
                FilePos at = e.getLocation() == null
                        ? FilePos.of(fileName)
                        : new FilePos(
                                fileName,
                                e.getLocation().getLineNr(),
                                Math.max(1, e.getLocation().getColumnNr()),
                                1);
                problems.error(Work.class, "csl-syntax", at);
            }
        });
        if (works.isEmpty() && problems.all().isEmpty()) {
            problems.error(Work.class, "no-entries", FilePos.of(fileName), Arg.code("[{\"id\": …}]"));
        }
        return Loaded.of(works, problems);
    }

    private static void items(JsonNode root, String file, List<Work> works, Problems problems) {
        JsonNode list = root.isObject() && root.path("items").isArray() ? root.path("items") : root;
        if (list.isObject()) {
            item(list, FilePos.of(file), problems, WorkBuilder.nothingDropped()).ifPresent(works::add);
            return;
        }
        if (!list.isArray()) {
            problems.error(Work.class, "csl-syntax", FilePos.of(file));
            return;
        }
        if (list.size() > LARGEST) {
            problems.error(Work.class, "too-many-entries", FilePos.of(file), Arg.of(LARGEST));
            return;
        }
        Set<String> dropped = WorkBuilder.nothingDropped();
        for (int i = 0; i < list.size(); i++) {
            FilePos at = FilePos.of(file + "#[" + i + "]");
            if (list.get(i).isObject()) {
                item(list.get(i), at, problems, dropped).ifPresent(works::add);
            } else {
                problems.error(Work.class, "csl-syntax", at);
            }
        }
    }

    private static Optional<Work> item(JsonNode item, FilePos at, Problems problems, Set<String> dropped) {
        String key =
                word(item.path("citation-key")).orElse(word(item.path("id")).orElse(""));
        WorkBuilder work = new WorkBuilder(key, at, problems, dropped);
        String type = word(item.path("type")).orElse("");
        Optional<String> known = WorkTypes.ofCsl(type);
        if (known.isEmpty()) {
            work.unknownType(type, at);
        }
        work.type(known.orElse("document"));
        names(item.path("author")).forEach(work::author);
        names(item.path("editor")).forEach(work::editor);
        item.properties().forEach(p -> field(p.getKey(), p.getValue(), at, work));
        word(item.path("URL")).ifPresent(u -> work.url(u, at));
        item.path("custom")
                .path("mizan")
                .properties()
                .forEach(p -> work.extra(p.getKey(), p.getValue().asString(""), at));
        return work.build();
    }

    private static void field(String name, JsonNode value, FilePos at, WorkBuilder work) {
        Optional<String> word = word(value);
        if (TEXTS.containsKey(name)) {
            word.ifPresent(w -> work.put(TEXTS.get(name), withoutMarks(w)));
            return;
        }
        switch (name) {
            case "page" -> word.ifPresent(w -> work.put("pages", w.replaceAll("[-–—]+", "-")));
            case "issued" -> date("issued", value, at, work);
            case "accessed" -> date("retrieved", value, at, work);
            case "DOI" -> word.ifPresent(w -> work.doi(w, at));
            case "ISBN", "ISSN" -> word.ifPresent(w -> work.serial(w, at));
            case "language" -> word.flatMap(Script::language).ifPresent(l -> work.put("language", l));
            default -> {
                if (!PASSED.contains(name)) {
                    work.notKept(name, at);
                }
            }
        }
    }

    /** Titles may hold tags for italics and small capitals. */
    private static String withoutMarks(String text) {
        return text.replaceAll("</?(?:i|b|sub|sup|span)(?: [^<>]{0,80})?>", "");
    }

    private static void date(String field, JsonNode value, FilePos at, WorkBuilder work) {
        JsonNode parts = value.path("date-parts");
        if (!parts.isArray() || parts.isEmpty()) {
            word(value)
                    .or(() -> word(value.path("raw")))
                    .or(() -> word(value.path("literal")))
                    .ifPresent(w -> work.date(field, w, at));
            return;
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < Math.min(2, parts.size()); i++) {
            StringBuilder one = new StringBuilder();
            for (int k = 0; k < Math.min(3, parts.get(i).size()); k++) {
                int number = number(parts.get(i).get(k));
                one.append(String.format(java.util.Locale.ROOT, k == 0 ? "%04d" : "-%02d", number));
            }
            all.append(i == 0 ? "" : "/").append(one);
        }
        boolean about = value.path("circa").asBoolean(false) && parts.size() == 1;
        work.date(field, all + (about ? "~" : ""), at);
    }

    /** Some programs write the numbers of a date as words. */
    private static int number(JsonNode part) {
        String text = part.isNumber() ? part.numberValue().toString() : part.asString("");
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static Optional<String> word(JsonNode value) {
        return value.isString()
                ? Optional.of(value.stringValue())
                : value.isNumber() ? Optional.of(value.numberValue().toString()) : Optional.empty();
    }

    private static List<Work.Name> names(JsonNode list) {
        List<Work.Name> names = new ArrayList<>();
        for (int i = 0; i < Math.min(500, list.size()); i++) {
            JsonNode n = list.get(i);
            String literal = word(n.path("literal")).orElse("");
            String particle = (word(n.path("dropping-particle")).orElse("") + " "
                            + word(n.path("non-dropping-particle")).orElse(""))
                    .strip();
            String family = (particle + " " + word(n.path("family")).orElse("")).strip();
            String given = (word(n.path("given")).orElse("") + " "
                            + word(n.path("suffix")).orElse(""))
                    .strip();
            names.add(literal.isEmpty() ? new Work.Name(family, given) : Work.Name.literal(literal));
        }
        return names;
    }

    @Override
    public byte[] print(List<Work> works) {
        ArrayNode list = MAPPER.createArrayNode();
        works.forEach(w -> write(w, list.addObject()));
        // Written by one printer on every system: lines end the same everywhere.
        String text = MAPPER.writeValueAsString(list).replace("\r\n", "\n");
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Work w, ObjectNode out) {
        out.put("id", w.key());
        out.put("type", WorkTypes.csl(w.type()));
        text(w, "title", "title", out);
        names(w.authors(), "author", out);
        names(w.editors(), "editor", out);
        text(w, "container", "container-title", out);
        text(w, "publisher", "publisher", out);
        text(w, "place", "publisher-place", out);
        text(w, "edition", "edition", out);
        text(w, "volume", "volume", out);
        text(w, "issue", "issue", out);
        text(w, "pages", "page", out);
        w.field("issued").ifPresent(d -> date("issued", d, out));
        w.field("retrieved").ifPresent(d -> date("accessed", d, out));
        text(w, "doi", "DOI", out);
        text(w, "url", "URL", out);
        text(w, "isbn", "ISBN", out);
        text(w, "issn", "ISSN", out);
        text(w, "language", "language", out);
        text(w, "note", "note", out);
        if (!w.extras().isEmpty()) {
            ObjectNode own = out.putObject("custom").putObject("mizan");
            w.orderedExtras().forEach(own::put);
        }
    }

    private static void text(Work w, String field, String name, ObjectNode out) {
        w.field(field).ifPresent(v -> out.put(name, v));
    }

    private static void names(List<Work.Name> names, String key, ObjectNode out) {
        if (!names.isEmpty()) {
            ArrayNode list = out.putArray(key);
            names.forEach(n -> {
                if (n.given().isEmpty()) {
                    list.addObject().put("literal", n.family());
                } else {
                    list.addObject().put("family", n.family()).put("given", n.given());
                }
            });
        }
    }

    private static void date(String name, String date, ObjectNode out) {
        ArrayNode parts = out.putObject(name).putArray("date-parts").addArray();
        for (String part : date.split("-")) {
            parts.add(Integer.parseInt(part));
        }
    }
}
