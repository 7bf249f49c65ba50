package org.mizan.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mizan.model.Rights;
import org.mizan.model.Source;
import org.mizan.problem.FilePos;
import org.mizan.table.Node;
import org.mizan.text.Text;

/**
 * An entry of {@code sources.yaml} as flat pairs of path and value ({@code author/0/family/ar}), in the order of the keys in
 * {@code docs/case-folder.md}. The form in which entries are compared, carried in foreign files and written.
 */
final class Leaves {
    private static final FilePos NOWHERE = FilePos.of("");
    private static final List<String> ORDER = List.of(
            "type",
            "title",
            "language",
            "author",
            "editor",
            "container",
            "publisher",
            "place",
            "edition",
            "volume",
            "issue",
            "pages",
            "issued",
            "url",
            "permalink",
            "doi",
            "isbn",
            "issn",
            "retrieved",
            "licence",
            "terms",
            "rights",
            "cited-in",
            "part",
            "reliability",
            "credibility",
            "note",
            "short");
    private static final List<String> TEXTS =
            List.of("title", "family", "given", "literal", "container", "publisher", "place", "terms", "note", "short");

    private Leaves() {}

    /** What the case says of this source; its stored copies are the case's own and left out. */
    static Map<String, String> of(Source s) {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("type", s.type());
        text(out, "title", s.title());
        s.language().ifPresent(v -> out.put("language", v));
        people(out, "author", s.authors());
        people(out, "editor", s.editors());
        text(out, "container", s.container());
        text(out, "publisher", s.publisher());
        text(out, "place", s.place());
        s.edition().ifPresent(v -> out.put("edition", v));
        s.volume().ifPresent(v -> out.put("volume", v));
        s.issue().ifPresent(v -> out.put("issue", v));
        s.pages().ifPresent(v -> out.put("pages", v));
        if (!s.issued().isUnknown()) {
            out.put("issued", s.issued().written());
        }
        s.url().ifPresent(v -> out.put("url", v));
        s.permalink().ifPresent(v -> out.put("permalink", v));
        s.doi().ifPresent(v -> out.put("doi", v));
        s.isbn().ifPresent(v -> out.put("isbn", v));
        s.issn().ifPresent(v -> out.put("issn", v));
        s.retrieved().ifPresent(v -> out.put("retrieved", v));
        s.licence().ifPresent(v -> out.put("licence", v));
        text(out, "terms", s.terms());
        rights(out, s.rights());
        for (int i = 0; i < s.citedIn().size(); i++) {
            out.put("cited-in/" + i, s.citedIn().get(i));
        }
        s.part().ifPresent(v -> out.put("part", v));
        s.reliability().ifPresent(v -> out.put("reliability", v));
        s.credibility().ifPresent(v -> out.put("credibility", v));
        text(out, "note", s.note());
        text(out, "short", s.shortName());
        return out;
    }

    private static void text(Map<String, String> out, String path, Text text) {
        text.byLanguage().forEach((language, words) -> out.put(path + "/" + language, words));
    }

    private static void people(Map<String, String> out, String path, List<Source.Person> people) {
        for (int i = 0; i < people.size(); i++) {
            Source.Person p = people.get(i);
            String at = path + "/" + i;
            text(out, at + (p.given().isEmpty() ? "/literal" : "/family"), p.family());
            text(out, at + "/given", p.given());
        }
    }

    private static void rights(Map<String, String> out, Rights rights) {
        permission(out, "rights/quote", rights.quote());
        permission(out, "rights/redistribute", rights.redistribute());
        if (rights.confidentiality() != Rights.Confidentiality.PUBLIC) {
            out.put("rights/confidentiality", rights.confidentiality().name().toLowerCase(Locale.ROOT));
        }
    }

    private static void permission(Map<String, String> out, String path, Rights.Permission permission) {
        if (permission != Rights.Permission.UNKNOWN) {
            out.put(path, permission.name().toLowerCase(Locale.ROOT));
        }
    }

    /** What a work of another program's file says, its extras laid over the plain fields. */
    static Map<String, String> of(Work work) {
        Map<String, String> out = plain(work);
        work.orderedExtras().forEach((path, value) -> {
            if (value.isEmpty()) {
                out.remove(path);
            } else {
                out.put(path, value);
            }
        });
        return out;
    }

    /** What its plain fields say. */
    static Map<String, String> plain(Work work) {
        Map<String, String> out = new LinkedHashMap<>();
        Optional<String> stated = work.field("language").flatMap(Script::language);
        String title = work.field("title").orElse("");
        Optional<String> language =
                stated.or(() -> Optional.of(Script.of(title, Optional.empty())).filter(l -> !l.equals(Script.UNKNOWN)));
        out.put("type", work.type());
        people(out, "author", work.authors(), language);
        people(out, "editor", work.editors(), language);
        language.ifPresent(l -> out.put("language", l));
        work.fields().forEach((name, value) -> {
            if (name.equals("language")) {
                return;
            }
            boolean isText = TEXTS.contains(name);
            out.put(isText ? name + "/" + Script.of(value, language) : name, value);
        });
        return out;
    }

    private static void people(Map<String, String> out, String path, List<Work.Name> names, Optional<String> language) {
        for (int i = 0; i < names.size(); i++) {
            Work.Name n = names.get(i);
            String at = path + "/" + i;
            if (n.given().isEmpty()) {
                out.put(at + "/literal/" + Script.of(n.family(), language), n.family());
            } else {
                out.put(at + "/family/" + Script.of(n.family(), language), n.family());
                out.put(at + "/given/" + Script.of(n.given(), language), n.given());
            }
        }
    }

    /** As a value of {@code sources.yaml}. */
    static Node.Tree tree(Map<String, String> leaves) {
        List<String> top = new ArrayList<>(ORDER);
        Map<String, Object> nested = new LinkedHashMap<>();
        top.forEach(key -> leaves.forEach((path, value) -> {
            if (path.equals(key) || path.startsWith(key + "/")) {
                put(nested, List.of(path.split("/")), value);
            }
        }));
        return (Node.Tree) node(nested);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> into, List<String> path, String value) {
        if (path.size() == 1) {
            into.put(path.get(0), value);
            return;
        }
        Object below = into.computeIfAbsent(path.get(0), k -> new LinkedHashMap<String, Object>());
        if (below instanceof Map<?, ?> map) {
            put((Map<String, Object>) map, path.subList(1, path.size()), value);
        }
    }

    /** A mapping whose keys are all numbers is a list. */
    private static Node node(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return new Node.Scalar((String) value, false, NOWHERE);
        }
        if (!map.isEmpty() && map.keySet().stream().allMatch(k -> ((String) k).matches("[0-9]{1,5}"))) {
            Map<Integer, Node> items = new TreeMap<>();
            map.forEach((k, v) -> items.put(Integer.parseInt((String) k), node(v)));
            return new Node.Sequence(List.copyOf(items.values()), NOWHERE);
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        map.forEach((k, v) -> entries.put((String) k, new Node.Entry(NOWHERE, node(v))));
        return new Node.Tree(entries, NOWHERE);
    }
}
