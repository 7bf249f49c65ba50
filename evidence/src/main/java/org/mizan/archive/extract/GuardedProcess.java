package org.mizan.archive.extract;

import java.io.IOException;
import java.nio.file.Path;
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

    private GuardedProcess() {}

    /**
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
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                return End.TOO_LATE;
            }
            return process.exitValue() == 0 ? End.WELL : End.BADLY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            process.destroyForcibly();
        }
    }
}
