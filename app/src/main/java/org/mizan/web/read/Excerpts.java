package org.mizan.web.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.table.Limits;
import org.mizan.table.SourceFile;

/** Lines of a case's files, to show where a problem is. Reads no file outside the folder and follows no link. */
final class Excerpts {
    private final Path folder;
    private final Map<String, Optional<SourceFile>> files = new HashMap<>();

    Excerpts(Path folder) {
        this.folder = folder;
    }

    Optional<String> line(FilePos at) {
        return at.line() == 0
                ? Optional.empty()
                : files.computeIfAbsent(at.file(), this::read).flatMap(f -> f.line(at.line()));
    }

    private Optional<SourceFile> read(String name) {
        try {
            Path file = folder.resolve(name).normalize();
            boolean usable = file.startsWith(folder)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) <= Limits.FILE_BYTES;
            return usable ? SourceFile.decode(name, Files.readAllBytes(file), new Problems()) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
