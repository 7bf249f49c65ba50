package org.mizan.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mizan.problem.Loaded;

/** A file format of another program. */
public interface Format<I> {
    /** Name on the command line, for instance {@code scw}. */
    String id();

    /** Endings of file names, without the dot. */
    List<String> extensions();

    /** Whether this looks like a file of this format; the first bytes decide where several formats share an ending. */
    default boolean recognises(String fileName, byte[] content) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return extensions().stream().anyMatch(e -> lower.endsWith("." + e));
    }

    /** Reads a whole file, all problems at once; never a partial result. */
    Loaded<I> read(String fileName, byte[] content);

    /** Writes the input; empty when this format is only read, or cannot hold this input. */
    default Optional<byte[]> write(I input) {
        return Optional.empty();
    }
}
