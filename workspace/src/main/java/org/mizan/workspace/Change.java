package org.mizan.workspace;

import java.util.List;

/**
 * What those who look at a case are told when it changes.
 *
 * @param before the state that they know
 * @param after the state now
 * @param steps what was done between, oldest first; a step that grew while somebody typed appears again
 * @param changed what differs between the two states
 */
public record Change(Revision before, Revision after, List<LogEntry> steps, List<Changed> changed) {
    public Change {
        steps = List.copyOf(steps);
        changed = List.copyOf(changed);
    }
}
