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
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.dossier.Dossier;
import org.mizan.engine.Study;
import org.mizan.methods.Methods;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;
import org.mizan.view.Section;

/**
 * One open case. It reads the folder, computes in the background in {@link Stage stages}, starts anew whenever told that the folder has changed, and keeps
 * the last pages that could be computed while a new state has errors or is not yet computed. Safe for use by several threads.
 */
public final class Desk implements AutoCloseable {
    /** Draws behind the first page: enough to tell robust from fragile without a long wait. */
    private static final int DRAWS = 200;

    private static final int SETTLE_MILLIS = 30;

    private final Path folder;
    private final String key;
    private final String version;
    private final ScheduledExecutorService worker;
    private final List<Consumer<Signal>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong wanted = new AtomicLong();
    private final Map<List<String>, Edition> overlaid = new ConcurrentHashMap<>();
    private volatile State state;
    private volatile Optional<Edition> base = Optional.empty();

    private Desk(Path folder, String key, String version) {
        this.folder = folder;
        this.key = key;
        this.version = version;
        this.worker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "mizan-desk-" + key);
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
    }

    /**
     * Opens a case: its files are read when this returns, computed soon after.
     *
     * @param key its name in addresses
     * @throws java.io.UncheckedIOException if the folder cannot be read
     */
    public static Desk open(Path folder, String key, String version) {
        Desk desk = new Desk(folder, key, version);
        desk.state = desk.read(desk.wanted.incrementAndGet());
        desk.worker.execute(() -> desk.compute(desk.state));
        return desk;
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

    /** Tells that files of the folder have changed. Returns at once. */
    public void changed() {
        long number = wanted.incrementAndGet();
        worker.schedule(() -> refresh(number), SETTLE_MILLIS, TimeUnit.MILLISECONDS);
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

    /** Hears of every change from now on; must return quickly. Close the result to hear no more. */
    public AutoCloseable listen(Consumer<Signal> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        wanted.incrementAndGet();
        worker.shutdownNow();
    }

    /** Before the first computation is done: the case itself, nothing computed. */
    private Optional<Edition> first() {
        State now = state;
        return now.subject().map(c -> Edition.of(now.number(), Stage.READ, c, new Dossier(c).sections(), 1, version));
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
        CaseFolder files = CaseFolder.open(folder);
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
            Loaded<Study> study = Study.of(c, Methods.ALL, run.quiet());
            if (study.value().isEmpty()) {
                List<Problem> all = new ArrayList<>(read.problems());
                all.addAll(study.problems());
                base = Optional.of(Edition.of(read.number(), Stage.READ, c, new Dossier(c).sections(), seed, version));
                publish(new State(read.number(), read.files(), read.subject(), all, Stage.READ, Optional.empty()));
                return;
            }
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
        base = Optional.of(Edition.of(read.number(), stage, made.subject(), made.sections(), made.seed(), version));
        publish(new State(read.number(), read.files(), read.subject(), problems, stage, Optional.of(made)));
    }

    private Edition quick(State now, Case c) {
        long seed = seed(c);
        List<Section> sections = Study.of(
                        c, Methods.ALL, run(wanted.get(), seed).quiet())
                .value()
                .map(study -> Dossiers.quick(study, seed).sections())
                .orElseGet(() -> new Dossier(c).sections());
        return Edition.of(now.number(), Stage.COMPUTED, c, sections, seed, version);
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
