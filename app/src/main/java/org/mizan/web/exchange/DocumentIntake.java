package org.mizan.web.exchange;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mizan.archive.Capture;
import org.mizan.archive.Terms;
import org.mizan.problem.Loaded;
import org.mizan.workspace.Edit;
import org.mizan.workspace.Fingerprint;
import org.mizan.workspace.Workspace;

/**
 * Takes a document into the archive of an open case. It is captured in a copy first, so that the record of its source changes through a step like everything
 * else; the document and the text read from it, which the history does not keep, are put in place before that. Undone, it lies there unrecorded until it is
 * taken in again.
 */
public final class DocumentIntake {
    private static final Set<String> ENDINGS = Set.of(
            "pdf", "html", "htm", "xhtml", "txt", "docx", "odt", "png", "jpg", "jpeg", "gif", "tif", "tiff", "webp");

    private static final String SOURCES = "sources.yaml";

    private DocumentIntake() {}

    static boolean isDocument(String name) {
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** The edits that record the document, which is in its place when this returns; all problems otherwise, and nothing is. */
    public static Loaded<List<Edit>> capture(Workspace workspace, Path document, String source, Terms terms)
            throws IOException {
        Path copy = Files.createTempDirectory("mizan-archive-");
        try {
            Afterwards.copy(workspace.folder(), copy);
            Loaded<Capture.Captured> taken = new Capture(copy, Clock.systemUTC()).take(document, source, terms);
            if (taken.value().isEmpty()) {
                return Loaded.failed(taken.problems());
            }
            List<Edit> edits = new ArrayList<>();
            place(copy, workspace);
            String before = workspace.text(SOURCES).orElse("");
            String after = Files.readString(copy.resolve(SOURCES));
            if (!after.equals(before)) {
                edits.add(new Edit.ReplaceFile(SOURCES, Fingerprint.of(before), after));
            }
            return new Loaded<>(Optional.of(edits), taken.problems());
        } finally {
            Afterwards.delete(copy);
        }
    }

    private static void place(Path copy, Workspace workspace) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(copy.resolve("archive"))) {
            files = all.filter(Files::isRegularFile)
                    .filter(p -> !p.getFileName().toString().startsWith("."))
                    .toList();
        }
        for (Path file : files) {
            String path = copy.relativize(file).toString().replace('\\', '/');
            put(file, workspace.folder().resolve(path));
        }
    }

    /** Whole or not at all; a document that lies there already is the same one, for its name tells its bytes. */
    private static void put(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            return;
        }
        Files.createDirectories(to.getParent());
        Path half = Files.createTempFile(to.getParent(), ".mizan-", ".mizan-part");
        try {
            Files.copy(from, half, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.move(half, to);
        } catch (FileAlreadyExistsException e) {
            // Somebody else took in the same document meanwhile.
            Files.deleteIfExists(half);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
