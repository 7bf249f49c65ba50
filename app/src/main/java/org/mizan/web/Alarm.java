package org.mizan.web;

import java.util.List;
import java.util.Optional;
import org.mizan.desk.Desk;
import org.mizan.desk.State;
import org.mizan.problem.Problem;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** The line on every page of a case that tells of errors in its files, and what is shown in spite of them. */
final class Alarm {
    private Alarm() {}

    /** What the line says of this state; empty where nothing is wrong. */
    static Optional<Message> of(Desk desk, State state) {
        long errors = errors(state);
        return errors == 0 ? Optional.empty() : Optional.of(Message.of(Frame.class, key(desk, state), Arg.of(errors)));
    }

    /** How many errors keep the case from being computed. */
    static long errors(State state) {
        return state.problems().stream().filter(Problem::isError).count();
    }

    /* The last pages that could be computed are shown, if there ever were any; before that, of a case that only a method cannot read, itself without results. */
    private static String key(Desk desk, State state) {
        return desk.edition(List.of())
                .map(shown -> shown.number() < state.number() ? "errors.from-before" : "errors.not-computed")
                .orElse("errors.not-read");
    }
}
