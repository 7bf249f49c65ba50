package org.mizan.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** The right to write to a case for a moment: only one program, and only one workspace of a program, has it. It ends with the program that holds it. */
final class Turn {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Turn() {}

    /** What is done meanwhile. */
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Does something while nobody else may write.
     *
     * @param file the case's lock file
     * @throws Busy if other programs do not let go of it
     */
    static <T> T take(Path file, Work<T> work) throws IOException {
        /*
         * The lock of the operating system belongs to the whole program, and closing any channel of the file gives it up. So the workspaces of one program
         * first keep each other out by a monitor that all of them can name without knowing of each other, and open, lock and close within it.
         */
        synchronized ((Turn.class.getName() + ":" + file).intern()) {
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                lock(channel, file);
                return work.run();
            }
        }
    }

    private static void lock(FileChannel channel, Path file) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (channel.tryLock() == null) {
            if (System.nanoTime() > end) {
                throw new Busy(file);
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Busy(file);
            }
        }
    }

    /** Others write for longer than anybody waits. */
    static final class Busy extends FileSystemException {
        private static final long serialVersionUID = 1;

        Busy(Path file) {
            super(file.toString(), null, "busy");
        }
    }
}
