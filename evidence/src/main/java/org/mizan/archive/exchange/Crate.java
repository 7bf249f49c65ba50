package org.mizan.archive.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mizan.archive.Archive;
import org.mizan.archive.Document;
import org.mizan.model.Case;
import org.mizan.model.Rights;
import org.mizan.model.Source;
import org.mizan.problem.Problems;
import org.mizan.text.Text;

/** A case described for machines as an RO-Crate 1.1: its files, its sources as works with authors, terms and dates, and which file is a copy of which. */
public final class Crate {
    /** The name under which a crate is found. */
    public static final String FILE = "ro-crate-metadata.json";

    private static final String PROFILE = "https://w3id.org/ro/crate/1.1";

    private final Case c;
    private final String version;
    private final LocalDate date;
    private final CrateGraph graph = new CrateGraph();
    private final Set<String> people = new LinkedHashSet<>();

    /**
     * @param version of this program
     * @param date of publication
     */
    public Crate(Case c, String version, LocalDate date) {
        this.c = c;
        this.version = version;
        this.date = date;
    }

    /** The description of the case that lies in this folder, of what may leave it. */
    public String json(Path root) {
        return json(Payload.of(root, c, Archive.of(root, c), new Problems()));
    }

    String json(Payload payload) {
        graph.clear();
        people.clear();
        Map<String, Object> descriptor = graph.entity(FILE, "CreativeWork");
        descriptor.put("conformsTo", CrateGraph.ref(PROFILE));
        descriptor.put("about", CrateGraph.ref("./"));
        Map<String, Object> root = graph.entity("./", "Dataset");
        CrateGraph.text(root, "name", c.info().title());
        CrateGraph.text(root, "description", c.info().summary().orElse(c.info().title()));
        root.put("datePublished", date.toString());
        c.info().licence().ifPresent(l -> root.put("license", l));
        root.put("identifier", c.info().id());
        root.put("version", "sha256:" + c.digest());
        List<String> keywords = c.info().keywords().values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        if (!keywords.isEmpty()) {
            root.put("keywords", String.join(", ", keywords));
        }
        List<Map<String, Object>> authors = new ArrayList<>();
        c.info().authors().forEach(a -> authors.add(person(a, "case")));
        if (!authors.isEmpty()) {
            root.put("author", authors);
        }
        List<Map<String, Object>> parts = new ArrayList<>();
        payload.files().keySet().stream()
                .filter(f -> !f.equals(FILE))
                .forEach(f -> parts.add(CrateGraph.ref(CrateGraph.encoded(f))));
        payload.fetched().stream().map(Payload.Fetched::address).distinct().forEach(a -> parts.add(CrateGraph.ref(a)));
        root.put("hasPart", parts);
        root.put(
                "mentions",
                c.sources().keySet().stream()
                        .map(s -> CrateGraph.ref("#source-" + s))
                        .toList());
        software(root);
        files(payload);
        c.sources().values().forEach(s -> source(s, payload));
        return graph.json();
    }

    private void software(Map<String, Object> root) {
        root.put("sdPublisher", CrateGraph.ref("#mizan"));
        Map<String, Object> mizan = graph.entity("#mizan", "SoftwareApplication");
        mizan.put("name", "Mizan");
        mizan.put("softwareVersion", version);
    }

    private void files(Payload payload) {
        Map<String, Document> documents = new LinkedHashMap<>();
        c.sources().values().forEach(s -> s.documents().forEach(d -> documents.put(d.file(), Document.of(s, d))));
        for (String file : payload.files().keySet()) {
            if (file.equals(FILE)) {
                continue;
            }
            Map<String, Object> entity = graph.entity(CrateGraph.encoded(file), "File");
            entity.put("name", file.substring(file.lastIndexOf('/') + 1));
            Optional<Document> copy = Optional.ofNullable(documents.get(file));
            if (copy.isPresent()) {
                describe(entity, copy.get());
            } else {
                format(file).ifPresent(f -> entity.put("encodingFormat", f));
            }
        }
        Set<String> seen = new LinkedHashSet<>();
        for (Payload.Fetched fetched : payload.fetched()) {
            if (seen.add(fetched.address())) {
                Map<String, Object> entity = graph.entity(fetched.address(), "File");
                entity.put("name", fetched.document().name());
                describe(entity, fetched.document());
            }
        }
    }

    private static void describe(Map<String, Object> entity, Document document) {
        document.type().ifPresent(t -> entity.put("encodingFormat", t.mime()));
        document.bytes().ifPresent(b -> entity.put("contentSize", Long.toString(b)));
        if (!document.sha256().isEmpty()) {
            entity.put("sha256", document.sha256());
        }
        document.obtained().ifPresent(o -> entity.put("dateCreated", o));
        entity.put("exampleOfWork", CrateGraph.ref("#source-" + document.source()));
    }

    private void source(Source s, Payload payload) {
        Map<String, Object> work = graph.entity("#source-" + s.id(), type(s.type()));
        CrateGraph.text(work, "name", s.title());
        List<Map<String, Object>> authors = new ArrayList<>();
        s.authors().forEach(a -> authors.add(a.id().map(this::known).orElseGet(() -> person(whole(a), s.id()))));
        if (!authors.isEmpty()) {
            work.put("author", authors);
        }
        s.language().ifPresent(l -> work.put("inLanguage", l));
        if (!s.issued().isUnknown()) {
            work.put("datePublished", s.issued().written());
        }
        if (!s.container().isEmpty()) {
            work.put("isPartOf", container(s));
        }
        CrateGraph.text(work, "publisher", s.publisher());
        List<String> urls = new ArrayList<>();
        s.permalink().ifPresent(urls::add);
        s.url().filter(u -> !urls.contains(u)).ifPresent(urls::add);
        if (!urls.isEmpty()) {
            work.put("url", urls.size() == 1 ? urls.get(0) : urls);
        }
        s.doi().ifPresent(d -> work.put("identifier", "https://doi.org/" + d));
        s.licence().ifPresent(l -> work.put("license", l));
        CrateGraph.text(work, "conditionsOfAccess", s.terms());
        List<Map<String, Object>> more = properties(s);
        if (!more.isEmpty()) {
            work.put("additionalProperty", more);
        }
        List<Map<String, Object>> copies = s.documents().stream()
                .map(Source.Archived::file)
                .filter(payload.files()::containsKey)
                .map(f -> CrateGraph.ref(CrateGraph.encoded(f)))
                .collect(Collectors.toCollection(ArrayList::new));
        payload.fetched().stream()
                .filter(f -> f.document().source().equals(s.id()))
                .forEach(f -> copies.add(CrateGraph.ref(f.address())));
        if (!copies.isEmpty()) {
            work.put("workExample", copies);
        }
    }

    private List<Map<String, Object>> properties(Source s) {
        List<Map<String, Object>> all = new ArrayList<>();
        s.retrieved().ifPresent(r -> all.add(property(s, "retrieved", r)));
        s.reliability().ifPresent(r -> all.add(property(s, "reliability", r)));
        s.credibility().ifPresent(r -> all.add(property(s, "credibility", r)));
        permission(s, "quote", s.rights().quote()).ifPresent(all::add);
        permission(s, "redistribute", s.rights().redistribute()).ifPresent(all::add);
        s.documents().stream()
                .filter(d -> !d.sha256().isEmpty())
                .forEach(d -> all.add(property(s, "sha256-" + (all.size() + 1), d.sha256())));
        return all;
    }

    private Optional<Map<String, Object>> permission(Source s, String name, Rights.Permission given) {
        return given == Rights.Permission.UNKNOWN
                ? Optional.empty()
                : Optional.of(property(s, name, given == Rights.Permission.YES ? "yes" : "no"));
    }

    private Map<String, Object> property(Source s, String name, String value) {
        String id = "#source-" + s.id() + "-" + name;
        Map<String, Object> property = graph.entity(id, "PropertyValue");
        property.put("name", name.startsWith("sha256") ? "sha256" : name);
        property.put("value", value);
        return CrateGraph.ref(id);
    }

    private Map<String, Object> container(Source s) {
        String id = "#container-" + s.id();
        Map<String, Object> whole = graph.entity(id, s.type().startsWith("article") ? "Periodical" : "CreativeWork");
        CrateGraph.text(whole, "name", s.container());
        s.issn().ifPresent(i -> whole.put("issn", i));
        return CrateGraph.ref(id);
    }

    private Map<String, Object> known(String id) {
        String at = "#person-" + id;
        if (people.add(at)) {
            Map<String, Object> person = graph.entity(at, "Person");
            Optional<org.mizan.model.Person> record =
                    Optional.ofNullable(c.persons().get(id));
            CrateGraph.text(
                    person,
                    "name",
                    record.map(p -> p.name().orElse(joined(p.given(), p.family())))
                            .orElse(Text.plain(id)));
        }
        return CrateGraph.ref(at);
    }

    private Map<String, Object> person(Text name, String scope) {
        String id = "#author-" + scope + "-" + (people.size() + 1);
        people.add(id);
        CrateGraph.text(graph.entity(id, "Person"), "name", name);
        return CrateGraph.ref(id);
    }

    private static Text whole(Source.Person author) {
        return joined(author.given(), author.family());
    }

    private static Text joined(Text given, Text family) {
        Map<String, String> names = new LinkedHashMap<>();
        family.byLanguage()
                .forEach((l, f) ->
                        names.put(l, given.exactly(l).map(g -> g + " " + f).orElse(f)));
        return new Text(names);
    }

    private static String type(String type) {
        return switch (type) {
            case "article-journal" -> "ScholarlyArticle";
            case "article-newspaper" -> "NewsArticle";
            case "book" -> "Book";
            case "chapter" -> "Chapter";
            case "webpage" -> "WebPage";
            case "report" -> "Report";
            case "thesis" -> "Thesis";
            case "legislation" -> "Legislation";
            case "dataset" -> "Dataset";
            case "map" -> "Map";
            default -> "CreativeWork";
        };
    }

    private static Optional<String> format(String file) {
        String end = file.substring(file.lastIndexOf('.') + 1);
        return switch (end) {
            case "yaml" -> Optional.of("application/yaml");
            case "csv" -> Optional.of("text/csv");
            case "txt" -> Optional.of("text/plain");
            case "md" -> Optional.of("text/markdown");
            case "geojson" -> Optional.of("application/geo+json");
            default -> Optional.empty();
        };
    }
}
