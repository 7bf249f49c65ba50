package org.mizan.web.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mizan.casefile.edit.SafeFile;
import org.mizan.workspace.Author;

/** Who works with this program on this machine, as the history names them; asked for once and kept with the user's settings. */
public final class Authors {
    private static final Author NOBODY = new Author("analyst", "");
    private static final long LARGEST = 4096;

    private final Path file;
    private volatile Optional<Author> kept;

    /** @param settings folder of the user's settings; made when first needed */
    public Authors(Path settings) {
        this.file = settings.resolve("author");
        this.kept = read(file);
    }

    /** Who they said they are; "analyst" for somebody who did not say. */
    public Author author() {
        return kept.orElse(NOBODY);
    }

    /** Whether they have been asked. */
    boolean isKnown() {
        return kept.isPresent();
    }

    void set(Author author) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            SafeFile.write(file, (author.name() + "\n" + author.email() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kept = Optional.of(author);
    }

    private static Optional<Author> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            Author author = new Author(lines.isEmpty() ? "" : lines.get(0), lines.size() > 1 ? lines.get(1) : "");
            return author.name().isEmpty() ? Optional.empty() : Optional.of(author);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
