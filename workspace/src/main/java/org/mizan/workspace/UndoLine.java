package org.mizan.workspace;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.mizan.text.Language;
import org.mizan.text.Localizer;

/**
 * Which steps can be taken back and done again, derived from the log alone.
 *
 * <p>Each step that changes something is undoable. An undo names the oldest step it takes back: what can be undone after it is what could be undone before
 * that step. A redo brings back the step it names. A new step ends what could be redone. Whoever follows these rules finds that the newest undoable step's
 * state is the case's present state, byte for byte, so that taking it back is restoring what was before it.
 */
final class UndoLine {
    private static final int KEPT = 4_000;

    private final Repo repo;
    private final List<Localizer> languages =
            Language.SPOKEN.stream().map(Localizer::new).toList();

    /** Commits never change, so what was read once stays true. */
    private final Map<ObjectId, Past> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, Past> eldest) {
            return size() > KEPT;
        }
    };

    private Optional<ObjectId> redoOf = Optional.empty();
    private final Deque<ObjectId> redo = new ArrayDeque<>();

    UndoLine(Repo repo) {
        this.repo = repo;
    }

    synchronized Past past(ObjectId id) throws IOException {
        Past past = read.get(id);
        if (past == null) {
            past = Past.of(repo.read(id), languages);
            read.put(id, past);
        }
        return past;
    }

    /** The newest step that can be taken back. */
    Optional<ObjectId> top(ObjectId state) throws IOException {
        ObjectId at = state;
        while (true) {
            Past past = past(at);
            switch (past.kind()) {
                case EDIT, OUTSIDE, RESTORE -> {
                    return Optional.of(at);
                }
                case REDO -> {
                    return past.target();
                }
                case BEGIN -> {
                    return Optional.empty();
                }
                case UNDO -> {
                    Optional<ObjectId> before = before(past.target().orElseThrow());
                    if (before.isEmpty()) {
                        return Optional.empty();
                    }
                    at = before.get();
                }
            }
        }
    }

    /** The state before a step. */
    Optional<ObjectId> before(ObjectId step) throws IOException {
        return past(step).parents().stream().findFirst();
    }

    /** The step that can be taken back after this one. */
    Optional<ObjectId> below(ObjectId step) throws IOException {
        Optional<ObjectId> before = before(step);
        return before.isEmpty() ? Optional.empty() : top(before.get());
    }

    /** The steps that can be done again, the next one first; no more than this many. */
    synchronized List<ObjectId> redoable(ObjectId state, int count) throws IOException {
        if (!redoOf.equals(Optional.of(state))) {
            redo.clear();
            redo.addAll(walked(state));
            redoOf = Optional.of(state);
        }
        return redo.stream().limit(count).toList();
    }

    private List<ObjectId> walked(ObjectId state) throws IOException {
        List<ObjectId> steps = new ArrayList<>();
        int taken = 0;
        Optional<ObjectId> at = Optional.of(state);
        while (at.isPresent()) {
            Past past = past(at.get());
            if (past.kind() == StepKind.REDO) {
                taken++;
            } else if (past.kind() == StepKind.UNDO) {
                for (ObjectId step : between(before(at.get()), past.target().orElseThrow())) {
                    if (taken > 0) {
                        taken--;
                    } else {
                        steps.add(step);
                    }
                }
            } else {
                return steps;
            }
            at = before(at.get());
        }
        return steps;
    }

    /** The undoable steps of a state down to this one, the oldest first; only that one if it is not among them. */
    private List<ObjectId> between(Optional<ObjectId> state, ObjectId oldest) throws IOException {
        List<ObjectId> steps = new ArrayList<>();
        Optional<ObjectId> at = state.isEmpty() ? Optional.empty() : top(state.get());
        while (at.isPresent() && !at.get().equals(oldest)) {
            steps.add(at.get());
            at = below(at.get());
        }
        if (at.isEmpty()) {
            return List.of(oldest);
        }
        steps.add(oldest);
        Collections.reverse(steps);
        return steps;
    }

    /** Keeps what can be redone in step with the log, so that a long row of undos is not walked again for each. */
    synchronized void moved(ObjectId from, ObjectId to) throws IOException {
        Past past = past(to);
        boolean known = redoOf.equals(Optional.of(from)) && past.parents().contains(from);
        if (known && past.kind() == StepKind.UNDO) {
            List<ObjectId> undone = between(Optional.of(from), past.target().orElseThrow());
            for (int i = undone.size() - 1; i >= 0; i--) {
                redo.push(undone.get(i));
            }
            redoOf = Optional.of(to);
        } else if (known && past.kind() == StepKind.REDO) {
            redo.poll();
            redoOf = Optional.of(to);
        } else {
            redoOf = Optional.empty();
        }
    }
}
