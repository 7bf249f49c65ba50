package org.mizan.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.table.Limits;
import org.mizan.table.SourceFile;
import org.mizan.text.Arg;
import org.mizan.text.Hidden;

/** The text files of a folder that belong to a case, by path. Links, odd names and files beyond the limits are problems, never followed or read. */
final class FolderFiles {
    /** What is never part of a case: generated things, stored documents, the description that travels with a packed case. */
    private static final Set<String> OUTSIDE = Set.of("out", "archive", "ro-crate-metadata.json");

    private static final List<String> READ = List.of(".yaml", ".csv", ".geojson");
    private static final List<String> MISTAKEN = List.of(".yaml", ".csv", ".geojson", ".yml", ".tsv", ".json");
    private static final int LEVELS = 6;

    private final Path root;
    private final Problems problems;
    private final SortedMap<String, SourceFile> files = new TreeMap<>();
    private int seen;

    private FolderFiles(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    static SortedMap<String, SourceFile> read(Path root, Problems problems) throws IOException {
        FolderFiles reader = new FolderFiles(root, problems);
        reader.walk(root, "", 0);
        return reader.files;
    }

    /** SHA-256 over paths and contents; line ends and byte-order marks do not count. */
    static String digest(SortedMap<String, SourceFile> files) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, SourceFile> file : files.entrySet()) {
                byte[] content = file.getValue().text().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
                sha.update((file.getKey() + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                sha.update(content);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void walk(Path folder, String prefix, int level) throws IOException {
        for (Path entry : sorted(folder)) {
            String name = entry.getFileName().toString();
            String path = prefix + name;
            if (name.startsWith(".") || level == 0 && OUTSIDE.contains(name)) {
                continue;
            }
            if (++seen > Limits.FILES) {
                problems.error(Reading.class, "too-many-files", FilePos.of(path), Arg.of(Limits.FILES));
                return;
            }
            if (name.codePoints().anyMatch(Hidden::is)) {
                problems.error(Reading.class, "unsafe-file-name", FilePos.of(Words.visible(path)));
                continue;
            }
            take(entry, path, level);
        }
    }

    private void take(Path entry, String path, int level) throws IOException {
        BasicFileAttributes about = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (about.isSymbolicLink() || about.isOther()) {
            problems.error(Reading.class, "link", FilePos.of(path));
        } else if (about.isDirectory()) {
            if (READ.stream().anyMatch(path::endsWith)) {
                problems.error(Reading.class, "folder-for-file", FilePos.of(path));
            } else if (level == LEVELS) {
                problems.error(Reading.class, "folders-too-deep", FilePos.of(path), Arg.of(LEVELS));
            } else {
                walk(entry, path + "/", level + 1);
            }
        } else if (READ.stream().anyMatch(path::endsWith)) {
            decode(entry, path).ifPresent(source -> files.put(path, source));
        } else if (MISTAKEN.stream().anyMatch(path.toLowerCase(Locale.ROOT)::endsWith)) {
            problems.warning(Reading.class, "file-not-read", FilePos.of(path));
        }
    }

    private Optional<SourceFile> decode(Path file, String path) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes((int) Limits.FILE_BYTES + 1);
        }
        if (bytes.length > Limits.FILE_BYTES) {
            problems.error(SourceFile.class, "file-too-long", FilePos.of(path), Arg.of(Limits.CODE_POINTS));
            return Optional.empty();
        }
        return SourceFile.decode(path, bytes, problems);
    }

    private List<Path> sorted(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                entries.add(entry);
                if (entries.size() > Limits.FILES) {
                    break;
                }
            }
        }
        entries.sort(
                (a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()));
        return entries;
    }
}
