package org.mizan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Finds files of the archive by the paths that a case writes down: never outside {@code archive/}, never through a link. */
final class Places {
    private final Path root;

    /** @param root the case folder */
    Places(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    /** Where this path would be; empty if it leads out of the archive, through a link, or is no path here. */
    Optional<Path> at(String file) {
        if (!file.startsWith(Archive.FOLDER + "/") || FileNames.isUnsafePath(file)) {
            return Optional.empty();
        }
        try {
            Path path = root;
            for (String step : file.split("/")) {
                path = path.resolve(step);
                if (Files.isSymbolicLink(path)) {
                    return Optional.empty();
                }
            }
            return path.normalize().equals(path) && path.startsWith(root.resolve(Archive.FOLDER))
                    ? Optional.of(path)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The file at this path, if it is one. */
    Optional<Path> file(String file) {
        return at(file).filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS));
    }

    /** Opens a file that must not be a link. */
    static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }
}
