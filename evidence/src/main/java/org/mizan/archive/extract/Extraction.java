package org.mizan.archive.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/** Tells what kind a document is and gets its text out, whatever it is made of. */
public final class Extraction {
    private Extraction() {}

    /**
     * The text of a document, or why it is not taken.
     *
     * @param shown how problems name the file
     * @throws UncheckedIOException if the file itself cannot be read
     * @throws java.util.concurrent.CancellationException if this thread is interrupted meanwhile
     */
    public static Loaded<Extracted> of(Path file, String shown) {
        return of(file, shown, Bounds.SECONDS);
    }

    static Loaded<Extracted> of(Path file, String shown, int seconds) {
        try {
            Sniffer.Kind kind = Reader.kind(file);
            return Loaded.of(Reader.isHarmless(kind) ? Reader.read(file, kind) : guarded(file, kind, seconds));
        } catch (Refusal e) {
            return Loaded.failed(List.of(problem(e, shown)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Extracted guarded(Path file, Sniffer.Kind kind, int seconds) throws IOException, Refusal {
        Path work = Files.createTempDirectory("mizan-read-");
        try {
            Path answer = work.resolve("answer");
            GuardedProcess.End end = GuardedProcess.run(
                    ReadingProcess.class,
                    work,
                    seconds,
                    List.of(file.toAbsolutePath().toString(), answer.toString()));
            if (end != GuardedProcess.End.WELL) {
                throw Refusal.because("document-too-heavy", kind.name(), seconds, Bounds.HEAP_MIB);
            }
            return ReadingProcess.answer(answer);
        } finally {
            delete(work);
        }
    }

    static org.mizan.problem.Problem problem(Refusal refusal, String shown) {
        Arg[] words = refusal.words().stream().map(Extraction::argument).toArray(Arg[]::new);
        Problems problems = new Problems();
        problems.error(
                Message.of(Extraction.class, refusal.code(), words), FilePos.of(shown), java.util.Optional.empty());
        return problems.all().get(0);
    }

    private static Arg argument(String word) {
        return word.matches("[0-9]{1,18}") ? Arg.of(Long.parseLong(word)) : Arg.code(word);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
