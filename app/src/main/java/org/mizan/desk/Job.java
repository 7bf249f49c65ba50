package org.mizan.desk;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** A computation that somebody asked for. It can be watched, looked into while it runs, and cancelled. Safe for use by several threads. */
public final class Job<T> {
    private static final long TOLD_EVERY_NANOS = 100_000_000L;

    /** How a job stands. */
    public enum Status {
        WAITING,
        RUNNING,
        DONE,
        /** Ended early; what was made until then may be there. */
        CANCELLED,
        FAILED;

        public boolean isOver() {
            return this == DONE || this == CANCELLED || this == FAILED;
        }
    }

    /** The work of a job. */
    @FunctionalInterface
    interface Task<T> {
        T run(Job<T> job);
    }

    private final String id;
    private final Consumer<Job<T>> told;
    private volatile Status status = Status.WAITING;
    private volatile boolean cancelled;
    private volatile double share;
    private volatile long lastTold;
    private volatile Optional<T> made = Optional.empty();

    Job(String id, Consumer<Job<T>> told) {
        this.id = id;
        this.told = told;
    }

    /** Its name in addresses and events. */
    public String id() {
        return id;
    }

    public Status status() {
        return status;
    }

    /** How far it is, 0..1. */
    public double share() {
        return share;
    }

    /** What it has made; while it runs, what it has made so far. */
    public Optional<T> made() {
        return made;
    }

    /** Ends it soon. What was made so far is kept. */
    public void cancel() {
        cancelled = true;
        if (status == Status.WAITING) {
            become(Status.CANCELLED);
        }
    }

    boolean cancelled() {
        return cancelled;
    }

    void progress(double now) {
        share = Math.max(share, Math.min(1, now));
        if (System.nanoTime() - lastTold > TOLD_EVERY_NANOS) {
            lastTold = System.nanoTime();
            told.accept(this);
        }
    }

    void show(T sofar) {
        made = Optional.of(sofar);
        told.accept(this);
    }

    void run(Task<T> task) {
        if (cancelled) {
            return;
        }
        become(Status.RUNNING);
        try {
            made = Optional.of(task.run(this));
            share = cancelled ? share : 1;
            become(cancelled ? Status.CANCELLED : Status.DONE);
        } catch (CancellationException e) {
            become(Status.CANCELLED);
        } catch (RuntimeException | Error e) {
            System.getLogger("org.mizan.desk").log(System.Logger.Level.ERROR, "a job failed", e);
            become(Status.FAILED);
        }
    }

    private void become(Status next) {
        status = next;
        told.accept(this);
    }
}
