package org.mizan.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/**
 * Collects problems while something is read, so that a user sees all of them at once. Stops collecting at {@value #LIMIT}, saying so. Not safe for use
 * by several threads.
 */
public final class Problems {
    /** More problems than a person will read. */
    public static final int LIMIT = 1000;

    private final List<Problem> found = new ArrayList<>();
    private boolean errors;

    /** Adds an error whose message is {@code code} in the messages beside {@code owner}. */
    public void error(Class<?> owner, String code, FilePos at, Arg... args) {
        add(Severity.ERROR, Message.of(owner, code, args), at, Optional.empty());
    }

    public void error(Message message, FilePos at, Optional<Message> hint) {
        add(Severity.ERROR, message, at, hint);
    }

    public void warning(Class<?> owner, String code, FilePos at, Arg... args) {
        add(Severity.WARNING, Message.of(owner, code, args), at, Optional.empty());
    }

    public void warning(Message message, FilePos at, Optional<Message> hint) {
        add(Severity.WARNING, message, at, hint);
    }

    /** An error about a name that is not among the known ones; the hint is the nearest of them. */
    public void unknown(Message message, FilePos at, String name, Collection<String> known) {
        add(Severity.ERROR, message, at, Nearest.hint(name, known));
    }

    public void addAll(Collection<Problem> others) {
        for (Problem p : others) {
            errors |= p.isError();
            found.add(p);
        }
    }

    public boolean hasErrors() {
        return errors;
    }

    public List<Problem> all() {
        return found.stream().sorted().distinct().toList();
    }

    private void add(Severity severity, Message message, FilePos at, Optional<Message> hint) {
        errors |= severity == Severity.ERROR;
        if (found.size() < LIMIT) {
            found.add(new Problem(severity, message, at, hint));
        } else if (found.size() == LIMIT) {
            found.add(new Problem(
                    Severity.ERROR,
                    Message.of(Problems.class, "too-many-problems", Arg.of(LIMIT)),
                    at,
                    Optional.empty()));
        }
    }
}
