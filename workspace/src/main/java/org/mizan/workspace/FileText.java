package org.mizan.workspace;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mizan.problem.Problems;
import org.mizan.table.CsvReader;
import org.mizan.table.Node;
import org.mizan.table.SourceFile;
import org.mizan.table.Table;
import org.mizan.table.YamlReader;

/** Reads the bytes of a file of the case. */
final class FileText {
    private FileText() {}

    /** The text with its byte-order mark, if the case reader could decode it. */
    static Optional<String> decode(String file, byte[] bytes, Problems problems) {
        return SourceFile.decode(file, CasePath.isArchive(file) ? withoutPages(bytes) : bytes, problems)
                .map(s -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Texts of documents part their pages by form feeds. */
    private static byte[] withoutPages(byte[] bytes) {
        byte[] lines = bytes.clone();
        for (int i = 0; i < lines.length; i++) {
            lines[i] = lines[i] == '\f' ? (byte) '\n' : lines[i];
        }
        return lines;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The table, unless something about its form is wrong. */
    static Optional<Table> table(String file, byte[] bytes) {
        Problems problems = new Problems();
        return SourceFile.decode(file, bytes, problems)
                .flatMap(s -> CsvReader.read(s, problems))
                .filter(t -> !problems.hasErrors());
    }

    static Optional<Node.Tree> tree(String file, byte[] bytes) {
        Problems problems = new Problems();
        return SourceFile.decode(file, bytes, problems).flatMap(s -> YamlReader.read(s, problems));
    }

    /** Whether the file looks finished: another program may be in the middle of writing one that does not. */
    static boolean isWhole(String file, byte[] bytes) {
        if (file.endsWith(".csv")) {
            return table(file, bytes).isPresent();
        }
        boolean tree = file.endsWith(".yaml") || file.endsWith(".geojson");
        return bytes.length > 0
                && (tree
                        ? tree(file, bytes).isPresent()
                        : decode(file, bytes, new Problems()).isPresent());
    }
}
