package org.mizan.bargaining;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** The one way in which a solver of this package gives up when it is asked to. */
final class Cancellation {

    private Cancellation() {}

    static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
