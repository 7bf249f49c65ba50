package org.mizan.analysis;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The circumstances of one computation.
 *
 * @param settings of the method
 * @param seed of everything random
 * @param threads how many may work; never changes the result
 * @param stop asked now and then; true cancels
 * @param progress told how far the work is
 */
public record Run(Settings settings, long seed, int threads, BooleanSupplier stop, Progress progress) {
    /** Hears how far a computation is, 0..1; must be cheap and safe to call from several threads. */
    @FunctionalInterface
    public interface Progress {
        void at(double share);
    }

    /** A run on all processors with seed 1, that is never cancelled and watched by nobody. */
    public static Run of(Settings settings) {
        return new Run(settings, 1, Runtime.getRuntime().availableProcessors(), () -> false, share -> {});
    }

    public boolean cancelled() {
        return stop.getAsBoolean();
    }

    /** Ends the computation if it was cancelled. */
    public void check() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }

    public Run withSettings(Settings changed) {
        return new Run(changed, seed, threads, stop, progress);
    }

    public Run withSeed(long changed) {
        return new Run(settings, changed, threads, stop, progress);
    }

    public Run withThreads(int changed) {
        return new Run(settings, seed, changed, stop, progress);
    }

    /** A run whose progress is heard by nobody, for a part of a larger run. */
    public Run quiet() {
        return new Run(settings, seed, threads, stop, share -> {});
    }
}
