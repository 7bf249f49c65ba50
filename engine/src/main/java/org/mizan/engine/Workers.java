package org.mizan.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs the same work on several threads and waits for all of them. */
final class Workers {
    private Workers() {}

    /** Ends when every thread has ended; a failure of one is thrown here. */
    static void run(Runnable work, int threads) {
        List<FutureTask<Void>> tasks = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            FutureTask<Void> task = new FutureTask<>(work, null);
            Thread thread = new Thread(task, "mizan-" + i);
            thread.setDaemon(true);
            thread.start();
            tasks.add(task);
        }
        work.run();
        tasks.forEach(Workers::await);
    }

    private static void await(FutureTask<Void> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
