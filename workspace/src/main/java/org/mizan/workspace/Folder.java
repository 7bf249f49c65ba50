package org.mizan.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mizan.casefile.edit.SafeFile;
import org.mizan.table.Limits;

/** The files of a case as they are on the disk. Links are never followed. */
final class Folder {
    private final Path root;
    private final Disk disk;

    Folder(Path root, Disk disk) {
        this.root = root;
        this.disk = disk;
    }

    /**
     * What can be told of a file without reading it.
     *
     * @param key what tells it from a file of the same name before; empty where the system has no such thing
     */
    record Stat(long size, FileTime modified, Optional<Object> key) {}

    /** A file that was read. */
    record Content(Stat stat, byte[] bytes) {}

    Path root() {
        return root;
    }

    /** All files that the history keeps. */
    SortedMap<String, Stat> list() throws IOException {
        SortedMap<String, Stat> files = new TreeMap<>();
        walk(root, "", files);
        return files;
    }

    private void walk(Path folder, String prefix, SortedMap<String, Stat> files) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                entries.add(entry);
                if (entries.size() > Limits.FILES) {
                    break;
                }
            }
        } catch (NoSuchFileException e) {
            return;
        }
        Collections.sort(entries);
        for (Path entry : entries) {
            String path = prefix + entry.getFileName();
            boolean kept = CasePath.isKept(path);
            boolean walked = CasePath.isWalked(path);
            if (!kept && !walked || files.size() >= Limits.FILES) {
                continue;
            }
            Optional<BasicFileAttributes> about = attributes(entry);
            if (about.isPresent() && about.get().isDirectory() && walked) {
                walk(entry, path + "/", files);
            } else if (kept) {
                about.flatMap(Folder::stat).ifPresent(s -> files.put(path, s));
            }
        }
    }

    Optional<Stat> stat(String path) throws IOException {
        return attributes(root.resolve(path)).flatMap(Folder::stat);
    }

    private static Optional<Stat> stat(BasicFileAttributes about) {
        return about.isRegularFile() && about.size() <= Limits.FILE_BYTES
                ? Optional.of(new Stat(about.size(), about.lastModifiedTime(), Optional.ofNullable(about.fileKey())))
                : Optional.empty();
    }

    private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (FileSystemException e) {
            if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What a file holds; empty if there is none, or what is there is no file that the history keeps. */
    Optional<Content> read(String path) throws IOException {
        requirePlainWay(path);
        for (int attempt = 0; attempt < 5; attempt++) {
            Optional<Stat> before = stat(path);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                byte[] bytes = in.readNBytes((int) Limits.FILE_BYTES);
                if (before.equals(stat(path))) {
                    return Optional.of(new Content(before.get(), bytes));
                }
            } catch (NoSuchFileException e) {
                // Gone between the two looks.
            }
        }
        throw new ChangedMeanwhile(path);
    }

    /** Writes or, where empty, removes a file, unless it is no longer as it was seen. */
    void put(String path, Optional<byte[]> content, Optional<Stat> seen) throws IOException {
        requirePlainWay(path);
        Path file = root.resolve(path);
        SafeFile.Check same = () -> {
            if (!stat(path).equals(seen) || seen.isEmpty() && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new ChangedMeanwhile(path);
            }
        };
        if (content.isPresent()) {
            Files.createDirectories(file.getParent());
            disk.write(file, content.get(), same);
        } else if (seen.isPresent()) {
            disk.delete(file, same);
            removeEmpty(file.getParent());
        }
    }

    private void removeEmpty(Path folder) throws IOException {
        while (!folder.equals(root)) {
            try {
                Files.delete(folder);
            } catch (FileSystemException e) {
                return;
            }
            folder = folder.getParent();
        }
    }

    /** A folder on the way may not be a link: it would lead out of the case. */
    private void requirePlainWay(String path) throws IOException {
        Path at = root;
        for (Path name : Path.of(path)) {
            at = at.resolve(name);
            if (Files.isSymbolicLink(at)) {
                throw new FileSystemException(path, null, "link");
            }
        }
    }

    /** Removes what stopped programs left in the folders of the case. */
    void clean() throws IOException {
        SafeFile.clean(root);
        for (String path : list().keySet()) {
            Path parent = root.resolve(path).getParent();
            if (!parent.equals(root)) {
                SafeFile.clean(parent);
            }
        }
    }
}
