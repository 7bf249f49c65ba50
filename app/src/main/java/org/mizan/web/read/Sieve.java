package org.mizan.web.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mizan.dossier.Dossier;
import org.mizan.dossier.EventFilter;
import org.mizan.model.Case;
import org.mizan.model.Citation;
import org.mizan.model.Event;
import org.mizan.report.SourceLabel;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.web.Visit;
import org.mizan.web.Words;

/** The choice of events on the chronology and the map: a form whose fields are the parameters of the page's address. */
public record Sieve(Visit visit, Case subject, EventFilter filter) {
    private static final int FARTHEST = 9999;

    static Sieve of(Visit visit, Case subject) {
        return new Sieve(
                visit,
                subject,
                new EventFilter(
                        Numbers.asked(visit, "from", -FARTHEST, FARTHEST),
                        Numbers.asked(visit, "to", -FARTHEST, FARTHEST),
                        visit.asked("actor"),
                        visit.asked("kind"),
                        visit.asked("source"),
                        visit.asked("place")));
    }

    /** A value that may be chosen. */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * A field with its choices.
     *
     * @param name of the parameter and of the label's message
     */
    public record Field(String name, List<Choice> choices) {}

    public Words words() {
        return visit.words(Sieve.class);
    }

    public String from() {
        return filter.from().map(String::valueOf).orElse("");
    }

    public String to() {
        return filter.to().map(String::valueOf).orElse("");
    }

    /** The years of all events, to hint at what may be asked. */
    public String years() {
        List<Integer> years = subject.chronology().stream()
                .flatMap(e -> e.date().from().or(() -> e.date().to()).stream())
                .map(m -> m.year())
                .sorted()
                .toList();
        return years.isEmpty() ? "" : years.get(0) + "\u2013" + years.get(years.size() - 1);
    }

    /** Actor, kind, source and place, each with what occurs among the events. */
    public List<Field> fields() {
        SourceLabel labels = new SourceLabel(subject);
        return List.of(
                field("actor", filter.actor(), Event::actors, a -> Arg.of(subject.nameOf(a))),
                field(
                        "kind",
                        filter.kind(),
                        e -> List.of(e.kind()),
                        k -> Arg.of(Message.of(Dossier.class, "word.event", Arg.code(k)))),
                field(
                        "source",
                        filter.source(),
                        e -> e.basis().citations().stream().map(Citation::source).toList(),
                        labels::of),
                field("place", filter.place(), e -> e.place().stream().toList(), p -> Arg.of(subject.nameOf(p))));
    }

    private Field field(
            String name, Optional<String> chosen, Function<Event, List<String>> values, Function<String, Arg> label) {
        Set<String> all = new LinkedHashSet<>();
        subject.chronology().forEach(e -> all.addAll(values.apply(e)));
        chosen.ifPresent(all::add);
        List<Choice> choices = new ArrayList<>();
        all.stream()
                .filter(v -> !v.isEmpty())
                .map(v -> new Choice(
                        v, visit.localizer().plain(label.apply(v)), chosen.filter(v::equals).isPresent()))
                .sorted((a, b) -> a.label().compareTo(b.label()))
                .forEach(choices::add);
        return new Field(name, choices);
    }

    /** The query of what is chosen, with the question mark; empty for everything. */
    String query() {
        Address query = new Address("");
        filter.from().ifPresent(y -> query.with("from", String.valueOf(y)));
        filter.to().ifPresent(y -> query.with("to", String.valueOf(y)));
        filter.actor().ifPresent(v -> query.with("actor", v));
        filter.kind().ifPresent(v -> query.with("kind", v));
        filter.source().ifPresent(v -> query.with("source", v));
        filter.place().ifPresent(v -> query.with("place", v));
        return query.toString();
    }
}
