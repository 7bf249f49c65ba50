package org.mizan.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The note {@code .mizan/next}: which state is being written to the case's files, and from which. A program that finds it finishes what another one was
 * stopped in. It is overwritten in place, always the same length; what is half-written does not add up and is no note.
 */
final class Intent {
    private static final int LENGTH = 128;

    private final Path file;

    Intent(Path file) {
        this.file = file;
    }

    /**
     * @param from the newest state before
     * @param to the state being written
     */
    record Move(ObjectId from, ObjectId to) {}

    void begin(ObjectId from, ObjectId to, boolean force) throws IOException {
        write("writing " + from.name() + " " + to.name(), force);
    }

    void done() throws IOException {
        write("nothing", false);
    }

    Optional<Move> read() throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) != LENGTH) {
            return Optional.empty();
        }
        String[] parts =
                Files.readString(file, StandardCharsets.ISO_8859_1).strip().split(" ");
        if (parts.length != 4 || !parts[0].equals("writing") || !ObjectId.isId(parts[1]) || !ObjectId.isId(parts[2])) {
            return Optional.empty();
        }
        String note = String.join(" ", parts[0], parts[1], parts[2]);
        return parts[3].equals(Fingerprint.of(note))
                ? Optional.of(new Move(ObjectId.fromString(parts[1]), ObjectId.fromString(parts[2])))
                : Optional.empty();
    }

    private void write(String note, boolean force) throws IOException {
        String line = note + " " + Fingerprint.of(note);
        byte[] bytes = (line + " ".repeat(LENGTH - 1 - line.length()) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer, buffer.position());
            }
            if (force) {
                channel.force(false);
            }
        }
    }
}
