package org.mizan.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps two programs from recording documents of one case at the same time. A program that dies lets go of it. */
final class ArchiveLock implements AutoCloseable {
    private static final int TRIES = 100;
    private static final int PAUSE_MILLIS = 100;

    private final FileChannel channel;
    private final Optional<FileLock> lock;

    private ArchiveLock(FileChannel channel, Optional<FileLock> lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Waits a while for the other one; see {@link #held}. */
    static ArchiveLock take(Path root) throws IOException {
        FileChannel channel = FileChannel.open(
                root.resolve(Archive.FOLDER).resolve(".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        Optional<FileLock> lock = Optional.empty();
        for (int i = 0; i < TRIES && lock.isEmpty(); i++) {
            lock = attempt(channel);
            if (lock.isEmpty()) {
                pause();
            }
        }
        return new ArchiveLock(channel, lock);
    }

    private static Optional<FileLock> attempt(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException();
        }
    }

    boolean held() {
        return lock.isPresent();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
