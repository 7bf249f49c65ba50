package org.mizan.web.begin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.mizan.casefile.edit.SafeFile;

/** Which cases show the guide: kept with the user's settings, a folder a line, so that it is there again after a restart. */
final class Guides {
    private static final long LARGEST = 1 << 20;
    private static final int MOST = 200;

    private final Path file;
    private final Set<String> on = new LinkedHashSet<>();

    Guides(Path settings) {
        this.file = settings.resolve("guides");
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .filter(l -> !l.isBlank())
                        .forEach(on::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized boolean isOn(Path folder) {
        return on.contains(folder.toString());
    }

    synchronized void turn(Path folder, boolean shown) {
        boolean changed = shown ? on.add(folder.toString()) : on.remove(folder.toString());
        while (on.size() > MOST) {
            on.remove(on.iterator().next());
        }
        if (changed) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                SafeFile.write(file, (String.join("\n", on) + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
