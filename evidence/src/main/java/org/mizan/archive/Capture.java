package org.mizan.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.mizan.archive.extract.Bounds;
import org.mizan.archive.extract.Extracted;
import org.mizan.archive.extract.Extraction;
import org.mizan.archive.quality.TextQuality;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;

/**
 * Takes documents into the archive of a case.
 *
 * <p>The order makes it safe to stop at any moment: the document is copied under a hidden name, forced to the disk and read; then it takes its name in one
 * step; then its text is written; last the record in {@code sources.yaml}. Whoever stops in between leaves a whole document that no record names, which
 * {@link Fixity} reports and which taking in the same document again adopts.
 */
public final class Capture {
    /** What became of a document. */
    public enum Outcome {
        /** It was stored and recorded. */
        ADDED,
        /** It was recorded and is there; nothing was changed but what the terms say. */
        ALREADY_THERE,
        /** It was recorded but not there (a case that came without its documents) and is there now. */
        RESTORED
    }

    /**
     * A document taken in.
     *
     * @param source id of its source
     * @param file path in the case folder
     * @param quality of its text
     */
    public record Captured(
            Outcome outcome,
            String source,
            String file,
            String sha256,
            long bytes,
            Extracted text,
            TextQuality quality) {}

    private final Places places;
    private final Clock clock;

    /** @param root an existing case folder */
    public Capture(Path root, Clock clock) {
        this.places = new Places(root);
        this.clock = clock;
    }

    /** Takes in a document of a source that the case knows. */
    public Loaded<Captured> take(Path file, String source, Terms terms) {
        return take(file, source, terms, Optional.empty(), false);
    }

    /**
     * Takes in a document.
     *
     * @param fresh what to record of the source if the case does not know it
     * @param first whether it becomes the document that quotations are taken from; those before it are kept after it
     * @throws UncheckedIOException if a file cannot be read or written
     */
    public Loaded<Captured> take(Path file, String source, Terms terms, Optional<NewSource> fresh, boolean first) {
        String shown = FileNames.visible(file.getFileName().toString());
        Problems problems = new Problems();
        try {
            Optional<SourceRecord> record = SourceRecord.read(places.root(), source, fresh, problems);
            record.ifPresent(r -> r.check(terms, problems));
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                problems.error(Capture.class, "no-document", FilePos.of(shown));
            } else if (Files.size(file) > Bounds.DOCUMENT_BYTES) {
                problems.error(
                        Extraction.class, "document-too-large", FilePos.of(shown), Arg.of(Bounds.DOCUMENT_BYTES >> 20));
            }
            if (problems.hasErrors()) {
                return Loaded.failed(problems.all());
            }
            try (Incoming incoming = Incoming.copy(file, places, source)) {
                return Extraction.of(incoming.part(), shown)
                        .then(text -> store(incoming, shown, text, source, terms, fresh, first));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Loaded<Captured> store(
            Incoming incoming,
            String shown,
            Extracted text,
            String source,
            Terms terms,
            Optional<NewSource> fresh,
            boolean first) {
        Problems problems = new Problems();
        try (ArchiveLock lock = ArchiveLock.take(places.root())) {
            if (!lock.held()) {
                problems.error(Capture.class, "archive-busy", FilePos.of(Archive.FOLDER));
                return Loaded.failed(problems.all());
            }
            // Read again: somebody may have written since the check before the long reading of the document.
            Optional<SourceRecord> read = SourceRecord.read(places.root(), source, fresh, problems);
            if (read.isEmpty()) {
                return Loaded.failed(problems.all());
            }
            SourceRecord record = read.get();
            Optional<SourceRecord.Copy> known = record.copies().stream()
                    .filter(c -> c.sha256().equals(incoming.sum().sha256()))
                    .findFirst();
            Optional<Path> target = known.flatMap(c -> places.at(c.file()));
            Outcome outcome = Outcome.ADDED;
            String file;
            if (target.isPresent()) {
                file = known.get().file();
                outcome = incoming.settle(target.get()) ? Outcome.RESTORED : Outcome.ALREADY_THERE;
            } else {
                file = incoming.settleUnder(FileNames.safe(shown, text.type()), record.copies());
            }
            DerivedText.write(places.root().resolve(file), text);
            record.save(
                    new SourceRecord.Addition(
                            outcome == Outcome.ADDED ? Optional.of(described(file, incoming, text)) : Optional.empty(),
                            terms.how().or(() -> Optional.of("mizan add " + shown)),
                            clock.instant().truncatedTo(ChronoUnit.SECONDS),
                            terms,
                            first),
                    problems);
            TextQuality quality = TextQuality.of(text.pages());
            Captured captured = new Captured(
                    outcome,
                    source,
                    file,
                    incoming.sum().sha256(),
                    incoming.sum().bytes(),
                    text,
                    quality);
            warn(captured, problems);
            return Loaded.of(captured, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceRecord.Described described(String file, Incoming incoming, Extracted text) {
        return new SourceRecord.Described(
                file,
                incoming.sum().sha256(),
                incoming.sum().bytes(),
                text.type(),
                text.pages().size());
    }

    private static void warn(Captured captured, Problems problems) {
        if (captured.quality().isDoubtful()) {
            List<Arg> signs = captured.quality().signs().stream()
                    .map(s -> Arg.of(s.message()))
                    .toList();
            problems.warning(
                    Capture.class,
                    "doubtful-text",
                    FilePos.of(captured.file()),
                    Arg.share(captured.quality().score()),
                    Arg.list(signs));
        }
    }

    /** Whether a problem would be told about these terms alone, before any document is chosen. */
    public List<Problem> check(String source, Terms terms, Optional<NewSource> fresh) {
        Problems problems = new Problems();
        SourceRecord.read(places.root(), source, fresh, problems).ifPresent(r -> r.check(terms, problems));
        return problems.all();
    }
}
