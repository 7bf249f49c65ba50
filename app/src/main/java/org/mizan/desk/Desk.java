package org.mizan.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.dossier.Dossier;
import org.mizan.engine.Comparison;
import org.mizan.engine.Ensemble;
import org.mizan.engine.Study;
import org.mizan.methods.Methods;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;
import org.mizan.view.Section;
import org.mizan.workspace.Change;
import org.mizan.workspace.LogEntry;
import org.mizan.workspace.Workspace;

/**
 * One open case. It reads the folder, computes in the background in {@link Stage stages}, starts anew whenever told that the folder has changed, and keeps
 * the last pages that could be computed while a new state has errors or is not yet computed. A desk opened for writing owns the case's
 * {@link Workspace}: every step done in it, and every change by another program, makes a new state. Safe for use by several threads.
 */
public final class Desk implements AutoCloseable {
    /** Draws behind the first page: enough to tell robust from fragile without a long wait. */
    private static final int DRAWS = 200;

    /** Changes in quick succession are computed once, when the hand rests: the browser needs the processors while somebody types. */
    private static final int SETTLE_MILLIS = 300;

    /** Until the first computation: the first page, which needs none, is not to wait for a processor. */
    private static final int BREATH_MILLIS = 600;

    /** How often the folder is looked at for what other programs changed. */
    private static final int LOOK_MILLIS = 1000;

    private static final int PATIENCE_SECONDS = 5;

    private final Path folder;
    private final String key;
    private final String version;
    private final ScheduledExecutorService worker;
    private final List<Consumer<Signal>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong wanted = new AtomicLong();
    private final Map<List<String>, Edition> overlaid = new ConcurrentHashMap<>();
    private final Studies studies = new Studies();
    private final Jobs<Drawing, Drawn> drawings = new Jobs<>("draws", this::tell);
    private final Jobs<Attempt, Loaded<Comparison>> attempts = new Jobs<>("tries", this::tell);
    private final Checkups checkups;
    private volatile State state;
    private volatile Optional<Edition> base = Optional.empty();
    private final Optional<Workspace> workspace;
    private final ScheduledExecutorService watch;
    private volatile Optional<Problem> outside = Optional.empty();

    private Desk(Path folder, String key, String version, Optional<Workspace> workspace) {
        this.folder = folder;
        this.key = key;
        this.version = version;
        this.workspace = workspace;
        this.worker = thread("mizan-desk-" + key, Thread.MIN_PRIORITY);
        this.watch = thread("mizan-watch-" + key, Thread.NORM_PRIORITY);
        this.checkups = new Checkups(folder, workspace.isPresent(), () -> state.subject(), this::tell, this::checked);
    }

    private static ScheduledExecutorService thread(String name, int priority) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.setPriority(priority);
            return thread;
        });
    }

    /**
     * Opens a case to read it: its files are read when this returns, computed soon after.
     *
     * @param key its name in addresses
     * @throws java.io.UncheckedIOException if the folder cannot be read
     */
    public static Desk open(Path folder, String key, String version) {
        return open(folder, key, version, Optional.empty());
    }

    /**
     * Opens a case, to change it where there is a workspace, which this desk then owns and closes.
     *
     * @param key its name in addresses
     * @throws java.io.UncheckedIOException if the folder cannot be read
     */
    public static Desk open(Path folder, String key, String version, Optional<Workspace> workspace) {
        Desk desk = new Desk(folder, key, version, workspace);
        desk.state = desk.read(desk.wanted.incrementAndGet());
        desk.later(BREATH_MILLIS, () -> desk.compute(desk.state));
        workspace.ifPresent(w -> {
            w.onChange(desk::stepped);
            desk.watch.scheduleWithFixedDelay(() -> desk.look(w), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        });
        desk.checkups.schedule(desk.watch);
        return desk;
    }

    /** Through which the case is changed; empty where it is only read. */
    public Optional<Workspace> workspace() {
        return workspace;
    }

    /** What keeps a change by another program from being taken over, such as a file that cannot be read. */
    public Optional<Problem> outside() {
        return outside;
    }

    private void stepped(Change change) {
        changed();
        workspace.ifPresent(w -> tell(new Signal.Stepped(change, first(w.undoable(1)), first(w.redoable(1)))));
    }

    private static Optional<LogEntry> first(List<LogEntry> steps) {
        return steps.stream().findFirst();
    }

    private void look(Workspace open) {
        try {
            Optional<Problem> found = open.refresh();
            if (!found.equals(outside)) {
                outside = found;
                tell(new Signal.Outside(found));
            }
        } catch (RuntimeException e) {
            // One look that fails, as a folder on a network does now and then, is no reason not to look again.
            System.getLogger("org.mizan.desk").log(System.Logger.Level.DEBUG, "a look at the folder failed", e);
        }
    }

    public Path folder() {
        return folder;
    }

    public String key() {
        return key;
    }

    /** The newest state; its computation may still be under way. */
    public State state() {
        return state;
    }

    /** Whether nothing has changed since this state was read, as far as this desk was told. */
    public boolean isNewest(State read) {
        return read.number() == wanted.get();
    }

    /** Tells that files of the folder have changed. Returns at once. */
    public void changed() {
        long number = wanted.incrementAndGet();
        later(SETTLE_MILLIS, () -> refresh(number));
    }

    /** Does this on the desk's own thread; not at all if the desk is being closed. */
    private void later(int millis, Runnable task) {
        try {
            worker.schedule(task, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            System.getLogger("org.mizan.desk").log(System.Logger.Level.DEBUG, "closed meanwhile", e);
        }
    }

    /**
     * The pages under these overlays; those of the last state that could be computed while the newest cannot. Waits for the methods where they are not
     * yet solved; empty if the case has never been without errors since it was opened.
     */
    public Optional<Edition> edition(List<String> overlays) {
        if (overlays.isEmpty()) {
            return base.isPresent() ? base : first();
        }
        State now = state;
        Edition kept = overlaid.get(overlays);
        if (kept != null && kept.number() == now.number()) {
            return Optional.of(kept);
        }
        Optional<Edition> made = now.files().read(overlays).value().map(c -> quick(now, c));
        made.ifPresent(e -> overlaid.put(List.copyOf(overlays), e));
        return made.isPresent() ? made : Optional.ofNullable(kept);
    }

    /** Starts an ensemble on the newest state, or finds it. */
    public Job<Drawn> draw(List<String> overlays, int draws, long seed) {
        State now = state;
        return drawings.start(new Drawing(now.number(), overlays, draws, seed), job -> {
            Run run = run(job, seed);
            Study study = study(now, overlays, seed, run.quiet()).value().orElseThrow(CancellationException::new);
            Ensemble ensemble = Ensemble.of(study, draws, run, sofar -> job.show(new Drawn(study, sofar)));
            return new Drawn(study, ensemble);
        });
    }

    /** The ensembles that were asked for. */
    public Jobs<Drawing, Drawn> drawings() {
        return drawings;
    }

    /**
     * Something tried on a state.
     *
     * @param number of the state
     */
    public record Attempt(long number, Trial trial) {}

    /** Computes what would follow if judgements were otherwise, on the newest state, or finds it. */
    public Job<Loaded<Comparison>> attempt(Trial trial) {
        State now = state;
        attempts.cancel(a -> a.number() != now.number());
        long seed = now.subject().map(Desk::seed).orElse(1L);
        return attempts.start(new Attempt(now.number(), trial), job -> {
            Run run = run(job, seed);
            return study(now, List.of(), seed, run.quiet())
                    .then(base -> now.files()
                            .read(trial.overlays())
                            .then(under -> Study.of(trial.in(now.files(), under), trial.laid(), Methods.ALL, run))
                            .then(other -> Loaded.of(Comparison.of(trial.laid(), base, other))));
        });
    }

    /** What was tried. */
    public Jobs<Attempt, Loaded<Comparison>> attempts() {
        return attempts;
    }

    /** The checks of the stored documents. */
    public Checkups checkups() {
        return checkups;
    }

    /** The pages tell of the documents as the last check found them, so they are made anew after one. */
    private void checked() {
        later(0, () -> {
            State now = state;
            now.subject().ifPresent(checkups::catchUp);
            now.made().filter(m -> m.hasDocuments()).ifPresent(made -> {
                base = Optional.of(edition(now.number(), now.stage(), made));
                tell(new Signal.Changed(now));
            });
        });
    }

    private Edition edition(long number, Stage stage, Dossiers made) {
        Dossiers whole =
                checkups.last().map(l -> made.withDocuments(folder, l.report())).orElse(made);
        return Edition.of(
                number, stage, made.subject(), whole.sections(), Optional.of(made.study()), made.seed(), version);
    }

    /** What the last change did to the outcomes, or all changes since the case was opened; empty where nothing has changed yet. */
    public Optional<Difference> difference(Since since) {
        return studies.difference(since);
    }

    /** The methods solved on a state: as it was computed already where the seed is the same. */
    private static Loaded<Study> study(State now, List<String> overlays, long seed, Run run) {
        Optional<Study> made =
                now.made().filter(m -> overlays.isEmpty() && m.seed() == seed).map(Dossiers::study);
        return made.map(Loaded::of).orElseGet(() -> Study.of(now.files(), overlays, Methods.ALL, run));
    }

    private static Run run(Job<?> job, long seed) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return new Run(new Settings(Map.of()), seed, threads, job::cancelled, job::progress);
    }

    /** Hears of every change from now on; must return quickly. Close the result to hear no more. */
    public AutoCloseable listen(Consumer<Signal> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        wanted.incrementAndGet();
        worker.shutdownNow();
        drawings.close();
        attempts.close();
        checkups.close();
        watch.shutdownNow();
        try {
            watch.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workspace.ifPresent(Workspace::close);
    }

    /** Before the first computation is done: the case itself, nothing computed. */
    private Optional<Edition> first() {
        State now = state;
        return now.subject()
                .map(c -> Edition.of(
                        now.number(), Stage.READ, c, new Dossier(c).sections(), Optional.empty(), 1, version));
    }

    private void refresh(long number) {
        if (number != wanted.get()) {
            return; // a later change is on its way
        }
        State fresh = read(number);
        publish(fresh);
        compute(fresh);
    }

    private State read(long number) {
        // Not while a step is being written: half of it would read as a case with errors.
        CaseFolder files = workspace.map(Workspace::read).orElseGet(() -> CaseFolder.open(folder));
        Loaded<Case> loaded = files.read(List.of());
        return new State(number, files, loaded.value(), loaded.problems(), Stage.READ, Optional.empty());
    }

    private void compute(State read) {
        if (read.subject().isEmpty()) {
            return;
        }
        try {
            Case c = read.subject().get();
            long seed = seed(c);
            Run run = run(read.number(), seed);
            Loaded<Study> study = Study.of(c, Methods.ALL, studies.isEmpty() ? unstopped(run) : run.quiet());
            if (study.value().isEmpty()) {
                List<Problem> all = new ArrayList<>(read.problems());
                all.addAll(study.problems());
                base = base.filter(last -> last.study().isPresent())
                        .or(() -> Optional.of(Edition.of(
                                read.number(),
                                Stage.READ,
                                c,
                                new Dossier(c).sections(),
                                Optional.empty(),
                                seed,
                                version)));
                publish(new State(read.number(), read.files(), read.subject(), all, Stage.READ, Optional.empty()));
                return;
            }
            studies.add(read.number(), study.value().get());
            show(
                    read,
                    study.problems(),
                    Stage.COMPUTED,
                    Dossiers.quick(study.value().get(), seed));
            Dossiers.of(read.files(), study.value().get(), DRAWS, seed, run)
                    .value()
                    .ifPresent(made -> show(read, study.problems(), Stage.COMPLETE, made));
        } catch (CancellationException e) {
            // The folder has changed meanwhile; the next reading is on its way.
        }
    }

    private void show(State read, List<Problem> more, Stage stage, Dossiers made) {
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(more);
        base = Optional.of(edition(read.number(), stage, made));
        checkups.catchUp(made.subject());
        publish(new State(read.number(), read.files(), read.subject(), problems, stage, Optional.of(made)));
    }

    private Edition quick(State now, Case c) {
        long seed = seed(c);
        Optional<Study> study =
                Study.of(c, Methods.ALL, run(wanted.get(), seed).quiet()).value();
        List<Section> sections =
                study.map(m -> Dossiers.quick(m, seed).sections()).orElseGet(() -> new Dossier(c).sections());
        return Edition.of(now.number(), Stage.COMPUTED, c, sections, study, seed, version);
    }

    /** One processor is left to whoever reads and writes pages meanwhile. */
    private Run run(long number, long seed) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return new Run(
                new Settings(Map.of()),
                seed,
                threads,
                () -> number != wanted.get(),
                share -> tell(new Signal.Progress(number, share)));
    }

    /** The first study is carried through whatever comes: what a change does is told against it. */
    private static Run unstopped(Run run) {
        return new Run(run.settings(), run.seed(), run.threads(), () -> false, share -> {});
    }

    private static long seed(Case c) {
        return Optional.ofNullable(c.info().settings().get("seed"))
                .filter(v -> v.matches("[0-9]{1,9}"))
                .map(Long::parseLong)
                .orElse(1L);
    }

    private void publish(State next) {
        state = next;
        tell(new Signal.Changed(next));
    }

    private void tell(Signal signal) {
        listeners.forEach(l -> l.accept(signal));
    }
}
