package org.mizan.cib;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Runs numbered tasks on several threads. Which thread does which task must not matter to the result. */
final class Crew {
    /** One thread's way of doing task {@code index}; has its own memory. */
    interface Worker {
        void work(int index);
    }

    private Crew() {}

    static void run(int threads, int tasks, Supplier<Worker> hire, Watch watch) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable loop = () -> {
            try {
                Worker worker = hire.get();
                for (int t = next.getAndIncrement(); t < tasks; t = next.getAndIncrement()) {
                    if (watch.cancelled().getAsBoolean() || failure.get() != null) {
                        return;
                    }
                    worker.work(t);
                    watch.progress().accept(done.incrementAndGet() / (double) tasks);
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        };
        List<Thread> helpers = new ArrayList<>();
        for (int t = 1; t < Math.min(threads, tasks); t++) {
            Thread thread = new Thread(loop, "mizan-cib-" + t);
            thread.setDaemon(true);
            thread.start();
            helpers.add(thread);
        }
        loop.run();
        join(helpers);
        if (failure.get() instanceof Error e) {
            throw e;
        }
        if (failure.get() instanceof RuntimeException e) {
            throw e;
        }
    }

    private static void join(List<Thread> helpers) {
        boolean interrupted = false;
        for (Thread helper : helpers) {
            while (helper.isAlive()) {
                try {
                    helper.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
