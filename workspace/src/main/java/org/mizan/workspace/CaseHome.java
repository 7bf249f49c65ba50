package org.mizan.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.mizan.casefile.edit.SafeFile;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;

/** The hidden folder {@code .mizan} in which a case keeps what is the program's own. */
final class CaseHome {
    private static final String HOME = ".mizan";

    private CaseHome() {}

    static Path history(Path root) {
        return root.resolve(HOME).resolve("history");
    }

    static Path lock(Path root) {
        return root.resolve(HOME).resolve("lock");
    }

    static Path next(Path root) {
        return root.resolve(HOME).resolve("next");
    }

    /** Makes the folder, which tells an outer git to leave it alone. */
    static void prepare(Path root) throws IOException {
        Path home = root.resolve(HOME);
        for (Path own : List.of(home, history(root), lock(root), next(root))) {
            boolean folder = own.equals(home) || own.equals(history(root));
            boolean there = Files.exists(own, LinkOption.NOFOLLOW_LINKS);
            if (Files.isSymbolicLink(own)) {
                throw new FileSystemException(own.toString(), null, "link");
            }
            if (there
                    && !(folder
                            ? Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)
                            : Files.isRegularFile(own, LinkOption.NOFOLLOW_LINKS))) {
                throw new FileSystemException(own.toString(), null, "something else is there");
            }
        }
        Files.createDirectories(home);
        Path ignore = home.resolve(".gitignore");
        if (Files.notExists(ignore, LinkOption.NOFOLLOW_LINKS)) {
            SafeFile.write(ignore, "*\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The history; one that cannot be read is put aside, never thrown away, and a new one begins. */
    static Repo repository(Path root, Problems problems) throws IOException {
        Path history = history(root);
        if (Files.exists(history, LinkOption.NOFOLLOW_LINKS)) {
            Optional<Repo> repo = sound(history);
            if (repo.isPresent()) {
                return repo.get();
            }
            Path aside = aside(history);
            Files.move(history, aside, StandardCopyOption.ATOMIC_MOVE);
            problems.warning(
                    Workspace.class, "history-put-aside", FilePos.of(HOME), Arg.code(HOME + "/" + aside.getFileName()));
        }
        Repo.create(history);
        return Repo.open(history);
    }

    private static Optional<Repo> sound(Path history) throws IOException {
        Repo repo;
        try {
            repo = Repo.open(history);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
        try {
            Optional<ObjectId> head = repo.head();
            if (head.isEmpty() ? !repo.hasRefs() : repo.isWhole(head.get())) {
                return Optional.of(repo);
            }
        } catch (IOException | RuntimeException e) {
            // As good as not there.
        }
        repo.close();
        return Optional.empty();
    }

    private static Path aside(Path history) {
        for (int n = 1; ; n++) {
            Path aside = history.resolveSibling("history-unreadable-" + n);
            if (Files.notExists(aside, LinkOption.NOFOLLOW_LINKS)) {
                return aside;
            }
        }
    }

    /** Writes the files of a new case beside its place and then puts them there in one step. */
    static void create(Path folder, Map<String, String> files) throws IOException {
        Problems problems = new Problems();
        files.forEach((path, text) -> {
            if (!CasePath.refuses(path, problems)) {
                FileText.decode(path, FileText.bytes(text), problems);
            }
        });
        if (problems.hasErrors()) {
            throw new IllegalArgumentException("no files of a case: " + problems.all());
        }
        Path place = folder.toAbsolutePath().normalize();
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> inside = Files.list(place)) {
                if (inside.findAny().isPresent()) {
                    throw new DirectoryNotEmptyException(place.toString());
                }
            }
        }
        Files.createDirectories(place.getParent());
        Path part = Files.createTempDirectory(place.getParent(), ".new-case-");
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = part.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                SafeFile.write(target, FileText.bytes(file.getValue()));
            }
            Files.deleteIfExists(place);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            Repo.deleteAll(part);
            throw e;
        }
    }
}
