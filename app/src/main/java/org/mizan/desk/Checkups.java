package org.mizan.desk;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mizan.archive.Archive;
import org.mizan.archive.Fixity;
import org.mizan.archive.FixityReport;
import org.mizan.model.Case;

/**
 * The checks of every byte of a case's documents: soon after it was opened, once a day while it is open, and whenever asked. The last result is kept.
 * Safe for use by several threads.
 */
public final class Checkups implements AutoCloseable {
    private static final Duration FIRST = Duration.ofSeconds(3);
    private static final Duration EVERY = Duration.ofDays(1);

    private final Path folder;
    private final boolean tidying;
    private final Supplier<Optional<Case>> subject;
    private final Runnable after;
    private final Jobs<Long, Checkup> jobs;
    private final AtomicLong count = new AtomicLong();
    private volatile Optional<Checkup> last = Optional.empty();

    /**
     * @param tidying whether leftovers of stopped programs may be removed
     * @param after is run when a check has ended
     */
    Checkups(Path folder, boolean tidying, Supplier<Optional<Case>> subject, Consumer<Signal> tell, Runnable after) {
        this.folder = folder;
        this.tidying = tidying;
        this.subject = subject;
        this.after = after;
        this.jobs = new Jobs<>("checks", tell);
    }

    void schedule(ScheduledExecutorService clock) {
        clock.scheduleAtFixedRate(this::start, FIRST.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Starts a check, or finds the one under way. */
    public synchronized Job<Checkup> start() {
        Optional<Job<Checkup>> running = latest().filter(j -> !j.status().isOver());
        return running.orElseGet(() -> jobs.start(count.incrementAndGet(), this::check));
    }

    private Checkup check(Job<Checkup> job) {
        Case c = subject.get().orElseThrow(CancellationException::new);
        try {
            FixityReport report = tidying
                    ? Fixity.verify(folder, c, job::cancelled, job::progress)
                    : Fixity.inspect(folder, c, job::cancelled, job::progress);
            Checkup made = new Checkup(Instant.now().truncatedTo(ChronoUnit.SECONDS), report);
            last = Optional.of(made);
            after.run();
            return made;
        } catch (UncheckedIOException e) {
            if (job.cancelled()) {
                throw new CancellationException();
            }
            throw e;
        }
    }

    /** The check asked for last. */
    public Optional<Job<Checkup>> latest() {
        return jobs.latest(k -> true).map(Map.Entry::getValue);
    }

    /** What the last check found that ran to its end. */
    public Optional<Checkup> last() {
        return last;
    }

    /** Cancels the check with this id; false if there is none. */
    public boolean cancel(String id) {
        return jobs.cancel(id);
    }

    /** Checks again if the case has documents that came after the last check. */
    void catchUp(Case c) {
        boolean news = last.map(l -> Archive.of(folder, c).documents().stream()
                        .anyMatch(d -> l.report().documents().stream().noneMatch(k -> k.isOf(d))))
                .orElse(false);
        if (news) {
            start();
        }
    }

    @Override
    public void close() {
        jobs.close();
    }
}
