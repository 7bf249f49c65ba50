package org.mizan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.mizan.model.Actor;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.model.CaseInfo;
import org.mizan.model.Cause;
import org.mizan.model.Citation;
import org.mizan.model.Claim;
import org.mizan.model.Event;
import org.mizan.model.Hypothesis;
import org.mizan.model.Intervention;
import org.mizan.model.Issue;
import org.mizan.model.Judged;
import org.mizan.model.MapLine;
import org.mizan.model.Overlay;
import org.mizan.model.Place;
import org.mizan.model.Quotation;
import org.mizan.model.Relation;
import org.mizan.model.Rights;
import org.mizan.model.Scene;
import org.mizan.model.Source;
import org.mizan.problem.FilePos;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/** A made-up case that fills every field; all its words come from one function, so that a test can put anything everywhere. */
final class Samples {
    /** Says the words of a field. */
    interface Words {
        String say(String field, String language);
    }

    private final Words words;
    private int line = 1;

    private Samples(Words words) {
        this.words = words;
    }

    /** Harmless words. */
    static Case small() {
        return small((field, language) -> language.equals("ar") ? "نص " + field : "Text of " + field);
    }

    static Case small(Words words) {
        return new Samples(words).build(2);
    }

    /** A case with this many claims. */
    static Case large(int claims) {
        return new Samples((field, language) -> field + " " + language).build(claims);
    }

    private Case build(int claimCount) {
        Map<String, Actor> actors = new LinkedHashMap<>();
        List.of("aldane", "borvia", "norrin").forEach(id -> actors.put(id, actor(id)));
        Issue issue = new Issue(
                "status",
                text("issue"),
                text("issue-text"),
                text("objective"),
                Optional.of(new Issue.Scale(0, 100, new TreeMap<>(Map.of(0.0, text("low"), 100.0, text("high"))))),
                basis("issues.yaml"));
        Place place = new Place(
                "strait", text("place"), List.of(alias()), "city", 40, 45, text("place-note"), basis("places.csv"));
        MapLine line = new MapLine(
                "line",
                text("line"),
                date("1994/2020"),
                true,
                List.of(new double[] {44, 39, 46, 41}),
                basis("lines.geojson"));
        Cause cause = new Cause(
                "arming",
                text("cause"),
                text("cause-text"),
                "military",
                List.of("status", "frozen"),
                List.of("norrin"),
                List.of("e1"),
                basis("causes.yaml"));
        Hypothesis hypothesis = new Hypothesis(
                "patron",
                text("hypothesis"),
                text("hypothesis-text"),
                true,
                Optional.of("frozen"),
                List.of("neutral"),
                basis("hypotheses.yaml"));
        return new Case(
                info(),
                sources(),
                Map.of(),
                Map.of("hadid#q1", quotation("hadid"), "compact#q1", quotation("compact")),
                claims(claimCount),
                actors,
                List.of(
                        new Relation(
                                "norrin",
                                "borvia",
                                "arms",
                                1,
                                OptionalInt.of(2),
                                date("1998/.."),
                                basis("relations.csv")),
                        new Relation(
                                "aldane",
                                "borvia",
                                "status",
                                -1,
                                OptionalInt.of(3),
                                date("1998/2020"),
                                basis("relations.csv"))),
                List.of(new Intervention(
                        "i1",
                        "norrin",
                        List.of("borvia"),
                        List.of("aldane"),
                        List.of("arms", "money"),
                        date("2011-05"),
                        text("interest"),
                        text("effect"),
                        basis("interventions.csv"))),
                Map.of("arming", cause),
                Map.of("status", issue),
                Map.of("frozen", scene()),
                Map.of("patron", hypothesis),
                events(),
                Map.of("strait", place),
                List.of(line),
                Map.of("neutral", new Overlay("neutral", text("overlay"), text("why"), List.of())),
                List.of(),
                Map.of(),
                Map.of(),
                "0123456789abcdef".repeat(4));
    }

    private CaseInfo info() {
        return new CaseInfo(
                "kestrel",
                text("title"),
                text("subtitle"),
                text("question"),
                text("summary"),
                Map.of("en", List.of(words.say("keyword", "en")), "ar", List.of(words.say("keyword", "ar"))),
                date("1998/2024"),
                List.of("en", "ar"),
                Optional.of(new CaseInfo.Region(43, 51, 38, 42)),
                text("methods"),
                Optional.of(words.say("licence", "en")),
                List.of(text("author-of-case")),
                List.of(text("house-rule")),
                Map.of());
    }

    private Map<String, Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        sources.put("hadid", source("hadid", "arabic", Text.NONE, "https://example.org/hadid?a=1&b=2"));
        sources.put("compact", source("compact", "foreign", text("short"), words.say("url", "en")));
        return sources;
    }

    private Source source(String id, String part, Text shortName, String url) {
        return new Source(
                id,
                "article-journal",
                text("source-title"),
                Optional.of("ar"),
                List.of(new Source.Person(text("family"), text("given"))),
                List.of(),
                text("container"),
                text("publisher"),
                text("city"),
                Optional.empty(),
                Optional.of(words.say("volume", "en")),
                Optional.of(words.say("issue-number", "en")),
                Optional.of(words.say("pages", "en")),
                date("2021?"),
                Optional.of(url),
                Optional.of(url),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("2026-05-25T11:16+03:00"),
                Optional.of(words.say("source-licence", "en")),
                text("terms"),
                List.of(new Source.Archived("archive/x.pdf", "ab12".repeat(16))),
                Rights.UNSTATED,
                id.equals("hadid") ? List.of() : List.of("hadid"),
                Optional.of(part),
                Optional.of("B"),
                Optional.of("2"),
                text("source-note"),
                shortName,
                FilePos.of("sources.yaml"));
    }

    private Quotation quotation(String source) {
        return new Quotation(
                source,
                "q1",
                OptionalInt.of(3),
                words.say("exact", "ar"),
                words.say("prefix", "ar"),
                words.say("suffix", "ar"),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                1,
                text("translation"),
                text("quotation-note"),
                Optional.of(words.say("by", "en")),
                date("2026-11"),
                at("quotations.csv"));
    }

    private List<Claim> claims(int count) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            claims.add(new Claim(
                    "c" + i,
                    text("claim"),
                    List.of("norrin"),
                    Optional.of("number-" + i / 2),
                    Optional.of(i % 2 == 0 ? "1960" : words.say("value", "en")),
                    date("1992~"),
                    "fact",
                    List.of(),
                    basis("claims.csv")));
        }
        return claims;
    }

    private List<Event> events() {
        return List.of(
                new Event(
                        "e1",
                        date("1998-03"),
                        text("event"),
                        text("label"),
                        "treaty",
                        List.of("aldane"),
                        Optional.of("strait"),
                        basis("chronology.csv")),
                new Event(
                        "e2",
                        date("2019?"),
                        text("event"),
                        text("label"),
                        "war",
                        List.of("borvia"),
                        Optional.empty(),
                        Basis.none(at("chronology.csv"))),
                new Event(
                        "e3",
                        Edtf.UNKNOWN,
                        text("event"),
                        text("label"),
                        "unrest",
                        List.of(),
                        Optional.empty(),
                        basis("chronology.csv")));
    }

    private Actor actor(String id) {
        return new Actor(
                id,
                text("actor"),
                text("actor-short"),
                "state",
                Optional.of("party"),
                id.equals("norrin") ? List.of("borvia") : List.of(),
                List.of(alias()),
                date("1991/.."),
                text("actor-note"),
                basis("actors.yaml"));
    }

    private Actor.Alias alias() {
        return new Actor.Alias(words.say("alias", "ar"), "ar", Text.plain("borvia"), text("alias-note"));
    }

    private Scene scene() {
        return new Scene(
                "frozen",
                text("scene"),
                text("scene-short"),
                text("scene-text"),
                "frozen",
                List.of(new Judged<>(text("driver"), basis("scenes.yaml"))),
                List.of(new Judged<>(text("consequence"), basis("scenes.yaml"))),
                Optional.of(new Judged<>("most-likely", basis("scenes.yaml"))),
                false,
                Map.of(),
                basis("scenes.yaml"));
    }

    private Basis basis(String file) {
        return new Basis(
                List.of(
                        new Citation("hadid", Optional.of(words.say("locator", "en"))),
                        new Citation("compact", Optional.of("q1"), Optional.of("p. 9"))),
                OptionalDouble.of(0.4),
                text("reason"),
                at(file));
    }

    private FilePos at(String file) {
        return new FilePos(file, ++line, 1, 1);
    }

    private Text text(String field) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        byLanguage.put("en", words.say(field, "en"));
        byLanguage.put("ar", words.say(field, "ar"));
        return new Text(byLanguage);
    }

    private static Edtf date(String written) {
        return Edtf.parse(written).orElseThrow();
    }
}
