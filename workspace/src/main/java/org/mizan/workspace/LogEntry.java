package org.mizan.workspace;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.mizan.text.Message;

/**
 * One step of the history.
 *
 * @param revision the state after it
 * @param before the state before it; empty for the first
 * @param message what was done, in words that every language of the program has
 * @param at when, with the zone of who did it
 * @param window the window or program in which it was done; may be empty
 * @param names the names that people gave this state
 */
public record LogEntry(
        Revision revision,
        Optional<Revision> before,
        StepKind kind,
        Message message,
        Author author,
        OffsetDateTime at,
        String window,
        List<String> names) {
    public LogEntry {
        names = List.copyOf(names);
    }
}
