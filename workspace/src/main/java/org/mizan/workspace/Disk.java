package org.mizan.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mizan.casefile.edit.SafeFile;

/** How files of a case are written; tests put one in its place that fails. */
interface Disk {
    void write(Path file, byte[] content, SafeFile.Check check) throws IOException;

    void delete(Path file, SafeFile.Check check) throws IOException;

    /** A point between two parts of a step has been reached. */
    void reached(String point) throws IOException;

    /** The real one. */
    static Disk real() {
        return new Disk() {
            @Override
            public void write(Path file, byte[] content, SafeFile.Check check) throws IOException {
                SafeFile.write(file, content, check);
            }

            @Override
            public void delete(Path file, SafeFile.Check check) throws IOException {
                check.check();
                Files.deleteIfExists(file);
                force(file.getParent());
            }

            @Override
            public void reached(String point) {}

            private void force(Path folder) {
                try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                } catch (IOException e) {
                    // Systems that cannot open a folder keep names safe themselves.
                }
            }
        };
    }
}
