package org.mizan.workspace;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.mizan.casefile.CaseFolder;
import org.mizan.problem.Problems;
import org.mizan.table.SourceFile;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.text.Message;

/**
 * What the newest state of the history holds, and how the folder is brought from one state to the next. Used by one thread at a time, in the case's turn.
 */
final class CaseState {
    /*
     * A step is written in this order, each part forced to the disk before the next:
     *   1. objects   the files, folders and commit of the new state; nothing refers to them yet
     *   2. next      a note that this state is being written, and from which
     *   3. files     each file of the case, old or new, never half
     *   4. main      the branch names the new state: the step is done
     * Stopped before 2, nothing has happened. Stopped between 2 and 4, whoever opens the case next finds the note and finishes 3 and 4 from the commit.
     * A file that is neither as before nor as wanted was changed by somebody else meanwhile and is left alone. If writing fails while the program lives,
     * the files already written are put back.
     */
    private static final Duration UNFINISHED = Duration.ofSeconds(10);
    private static final Duration MISSING = Duration.ofSeconds(2);

    /** A file whose time of change is younger than this when it was read may change again without another time. */
    private static final Duration RACY = Duration.ofSeconds(2);

    private final Folder folder;
    private final Repo repo;
    private final Intent intent;
    private final Clock clock;
    private final Disk disk;
    private final UndoLine undo;
    private final Localizer english = new Localizer(Language.ENGLISH);
    private final SortedMap<String, Known> known = new TreeMap<>();
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, Waiting> waiting = new HashMap<>();
    private ObjectId head = ObjectId.zeroId();
    private Optional<String> digest = Optional.empty();

    CaseState(Folder folder, Repo repo, Intent intent, Clock clock, Disk disk) {
        this.folder = folder;
        this.repo = repo;
        this.intent = intent;
        this.clock = clock;
        this.disk = disk;
        this.undo = new UndoLine(repo);
    }

    /** A file of the newest state. */
    private record Known(ObjectId id, byte[] bytes) {}

    /** When a file was last seen to be as the newest state has it. */
    private record Seen(Folder.Stat stat, Instant at) {
        boolean settles(Folder.Stat now) {
            return stat.equals(now) && stat.modified().toInstant().plus(RACY).isBefore(at);
        }
    }

    /** A file that somebody else seems to be writing. */
    private record Waiting(Optional<Folder.Stat> stat, Instant since) {}

    /** How a new state is described. */
    record Description(
            StepKind kind,
            Message message,
            Author author,
            String window,
            Optional<String> coalesce,
            Optional<ObjectId> target) {}

    ObjectId head() {
        return head;
    }

    UndoLine undo() {
        return undo;
    }

    Optional<byte[]> bytes(String file) {
        return Optional.ofNullable(known.get(file)).map(Known::bytes);
    }

    /** Whether a file on the disk is as the newest state has it; if not, somebody else seems to be writing it. */
    boolean isSettled(String file) {
        return !waiting.containsKey(file);
    }

    String digest() {
        if (digest.isEmpty()) {
            SortedMap<String, SourceFile> files = new TreeMap<>();
            known.forEach((path, file) -> {
                if (CasePath.isContent(path)) {
                    SourceFile.decode(path, file.bytes(), new Problems()).ifPresent(s -> files.put(path, s));
                }
            });
            digest = Optional.of(CaseFolder.digest(files));
        }
        return digest.get();
    }

    /** Reads the newest state for the first time, or makes the first one of what the folder holds. */
    void open(Author author, Message first) throws IOException {
        Optional<ObjectId> newest = repo.head();
        if (newest.isPresent()) {
            adopt(newest.get());
            finish();
            return;
        }
        SortedMap<String, Optional<byte[]>> files = new TreeMap<>();
        for (String path : folder.list().keySet()) {
            folder.read(path).ifPresent(c -> {
                files.put(path, Optional.of(c.bytes()));
                seen.put(path, new Seen(c.stat(), Instant.now()));
            });
        }
        Description begin = new Description(StepKind.BEGIN, first, author, "", Optional.empty(), Optional.empty());
        ObjectId id = store(Optional.empty(), files, List.of(), begin, List.of());
        repo.move(Optional.empty(), id);
        head = id;
        files.forEach((path, bytes) -> remember(path, bytes));
    }

    /** Follows what other programs have done to the history, and finishes what one was stopped in. */
    void sync() throws IOException {
        ObjectId newest = repo.head().orElseThrow(() -> new Gone());
        if (!newest.equals(head)) {
            adopt(newest);
        }
        finish();
    }

    private void adopt(ObjectId newest) throws IOException {
        SortedMap<String, ObjectId> files = repo.files(newest);
        known.keySet().removeIf(path -> !files.containsKey(path));
        for (Map.Entry<String, ObjectId> file : files.entrySet()) {
            Known old = known.get(file.getKey());
            if (old == null || !old.id().equals(file.getValue())) {
                known.put(file.getKey(), new Known(file.getValue(), repo.bytes(file.getValue())));
                seen.remove(file.getKey());
            }
        }
        head = newest;
        digest = Optional.empty();
    }

    private void finish() throws IOException {
        Optional<Intent.Move> move = intent.read().filter(m -> m.from().equals(head));
        if (move.isEmpty()) {
            return;
        }
        ObjectId to = move.get().to();
        if (!repo.isWhole(to)) {
            intent.done();
            return;
        }
        for (Map.Entry<String, Optional<ObjectId>> file :
                repo.differing(head, to).entrySet()) {
            String path = file.getKey();
            Optional<Folder.Content> now = folder.read(path);
            Optional<ObjectId> id = now.map(c -> Repo.blobId(c.bytes()));
            boolean unwritten = id.equals(Optional.ofNullable(known.get(path)).map(Known::id));
            if (unwritten && !id.equals(file.getValue())) {
                Optional<byte[]> wanted = file.getValue().isEmpty()
                        ? Optional.empty()
                        : Optional.of(repo.bytes(file.getValue().get()));
                folder.put(path, wanted, now.map(Folder.Content::stat));
            }
        }
        repo.move(Optional.of(head), to);
        intent.done();
        adopt(to);
    }

    /**
     * Records what other programs did to files of the case, as a step of its own.
     *
     * @param force also what looks unfinished, because it is about to be overwritten
     */
    void observe(boolean force) throws IOException {
        SortedMap<String, Folder.Stat> listed = folder.list();
        SortedSet<String> paths = new TreeSet<>(known.keySet());
        paths.addAll(listed.keySet());
        paths.removeIf(p -> listed.containsKey(p)
                && known.containsKey(p)
                && seen.containsKey(p)
                && seen.get(p).settles(listed.get(p)));
        observe(paths, force);
    }

    /** As {@link #observe(boolean)}, for these files alone; they are read whatever their time says. */
    void observe(Collection<String> paths, boolean force) throws IOException {
        SortedMap<String, Optional<byte[]>> changes = new TreeMap<>();
        for (String path : paths) {
            Optional<Folder.Content> now = folder.read(path);
            Known old = known.get(path);
            Optional<ObjectId> id = now.map(c -> Repo.blobId(c.bytes()));
            if (id.equals(Optional.ofNullable(old).map(Known::id))) {
                waiting.remove(path);
                now.ifPresentOrElse(c -> seen.put(path, new Seen(c.stat(), Instant.now())), () -> seen.remove(path));
            } else if (force || isOver(path, now)) {
                waiting.remove(path);
                changes.put(path, now.map(Folder.Content::bytes));
                now.ifPresentOrElse(c -> seen.put(path, new Seen(c.stat(), Instant.now())), () -> seen.remove(path));
            }
        }
        if (changes.isEmpty()) {
            return;
        }
        List<Arg> names = changes.keySet().stream()
                .limit(5)
                .map(p -> Arg.code(CasePath.visible(p)))
                .toList();
        Message message = Message.of(Workspace.class, "step.outside", Arg.of(changes.size()), Arg.list(names));
        Description outside =
                new Description(StepKind.OUTSIDE, message, Author.UNKNOWN, "", Optional.empty(), Optional.empty());
        ObjectId id = store(Optional.of(head), changes, List.of(head), outside, differences(changes));
        repo.move(Optional.of(head), id);
        moved(id, changes);
    }

    /** Whether another program is done with a file: it reads well, or has not changed for a while. */
    private boolean isOver(String path, Optional<Folder.Content> now) {
        boolean wasWhole = bytes(path).map(b -> FileText.isWhole(path, b)).orElse(true);
        if (now.isPresent() && (!wasWhole || FileText.isWhole(path, now.get().bytes()))) {
            return true;
        }
        Optional<Folder.Stat> stat = now.map(Folder.Content::stat);
        Instant time = clock.instant();
        Waiting before = waiting.get(path);
        if (before == null || !before.stat().equals(stat) || time.isBefore(before.since())) {
            waiting.put(path, new Waiting(stat, time));
            return false;
        }
        Duration patience = now.isPresent() ? UNFINISHED : MISSING;
        return !time.isBefore(before.since().plus(patience));
    }

    List<Changed> differences(SortedMap<String, Optional<byte[]>> changes) {
        List<Changed> changed = new ArrayList<>();
        changes.forEach((path, bytes) -> changed.addAll(Differences.between(path, bytes(path), bytes)));
        return changed;
    }

    /** What differs between an earlier state and one with these files. */
    List<Changed> differences(ObjectId before, SortedMap<String, Optional<byte[]>> files) throws IOException {
        List<Changed> changed = new ArrayList<>();
        for (Map.Entry<String, Optional<byte[]>> file : files.entrySet()) {
            Optional<ObjectId> old = repo.file(before, file.getKey());
            Optional<byte[]> bytes = old.isEmpty() ? Optional.empty() : Optional.of(repo.bytes(old.get()));
            changed.addAll(Differences.between(file.getKey(), bytes, file.getValue()));
        }
        return changed;
    }

    /** The files that are not now what they were in an earlier state, as they are now. */
    SortedMap<String, Optional<byte[]>> since(ObjectId before) throws IOException {
        SortedMap<String, Optional<byte[]>> files = new TreeMap<>();
        repo.differing(before, head).keySet().forEach(path -> files.put(path, bytes(path)));
        return files;
    }

    /** Puts a new state into the history's store; nothing refers to it yet. */
    ObjectId store(
            Optional<ObjectId> base,
            SortedMap<String, Optional<byte[]>> changes,
            List<ObjectId> parents,
            Description about,
            List<Changed> changed)
            throws IOException {
        String text = Past.write(
                english, about.kind(), about.message(), about.window(), about.coalesce(), about.target(), changed);
        ObjectId id = repo.commit(base, changes, parents, about.author(), clock.instant(), clock.getZone(), text);
        disk.reached("objects");
        return id;
    }

    /** Brings files and history to a stored state. The files must have been observed before. */
    void publish(ObjectId to, SortedMap<String, Optional<byte[]>> changes) throws IOException {
        Deque<String> written = new ArrayDeque<>();
        intent.begin(head, to, changes.size() > 1);
        try {
            disk.reached("next");
            for (Map.Entry<String, Optional<byte[]>> change : changes.entrySet()) {
                String path = change.getKey();
                // Before, not after: writing may fail when the file has its new content already.
                written.push(path);
                folder.put(
                        path,
                        change.getValue(),
                        Optional.ofNullable(seen.get(path)).map(Seen::stat));
                disk.reached("file");
            }
            repo.move(Optional.of(head), to);
        } catch (IOException | RuntimeException e) {
            if (!isPutBack(written, changes)) {
                throw new Unfinished(e);
            }
            throw e;
        }
        intent.done();
        for (String path : changes.keySet()) {
            seen.remove(path);
            folder.stat(path).ifPresent(s -> seen.put(path, new Seen(s, Instant.now())));
        }
        moved(to, changes);
    }

    /** Undoes what was written of a step; if that fails too, the note stands, and the step is finished as soon as the disk allows. */
    private boolean isPutBack(Deque<String> written, SortedMap<String, Optional<byte[]>> changes) {
        try {
            for (String path : written) {
                Optional<Folder.Content> now = folder.read(path);
                Optional<ObjectId> id = now.map(c -> Repo.blobId(c.bytes()));
                seen.remove(path);
                if (id.equals(changes.get(path).map(Repo::blobId))) {
                    folder.put(path, bytes(path), now.map(Folder.Content::stat));
                }
            }
            intent.done();
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private void moved(ObjectId to, SortedMap<String, Optional<byte[]>> changes) throws IOException {
        ObjectId from = head;
        head = to;
        digest = Optional.empty();
        changes.forEach(this::remember);
        undo.moved(from, to);
    }

    private void remember(String path, Optional<byte[]> bytes) {
        bytes.ifPresentOrElse(b -> known.put(path, new Known(Repo.blobId(b), b)), () -> known.remove(path));
    }

    /** What has to be written to come from the newest state to another. */
    SortedMap<String, Optional<byte[]>> wayTo(ObjectId state) throws IOException {
        SortedMap<String, Optional<byte[]>> changes = new TreeMap<>();
        for (Map.Entry<String, Optional<ObjectId>> file :
                repo.differing(head, state).entrySet()) {
            Optional<ObjectId> blob = file.getValue();
            changes.put(file.getKey(), blob.isEmpty() ? Optional.empty() : Optional.of(repo.bytes(blob.get())));
        }
        return changes;
    }

    /** A step that is neither done nor undone yet. */
    static final class Unfinished extends IOException {
        private static final long serialVersionUID = 1;

        Unfinished(Exception cause) {
            super(cause);
        }
    }

    /** The history was taken away while the case was open. */
    static final class Gone extends IOException {
        private static final long serialVersionUID = 1;

        Gone() {
            super("the history is gone");
        }
    }
}
