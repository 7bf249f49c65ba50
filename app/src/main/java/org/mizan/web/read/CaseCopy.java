package org.mizan.web.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mizan.table.Limits;

/** Copies a case folder to a place of the user's own, whole or not at all. Generated things and history stay behind. */
final class CaseCopy {
    private static final Set<String> LEFT = Set.of("out", ".git", ".mizan");

    private CaseCopy() {}

    /**
     * @param to must not exist yet, or be an empty folder
     * @throws IOException if something cannot be read or written
     */
    static void make(Path from, Path to) throws IOException {
        Path place = to.toAbsolutePath().normalize();
        Path parent = Files.createDirectories(place.getParent());
        Path half = Files.createTempDirectory(parent, ".mizan-copy-");
        try {
            int count = 0;
            for (Path file : files(from)) {
                if (++count > Limits.FILES) {
                    throw new IOException("more than " + Limits.FILES + " files");
                }
                Path target = half.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, LinkOption.NOFOLLOW_LINKS);
            }
            Files.deleteIfExists(place);
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(half);
        }
    }

    /** Whether a case may be put there. */
    static boolean isFree(Path to) throws IOException {
        if (!Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(to)) {
            return entries.findAny().isEmpty();
        }
    }

    private static List<Path> files(Path from) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            return all.filter(p -> !LEFT.contains(from.relativize(p).getName(0).toString()))
                    .filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
