package org.mizan.web.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mizan.casefile.CaseFolder;
import org.mizan.casefile.edit.SafeFile;

/** The case folders opened last, newest first, kept as lines of a file in the user's settings. Whatever that file holds, reading it does no harm. */
final class RecentCases {
    private static final int MOST = 20;
    private static final int LARGEST = 100_000;

    private final Path file;

    RecentCases(Path settings) {
        this.file = settings.resolve("recent-cases.txt");
    }

    /** Those that are still there. */
    synchronized List<Path> all() {
        return lines().stream()
                .flatMap(l -> path(l).stream())
                .filter(CaseFolder::isCase)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Puts a folder first. Nothing happens where the settings cannot be written. */
    synchronized void opened(Path folder) {
        List<String> lines = new ArrayList<>(List.of(folder.toString()));
        all().stream().filter(p -> !p.equals(folder)).map(Path::toString).forEach(lines::add);
        try {
            Files.createDirectories(file.getParent());
            String text = String.join("\n", lines.subList(0, Math.min(MOST, lines.size()))) + "\n";
            SafeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            System.getLogger("org.mizan.web").log(System.Logger.Level.DEBUG, "recent cases not kept", e);
        }
    }

    private List<String> lines() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return List.of();
            }
            return Stream.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n"))
                    .map(String::strip)
                    .filter(l -> !l.isEmpty())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<Path> path(String line) {
        try {
            Path path = Path.of(line);
            return path.isAbsolute() ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
