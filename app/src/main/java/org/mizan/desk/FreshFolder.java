package org.mizan.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mizan.analysis.CaseFile;

/** Puts new files where they belong, all of them or none. */
public final class FreshFolder {
    private FreshFolder() {}

    /** Fills a folder beside the target and renames it, so that the target is whole or not there. The target may be an empty folder. */
    public static void create(Path target, List<CaseFile> files) throws IOException {
        Path half = Files.createTempDirectory(Files.createDirectories(target.getParent()), ".mizan-new-");
        try {
            for (CaseFile file : files) {
                write(half.resolve(file.path()), file.content());
            }
            Files.deleteIfExists(target);
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(half);
        }
    }

    /** Adds files that are not there yet to an existing folder; takes back what it wrote if one of them fails. */
    public static void add(Path folder, List<CaseFile> files) throws IOException {
        List<Path> written = new ArrayList<>();
        try {
            for (CaseFile file : files) {
                Path to = folder.resolve(file.path());
                Path half = to.resolveSibling("." + to.getFileName() + ".new");
                write(half, file.content());
                written.add(half);
            }
            for (CaseFile file : files) {
                Path to = folder.resolve(file.path());
                Files.move(to.resolveSibling("." + to.getFileName() + ".new"), to, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            for (Path half : written) {
                Files.deleteIfExists(half);
            }
        }
    }

    public static boolean isId(String name) {
        return name.matches("[a-z0-9][a-z0-9-]{0,63}");
    }

    private static void write(Path to, String content) throws IOException {
        Files.createDirectories(to.getParent());
        Files.writeString(to, content);
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
