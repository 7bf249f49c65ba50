package org.mizan.archive.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * Runs one class of this program in a process of its own: little memory, a deadline, its own folder for what it puts aside. Whatever a document does to
 * it, the caller lives on.
 */
final class GuardedProcess {
    /** How it ended. */
    enum End {
        WELL,
        BADLY,
        TOO_LATE
    }

    private static final int LOOK_MILLIS = 50;

    private GuardedProcess() {}

    /**
     * @param seconds of computing that it may take; by the clock, {@link Bounds#PATIENCE} times as many
     * @param work folder for temporary files; the caller deletes it
     * @throws CancellationException if this thread is interrupted; the process is ended first
     */
    static End run(Class<?> main, Path work, int seconds, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + Bounds.HEAP_MIB + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xlog:disable",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + work,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        try {
            return ended(process, seconds) ? process.exitValue() == 0 ? End.WELL : End.BADLY : End.TOO_LATE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Whether it ended in time. What counts is the time it computes, so that a busy machine refuses nobody's document; but no machine is that busy forever. */
    private static boolean ended(Process process, int seconds) throws InterruptedException {
        long start = System.nanoTime();
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            Duration computed = process.toHandle().info().totalCpuDuration().orElse(waited);
            if (computed.toSeconds() >= seconds || waited.toSeconds() >= (long) seconds * Bounds.PATIENCE) {
                return false;
            }
        }
        return true;
    }
}
