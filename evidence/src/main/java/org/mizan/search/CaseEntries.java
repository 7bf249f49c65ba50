package org.mizan.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mizan.ledger.Judgement;
import org.mizan.ledger.Ledger;
import org.mizan.model.Actor;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.model.Citation;
import org.mizan.model.Claim;
import org.mizan.model.Event;
import org.mizan.model.Hypothesis;
import org.mizan.model.Intervention;
import org.mizan.model.Issue;
import org.mizan.model.Judged;
import org.mizan.model.Person;
import org.mizan.model.Place;
import org.mizan.model.Quotation;
import org.mizan.model.Scene;
import org.mizan.model.Source;
import org.mizan.problem.FilePos;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/** Everything in a case that can be found, documents apart. Ids are not searched as words; actors and places of a row count for its facets. */
final class CaseEntries {
    /** Parts of the ledger that have entries of their own. */
    private static final Set<String> OWN = Set.of(
            "chronology", "places", "actors", "interventions", "causes", "issues", "scenes", "hypotheses", "claims");

    private static final int MOST_YEARS = 60;

    private final Case c;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    private CaseEntries(Case c) {
        this.c = c;
    }

    static List<Entry> of(Case c) {
        CaseEntries made = new CaseEntries(c);
        c.actors().values().forEach(made::actor);
        c.places().values().forEach(made::place);
        c.persons().values().forEach(made::person);
        c.sources().values().forEach(made::source);
        c.quotations().values().forEach(made::quotation);
        c.issues().values().forEach(made::issue);
        c.scenes().values().forEach(made::scene);
        c.hypotheses().values().forEach(made::hypothesis);
        c.causes()
                .values()
                .forEach(k -> made.add(
                        made.judged(Kind.CAUSE, k.id(), k.name(), k.basis()).text("text", k.text())));
        c.claims().forEach(made::claim);
        c.chronology().forEach(made::event);
        c.interventions().forEach(made::intervention);
        Ledger.of(c).judgements().stream().filter(j -> !OWN.contains(j.part())).forEach(made::judgement);
        return made.entries;
    }

    private void actor(Actor actor) {
        Kind kind = actor.kind().equals("person") ? Kind.PERSON : Kind.ACTOR;
        Entry.Builder entry = judged(kind, actor.id(), actor.name(), actor.basis())
                .text("name", actor.shortName())
                .actor(actor.id());
        aliases(actor.aliases(), entry);
        add(entry.text("note", actor.note()));
    }

    private void person(Person person) {
        Entry.Builder entry = new Entry.Builder(
                        Kind.PERSON, person.id(), person.name().orElse(person.family()), place(person.at()))
                .text("name", person.name());
        whole(person.given(), person.family(), "name", entry);
        aliases(person.aliases(), entry);
        add(entry.text("note", person.note()));
    }

    private void quotation(Quotation one) {
        Optional<Source> source = Optional.ofNullable(c.sources().get(one.source()));
        String language = source.flatMap(Source::language).orElse("und");
        add(new Entry.Builder(Kind.QUOTATION, one.key(), Text.of(language, one.exact()), place(one.at()))
                .text("quotation", language, one.exact())
                .text("translation", one.translation())
                .text("note", one.note())
                .source(one.source()));
    }

    /** A name of two parts, in each language that has the second. */
    private static void whole(Text given, Text family, String field, Entry.Builder entry) {
        for (String language : family.byLanguage().keySet()) {
            String first = given.exactly(language).map(g -> g + " ").orElse("");
            entry.text(field, language, first + family.in(language));
        }
    }

    private void place(Place place) {
        Entry.Builder entry = judged(Kind.PLACE, place.id(), place.name(), place.basis());
        aliases(place.aliases(), entry);
        add(entry.text("note", place.note()));
    }

    private static void aliases(List<Actor.Alias> aliases, Entry.Builder entry) {
        for (Actor.Alias alias : aliases) {
            entry.text("alias", alias.language(), alias.name()).text("note", alias.note());
        }
    }

    private void source(Source source) {
        Entry.Builder entry = new Entry.Builder(Kind.SOURCE, source.id(), source.title(), place(source.at()))
                .text("title", source.title())
                .text("short", source.shortName())
                .source(source.id());
        for (Source.Person author : source.authors()) {
            whole(author.given(), author.family(), "author", entry);
        }
        entry.text("container", source.container())
                .text("publisher", source.publisher())
                .text("note", source.note());
        add(years(source.issued(), entry));
    }

    private void issue(Issue issue) {
        add(judged(Kind.ISSUE, issue.id(), issue.name(), issue.basis())
                .text("objective", issue.objective())
                .text("text", issue.text()));
    }

    private void scene(Scene scene) {
        Entry.Builder entry = judged(Kind.SCENE, scene.id(), scene.name(), scene.basis())
                .text("name", scene.shortName())
                .text("text", scene.text());
        for (Judged<Text> driver : scene.drivers()) {
            cited(driver.basis(), entry.text("driver", driver.value()));
        }
        for (Judged<Text> consequence : scene.consequences()) {
            cited(consequence.basis(), entry.text("consequence", consequence.value()));
        }
        add(entry);
    }

    private void hypothesis(Hypothesis hypothesis) {
        add(judged(Kind.HYPOTHESIS, hypothesis.id(), hypothesis.name(), hypothesis.basis())
                .text("text", hypothesis.text()));
    }

    private void claim(Claim claim) {
        Entry.Builder entry = new Entry.Builder(
                        Kind.CLAIM,
                        claim.id(),
                        claim.text(),
                        place(claim.basis().at()))
                .text("text", claim.text());
        claim.value().ifPresent(v -> entry.text("value", "und", v));
        claim.about().forEach(a -> actorOf(a, entry));
        add(years(claim.date(), cited(claim.basis(), entry)));
    }

    private void event(Event event) {
        Entry.Builder entry = new Entry.Builder(
                        Kind.EVENT,
                        event.id(),
                        event.label().orElse(event.text()),
                        place(event.basis().at()))
                .text("text", event.text())
                .text("label", event.label());
        event.actors().forEach(a -> actorOf(a, entry));
        event.place().ifPresent(p -> entry.text("place", c.nameOf(p)));
        add(years(event.date(), cited(event.basis(), entry)));
    }

    private void intervention(Intervention one) {
        Entry.Builder entry = new Entry.Builder(
                        Kind.INTERVENTION,
                        one.id(),
                        one.interest().orElse(one.effect()),
                        place(one.basis().at()))
                .text("interest", one.interest())
                .text("effect", one.effect())
                .text("actor", c.nameOf(one.actor()));
        one.helped().forEach(a -> entry.text("for", c.nameOf(a)));
        one.opposed().forEach(a -> entry.text("against", c.nameOf(a)));
        entry.text("means", "en", String.join(" ", one.means()));
        actorOf(one.actor(), entry);
        one.helped().forEach(a -> actorOf(a, entry));
        one.opposed().forEach(a -> actorOf(a, entry));
        add(years(one.date(), cited(one.basis(), entry)));
    }

    private void judgement(Judgement one) {
        Text label = one.names().isEmpty() ? Text.plain(one.id()) : one.names().get(0);
        Entry.Builder entry = new Entry.Builder(
                Kind.JUDGEMENT, one.id(), label, place(one.basis().at()));
        one.names().forEach(n -> entry.text("name", n));
        for (String id : one.id().split(" ")) {
            actorOf(id, entry);
        }
        add(cited(one.basis(), entry));
    }

    private Entry.Builder judged(Kind kind, String id, Text name, Basis basis) {
        return cited(basis, new Entry.Builder(kind, id, name, place(basis.at())).text("name", name));
    }

    private static Entry.Builder cited(Basis basis, Entry.Builder entry) {
        basis.citations().stream().map(Citation::source).forEach(entry::source);
        return entry.text("reason", basis.reason());
    }

    private void actorOf(String id, Entry.Builder entry) {
        if (c.actors().containsKey(id)) {
            entry.actor(id);
        }
    }

    /** All years of a date; of a long interval its ends only. */
    static Entry.Builder years(Edtf date, Entry.Builder entry) {
        boolean starts = date.earliest().isAfter(LocalDate.MIN);
        boolean ends = date.latest().isBefore(LocalDate.MAX);
        if (starts) {
            entry.year(date.earliest().getYear());
        }
        if (ends) {
            entry.year(date.latest().getYear());
        }
        if (starts && ends && date.latest().getYear() - date.earliest().getYear() <= MOST_YEARS) {
            for (int y = date.earliest().getYear(); y < date.latest().getYear(); y++) {
                entry.year(y);
            }
        }
        return entry;
    }

    private static String place(FilePos at) {
        return at.toString();
    }

    private void add(Entry.Builder builder) {
        Entry draft = builder.build("", Optional.empty());
        String base = draft.kind().id() + " " + draft.id();
        String key = base;
        for (int n = 2; !keys.add(key); n++) {
            key = base + " " + n;
        }
        entries.add(builder.build(key, Optional.empty()));
    }
}
