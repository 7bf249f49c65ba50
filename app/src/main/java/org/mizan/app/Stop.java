package org.mizan.app;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Ctrl-C: asks the running work to end and gives it a moment to tidy up before the process goes. */
final class Stop {
    private static final long PATIENCE_MILLIS = 5_000;

    private Stop() {}

    /** Answers whether the user wants to stop. While the work of the calling thread goes on, the process waits for it to end. */
    static BooleanSupplier requested() {
        AtomicBoolean wanted = new AtomicBoolean();
        Thread work = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            wanted.set(true);
            try {
                work.join(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        return wanted::get;
    }
}
