package org.mizan.casefile.edit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces a file as a whole: whenever the program or the machine stops, the file holds either all of the old content or all of the new.
 *
 * <p>The new content goes to a hidden file in the same folder, is forced to the disk, takes the old file's name in one step, and the folder is forced too.
 * The name of the hidden file starts with a dot, so that the case reader never sees one that a stopped program left behind.
 */
public final class SafeFile {
    private static final Pattern LEFTOVER = Pattern.compile("\\..+\\.([0-9]{1,18})-[0-9]{1,9}\\.mizan-part");
    private static final Duration STALE = Duration.ofMinutes(1);
    private static final Duration CERTAINLY_STALE = Duration.ofDays(1);

    private SafeFile() {}

    /**
     * Writes the content under this name. Permissions of a file that was there are kept.
     *
     * @throws IOException if the file is a link, or cannot be written; then the old content still stands
     */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, content, () -> {});
    }

    /** A last look before content takes a file's place. */
    @FunctionalInterface
    public interface Check {
        /** @throws IOException if the file should rather stay as it is */
        void check() throws IOException;
    }

    /**
     * Writes the content unless the check, made at the last moment, says otherwise.
     *
     * @throws IOException as {@link #write(Path, byte[])}, or from the check
     */
    public static void write(Path file, byte[] content, Check check) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw new FileSystemException(file.toString(), null, "a link is not written through");
        }
        Path absolute = file.toAbsolutePath();
        Path part = create(absolute);
        try {
            fill(part, content);
            keepPermissions(absolute, part);
            check.check();
            Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        force(absolute.getParent());
    }

    /** Removes what stopped programs left in this folder; what a running program is writing stays. */
    public static void clean(Path folder) throws IOException {
        Instant now = Instant.now();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, ".*.mizan-part")) {
            for (Path entry : entries) {
                Matcher name = LEFTOVER.matcher(entry.getFileName().toString());
                if (name.matches() && isStale(entry, Long.parseLong(name.group(1)), now)) {
                    Files.deleteIfExists(entry);
                }
            }
        }
    }

    private static boolean isStale(Path entry, long process, Instant now) throws IOException {
        Duration age = Duration.between(
                Files.getLastModifiedTime(entry, LinkOption.NOFOLLOW_LINKS).toInstant(), now);
        boolean running = ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
        return age.compareTo(CERTAINLY_STALE) > 0 || !running && age.compareTo(STALE) > 0;
    }

    private static Path create(Path file) throws IOException {
        long process = ProcessHandle.current().pid();
        for (int n = 0; ; n++) {
            Path part = file.resolveSibling("." + file.getFileName() + "." + process + "-" + n + ".mizan-part");
            try {
                return Files.createFile(part);
            } catch (FileAlreadyExistsException e) {
                if (n == 999_999) {
                    throw e;
                }
            }
        }
    }

    private static void fill(Path part, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null && Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
            view.setPermissions(Files.getPosixFilePermissions(from, LinkOption.NOFOLLOW_LINKS));
        }
    }

    /** Makes the new name last; systems that cannot open a folder (Windows) keep names safe themselves. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The content is in place; only how soon its name is on the disk is left to the system.
        }
    }
}
