package org.mizan.workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.mizan.problem.Problems;

/** Answers about earlier states of a case. */
final class PastStates {
    /** Steps that are looked at to find who brought a value. */
    private static final int NEAR = 300;

    /** Conflicts for which that is looked up. */
    private static final int BLAMED = 20;

    private final Repo repo;
    private final UndoLine log;

    PastStates(Repo repo, UndoLine log) {
        this.repo = repo;
        this.log = log;
    }

    /** The commit of this name, if the history has it. */
    Optional<ObjectId> known(Revision revision) {
        ObjectId id = ObjectId.fromString(revision.id());
        return repo.has(id) ? Optional.of(id) : Optional.empty();
    }

    /** The names that people gave to states. */
    Map<ObjectId, List<String>> names() throws IOException {
        Map<ObjectId, List<String>> names = new HashMap<>();
        repo.names()
                .forEach((name, id) ->
                        names.computeIfAbsent(id, i -> new ArrayList<>()).add(name));
        return names;
    }

    List<Changed> changed(ObjectId before, ObjectId after) throws IOException {
        List<Changed> changed = new ArrayList<>();
        for (Map.Entry<String, Optional<ObjectId>> file :
                repo.differing(before, after).entrySet()) {
            Optional<byte[]> old = content(repo.file(before, file.getKey()));
            changed.addAll(Differences.between(file.getKey(), old, content(file.getValue())));
        }
        return changed;
    }

    Optional<byte[]> content(Optional<ObjectId> blob) throws IOException {
        return blob.isEmpty() ? Optional.empty() : Optional.of(repo.bytes(blob.get()));
    }

    /** Finds, in the near past, the steps that brought what edits are in conflict with. */
    List<Conflict> blamed(ObjectId head, List<Conflict> conflicts) throws IOException {
        List<Conflict> blamed = new ArrayList<>();
        for (Conflict c : conflicts) {
            Optional<LogEntry> by = blamed.size() < BLAMED ? blame(head, c) : Optional.empty();
            blamed.add(new Conflict(c.edit(), c.column(), c.base(), c.mine(), c.theirs(), by, c.resolved()));
        }
        return blamed;
    }

    private Optional<LogEntry> blame(ObjectId head, Conflict conflict) throws IOException {
        String file = conflict.edit().file();
        ObjectId at = head;
        Optional<ObjectId> now = repo.file(at, file);
        for (int i = 0; i < NEAR; i++) {
            Optional<ObjectId> before = log.before(at);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            Optional<ObjectId> old = repo.file(before.get(), file);
            if (!old.equals(now) && !value(conflict, old).equals(value(conflict, now))) {
                return Optional.of(log.past(at).entry(Map.of()));
            }
            at = before.get();
            now = old;
        }
        return Optional.empty();
    }

    private Optional<String> value(Conflict conflict, Optional<ObjectId> blob) throws IOException {
        String file = conflict.edit().file();
        Optional<String> text = content(blob).flatMap(b -> FileText.decode(file, b, new Problems()));
        return FileEdits.value(conflict.edit(), conflict.column(), text);
    }
}
