package org.mizan.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mizan.model.Event;
import org.mizan.table.Table;
import org.mizan.text.Text;

/** Reads {@code chronology.csv}. */
final class EventReader {
    private static final Columns EVENT = Columns.required("id", "date", "event_")
            .optional("event", "label", "label_", "kind", "actors", "place")
            .judged();

    private final Reading reading;
    private final Set<String> actors;
    private final Set<String> places;

    EventReader(Reading reading, Set<String> actors, Set<String> places) {
        this.reading = reading;
        this.actors = actors;
        this.places = places;
    }

    List<Event> events(Optional<Table> table) {
        List<Event> events = new ArrayList<>();
        for (RowReader row : table.map(t -> reading.rows(t, EVENT)).orElse(List.of())) {
            Optional<String> id = row.id("id");
            Text text = row.requiredText("event");
            Event event = new Event(
                    id.orElse(""),
                    row.date("date"),
                    text,
                    row.text("label").orElse(text),
                    row.optionalRef("kind", Vocabulary.EVENT_KINDS, Reading.class, "unknown-event-kind")
                            .orElse("diplomacy"),
                    row.refs("actors", actors, Reading.class, "unknown-actor"),
                    row.optionalRef("place", places, Reading.class, "unknown-place"),
                    row.basis());
            id.ifPresent(i -> events.add(event));
        }
        return events;
    }
}
