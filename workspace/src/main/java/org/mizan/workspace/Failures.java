package org.mizan.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Optional;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problem;
import org.mizan.problem.Severity;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** Says why something could not be saved. */
final class Failures {
    private static final long LITTLE = 1_000_000;

    private Failures() {}

    static Problem problem(IOException e, Path root) {
        if (e instanceof Turn.Busy) {
            return error(Message.of(Workspace.class, "case-busy"), ".");
        }
        if (e instanceof CaseState.Unfinished && e.getCause() instanceof IOException cause) {
            Problem told = problem(cause, root);
            Message later = new Message(
                    told.message().bundle(), "finished-later", told.message().args());
            return error(later, told.at().file());
        }
        String file = e instanceof FileSystemException f && f.getFile() != null ? relative(root, f.getFile()) : ".";
        Message message = Message.of(
                Workspace.class, "cannot-save", Arg.code(reason(e, root)), Arg.code(CasePath.visible(detail(e))));
        return error(message, file);
    }

    private static String reason(IOException e, Path root) {
        String said = detail(e).toLowerCase(Locale.ROOT);
        if (said.contains("no space") || said.contains("quota") || space(root) < LITTLE) {
            return "full";
        }
        if (e instanceof AccessDeniedException
                || e.getCause() instanceof ReadOnlyFileSystemException
                || said.contains("permission denied")
                || said.contains("read-only")) {
            return "denied";
        }
        boolean gone = e instanceof CaseState.Gone || e instanceof NoSuchFileException;
        return gone ? "gone" : said.endsWith("link") ? "link" : "other";
    }

    private static String detail(IOException e) {
        Optional<String> reason =
                e instanceof FileSystemException f ? Optional.ofNullable(f.getReason()) : Optional.empty();
        return reason.or(() -> Optional.ofNullable(e.getMessage()))
                .orElse(e.getClass().getSimpleName());
    }

    private static long space(Path root) {
        try {
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private static String relative(Path root, String file) {
        Path path = Path.of(file);
        return CasePath.visible((path.startsWith(root) ? root.relativize(path).toString() : file).replace('\\', '/'));
    }

    private static Problem error(Message message, String file) {
        return new Problem(Severity.ERROR, message, FilePos.of(file), Optional.empty());
    }
}
