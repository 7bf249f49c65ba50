package org.mizan.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;
import org.mizan.casefile.CaseFolder;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problem;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/**
 * One case being worked on: steps are done, taken back and done again; all are kept in a history inside the case's folder, under {@code .mizan}; what other
 * programs change is noticed. May be used by several threads, by several workspaces of one program and by several programs at once.
 *
 * <p>An outcome {@link Outcome.Applied} means that the step outlasts whatever happens to the program. What cannot be done or saved is told as
 * {@link Outcome.Refused}; then nothing has changed. Questions about the past throw {@link UncheckedIOException} where the history cannot be read.
 */
public final class Workspace implements AutoCloseable {
    private static final Duration ONE_STEP = Duration.ofSeconds(10);
    private static final int TRIES = 8;
    private static final int LOOKED_BACK = 300;

    private final Path root;
    private final Clock clock;
    private final Repo repo;
    private final CaseState state;
    private final PastStates past;
    private final Listeners listeners;
    private final Housekeeping housekeeping;
    private final List<Problem> problems;
    private final ReentrantLock gate = new ReentrantLock();

    private Workspace(Path root, Clock clock, Repo repo, CaseState state, List<Problem> problems) {
        this.root = root;
        this.clock = clock;
        this.repo = repo;
        this.state = state;
        this.past = new PastStates(repo, state.undo());
        this.problems = problems;
        this.listeners = new Listeners();
        this.housekeeping = new Housekeeping(CaseHome.history(root), repo);
    }

    /**
     * Opens the case of this folder; its history begins now if it has none. A step in which a program was stopped is finished, and what changed while the
     * case was closed is recorded.
     *
     * @param clock the time and time zone that steps are dated by
     * @throws IOException if the folder cannot be read, or the history cannot be written into it
     */
    public static Workspace open(Path folder, Clock clock) throws IOException {
        return open(folder, clock, Disk.real(), Author.UNKNOWN, Message.of(Workspace.class, "step.begin"));
    }

    /**
     * Makes a new case of these files and opens it. The folder must be missing or empty; it is there whole or not at all.
     *
     * @param files text by path
     */
    public static Workspace create(Path folder, Map<String, String> files, Author author, Clock clock)
            throws IOException {
        CaseHome.create(folder, files);
        return open(folder, clock, Disk.real(), author, Message.of(Workspace.class, "step.create"));
    }

    static Workspace open(Path folder, Clock clock, Disk disk, Author author, Message first) throws IOException {
        Path root = folder.toRealPath();
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(folder.toString());
        }
        CaseHome.prepare(root);
        Problems problems = new Problems();
        Folder files = new Folder(root, disk);
        return Turn.take(CaseHome.lock(root), () -> {
            Repo repo = CaseHome.repository(root, problems);
            try {
                CaseState state = new CaseState(files, repo, new Intent(CaseHome.next(root)), clock, disk);
                state.open(author, first);
                state.observe(false);
                files.clean();
                return new Workspace(root, clock, repo, state, problems.all());
            } catch (IOException | RuntimeException e) {
                repo.close();
                throw e;
            }
        });
    }

    public Path folder() {
        return root;
    }

    /** What was found wrong with the history when the case was opened. */
    public List<Problem> problems() {
        return problems;
    }

    /** The state now, as far as this workspace knows. */
    public Revision revision() {
        return quietly(() -> revision(state.head()));
    }

    /** The digest of the case, as {@link CaseFolder} stamps it into everything computed. */
    public String digest() {
        return quietly(state::digest);
    }

    /** The text of a file as the newest state has it; empty if there is none or it is no text. */
    public Optional<String> text(String file) {
        return quietly(() -> state.bytes(file).flatMap(b -> FileText.decode(file, b, new Problems())));
    }

    /** Reads the case while nobody writes to it; where nobody can write, at once. */
    public CaseFolder read() {
        return asking(() -> {
            gate.lock();
            try {
                return Turn.take(CaseHome.lock(root), () -> CaseFolder.open(root));
            } catch (FileSystemException e) {
                return CaseFolder.open(root);
            } finally {
                gate.unlock();
            }
        });
    }

    /** Does a step: all of its edits or, where one is in conflict or cannot be done, none. */
    public Outcome apply(Step step) {
        Problems found = new Problems();
        step.edits().stream().map(Edit::file).distinct().forEach(f -> CasePath.refuses(f, found));
        if (step.edits().size() > Step.EDITS) {
            found.error(Workspace.class, "too-many-edits", FilePos.of("."), Arg.of(Step.EDITS));
        }
        return found.hasErrors() ? new Outcome.Refused(found.all()) : inTurn(() -> applied(step));
    }

    private Outcome applied(Step step) throws IOException {
        Map<String, List<Edit>> byFile = new LinkedHashMap<>();
        step.edits()
                .forEach(e ->
                        byFile.computeIfAbsent(e.file(), f -> new ArrayList<>()).add(e));
        for (Map.Entry<String, List<Edit>> file : byFile.entrySet()) {
            boolean whole = file.getValue().stream()
                    .anyMatch(e ->
                            e instanceof Edit.ReplaceFile || e instanceof Edit.RemoveFile || e instanceof Edit.AddFile);
            state.observe(List.of(file.getKey()), whole);
        }
        Problems found = new Problems();
        List<Conflict> conflicts = new ArrayList<>();
        SortedMap<String, Optional<byte[]>> changes = new TreeMap<>();
        byFile.forEach((file, edits) -> {
            Optional<byte[]> now = state.bytes(file);
            Optional<String> text = now.flatMap(b -> FileText.decode(file, b, found));
            if (!state.isSettled(file)) {
                found.error(Workspace.class, "file-not-readable", FilePos.of(file));
            }
            if (found.hasErrors()) {
                return;
            }
            FileEdits work = new FileEdits(file, text, found);
            edits.forEach(work::apply);
            conflicts.addAll(work.conflicts());
            Optional<String> after = work.text();
            if (!after.equals(text)) {
                changes.put(file, after.map(FileText::bytes));
            }
        });
        if (found.hasErrors()) {
            return new Outcome.Refused(found.all());
        }
        if (!conflicts.isEmpty()) {
            return new Outcome.Conflicted(past.blamed(state.head(), conflicts));
        }
        return changes.isEmpty() ? unchanged() : written(step, changes);
    }

    private Outcome written(Step step, SortedMap<String, Optional<byte[]>> changes) throws IOException {
        Optional<ObjectId> grown = growing(step);
        CaseState.Description about = new CaseState.Description(
                StepKind.EDIT, step.message(), step.author(), step.window(), step.coalesce(), Optional.empty());
        List<Changed> changed = state.differences(changes);
        ObjectId before = grown.orElse(state.head());
        List<Changed> whole = changed;
        if (grown.isPresent()) {
            SortedMap<String, Optional<byte[]>> since = new TreeMap<>(state.since(before));
            since.putAll(changes);
            whole = state.differences(before, since);
        }
        ObjectId to = state.store(Optional.of(state.head()), changes, List.of(before), about, whole);
        if (grown.isPresent() && whole.isEmpty()) {
            // Typed and deleted again: as if nothing had been done.
            to = before;
        }
        state.publish(to, changes);
        return new Outcome.Applied(revision(state.head()), state.digest(), changed);
    }

    /** The state before the newest step, if the new one only goes on with that. */
    private Optional<ObjectId> growing(Step step) throws IOException {
        Past last = state.undo().past(state.head());
        boolean same = step.coalesce().isPresent()
                && last.kind() == StepKind.EDIT
                && last.coalesce().equals(step.coalesce().map(Fingerprint::of))
                && last.author().equals(step.author())
                && last.window().equals(CasePath.visible(step.window()))
                && last.parents().size() == 1;
        if (!same) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant then = last.at().toInstant();
        boolean soon = !now.isBefore(then) && !now.isAfter(then.plus(ONE_STEP));
        return soon && !repo.names().containsValue(state.head())
                ? Optional.of(last.parents().get(0))
                : Optional.empty();
    }

    /** Takes back the newest step that can be. */
    public Outcome undo(Author author, String window) {
        return back(Optional.empty(), author, window);
    }

    /** Takes back this step if it still is the newest that can be; whoever pressed the button saw its name. */
    public Outcome undo(Revision step, Author author, String window) {
        return back(Optional.of(step), author, window);
    }

    private Outcome back(Optional<Revision> expected, Author author, String window) {
        Revision known = revision();
        return inTurn(() -> {
            state.observe(true);
            Optional<ObjectId> top = state.undo().top(state.head());
            if (top.isEmpty()) {
                return refused("nothing-to-undo");
            }
            boolean moved = expected.isPresent()
                    ? !expected.get().equals(revision(top.get()))
                    : !known.equals(revision(state.head()));
            if (moved) {
                return refused("undo-moved", Arg.of(state.undo().past(top.get()).message()));
            }
            return takenBack(top.get(), 1, author, window);
        });
    }

    /** Takes back, as one, every step after the one that brought this state, so that the case is as it was then. */
    public Outcome undoTo(Revision revision, Author author, String window) {
        return inTurn(() -> {
            state.observe(true);
            Optional<ObjectId> wanted = past.known(revision);
            if (wanted.isEmpty()) {
                return refused("unknown-revision", Arg.code(revision.shortId()));
            }
            Optional<ObjectId> stop = state.undo().top(wanted.get());
            Optional<ObjectId> oldest = Optional.empty();
            Optional<ObjectId> at = state.undo().top(state.head());
            int count = 0;
            while (at.isPresent() && !at.equals(stop)) {
                oldest = at;
                at = state.undo().below(at.get());
                count++;
            }
            if (!at.equals(stop)) {
                return refused("not-to-undo", Arg.code(revision.shortId()));
            }
            return oldest.isEmpty() ? unchanged() : takenBack(oldest.get(), count, author, window);
        });
    }

    private Outcome takenBack(ObjectId oldest, int count, Author author, String window) throws IOException {
        Arg name = Arg.of(state.undo().past(oldest).message());
        Message message = count == 1
                ? Message.of(Workspace.class, "step.undo", name)
                : Message.of(Workspace.class, "step.undo-many", Arg.of(count), name);
        ObjectId to = state.undo().before(oldest).orElseThrow();
        return brought(to, StepKind.UNDO, message, author, window, Optional.of(oldest));
    }

    /** Does the step again that was taken back last. */
    public Outcome redo(Author author, String window) {
        Revision known = revision();
        return inTurn(() -> {
            state.observe(true);
            List<ObjectId> next = state.undo().redoable(state.head(), 1);
            if (next.isEmpty()) {
                return refused("nothing-to-redo");
            }
            Arg name = Arg.of(state.undo().past(next.get(0)).message());
            if (!known.equals(revision(state.head()))) {
                return refused("undo-moved", name);
            }
            Message message = Message.of(Workspace.class, "step.redo", name);
            return brought(next.get(0), StepKind.REDO, message, author, window, Optional.of(next.get(0)));
        });
    }

    /** Makes the files what they were in an earlier state: a new step, which can be taken back like any other. */
    public Outcome restore(Revision revision, Author author, String window) {
        return inTurn(() -> {
            state.observe(true);
            Optional<ObjectId> wanted = past.known(revision);
            if (wanted.isEmpty()) {
                return refused("unknown-revision", Arg.code(revision.shortId()));
            }
            Message message = Message.of(
                    Workspace.class,
                    "step.restore",
                    Arg.code(revision.shortId()),
                    Arg.of(state.undo().past(wanted.get()).message()));
            return brought(wanted.get(), StepKind.RESTORE, message, author, window, Optional.empty());
        });
    }

    /** Makes another state's files those of the case. */
    private Outcome brought(
            ObjectId to, StepKind kind, Message message, Author author, String window, Optional<ObjectId> target)
            throws IOException {
        SortedMap<String, Optional<byte[]>> changes = state.wayTo(to);
        if (changes.isEmpty() && kind == StepKind.RESTORE) {
            return unchanged();
        }
        List<Changed> changed = state.differences(changes);
        CaseState.Description about =
                new CaseState.Description(kind, message, author, window, Optional.empty(), target);
        ObjectId id = state.store(Optional.of(to), new TreeMap<>(), List.of(state.head()), about, changed);
        state.publish(id, changes);
        return new Outcome.Applied(revision(state.head()), state.digest(), changed);
    }

    /** The steps that can be taken back, the newest first; no more than this many. */
    public List<LogEntry> undoable(int count) {
        return asking(() -> {
            Map<ObjectId, List<String>> names = past.names();
            List<LogEntry> steps = new ArrayList<>();
            Optional<ObjectId> at = state.undo().top(headNow());
            while (at.isPresent() && steps.size() < count) {
                steps.add(state.undo().past(at.get()).entry(names));
                at = state.undo().below(at.get());
            }
            return steps;
        });
    }

    /** The steps that can be done again, the next one first; no more than this many. */
    public List<LogEntry> redoable(int count) {
        return asking(() -> {
            Map<ObjectId, List<String>> names = past.names();
            List<LogEntry> steps = new ArrayList<>();
            for (ObjectId id : state.undo().redoable(headNow(), count)) {
                steps.add(state.undo().past(id).entry(names));
            }
            return steps;
        });
    }

    /** Looks whether other programs have changed anything. Cheap where nothing has; meant to be called every second or so. */
    public Optional<Problem> refresh() {
        Outcome outcome = inTurn(() -> {
            state.observe(false);
            return unchanged();
        });
        return outcome instanceof Outcome.Refused refused
                ? Optional.of(refused.problems().get(0))
                : Optional.empty();
    }

    /** The newest steps, newest first. */
    public List<LogEntry> history(int count) {
        return history(revision(), count);
    }

    /** The steps up to this state, newest first; nothing if the history does not have it. */
    public List<LogEntry> history(Revision from, int count) {
        return asking(() -> {
            Map<ObjectId, List<String>> names = past.names();
            List<LogEntry> steps = new ArrayList<>();
            Optional<ObjectId> at = past.known(from);
            while (at.isPresent() && steps.size() < count) {
                steps.add(state.undo().past(at.get()).entry(names));
                at = state.undo().before(at.get());
            }
            return steps;
        });
    }

    /** What differs between two states, item by item, in the order of files; empty if the history does not have both. */
    public Optional<List<Changed>> compare(Revision before, Revision after) {
        return asking(() -> {
            Optional<ObjectId> one = past.known(before);
            Optional<ObjectId> other = past.known(after);
            return one.isEmpty() || other.isEmpty()
                    ? Optional.<List<Changed>>empty()
                    : Optional.of(past.changed(one.get(), other.get()));
        });
    }

    /** The text of a file in an earlier state; empty if there was none. */
    public Optional<String> text(Revision revision, String file) {
        return asking(() -> {
            Optional<ObjectId> commit = past.known(revision);
            boolean possible = commit.isPresent() && CasePath.isKept(file);
            Optional<byte[]> bytes = possible ? past.content(repo.file(commit.get(), file)) : Optional.empty();
            return bytes.flatMap(b -> FileText.decode(file, b, new Problems()));
        });
    }

    /** Gives a state a name by which people find it again. */
    public Outcome name(Revision revision, String name, Author author) {
        return inTurn(() -> {
            Optional<ObjectId> wanted = past.known(revision);
            String shown = CasePath.visible(name).strip();
            if (wanted.isEmpty() || shown.isEmpty()) {
                return refused("unknown-revision", Arg.code(revision.shortId()));
            }
            repo.tag(wanted.get(), shown, author, clock.instant(), clock.getZone());
            return unchanged();
        });
    }

    /** The states that have names. */
    public Map<String, Revision> names() {
        return asking(() -> {
            Map<String, Revision> names = new LinkedHashMap<>();
            repo.names().forEach((name, id) -> names.put(name, revision(id)));
            return names;
        });
    }

    /**
     * Tells somebody of each change, by whomever, after it has happened; on the thread that made or noticed it.
     *
     * @return ends it when run
     */
    public Runnable onChange(Consumer<Change> listener) {
        return listeners.add(listener);
    }

    @Override
    public void close() {
        gate.lock();
        try {
            housekeeping.close();
            repo.close();
        } finally {
            gate.unlock();
        }
    }

    private interface Question<T> {
        T answer() throws IOException;
    }

    private Outcome inTurn(Turn.Work<Outcome> work) {
        try {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                gate.lock();
                ObjectId before = state.head();
                try {
                    return Turn.take(CaseHome.lock(root), () -> {
                        state.sync();
                        return work.run();
                    });
                } catch (ChangedMeanwhile e) {
                    continue;
                } catch (IOException e) {
                    return new Outcome.Refused(List.of(Failures.problem(e, root)));
                } finally {
                    try {
                        noted(before);
                    } finally {
                        gate.unlock();
                    }
                }
            }
            return refused("case-busy");
        } finally {
            listeners.tell();
            housekeeping.look();
        }
    }

    /** Leaves word for the listeners, who are told once the gate is open again. */
    private void noted(ObjectId before) {
        if (before.equals(state.head()) || listeners.isEmpty()) {
            return;
        }
        try {
            List<LogEntry> steps = new ArrayList<>();
            Optional<ObjectId> at = Optional.of(state.head());
            Optional<ObjectId> stop = Optional.of(before);
            Optional<ObjectId> grown = state.undo().before(before);
            while (at.isPresent() && !at.equals(stop) && !at.equals(grown) && steps.size() < LOOKED_BACK) {
                steps.add(0, state.undo().past(at.get()).entry(Map.of()));
                at = state.undo().before(at.get());
            }
            listeners.note(
                    new Change(revision(before), revision(state.head()), steps, past.changed(before, state.head())));
        } catch (IOException e) {
            listeners.note(new Change(revision(before), revision(state.head()), List.of(), List.of()));
        }
    }

    private ObjectId headNow() {
        return quietly(state::head);
    }

    private <T> T quietly(java.util.function.Supplier<T> question) {
        gate.lock();
        try {
            return question.get();
        } finally {
            gate.unlock();
        }
    }

    private static <T> T asking(Question<T> question) {
        try {
            return question.answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome unchanged() {
        return new Outcome.Applied(revision(state.head()), state.digest(), List.of());
    }

    private static Outcome refused(String code, Arg... args) {
        Problems found = new Problems();
        found.error(Workspace.class, code, FilePos.of("."), args);
        return new Outcome.Refused(found.all());
    }

    private static Revision revision(ObjectId id) {
        return new Revision(id.name());
    }
}
