package org.mizan.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Packs the history now and then, on a thread of its own; writers go on meanwhile. */
final class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());
    private static final int STEPS = 64;
    private static final int LOOSE = 3_000;

    private final Path history;
    private final Repo repo;
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicBoolean busy = new AtomicBoolean();

    /** What lay about singly after the last time: steps that grew leave some that git keeps for two weeks. */
    private volatile int left;

    private volatile boolean closed;

    Housekeeping(Path history, Repo repo) {
        this.history = history;
        this.repo = repo;
    }

    void look() {
        if (steps.incrementAndGet() % STEPS != 0 || closed || repo.looseObjects() < left + LOOSE) {
            return;
        }
        if (busy.compareAndSet(false, true)) {
            Thread thread = new Thread(this::pack, "mizan-history");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    private void pack() {
        try {
            Repo.pack(history);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "the history was not packed", e);
        } finally {
            left = repo.looseObjects();
            busy.set(false);
        }
    }

    void close() {
        closed = true;
    }
}
