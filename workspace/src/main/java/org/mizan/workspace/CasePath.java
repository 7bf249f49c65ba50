package org.mizan.workspace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;
import org.mizan.text.Hidden;

/** Which files of a folder are part of the case and its history, by their path. */
final class CasePath {
    static final int LEVELS = 6;

    private static final String ARCHIVE = "archive/";
    private static final List<String> CASE = List.of(".yaml", ".csv", ".geojson");

    /** What the history keeps of the archive: the texts that people mend, never a document, which no undo may touch. */
    private static final String CORRECTED = ".corrected.txt";

    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");
    private static final int NAME_BYTES = 200;

    private CasePath() {}

    /** Whether the history keeps a file of this path. */
    static boolean isKept(String path) {
        String[] names = path.split("/", -1);
        if (names.length > LEVELS + 1 || names[0].equals("out") && names.length > 1) {
            return false;
        }
        for (String name : names) {
            if (name.isEmpty() || name.startsWith(".") || name.codePoints().anyMatch(Hidden::is)) {
                return false;
            }
        }
        return isArchive(path) ? path.endsWith(CORRECTED) : CASE.stream().anyMatch(path::endsWith);
    }

    /** Whether the case reader reads a file of this path. */
    static boolean isContent(String path) {
        return isKept(path) && !isArchive(path);
    }

    static boolean isArchive(String path) {
        return path.startsWith(ARCHIVE);
    }

    /** Whether files below a folder of this path may be kept. */
    static boolean isWalked(String path) {
        boolean inside = isArchive(path + "/") ? isKept(path + "/x" + CORRECTED) : isKept(path + "/x.yaml");
        return inside && CASE.stream().noneMatch(path::endsWith);
    }

    /** Adds what keeps an edit from making or changing a file of this path; names must be possible on every system. */
    static boolean refuses(String path, Problems problems) {
        boolean fine = isKept(path) && path.length() < 1000;
        for (String name : path.split("/", -1)) {
            String stem = name.toLowerCase(Locale.ROOT).split("\\.", 2)[0].strip();
            fine &= !RESERVED.contains(stem)
                    && name.chars().noneMatch(c -> "\\:*?\"<>|".indexOf(c) >= 0)
                    && !name.endsWith(".")
                    && !name.endsWith(" ")
                    && !name.startsWith(" ")
                    && name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= NAME_BYTES;
        }
        if (!fine) {
            problems.error(Workspace.class, "bad-file-name", FilePos.of(visible(path)));
        }
        return !fine;
    }

    /** The text on one line with what cannot be seen spelt out. */
    static String visible(String text) {
        return Hidden.spelt(text, 120);
    }

    static Arg code(Optional<String> text) {
        return Arg.code(visible(text.orElse("")));
    }
}
