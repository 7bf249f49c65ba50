package org.mizan.desk;

import java.util.Optional;
import org.mizan.problem.Problem;
import org.mizan.workspace.Change;
import org.mizan.workspace.LogEntry;

/** What an open case tells those who watch it. */
public sealed interface Signal {
    /** A new reading, or a further stage of the same one. */
    record Changed(State state) implements Signal {}

    /**
     * How far the background work is.
     *
     * @param number of the state that is computed
     * @param share 0..1
     */
    record Progress(long number, double share) implements Signal {}

    /**
     * How a job stands that somebody asked for.
     *
     * @param kind which jobs it belongs to: {@code draws}, {@code tries} or {@code checks}
     * @param share 0..1
     */
    record Worked(String kind, String id, double share, Job.Status status) implements Signal {}

    /**
     * The case was changed, in the program or outside of it.
     *
     * @param undo the step that can be taken back now
     * @param redo the step that can be done again now
     */
    record Stepped(Change change, Optional<LogEntry> undo, Optional<LogEntry> redo) implements Signal {}

    /**
     * A change by another program cannot be taken over, or can again.
     *
     * @param problem empty where all is well again
     */
    record Outside(Optional<Problem> problem) implements Signal {}
}
