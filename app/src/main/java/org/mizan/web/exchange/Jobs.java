package org.mizan.web.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Files that take a while to make, one after the other; whoever asked looks how far they are and fetches them. */
final class Jobs implements AutoCloseable {
    private static final int KEPT = 6;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "mizan-export");
        thread.setDaemon(true);
        return thread;
    });

    /** How far a job is. */
    enum Phase {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** Makes a file. */
    interface Maker {
        void make(Path file, Job job) throws IOException;
    }

    /** A file being made. */
    static final class Job {
        private final String key;
        private final Path file;
        private volatile double share;
        private volatile Phase phase = Phase.RUNNING;
        private volatile boolean stop;

        private Job(String key, Path file) {
            this.key = key;
            this.file = file;
        }

        double share() {
            return share;
        }

        void share(double done) {
            share = done;
        }

        Phase phase() {
            return phase;
        }

        boolean stopped() {
            return stop;
        }

        void cancel() {
            stop = true;
        }

        Path file() {
            return file;
        }
    }

    /** @param key of the case it belongs to */
    synchronized String start(String key, Maker maker) throws IOException {
        byte[] id = new byte[16];
        random.nextBytes(id);
        Job job = new Job(key, Files.createTempFile("mizan-export-", ".zip"));
        job.file.toFile().deleteOnExit();
        String name = HexFormat.of().formatHex(id);
        jobs.put(name, job);
        while (jobs.size() > KEPT) {
            forget(jobs.keySet().iterator().next());
        }
        worker.execute(() -> run(job, maker));
        return name;
    }

    private static void run(Job job, Maker maker) {
        try {
            if (!job.stop) {
                maker.make(job.file, job);
            }
            job.phase = job.stop ? Phase.CANCELLED : Phase.DONE;
        } catch (CancellationException e) {
            job.phase = Phase.CANCELLED;
        } catch (IOException | RuntimeException e) {
            job.phase = Phase.FAILED;
            System.getLogger("org.mizan.web").log(System.Logger.Level.WARNING, "a file was not made", e);
        }
    }

    synchronized Optional<Job> of(String key, String id) {
        return Optional.ofNullable(jobs.get(id)).filter(j -> j.key.equals(key));
    }

    private void forget(String id) {
        Job job = jobs.remove(id);
        job.cancel();
        try {
            Files.deleteIfExists(job.file);
        } catch (IOException e) {
            // It goes when the program ends.
            System.getLogger("org.mizan.web").log(System.Logger.Level.DEBUG, "a file stays", e);
        }
    }

    @Override
    public synchronized void close() {
        jobs.keySet().stream().toList().forEach(this::forget);
        worker.shutdownNow();
    }
}
