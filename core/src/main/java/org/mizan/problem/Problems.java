package org.mizan.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/**
 * Collects problems while something is read, so that a user sees all of them at once. Stops collecting at {@value #LIMIT} errors and as many warnings,
 * saying so. Not safe for use by several threads.
 */
public final class Problems {
    /** More problems than a person will read. */
    public static final int LIMIT = 1000;

    /** Known names that are compared with unknown ones before hints are left out. */
    private static final int COMPARED = 500_000;

    private final List<Problem> found = new ArrayList<>();
    private final int[] counts = new int[Severity.values().length];
    private long compared;

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

    /** A warning that a method is left out until it has what it needs; the hint is {@code code.hint} of the same messages. */
    public void unfinished(Class<?> owner, String code, FilePos at, Arg... args) {
        add(Severity.WARNING, Message.of(owner, code, args), at, Optional.of(Message.of(owner, code + ".hint", args)));
    }

    /** An error about a name that is not among the known ones; the hint is the nearest of them. */
    public void unknown(Message message, FilePos at, String name, Collection<String> known) {
        // A stranger's file may hold thousands of unknown names among thousands of known ones; only so many are
        // compared.
        boolean worthwhile = counts[Severity.ERROR.ordinal()] < LIMIT && compared < COMPARED;
        compared += known.size();
        add(Severity.ERROR, message, at, worthwhile ? Nearest.hint(name, known) : Optional.empty());
    }

    public void addAll(Collection<Problem> others) {
        others.forEach(p -> add(p.severity(), p.message(), p.at(), p.hint()));
    }

    public boolean hasErrors() {
        return counts[Severity.ERROR.ordinal()] > 0;
    }

    public List<Problem> all() {
        return found.stream().sorted().distinct().toList();
    }

    private void add(Severity severity, Message message, FilePos at, Optional<Message> hint) {
        int count = counts[severity.ordinal()]++;
        if (count < LIMIT) {
            found.add(new Problem(severity, message, at, hint));
        } else if (count == LIMIT) {
            Message more = Message.of(Problems.class, "too-many-problems", Arg.of(LIMIT));
            found.add(new Problem(severity, more, at, Optional.empty()));
        }
    }
}
