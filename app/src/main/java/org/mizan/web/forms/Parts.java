package org.mizan.web.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mizan.casefile.Vocabulary;

/** All parts of a case in the order in which an analyst works: what is known, who acts, what it is about, what may come. */
final class Parts {
    private static final Kind LINE = new Kind.Texts(1);
    private static final Kind WORD = new Kind.Word(false, "");
    private static final Kind CODE = new Kind.Word(true, "");
    private static final Kind STATEMENT =
            new Kind.Group(with(Field.area("text", 2).labelled("statement").must()));

    private static final Kind PERSON = new Kind.Group(List.of(
            Field.line("family"),
            Field.line("given"),
            Field.line("literal").hint(),
            Field.ref("person", Target.PERSONS).hint()));

    static final Part CASE = Part.one(
            "case",
            "case.yaml",
            "title",
            List.of(
                    Field.line("title").must(),
                    Field.line("subtitle"),
                    Field.area("question", 2).hint(),
                    Field.area("abstract", 6).hint(),
                    Field.date("period").hint(),
                    Field.list("languages", CODE).hint(),
                    Field.map("keywords", "language", new Kind.ListOf(WORD)),
                    Field.group(
                                    "region",
                                    Field.number("west", -180, 180).must(),
                                    Field.number("east", -180, 180).must(),
                                    Field.number("south", -85, 85).must(),
                                    Field.number("north", -85, 85).must())
                            .hint(),
                    Field.area("methods", 4).hint(),
                    Field.list("notes", new Kind.Texts(3)).hint(),
                    Field.list("authors", LINE),
                    Field.code("licence").hint(),
                    Field.map("settings", "word", new Kind.Any()).hint(),
                    Field.code("id").labelled("case-id").must(),
                    Field.code("mizan").labelled("format").must()));

    static final Part SOURCES = Part.things(
                    "sources",
                    "sources.yaml",
                    List.of(
                            Field.choice("type", Vocabulary.SOURCE_TYPES, "word.source")
                                    .labelled("source-type")
                                    .must(),
                            Field.area("title", 2).must(),
                            Field.list("author", PERSON),
                            Field.date("issued"),
                            Field.list("editor", PERSON),
                            Field.line("container").hint(),
                            Field.line("publisher"),
                            Field.line("place").labelled("publisher-place"),
                            Field.word("edition"),
                            Field.word("volume"),
                            Field.word("issue").labelled("number"),
                            Field.word("pages"),
                            Field.suggested("language", "languages"),
                            Field.line("short").labelled("short-source").hint(),
                            Field.code("url"),
                            Field.code("retrieved").hint(),
                            Field.code("permalink").hint(),
                            Field.code("doi"),
                            Field.code("isbn"),
                            Field.code("issn"),
                            Field.choice("reliability", Vocabulary.RELIABILITY, "")
                                    .hint(),
                            Field.choice("credibility", Vocabulary.CREDIBILITY, "")
                                    .hint(),
                            Field.refs("cited-in", Target.SOURCES).hint(),
                            Field.choice("part", Vocabulary.PARTS, "word.part-of-bibliography"),
                            Field.area("note", 2),
                            Field.code("licence").labelled("source-licence"),
                            Field.line("terms"),
                            Field.group(
                                    "rights",
                                    Field.choice("quote", Vocabulary.YES_OR_NO, "word.yes-no"),
                                    Field.choice("redistribute", Vocabulary.YES_OR_NO, "word.yes-no"),
                                    Field.choice(
                                            "confidentiality", Vocabulary.CONFIDENTIALITY, "word.confidentiality")),
                            Field.group(
                                            "archive",
                                            Field.code("file").must(),
                                            Field.code("sha256"),
                                            Field.code("media-type"),
                                            Field.code("pages"),
                                            Field.code("obtained"),
                                            Field.word("how"))
                                    .hint()))
            .titled("title")
            .showing("author", "issued", "type", "reliability")
            .asking("type", "author", "issued");

    static final Part PERSONS = Part.things(
                    "persons",
                    "persons.yaml",
                    List.of(
                            Field.line("name"),
                            Field.line("family"),
                            Field.line("given"),
                            Field.list("aliases", CODE).labelled("spellings").hint(),
                            Field.area("note", 2)))
            .asking("family", "given");

    static final Part QUOTATIONS = Part.rows(
                    "quotations",
                    "quotations.csv",
                    "exact",
                    List.of(
                            Field.ref("source", Target.SOURCES).must(),
                            Field.code("id").labelled("quotation-id").must().hint(),
                            Field.word("exact").must().hint(),
                            Field.whole("page", 1, 100_000).labelled("quoted-page"),
                            Field.area("translation", 2),
                            Field.area("note", 2),
                            Field.word("prefix").hint(),
                            Field.word("suffix").hint(),
                            Field.whole("start", 0, 1_000_000_000).labelled("quoted-start"),
                            Field.whole("end", 0, 1_000_000_000).labelled("quoted-end"),
                            Field.code("text_sha256").labelled("text-sha256").hint(),
                            Field.code("text_version").labelled("text-version"),
                            Field.word("by").labelled("quoted-by"),
                            Field.date("date").labelled("quoted-on")))
            .keyed("source", "id")
            .showing("source", "page")
            .asking("source", "id", "page");

    static final Part CLAIMS = Part.rows(
                    "claims",
                    "claims.csv",
                    "text",
                    with(
                            Field.area("text", 3).labelled("claim").must(),
                            Field.refs("about", Target.SUBJECTS).hint(),
                            Field.suggested("kind", "claim-kinds").labelled("claim-kind"),
                            Field.date("date"),
                            Field.suggested("topic", "topics").hint(),
                            Field.word("value").hint(),
                            Field.refs("contradicts", Target.CLAIMS).hint()))
            .showing("about", "date", "kind")
            .asking("about", "sources", "confidence");

    static final Part CHRONOLOGY = Part.rows(
                    "chronology",
                    "chronology.csv",
                    "event",
                    with(
                            Field.date("date").must().hint(),
                            Field.area("event", 3).must(),
                            Field.line("label").hint(),
                            Field.choice("kind", Vocabulary.EVENT_KINDS, "word.event"),
                            Field.refs("actors", Target.ACTORS),
                            Field.ref("place", Target.PLACES)))
            .showing("date", "kind", "actors")
            .asking("date", "kind", "actors", "sources", "confidence");

    static final Part PLACES = Part.rows(
                    "places",
                    "places.csv",
                    "name",
                    with(
                            Field.line("name").must(),
                            Field.kind("aliases", new Kind.AliasCell()).hint(),
                            Field.choice("kind", Vocabulary.PLACE_KINDS, "word.place"),
                            Field.number("lat", -90, 90).must(),
                            Field.number("lon", -180, 180).must(),
                            Field.area("note", 2)))
            .showing("kind", "lat", "lon")
            .asking("kind", "lat", "lon");

    static final Part ACTORS = Part.things(
                    "actors",
                    "actors.yaml",
                    with(
                            Field.line("name").must(),
                            Field.line("short").hint(),
                            Field.choice("kind", Vocabulary.ACTOR_KINDS, "word.actor")
                                    .must(),
                            Field.choice("role", Vocabulary.ROLES, "word.role"),
                            Field.refs("members", Target.ACTORS),
                            Field.map("aliases", "language", new Kind.ListOf(new Kind.Alias()))
                                    .hint(),
                            Field.date("from").labelled("since"),
                            Field.date("to").labelled("until"),
                            Field.area("note", 2)))
            .showing("kind", "role")
            .asking("kind", "role");

    static final Part RELATIONS = Part.rows(
                    "relations",
                    "relations.csv",
                    "from",
                    with(
                            Field.ref("from", Target.ACTORS)
                                    .labelled("one-side")
                                    .must(),
                            Field.ref("to", Target.ACTORS)
                                    .labelled("other-side")
                                    .must(),
                            Field.suggested("on", "matters").must().hint(),
                            Field.choice("sign", Vocabulary.SIGNS, "word.sign").must(),
                            Field.whole("strength", 1, 3).hint(),
                            Field.date("start"),
                            Field.date("end")))
            .keyed("from", "to", "on", "start")
            .showing("on", "sign", "strength", "start", "end")
            .asking("from", "to", "on", "sign", "strength", "start");

    static final Part INTERVENTIONS = Part.rows(
                    "interventions",
                    "interventions.csv",
                    "actor",
                    with(
                            Field.ref("actor", Target.ACTORS).must(),
                            Field.refs("for", Target.ACTORS),
                            Field.refs("against", Target.ACTORS),
                            Field.choices("means", Vocabulary.MEANS, "word.matter")
                                    .must(),
                            Field.date("date"),
                            Field.area("interest", 2).hint(),
                            Field.area("effect", 2).hint()))
            .showing("for", "against", "means", "date")
            .asking("actor", "for", "against", "means", "date");

    static final Part CAUSES = Part.things(
                    "causes",
                    "causes.yaml",
                    with(
                            Field.line("name").must(),
                            Field.area("text", 3).labelled("explanation"),
                            Field.choice("kind", Vocabulary.CAUSE_KINDS, "word.cause")
                                    .must(),
                            Field.refs("leads-to", Target.CAUSES, Target.ISSUES, Target.SCENES),
                            Field.refs("actors", Target.ACTORS),
                            Field.refs("events", Target.CHRONOLOGY)))
            .showing("kind", "leads-to")
            .asking("kind", "leads-to");

    static final Part ISSUES = Part.things(
                    "issues",
                    "issues.yaml",
                    with(
                            Field.line("name").must(),
                            Field.area("text", 3).labelled("explanation"),
                            Field.area("objective", 2).hint(),
                            Field.group(
                                            "scale",
                                            Field.number("min", -1e9, 1e9).must(),
                                            Field.number("max", -1e9, 1e9).must(),
                                            Field.map("at", "number", LINE).labelled("scale-at"))
                                    .hint()))
            .showing("objective")
            .asking("objective");

    static final Part SCENES = Part.things(
                    "scenes",
                    "scenes.yaml",
                    with(
                            Field.line("name").must(),
                            Field.line("short").hint(),
                            Field.area("text", 3).labelled("explanation"),
                            Field.choice("tone", Vocabulary.TONES, "word.tone").hint(),
                            Field.list("drivers", STATEMENT).hint(),
                            Field.list("consequences", STATEMENT),
                            Field.choice("expectation", Vocabulary.EXPECTATIONS, "word.expectation")
                                    .hint(),
                            Field.cites("expectation-source"),
                            Field.flag("beyond-source"),
                            Field.map("cib", "descriptors", CODE)
                                    .labelled("recognise-cib")
                                    .hint(),
                            Field.code("gmcr").labelled("recognise-gmcr").hint(),
                            Field.map("bargaining", "issues", new Kind.ListOf(CODE))
                                    .labelled("recognise-bargaining")
                                    .hint()))
            .showing("tone", "expectation")
            .asking("tone");

    static final Part HYPOTHESES = Part.things(
                    "hypotheses",
                    "hypotheses.yaml",
                    with(
                            Field.line("name").must(),
                            Field.area("text", 3).labelled("explanation"),
                            Field.flag("main").hint(),
                            Field.ref("explains", Target.SCENES),
                            Field.refs("overlays", Target.OVERLAYS).hint()))
            .showing("explains", "overlays")
            .asking("explains");

    static final Part OVERLAYS = new Part(
            "overlays",
            "overlays",
            Part.Shape.LAYERS,
            List.of("id"),
            "title",
            List.of(
                    Field.line("title").must(),
                    Field.area("why", 3).hint(),
                    Field.refs("extends", Target.OVERLAYS).hint()),
            List.of("extends"),
            List.of("why"));

    static final Part DESCRIPTORS = Part.things(
                    "descriptors",
                    "cib/descriptors.yaml",
                    with(
                            Field.line("name").must(),
                            Field.area("text", 2).labelled("explanation"),
                            Field.map("variants", "id", new Kind.Variant())
                                    .must()
                                    .hint(),
                            Field.list("fixed", CODE).hint()))
            .showing("variants")
            .asking("variants");

    static final Part VARIABLES = Part.things(
                    "variables",
                    "micmac/variables.yaml",
                    with(Field.line("name").must(), Field.area("text", 2).labelled("explanation")))
            .showing();

    static final Part PHASES = Part.things(
            "phases", "bargaining/phases.yaml", List.of(Field.line("name").must()));

    /** A group of parts under a heading of the messages. */
    record Chapter(String id, List<Part> parts) {}

    static final List<Chapter> CHAPTERS = List.of(
            new Chapter("question", List.of(CASE)),
            new Chapter("known", List.of(SOURCES, PERSONS, QUOTATIONS, CLAIMS, CHRONOLOGY, PLACES)),
            new Chapter("acting", List.of(ACTORS, RELATIONS, INTERVENTIONS)),
            new Chapter("about", List.of(CAUSES, ISSUES, HYPOTHESES)),
            new Chapter("coming", List.of(SCENES, OVERLAYS, DESCRIPTORS, VARIABLES, PHASES)));

    static final List<Part> ALL =
            CHAPTERS.stream().flatMap(c -> c.parts().stream()).toList();

    private Parts() {}

    static Optional<Part> named(String id) {
        return ALL.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    private static List<Field> with(Field... own) {
        List<Field> all = new ArrayList<>();
        Stream.concat(Stream.of(own), Field.basis().stream()).forEach(all::add);
        return all;
    }
}
