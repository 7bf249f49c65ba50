package org.mizan.web.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mizan.workspace.Changed;
import org.mizan.workspace.LogEntry;
import org.mizan.workspace.Revision;
import org.mizan.workspace.Workspace;

/** Looks through the history of a case a page at a time. */
final class Past {
    static final int PAGE = 50;
    private static final int CHUNK = 200;
    private static final long PATIENCE_NANOS = 1_000_000_000L;

    private final Workspace workspace;

    Past(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Which steps to show.
     *
     * @param part of the case, or empty for any
     * @param author some letters of a name, or empty for any
     */
    record Wanted(String part, String author, Optional<Items> item) {
        boolean any() {
            return part.isEmpty() && author.isEmpty() && item.isEmpty();
        }

        private boolean looksInside() {
            return !part.isEmpty() || item.isPresent();
        }
    }

    /**
     * Steps found, newest first.
     *
     * @param next where to look further back; empty at the beginning of the history
     */
    record Found(List<LogEntry> steps, Optional<Revision> next) {}

    /** A page of the steps wanted, from this state back; where few are wanted, it may end before the page is full so as not to keep anybody waiting. */
    Found find(Revision from, Wanted wanted) {
        List<LogEntry> found = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE_NANOS;
        Optional<Revision> at = Optional.of(from);
        while (at.isPresent()) {
            List<LogEntry> chunk = workspace.history(at.get(), wanted.any() ? PAGE + 1 : CHUNK);
            at = Optional.empty();
            for (LogEntry step : chunk) {
                if (found.size() == PAGE || System.nanoTime() > end) {
                    return new Found(found, Optional.of(step.revision()));
                }
                if (fits(step, wanted)) {
                    found.add(step);
                }
                at = step.before();
            }
        }
        return new Found(found, Optional.empty());
    }

    private boolean fits(LogEntry step, Wanted wanted) {
        String author = step.author().name().toLowerCase(Locale.ROOT);
        if (!author.contains(wanted.author.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return !wanted.looksInside()
                || changes(step).stream()
                        .anyMatch(c -> (wanted.part.isEmpty()
                                        || CaseNames.part(c.file()).equals(wanted.part))
                                && wanted.item.map(i -> i.concerns(c)).orElse(true));
    }

    /** What a step changed; nothing for the first. */
    List<Changed> changes(LogEntry step) {
        return step.before().flatMap(b -> workspace.compare(b, step.revision())).orElse(List.of());
    }

    /** The step that brought a state. */
    Optional<LogEntry> step(String revision) {
        return Revision.of(revision)
                .flatMap(r -> workspace.history(r, 1).stream().findFirst());
    }
}
