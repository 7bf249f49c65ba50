package org.mizan.web.exchange;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.mizan.desk.Desk;

/** Puts a case that came in as a zip beside an open one. */
final class NewCase {
    private NewCase() {}

    /** The folder of the unpacked case, under a name that is free. */
    static Path settle(Desk beside, Arrivals.Arrival arrival) throws IOException {
        Path from = arrival.unpacked().orElseThrow();
        Path parent = Optional.ofNullable(beside.folder().getParent()).orElse(beside.folder());
        String wished = arrival.file()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.zip$", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String base = wished.isEmpty() ? "case" : wished.substring(0, Math.min(60, wished.length()));
        Path half = Files.createTempDirectory(parent, ".mizan-new-");
        try {
            try (var all = Files.walk(from)) {
                for (Path path : all.toList()) {
                    Path to = half.resolve(from.relativize(path).toString());
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(to);
                    } else {
                        Files.copy(path, to);
                    }
                }
            }
            for (int n = 1; ; n++) {
                Path to = parent.resolve(n == 1 ? base : base + "-" + n);
                if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                try {
                    Files.move(half, to);
                    return to;
                } catch (FileAlreadyExistsException e) {
                    // Somebody was faster; the next name.
                    continue;
                }
            }
        } finally {
            if (Files.exists(half)) {
                Afterwards.delete(half);
            }
        }
    }
}
