package org.mizan.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Ctrl-C: asks the running work to end and gives it a moment to tidy up before the process goes. */
final class Stop {
    private static final long PATIENCE_SECONDS = 5;

    private final AtomicBoolean wanted = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    /** Answers whether the user wants to stop. From now on an ending process waits for {@link #done}, though not for long. */
    BooleanSupplier requested() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            wanted.set(true);
            try {
                done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        return wanted::get;
    }

    /** The work has ended, whether it was stopped or not. */
    void done() {
        done.countDown();
    }
}
