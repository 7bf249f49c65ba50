package org.mizan.dossier;

import static org.mizan.dossier.Say.m;
import static org.mizan.dossier.Say.number;
import static org.mizan.dossier.Say.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.model.Case;
import org.mizan.model.Event;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Chart;
import org.mizan.view.Doors;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;
import org.mizan.view.Tone;

/** What happened, when, and who says so. */
final class ChronologyPart {
    private static final int LANES = 8;
    private static final int DRAWN = 600;
    private static final Set<String> TURNING = Set.of("treaty", "war", "ceasefire", "agreement", "referendum");
    private static final Set<String> MINOR = Set.of("diplomacy", "administration");
    private final Case c;
    private final EventFilter filter;
    private final Names names;

    ChronologyPart(Case c) {
        this(c, EventFilter.NONE);
    }

    ChronologyPart(Case c, EventFilter filter) {
        this.c = c;
        this.filter = filter;
        this.names = new Names(c);
    }

    Optional<Section> section() {
        if (c.chronology().isEmpty()) {
            return Optional.empty();
        }
        List<Event> events = c.chronology().stream()
                .filter(filter::passes)
                .sorted(Comparator.comparing((Event e) -> e.date().isUnknown()).thenComparing(Event::date))
                .toList();
        List<Event> dated = dated();
        List<Block> blocks = new ArrayList<>();
        if (!dated.isEmpty()) {
            blocks.add(figure("timeline", dated));
        }
        blocks.add(Say.note("chronology.dates"));
        blocks.add(table(events));
        long doubtful = events.stream().filter(e -> e.date().doubtful()).count();
        Finding lead = Say.finding("chronology.lead", Arg.of(events.size()), Arg.of(doubtful));
        return Optional.of(
                new Section("chronology", m("chronology.title"), m("chronology.label"), Optional.of(lead), blocks));
    }

    /** The timeline again for another page, under this id; nothing if no event is dated. */
    Optional<Figure> timeline(String id) {
        List<Event> dated = dated();
        return dated.isEmpty() ? Optional.empty() : Optional.of(figure(id, dated));
    }

    private List<Event> dated() {
        return c.chronology().stream()
                .filter(filter::passes)
                .filter(e -> !e.date().isUnknown())
                .sorted(Comparator.comparing(Event::date))
                .toList();
    }

    /** The timeline of the dated events, sorted by date. */
    private Figure figure(String id, List<Event> events) {
        List<Event> drawn = events.size() <= DRAWN
                ? events
                : events.stream()
                        .sorted(Comparator.comparingInt(ChronologyPart::weight).reversed())
                        .limit(DRAWN)
                        .sorted(Comparator.comparing(Event::date))
                        .toList();
        List<String> lanes = lanes(drawn);
        List<Arg> labels = new ArrayList<>(lanes.stream().map(names::shortName).toList());
        boolean others = drawn.stream().anyMatch(e -> lane(e, lanes) == lanes.size());
        if (others) {
            labels.add(Arg.of(m("chronology.others")));
        }
        List<Chart.Timeline.Moment> moments = drawn.stream()
                .map(e -> new Chart.Timeline.Moment(
                        lane(e, lanes),
                        e.date(),
                        Arg.of(e.label().orElse(e.text())),
                        Tone.ACCENT,
                        weight(e),
                        Optional.of(new Grid.Link("chronology", "e-" + e.id())),
                        Optional.of(e.basis())))
                .toList();
        Arg from = year(events.get(0), filter.from().orElse(Integer.MIN_VALUE), Integer.MAX_VALUE);
        Arg to = year(
                events.get(events.size() - 1), Integer.MIN_VALUE, filter.to().orElse(Integer.MAX_VALUE));
        return new Figure(
                id,
                m("chronology.figure", from, to),
                m("chronology.describe", Arg.of(drawn.size()), Arg.of(labels.size()), from, to),
                new Chart.Timeline(labels, moments, filter.from(), filter.to()),
                Optional.empty());
    }

    /** The year of an event, or the nearest one that is shown. */
    private static Arg year(Event event, int first, int last) {
        int year = event.date().from().or(event.date()::to).orElseThrow().year();
        return Arg.code(Integer.toString(Math.min(last, Math.max(first, year))));
    }

    /** The actors who take part in most events, in the order of the case. */
    private List<String> lanes(List<Event> events) {
        Map<String, Integer> counts = new HashMap<>();
        events.forEach(e -> e.actors().forEach(a -> counts.merge(a, 1, Integer::sum)));
        List<String> order = new ArrayList<>(c.actors().keySet());
        List<String> busiest = order.stream()
                .filter(counts::containsKey)
                .sorted(Comparator.comparingInt((String a) -> -counts.get(a)))
                .limit(LANES)
                .toList();
        return order.stream().filter(busiest::contains).toList();
    }

    /** The lane of the first actor who has one; the lane after the last for nobody's. */
    private static int lane(Event event, List<String> lanes) {
        return event.actors().stream()
                .filter(lanes::contains)
                .findFirst()
                .map(lanes::indexOf)
                .orElse(lanes.size());
    }

    private static int weight(Event event) {
        return TURNING.contains(event.kind()) ? 3 : MINOR.contains(event.kind()) ? 1 : 2;
    }

    private Grid table(List<Event> events) {
        List<Grid.Row> rows = events.stream()
                .map(e -> new Grid.Row(
                        Optional.of("e-" + e.id()),
                        List.of(
                                Grid.Cell.of(Arg.of(e.date()), e.basis()).linked(Doors.judgement(e.basis())),
                                Names.words(e.text()),
                                names.doorsCell(e.actors()),
                                names.doorsCell(e.place().stream().toList()),
                                Grid.Cell.of(Say.word("event", e.kind())),
                                Names.confidence(e.basis()),
                                Names.sources(e.basis()))))
                .toList();
        return new Grid(
                "chronology",
                m("chronology.table"),
                List.of(
                        text("date"),
                        text("event"),
                        text("actors"),
                        text("place"),
                        text("kind"),
                        number("confidence"),
                        text("sources")),
                rows);
    }
}
