package org.mizan.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.mizan.model.Event;
import org.mizan.time.Edtf;

/**
 * Which events of a chronology to show. What is empty lets every event pass.
 *
 * @param from first year
 * @param to last year
 * @param actor id of an actor who takes part
 * @param kind of the event
 * @param source id of a work it rests on
 * @param place id of the place where it happened
 */
public record EventFilter(
        Optional<Integer> from,
        Optional<Integer> to,
        Optional<String> actor,
        Optional<String> kind,
        Optional<String> source,
        Optional<String> place) {
    /** Lets everything pass. */
    public static final EventFilter NONE = new EventFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean isEmpty() {
        return equals(NONE);
    }

    public boolean passes(Event event) {
        return inTime(event.date())
                && actor.map(event.actors()::contains).orElse(true)
                && kind.map(event.kind()::equals).orElse(true)
                && place.map(p -> event.place().filter(p::equals).isPresent()).orElse(true)
                && source.map(s -> event.basis().citations().stream()
                                .anyMatch(c -> c.source().equals(s)))
                        .orElse(true);
    }

    /** Whether a date can lie in the years asked for; an unknown date only where no year is asked for. */
    boolean inTime(Edtf date) {
        if (from.isEmpty() && to.isEmpty()) {
            return true;
        }
        LocalDate first = from.map(y -> LocalDate.of(y, 1, 1)).orElse(LocalDate.MIN);
        LocalDate last = to.map(y -> LocalDate.of(y, 12, 31)).orElse(LocalDate.MAX);
        return !date.isUnknown()
                && !date.earliest().isAfter(last)
                && !date.latest().isBefore(first);
    }
}
