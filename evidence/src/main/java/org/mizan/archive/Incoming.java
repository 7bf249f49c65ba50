package org.mizan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mizan.archive.extract.Bounds;
import org.mizan.casefile.edit.SafeFile;

/**
 * A document on its way into the archive: whole on the disk under a hidden name in the folder where it will stay. The hidden name is one that
 * {@link SafeFile#clean} knows, so what a stopped program leaves is swept.
 */
final class Incoming implements AutoCloseable {
    private static final int MOST_AT_ONCE = 10_000;

    private final Path part;
    private final Places places;
    private final Hash.Sum sum;

    private Incoming(Path part, Places places, Hash.Sum sum) {
        this.part = part;
        this.places = places;
        this.sum = sum;
    }

    static Incoming copy(Path file, Places places, String source) throws IOException {
        Path folder = places.at(Archive.FOLDER + "/" + source)
                .orElseThrow(() -> new FileSystemException(source, null, "the folder of a source is a link"));
        createFolders(folder, places.root());
        SafeFile.clean(folder);
        Path part = hidden(folder);
        try {
            return new Incoming(part, places, write(file, part));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    /** A new hidden file, so that two documents on their way never share one. */
    private static Path hidden(Path folder) throws IOException {
        long process = ProcessHandle.current().pid();
        for (int n = 0; ; n++) {
            try {
                return Files.createFile(folder.resolve(".incoming." + process + "-" + n + ".mizan-part"));
            } catch (FileAlreadyExistsException e) {
                if (n == MOST_AT_ONCE) {
                    throw e;
                }
            }
        }
    }

    private static void createFolders(Path folder, Path root) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(folder);
            force(folder.getParent());
            force(root);
        }
    }

    private static Hash.Sum write(Path file, Path part) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
                FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            OutputStream out = Channels.newOutputStream(channel);
            Hash.Sum sum = Hash.copy(in, out, Bounds.DOCUMENT_BYTES);
            channel.force(true);
            return sum;
        }
    }

    Path part() {
        return part;
    }

    Hash.Sum sum() {
        return sum;
    }

    /** Takes exactly this name if no file has it; whether it did. What stands there with other bytes is left for fixity to tell. */
    boolean settle(Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Files.createDirectories(target.getParent());
        move(target);
        return true;
    }

    /**
     * Takes this name or the nearest free one, and gives the path in the case folder. A file of the same bytes that no record names is adopted.
     *
     * @param recorded the copies that the case records
     */
    String settleUnder(String name, List<SourceRecord.Copy> recorded) throws IOException {
        Path folder = part.getParent();
        Set<String> taken = names(folder);
        for (int n = 1; ; n++) {
            String candidate = n == 1 ? name : numbered(name, n);
            String file = places.root()
                    .relativize(folder.resolve(candidate))
                    .toString()
                    .replace('\\', '/');
            if (isFree(candidate, taken)) {
                move(folder.resolve(candidate));
                return file;
            }
            boolean orphan = recorded.stream().noneMatch(c -> c.file().equals(file));
            if (orphan && isSame(folder.resolve(candidate))) {
                return file;
            }
        }
    }

    /** Neither the name nor those of its texts are taken, in any case of letters, and it is not the name of another's text. */
    private static boolean isFree(String name, Set<String> taken) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean text = lower.endsWith(Document.TEXT)
                && taken.stream().anyMatch(t -> lower.startsWith(t + ".") || lower.equals(t + Document.TEXT));
        return !taken.contains(lower)
                && !taken.contains(lower + Document.TEXT)
                && !taken.contains(lower + Document.CORRECTED)
                && !text;
    }

    private boolean isSame(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) != sum.bytes()) {
            return false;
        }
        try (InputStream in = Places.open(file)) {
            return Hash.of(in, Bounds.DOCUMENT_BYTES).equals(sum);
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String numbered(String name, int n) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "-" + n + name.substring(dot);
    }

    private void move(Path target) throws IOException {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        force(target.getParent());
    }

    /** Makes names last; systems that cannot open a folder keep names safe themselves. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file is in place; only how soon its name is on the disk is left to the system.
        }
    }

    /** Removes the hidden copy if it did not take a name. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
    }
}
