package org.mizan.problem;

import java.util.Comparator;
import java.util.Optional;
import org.mizan.text.Message;

/**
 * One thing wrong at one place.
 *
 * @param severity error or warning
 * @param message what is wrong; its key is the problem's code, documented in {@code docs/problems.md}
 * @param at where
 * @param hint what to write instead, usually the nearest valid name
 */
public record Problem(Severity severity, Message message, FilePos at, Optional<Message> hint)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::at).thenComparing(Problem::code).thenComparing(p -> p.message.toString());

    public String code() {
        return message.key();
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** By file, line, column, then code. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
