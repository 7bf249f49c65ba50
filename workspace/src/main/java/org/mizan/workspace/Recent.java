package org.mizan.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mizan.casefile.CaseFolder;
import org.mizan.casefile.edit.SafeFile;

/**
 * The cases that a user opened last, kept in a small file of their settings folder: a line each, time and path. Whatever else the file holds is passed
 * over, and a case that is gone is not shown.
 */
public final class Recent {
    private static final int KEPT = 20;
    private static final int BYTES = 200_000;

    private final Path file;

    /**
     * @param settings the user's folder for settings of this program; made when something is to be kept
     */
    public Recent(Path settings) {
        this.file = settings.resolve("recent-cases.txt");
    }

    /** A case that was opened. */
    public record Entry(Path folder, Instant opened) {}

    /** The cases that are still there, the last opened first. */
    public List<Entry> list() {
        return all().stream().filter(e -> CaseFolder.isCase(e.folder())).toList();
    }

    /** Puts a case first. */
    public synchronized void opened(Path folder, Instant at) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        List<Entry> entries = new ArrayList<>(all());
        entries.removeIf(e -> e.folder().equals(place));
        entries.add(0, new Entry(place, at));
        write(entries);
    }

    /** Takes a case off the list; the case itself is not touched. */
    public synchronized void forget(Path folder) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        List<Entry> entries = new ArrayList<>(all());
        if (entries.removeIf(e -> e.folder().equals(place))) {
            write(entries);
        }
    }

    private void write(List<Entry> entries) throws IOException {
        String text = entries.stream()
                .filter(e -> e.folder().toString().chars().noneMatch(Character::isISOControl))
                .limit(KEPT)
                .map(e -> e.opened() + "\t" + e.folder() + "\n")
                .collect(Collectors.joining());
        Files.createDirectories(file.toAbsolutePath().getParent());
        SafeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Entry> all() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > BYTES) {
                return List.of();
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.lines()
                    .flatMap(line -> entry(line).stream())
                    .limit(KEPT)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<Entry> entry(String line) {
        int tab = line.indexOf('\t');
        try {
            if (tab > 0) {
                Path folder = Path.of(line.substring(tab + 1));
                Instant opened = Instant.parse(line.substring(0, tab));
                return folder.isAbsolute() ? Optional.of(new Entry(folder, opened)) : Optional.empty();
            }
        } catch (InvalidPathException | DateTimeParseException e) {
            // Not one of ours.
        }
        return Optional.empty();
    }
}
