package org.mizan.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The jobs of one kind, one at a time in the order asked for, apart from the desk's own work. Whoever asks for the same again gets the same job, so that
 * several windows see one. The last ones are kept.
 *
 * @param <K> what was asked for
 * @param <T> what is made
 */
public final class Jobs<K, T> implements AutoCloseable {
    private static final int KEPT = 12;

    private final String kind;
    private final Consumer<Signal> tell;
    private final ExecutorService worker;
    private final Map<K, Job<T>> all = new LinkedHashMap<>();
    private int count;

    Jobs(String kind, Consumer<Signal> tell) {
        this.kind = kind;
        this.tell = tell;
        this.worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "mizan-" + kind);
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
    }

    /** Starts a job, unless the same is kept and was neither cancelled nor failed. */
    synchronized Job<T> start(K key, Job.Task<T> task) {
        Job<T> known = all.get(key);
        boolean usable = known != null
                && known.status() != Job.Status.CANCELLED
                && known.status() != Job.Status.FAILED;
        if (usable) {
            return known;
        }
        Job<T> job = new Job<>(kind + "-" + ++count, this::told);
        all.remove(key);
        all.put(key, job);
        forget();
        worker.execute(() -> job.run(task));
        return job;
    }

    /** The job for this, if it was ever asked for and is still kept. */
    public synchronized Optional<Job<T>> find(K key) {
        return Optional.ofNullable(all.get(key));
    }

    /** The last job asked for whose key is such. */
    public synchronized Optional<Map.Entry<K, Job<T>>> latest(Predicate<K> such) {
        List<Map.Entry<K, Job<T>>> fitting = new ArrayList<>();
        all.forEach((key, job) -> {
            if (such.test(key)) {
                fitting.add(Map.entry(key, job));
            }
        });
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(fitting.size() - 1));
    }

    /** Cancels the job with this id; false if there is none. */
    public synchronized boolean cancel(String id) {
        Optional<Job<T>> job =
                all.values().stream().filter(j -> j.id().equals(id)).findFirst();
        job.ifPresent(Job::cancel);
        return job.isPresent();
    }

    /** Cancels what was asked for about something that is past. */
    synchronized void cancel(Predicate<K> such) {
        all.forEach((key, job) -> {
            if (such.test(key) && !job.status().isOver()) {
                job.cancel();
            }
        });
    }

    private void forget() {
        List<K> over = all.entrySet().stream()
                .filter(e -> e.getValue().status().isOver())
                .map(Map.Entry::getKey)
                .toList();
        over.stream().limit(Math.max(0, all.size() - KEPT)).forEach(all::remove);
    }

    private void told(Job<T> job) {
        tell.accept(new Signal.Worked(kind, job.id(), job.share(), job.status()));
    }

    @Override
    public synchronized void close() {
        all.values().forEach(Job::cancel);
        worker.shutdownNow();
    }
}
