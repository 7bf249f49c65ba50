package org.mizan.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.mizan.casefile.CaseFolder;
import org.mizan.text.Arg;

/** Finds what a user named on the command line. */
final class CasePath {
    private CasePath() {}

    /** The path as named. */
    static Path of(String given) {
        if (given.isBlank()) {
            throw new UsageException(Console.message("blank-path"));
        }
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            throw new UsageException(Console.message("bad-path", Arg.code(given)));
        }
    }

    /** An existing case folder; {@code case.yaml} itself may be named too. */
    static Path folder(String given) {
        Path path = of(given);
        if (!Files.exists(path)) {
            throw new UsageException(Console.message("no-such-folder", Arg.code(given)));
        }
        if (Files.isRegularFile(path) && path.endsWith(CaseFolder.MAIN_FILE)) {
            return path.toAbsolutePath().getParent();
        }
        if (!Files.isDirectory(path)) {
            throw new UsageException(Console.message("not-a-folder", Arg.code(given)));
        }
        if (!CaseFolder.isCase(path)) {
            throw new UsageException(Console.message("not-a-case", Arg.code(given), Arg.code(CaseFolder.MAIN_FILE)));
        }
        return path;
    }

    /** Refuses overlays that the case does not have. */
    static void overlays(CaseFolder folder, List<String> overlays) {
        overlays.stream()
                .filter(o -> !folder.overlays().containsKey(o))
                .findFirst()
                .ifPresent(o -> {
                    throw new UsageException(Console.message(
                            "no-such-overlay",
                            Arg.code(o),
                            Arg.list(folder.overlays().keySet().stream()
                                    .map(Arg::code)
                                    .toList())));
                });
    }
}
