package org.mizan.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/**
 * A folder that appears whole or not at all. It is filled beside its place under another name and then put there by renaming; what stood there before is
 * removed only if an earlier report wrote every file of it.
 */
public final class ReportFolder {
    /** The file that lists what a report wrote, one path a line after the heading. */
    static final String MARKER = "mizan-report.txt";

    private static final String HEADING = "mizan report";

    private ReportFolder() {}

    /** Something else is where the report should go; nothing was written. */
    public static final class Occupied extends IOException {
        private final transient Message message;

        Occupied(Path folder, Message message) {
            super(folder.toString());
            this.message = message;
        }

        /** Why, in words. */
        public Message reason() {
            return message;
        }
    }

    /** Fills an empty folder. */
    @FunctionalInterface
    interface Content {
        void fill(Path folder) throws IOException;
    }

    /**
     * Writes the folder.
     *
     * @throws Occupied if the place holds anything that no report wrote
     */
    static void write(Path place, Content content) throws IOException {
        Path folder = place.toAbsolutePath().normalize();
        requireFree(folder);
        Path parent = folder.getParent();
        Files.createDirectories(parent);
        sweep(parent, "." + folder.getFileName() + ".new-");
        Path fresh = Files.createTempDirectory(parent, "." + folder.getFileName() + ".new-");
        try {
            content.fill(fresh);
            Files.writeString(fresh.resolve(MARKER), HEADING + "\n" + String.join("\n", files(fresh)) + "\n");
            readableByAll(fresh);
            swap(fresh, folder);
        } finally {
            delete(fresh);
        }
    }

    /** Takes away what runs that were killed left behind; a younger one may still be at work. */
    private static void sweep(Path parent, String prefix) throws IOException {
        Instant stale = Instant.now().minus(Duration.ofHours(1));
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(parent, p -> p.getFileName().toString().startsWith(prefix))) {
            all.forEach(left::add);
        }
        for (Path folder : left) {
            if (Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isBefore(stale)) {
                delete(folder);
            }
        }
    }

    private static void swap(Path fresh, Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path old = Files.createTempDirectory(folder.getParent(), "." + folder.getFileName() + ".old-");
        Path aside = old.resolve("report");
        Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        } finally {
            delete(old);
        }
    }

    private static void requireFree(Path folder) throws IOException {
        if (folder.getParent() == null) {
            throw new Occupied(folder, message("folder.root", folder));
        }
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new Occupied(folder, message("folder.not-a-folder", folder));
        }
        List<String> present = files(folder);
        if (present.isEmpty()) {
            return;
        }
        Optional<Set<String>> ours = listed(folder);
        if (ours.isEmpty()) {
            throw new Occupied(folder, message("folder.foreign", folder));
        }
        Optional<String> foreign = present.stream()
                .filter(f -> !f.equals(MARKER) && !ours.get().contains(f))
                .findFirst();
        if (foreign.isPresent()) {
            throw new Occupied(folder, message("folder.foreign-file", folder.resolve(foreign.get())));
        }
    }

    private static Message message(String key, Path path) {
        return Message.of(ReportFolder.class, key, Arg.code(path.toString()));
    }

    private static Optional<Set<String>> listed(Path folder) throws IOException {
        Path marker = folder.resolve(MARKER);
        if (!Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(marker, StandardCharsets.UTF_8);
        return lines.isEmpty() || !lines.get(0).equals(HEADING) ? Optional.empty() : Optional.of(new HashSet<>(lines));
    }

    /** Paths of all that is not a folder, with {@code /}, sorted. */
    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** A temporary folder is its owner's alone; a report is for others to read, as far as the parent folder allows. */
    private static void readableByAll(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(ReportFolder::deleteOne);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException e) {
            // Somebody put a file there meanwhile: it stays.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
