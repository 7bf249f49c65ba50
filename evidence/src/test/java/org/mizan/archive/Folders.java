package org.mizan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;

/** Small cases to try an archive on. */
public final class Folders {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T11:00:00Z"), ZoneOffset.UTC);

    static final String SOURCES = "# kept\nbook:   # also kept\n  type: book\n  title: {en: A book, ar: كتاب}\n"
            + "page:\n  type: webpage\n  title: {en: A page, ar: صفحة}\n  url: https://example.org/a\n";

    private Folders() {}

    public static Path small(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("case.yaml"),
                "mizan: 1\nid: small\ntitle: {en: Small, ar: صغيرة}\nlanguages: [en, ar]\n");
        Files.writeString(folder.resolve("sources.yaml"), SOURCES);
        return folder;
    }

    public static Case read(Path folder) {
        var loaded = CaseFolder.read(folder, List.of());
        return loaded.value().orElseThrow(() -> new AssertionError(loaded.problems()));
    }

    public static Capture.Captured add(Path folder, Path file, String source) {
        return add(folder, file, source, Terms.NONE);
    }

    public static Capture.Captured add(Path folder, Path file, String source, Terms terms) {
        var taken = new Capture(folder, CLOCK).take(file, source, terms);
        return taken.value().orElseThrow(() -> new AssertionError(taken.problems()));
    }

    public static Terms retrieved(String day) {
        return new Terms(
                Optional.of(day),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Path resource(Path folder, String name) {
        try (InputStream in = Folders.class.getResourceAsStream("/org/mizan/archive/" + name)) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a folder with their content, hidden ones left out. */
    public static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!path.getFileName().toString().startsWith(".")) {
                    all.put(name, new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all;
    }
}
