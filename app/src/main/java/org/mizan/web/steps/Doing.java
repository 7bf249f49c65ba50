package org.mizan.web.steps;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.model.Case;
import org.mizan.workspace.Author;
import org.mizan.workspace.Conflict;
import org.mizan.workspace.Edit;
import org.mizan.workspace.Outcome;
import org.mizan.workspace.Revision;
import org.mizan.workspace.Step;
import org.mizan.workspace.Workspace;

/**
 * Does what a browser asks for as steps of one case. An edit of a cell in a row that is not there, whose seen value is empty, adds the row; a table or
 * column that it needs is added too. Safe for use by several threads.
 */
final class Doing {
    private static final Duration ONE_STEP = Duration.ofSeconds(10);

    private final Workspace workspace;
    private Optional<Growing> growing = Optional.empty();

    /** The step that the next edits may go on with: what it is called depends on where it began. */
    private record Growing(String window, String coalesce, List<Edit> edits, Revision revision, Instant at) {}

    /** An outcome whose conflicts name edits of the request. */
    record Result(Outcome outcome, List<StepJson.Clash> clashes) {}

    Doing(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @param subject the case as it was last readable, for the names of things */
    synchronized Result apply(Asked asked, Author author, Optional<Case> subject) {
        StepNames names = new StepNames(new CaseNames(subject));
        List<Edit> whole = grown(asked);
        Step step = new Step(names.of(whole), withTables(asked.edits()), author, asked.window(), asked.coalesce());
        IdentityHashMap<Edit, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < asked.edits().size(); i++) {
            places.put(asked.edits().get(i), i);
        }
        Outcome outcome = workspace.apply(step);
        if (outcome instanceof Outcome.Conflicted conflicted
                && conflicted.conflicts().stream().anyMatch(Doing::meansNewRow)) {
            step = withRows(step, conflicted.conflicts(), places);
            outcome = workspace.apply(step);
        }
        if (outcome instanceof Outcome.Applied applied) {
            growing = asked.coalesce()
                    .map(key -> new Growing(asked.window(), key, whole, applied.revision(), Instant.now()));
        }
        return new Result(outcome, clashes(outcome, places, names));
    }

    private static List<StepJson.Clash> clashes(
            Outcome outcome, IdentityHashMap<Edit, Integer> places, StepNames names) {
        List<StepJson.Clash> clashes = new ArrayList<>();
        if (outcome instanceof Outcome.Conflicted conflicted) {
            for (Conflict c : conflicted.conflicts()) {
                clashes.add(new StepJson.Clash(places.getOrDefault(c.edit(), 0), names.of(List.of(c.edit())), c));
            }
        }
        return clashes;
    }

    /** The edits of the step that these go on with, then these: "1 → 3", not "2 → 3", where somebody pressed 2 and then 3. */
    private List<Edit> grown(Asked asked) {
        boolean same = growing.filter(g -> g.window.equals(asked.window())
                        && Optional.of(g.coalesce).equals(asked.coalesce())
                        && g.revision.equals(workspace.revision())
                        && Duration.between(g.at, Instant.now()).compareTo(ONE_STEP) <= 0)
                .isPresent();
        if (!same) {
            return asked.edits();
        }
        List<Edit> all = new ArrayList<>(growing.orElseThrow().edits);
        for (Edit edit : asked.edits()) {
            Edit joined = edit;
            for (int i = 0; i < all.size(); i++) {
                Optional<Edit> both = joined(all.get(i), edit);
                if (both.isPresent()) {
                    joined = both.get();
                    all.remove(i);
                    break;
                }
            }
            all.add(joined);
        }
        return all;
    }

    private static Optional<Edit> joined(Edit first, Edit then) {
        if (first instanceof Edit.SetCell a
                && then instanceof Edit.SetCell b
                && a.file().equals(b.file())
                && a.key().equals(b.key())
                && a.column().equals(b.column())) {
            return Optional.of(new Edit.SetCell(b.file(), b.key(), b.column(), a.before(), b.after()));
        }
        if (first instanceof Edit.SetPart a
                && then instanceof Edit.SetPart b
                && a.file().equals(b.file())
                && a.key().equals(b.key())
                && a.column().equals(b.column())
                && a.index() == b.index()) {
            return Optional.of(new Edit.SetPart(b.file(), b.key(), b.column(), b.index(), a.before(), b.after()));
        }
        if (first instanceof Edit.SetValue a
                && then instanceof Edit.SetValue b
                && a.file().equals(b.file())
                && a.path().equals(b.path())) {
            return Optional.of(new Edit.SetValue(b.file(), b.path(), a.before(), b.after()));
        }
        return Optional.empty();
    }

    private static boolean meansNewRow(Conflict conflict) {
        boolean nothingThere = conflict.theirs().isEmpty();
        return nothingThere
                        && conflict.edit() instanceof Edit.SetCell cell
                        && cell.before().isEmpty()
                || nothingThere
                        && conflict.edit() instanceof Edit.SetPart part
                        && part.before().isEmpty()
                        && part.index() == 0;
    }

    /** The step with rows that are to be added where cells were to be filled; each new edit stands for the one it replaces. */
    private static Step withRows(Step step, List<Conflict> conflicts, IdentityHashMap<Edit, Integer> places) {
        IdentityHashMap<Edit, Edit> rows = new IdentityHashMap<>();
        conflicts.stream().filter(Doing::meansNewRow).forEach(c -> {
            Map<String, String> row = new LinkedHashMap<>();
            if (c.edit() instanceof Edit.SetCell cell) {
                row.putAll(cell.key());
                row.put(cell.column(), cell.after());
            } else if (c.edit() instanceof Edit.SetPart part) {
                row.putAll(part.key());
                row.put(part.column(), part.after());
            }
            Edit added = new Edit.AddRow(c.edit().file(), row);
            rows.put(c.edit(), added);
            places.put(added, places.getOrDefault(c.edit(), 0));
        });
        List<Edit> edits =
                step.edits().stream().map(e -> rows.getOrDefault(e, e)).toList();
        return new Step(step.message(), edits, step.author(), step.window(), step.coalesce());
    }

    /** The edits after the tables and columns that filling an empty cell or adding a row needs. */
    private List<Edit> withTables(List<Edit> edits) {
        Map<String, Set<String>> columns = new LinkedHashMap<>();
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        for (Edit edit : edits) {
            Set<String> own = columns.computeIfAbsent(edit.file(), f -> new LinkedHashSet<>());
            Set<String> identifying = keys.computeIfAbsent(edit.file(), f -> new LinkedHashSet<>());
            if (edit instanceof Edit.SetCell cell && cell.before().isEmpty()) {
                identifying.addAll(cell.key().keySet());
                own.add(cell.column());
            } else if (edit instanceof Edit.AddRow row) {
                own.addAll(row.values().keySet());
            }
        }
        List<Edit> all = new ArrayList<>();
        columns.forEach((file, own) -> {
            if (own.isEmpty() || !file.endsWith(".csv")) {
                return;
            }
            Set<String> needed = new LinkedHashSet<>();
            if (isMissing(file)) {
                needed.addAll(keys.get(file));
            }
            needed.addAll(own);
            all.add(new Edit.AddTable(file, List.copyOf(needed)));
        });
        all.addAll(edits);
        return all;
    }

    private boolean isMissing(String file) {
        return workspace.text(file).map(String::isBlank).orElse(true);
    }
}
