package org.mizan.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mizan.casefile.CaseFolder;
import org.mizan.workspace.Recent;
import org.mizan.workspace.Workspace;

/** The cases that are open, each under a key that stands in its addresses. Safe for use by several threads. */
public final class Shelf implements AutoCloseable {
    private final String version;
    private final boolean writing;
    private final Optional<Recent> recent;
    private final Map<String, Desk> open = new LinkedHashMap<>();

    /**
     * @param version of the program, for the stamp of pages
     * @param writing whether the cases may be changed
     * @param recent list of the user's cases, to which each case that is opened is added
     */
    public Shelf(String version, boolean writing, Optional<Recent> recent) {
        this.version = version;
        this.writing = writing;
        this.recent = recent;
    }

    /**
     * Opens a case folder, or finds it if it is open. A case whose folder cannot be written to is opened to be read.
     *
     * @throws IllegalArgumentException if the folder is no case
     * @throws IOException if the folder cannot be reached
     */
    public synchronized Desk open(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!CaseFolder.isCase(real)) {
            throw new IllegalArgumentException("no case: " + folder);
        }
        Optional<Desk> known =
                open.values().stream().filter(d -> d.folder().equals(real)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        Desk desk = Desk.open(real, freeKey(real), version, workspace(real));
        open.put(desk.key(), desk);
        remember(real);
        return desk;
    }

    private void remember(Path folder) {
        try {
            if (recent.isPresent()) {
                recent.get().opened(folder, Instant.now());
            }
        } catch (IOException e) {
            // The case is open; only the list does not know.
            System.getLogger("org.mizan.desk").log(System.Logger.Level.DEBUG, "not put on the list", e);
        }
    }

    private Optional<Workspace> workspace(Path folder) {
        if (!writing) {
            return Optional.empty();
        }
        try {
            return Optional.of(Workspace.open(folder, Clock.systemDefaultZone()));
        } catch (IOException | UncheckedIOException e) {
            System.getLogger("org.mizan.desk").log(System.Logger.Level.WARNING, "opened to be read only", e);
            return Optional.empty();
        }
    }

    /** The open case with this key. */
    public synchronized Optional<Desk> at(String key) {
        return Optional.ofNullable(open.get(key));
    }

    /** All open cases in the order in which they were opened. */
    public synchronized List<Desk> all() {
        return List.copyOf(open.values());
    }

    /** Closes the case with this key; nothing happens if there is none. */
    public synchronized void close(String key) {
        Optional.ofNullable(open.remove(key)).ifPresent(Desk::close);
    }

    @Override
    public synchronized void close() {
        open.values().forEach(Desk::close);
        open.clear();
    }

    /** The folder's name in lower-case ASCII, with a number where another case has it. */
    private String freeKey(Path folder) {
        String name =
                Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("case");
        String base =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String key = base.isEmpty() ? "case" : base;
        for (int n = 2; open.containsKey(key); n++) {
            key = (base.isEmpty() ? "case" : base) + "-" + n;
        }
        return key;
    }

    /** The case folders directly inside this folder, sorted; none if it cannot be listed. */
    public static List<Path> casesIn(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.filter(CaseFolder::isCase).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
