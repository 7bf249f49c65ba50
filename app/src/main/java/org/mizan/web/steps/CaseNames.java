package org.mizan.web.steps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.casefile.TableKeys;
import org.mizan.model.Actor;
import org.mizan.model.Case;
import org.mizan.model.Intervention;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;

/** What the things in a case's files are called: parts, items and fields, in the words of the case where it has any. */
final class CaseNames {
    /** Longest words of a name; the rest is cut. */
    private static final int LONGEST = 80;

    private static final Set<String> PARTS = Set.of(
            "case",
            "sources",
            "quotations",
            "claims",
            "actors",
            "relations",
            "interventions",
            "causes",
            "issues",
            "scenes",
            "hypotheses",
            "chronology",
            "places",
            "lines",
            "cib",
            "gmcr",
            "mactor",
            "micmac",
            "bargaining",
            "ach",
            "balance",
            "archive",
            "overlays");

    private static final Set<String> COLUMNS = Set.of(
            "value",
            "sources",
            "confidence",
            "reason",
            "text",
            "label",
            "name",
            "short",
            "title",
            "subtitle",
            "question",
            "abstract",
            "keywords",
            "period",
            "languages",
            "region",
            "licence",
            "authors",
            "notes",
            "note",
            "kind",
            "role",
            "members",
            "aliases",
            "date",
            "actors",
            "actor",
            "place",
            "about",
            "topic",
            "event",
            "for",
            "against",
            "means",
            "interest",
            "effect",
            "sign",
            "strength",
            "start",
            "end",
            "from",
            "to",
            "on",
            "lat",
            "lon",
            "impact",
            "position",
            "salience",
            "capability",
            "consistency",
            "relevance",
            "hypothesis",
            "claim",
            "objective",
            "scale",
            "drivers",
            "consequences",
            "leads-to",
            "overlays",
            "main",
            "explains",
            "variants",
            "options",
            "preferences",
            "infeasible",
            "coalitions",
            "status-quo",
            "decision-makers",
            "methods",
            "settings",
            "contradicts",
            "type",
            "author",
            "container",
            "publisher",
            "issued",
            "url",
            "permalink",
            "doi",
            "retrieved",
            "why",
            "phase",
            "color",
            "tone",
            "language",
            "volume",
            "issue",
            "pages",
            "archive",
            "id");

    private final Optional<Case> subject;
    private final Map<String, Text> claims = new LinkedHashMap<>();
    private final Map<String, Text> events = new LinkedHashMap<>();
    private final Map<String, Intervention> interventions = new LinkedHashMap<>();

    CaseNames(Optional<Case> subject) {
        this.subject = subject;
        subject.ifPresent(c -> {
            c.claims().forEach(e -> claims.put(e.id(), e.text()));
            c.chronology().forEach(e -> events.put(e.id(), e.label().orElse(e.text())));
            c.interventions().forEach(e -> interventions.put(e.id(), e));
        });
    }

    /** Which part of the case a file belongs to: {@code actors}, {@code cib} …; {@code other} for one that no part reads. */
    static String part(String file) {
        String own = own(file);
        String first = own.contains("/") ? own.substring(0, own.indexOf('/')) : own.replaceFirst("\\.[a-z]+$", "");
        return PARTS.contains(first) ? first : "other";
    }

    /** All parts, for a choice among them. */
    static List<String> parts() {
        return PARTS.stream().sorted().toList();
    }

    /** The file's path inside its overlay, or as it is. */
    static String own(String file) {
        return overlay(file)
                .map(o -> file.substring("overlays/".length() + o.length() + 1))
                .orElse(file);
    }

    /** The overlay that a file belongs to. */
    static Optional<String> overlay(String file) {
        String[] names = file.split("/", 3);
        return names.length == 3 && names[0].equals("overlays") ? Optional.of(names[1]) : Optional.empty();
    }

    /** "consistent futures"; with the name of the overlay where it is one's. */
    Arg partName(String file) {
        Message part = message("part." + part(file));
        return overlay(file)
                .map(o -> Arg.of(message("part.in", Arg.of(part), overlayName(o))))
                .orElse(Arg.of(part));
    }

    private Arg overlayName(String id) {
        return subject.flatMap(c -> Optional.ofNullable(c.overlays().get(id)))
                .map(o -> Arg.of(cut(o.title())))
                .orElse(Arg.code(visible(id)));
    }

    /** What a column or key holds; a language at the end of its name is said too. */
    static Arg field(String column) {
        for (String language : List.of("en", "ar")) {
            String base = column.endsWith("_" + language) ? column.substring(0, column.length() - 3) : "";
            if (COLUMNS.contains(base)) {
                return inLanguage(Arg.of(message("field." + base)), language);
            }
        }
        return COLUMNS.contains(column) ? Arg.of(message("field." + column)) : Arg.code(visible(column));
    }

    private static Arg inLanguage(Arg field, String language) {
        return Arg.of(message("field.in", field, Arg.of(message("language." + language))));
    }

    /** The row of a table that these values identify: an event's label, "Turkey – Azerbaijan". */
    Arg row(String file, Map<String, String> values) {
        String part = part(file);
        String id = values.getOrDefault("id", "");
        if (!id.isEmpty()) {
            return named(part, id, values);
        }
        List<Arg> names = new ArrayList<>();
        List<String> keys = TableKeys.of(List.copyOf(values.keySet()));
        (keys.isEmpty() ? values.keySet() : keys).stream().limit(3).forEach(k -> names.add(name(file, values.get(k))));
        return names.size() == 2
                ? Arg.of(message("pair", names.get(0), names.get(1)))
                : names.size() == 1 ? names.get(0) : Arg.list(names);
    }

    private Arg named(String part, String id, Map<String, String> values) {
        Optional<Text> known = Optional.ofNullable(
                part.equals("claims") ? claims.get(id) : part.equals("chronology") ? events.get(id) : null);
        if (known.isPresent()) {
            return Arg.of(cut(known.get()));
        }
        if (part.equals("interventions") && interventions.containsKey(id)) {
            Intervention i = interventions.get(id);
            return Arg.of(message("pair", name(part, i.actor()), Arg.code(id)));
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (String column : List.of("label", "event", "text", "name", "title")) {
            for (String language : List.of("en", "ar")) {
                String given = values.getOrDefault(column + "_" + language, "");
                if (!given.isBlank()) {
                    words.putIfAbsent(language, given);
                }
            }
        }
        return words.isEmpty() ? name(part, id) : Arg.of(cut(new Text(words)));
    }

    /** The item of a YAML file that this path leads into. */
    Arg item(String file, List<String> path) {
        String part = part(file);
        if (part.equals("case")) {
            return Arg.of(message("part.case"));
        }
        if (own(file).matches("overlay\\.yaml|gmcr/.*") || own(file).endsWith("overlay.yaml")) {
            return partName(file);
        }
        return path.isEmpty() ? partName(file) : name(file, path.get(0));
    }

    /** The field of an item that this path leads to; the last step that has a name. */
    static Arg fieldOf(List<String> path) {
        String last = "";
        String language = "";
        for (String step : path) {
            if (COLUMNS.contains(step)) {
                last = step;
            }
            language = step.equals("en") || step.equals("ar") ? step : "";
        }
        Arg field = last.isEmpty() ? Arg.code(visible(path.get(path.size() - 1))) : field(last);
        return language.isEmpty() || last.isEmpty() ? field : inLanguage(field, language);
    }

    /** What an id means: an actor, an issue, a descriptor's variant …; the id itself where nothing bears it. */
    Arg name(String file, String id) {
        if (subject.isEmpty() || id.isEmpty()) {
            return Arg.code(visible(id));
        }
        Case c = subject.get();
        Optional<Text> found = method(c, part(file), id)
                .or(() -> Optional.ofNullable(claims.get(id)))
                .or(() -> Optional.ofNullable(c.actors().get(id)).map(CaseNames::actor))
                .or(() -> Optional.of(c.nameOf(id)).filter(t -> !t.equals(Text.plain(id))))
                .or(() -> Optional.ofNullable(c.sources().get(id))
                        .map(s -> s.shortName().orElse(s.title()))
                        .filter(t -> !t.isEmpty()))
                .or(() -> Optional.ofNullable(events.get(id)));
        return found.map(t -> Arg.of(cut(t))).orElse(Arg.code(visible(id)));
    }

    private static Text actor(Actor actor) {
        return actor.shortName().orElse(actor.name());
    }

    private static Optional<Text> method(Case c, String part, String id) {
        return switch (part) {
            case "cib" -> variant(c, id);
            case "micmac" -> nameIn(c, "micmac/variables.yaml", id);
            case "bargaining" -> nameIn(c, "bargaining/phases.yaml", id);
            default -> Optional.empty();
        };
    }

    /** {@code descriptor.variant} as "Turkey: backs Azerbaijan". */
    private static Optional<Text> variant(Case c, String id) {
        String descriptor = id.contains(".") ? id.substring(0, id.indexOf('.')) : id;
        Optional<Text> name = nameIn(c, "cib/descriptors.yaml", descriptor);
        if (!id.contains(".") || name.isEmpty()) {
            return name;
        }
        Optional<Text> variant = c.tree("cib/descriptors.yaml")
                .flatMap(t -> t.get(descriptor))
                .flatMap(n -> below(n, "variants"))
                .flatMap(n -> below(n, id.substring(id.indexOf('.') + 1)))
                .flatMap(n -> text(n).or(() -> below(n, "name").flatMap(CaseNames::text)));
        if (variant.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> both = new LinkedHashMap<>();
        variant.get().byLanguage().forEach((l, w) -> both.put(l, name.get().in(l) + ": " + w));
        return Optional.of(new Text(both));
    }

    private static Optional<Text> nameIn(Case c, String file, String id) {
        return c.tree(file)
                .flatMap(t -> t.get(id))
                .flatMap(n -> below(n, "name"))
                .flatMap(CaseNames::text);
    }

    private static Optional<Node> below(Node node, String key) {
        return node instanceof Node.Tree tree ? tree.get(key) : Optional.empty();
    }

    /** Words in several languages, or in one. */
    static Optional<Text> text(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.isNull() ? Optional.empty() : Optional.of(Text.plain(scalar.value()));
        }
        Map<String, String> words = new LinkedHashMap<>();
        if (node instanceof Node.Tree tree) {
            tree.entries().forEach((language, entry) -> {
                if (language.matches("[a-z]{2,3}") && entry.value() instanceof Node.Scalar scalar) {
                    words.put(language, scalar.value());
                }
            });
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Text(words));
    }

    static Text cut(Text text) {
        Map<String, String> all = new LinkedHashMap<>();
        text.byLanguage().forEach((language, words) -> all.put(language, cut(words)));
        return new Text(all);
    }

    /** At most so much of the words, on one line, with what cannot be seen left out. */
    static String cut(String words) {
        String line = words.replaceAll("\\s+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}&&[^\u200c\u200d]]", "")
                .strip();
        int[] points = line.codePoints().limit(LONGEST + 1L).toArray();
        return points.length <= LONGEST ? line : new String(points, 0, LONGEST - 1).strip() + "…";
    }

    private static String visible(String id) {
        return cut(id.replaceAll("\\p{C}", "?"));
    }

    static Message message(String key, Arg... args) {
        return Message.of(CaseNames.class, key, args);
    }
}
