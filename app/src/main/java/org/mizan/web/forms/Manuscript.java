package org.mizan.web.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mizan.casefile.CaseFolder;
import org.mizan.problem.Problems;
import org.mizan.table.CsvReader;
import org.mizan.table.Limits;
import org.mizan.table.Node;
import org.mizan.table.SourceFile;
import org.mizan.table.Table;
import org.mizan.table.YamlReader;

/**
 * The files of a case as they are written at this moment, parsed but not given a meaning. A file is parsed again only when it was replaced. Links are not
 * followed and files beyond the limits of a case are not there. Safe for use by several threads.
 */
final class Manuscript {
    private static final int DEPTH = 5;
    private static final List<String> NOT_READ = List.of("out", "archive");

    private final Path folder;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    Manuscript(Path folder) {
        this.folder = folder;
    }

    /** What tells one version of a file from another without reading it. */
    private record Stamp(FileTime time, long size, Object key) {}

    /** A file that was read. */
    private record Page(Stamp stamp, Optional<Table> table, Optional<Node.Tree> tree) {}

    Optional<Table> table(String file) {
        return page(file).flatMap(Page::table);
    }

    Optional<Node.Tree> tree(String file) {
        return page(file).flatMap(Page::tree);
    }

    /** The ids of the overlays, sorted. */
    List<String> overlays() {
        return files().stream()
                .filter(f -> f.startsWith("overlays/") && f.indexOf('/', 9) > 0)
                .map(f -> f.substring(9, f.indexOf('/', 9)))
                .distinct()
                .sorted()
                .toList();
    }

    /** The languages of the case, its own first. */
    List<String> languages() {
        List<String> named = new ArrayList<>();
        tree(CaseFolder.MAIN_FILE)
                .flatMap(t -> t.get("languages"))
                .ifPresent(n -> Raw.strings(n).stream()
                        .filter(Raw::isLanguage)
                        .filter(l -> !named.contains(l))
                        .forEach(named::add));
        return named.isEmpty() ? List.of("en") : List.copyOf(named);
    }

    /** All tables and trees of the case, those of methods and overlays too, sorted. */
    List<String> files() {
        return found(folder, List.of(".csv", ".yaml"));
    }

    /** The same of one folder of the case, and the maps in it. */
    List<String> under(String within) {
        return found(folder.resolve(within), List.of(".csv", ".yaml", ".geojson"));
    }

    private List<String> found(Path start, List<String> endings) {
        List<String> found = new ArrayList<>();
        try {
            Files.walkFileTree(start, java.util.Set.of(), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    String name = dir.equals(folder) ? "" : dir.getFileName().toString();
                    boolean top = folder.equals(dir.getParent());
                    return name.startsWith(".") || top && NOT_READ.contains(name)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.getFileName().toString();
                    if (attributes.isRegularFile()
                            && !name.startsWith(".")
                            && endings.stream().anyMatch(name::endsWith)) {
                        found.add(folder.relativize(file).toString().replace('\\', '/'));
                    }
                    return found.size() < Limits.FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().toList();
    }

    private Optional<Page> page(String file) {
        Path path = folder.resolve(file);
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!now.isRegularFile() || now.size() > Limits.FILE_BYTES) {
                return Optional.empty();
            }
            Stamp stamp = new Stamp(now.lastModifiedTime(), now.size(), String.valueOf(now.fileKey()));
            Page kept = pages.get(file);
            if (kept != null && kept.stamp().equals(stamp)) {
                return Optional.of(kept);
            }
            Page read = read(file, stamp, Files.readAllBytes(path));
            pages.put(file, read);
            return Optional.of(read);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Page read(String file, Stamp stamp, byte[] bytes) {
        Problems problems = new Problems();
        Optional<SourceFile> source = SourceFile.decode(file, bytes, problems);
        boolean table = file.endsWith(".csv");
        return new Page(
                stamp,
                table ? source.flatMap(s -> CsvReader.read(s, problems)) : Optional.empty(),
                table ? Optional.empty() : source.flatMap(s -> YamlReader.read(s, problems)));
    }
}
