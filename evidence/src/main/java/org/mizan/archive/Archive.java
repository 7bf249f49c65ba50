package org.mizan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mizan.archive.extract.Bounds;
import org.mizan.archive.extract.Extracted;
import org.mizan.archive.extract.Extraction;
import org.mizan.model.Case;
import org.mizan.model.Source;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;

/** The documents of a case and their texts. */
public final class Archive {
    /** The folder of the case that holds them. */
    public static final String FOLDER = "archive";

    private static final long MOST_TEXT = 4L * Bounds.CHARACTERS;

    private final Places places;
    private final List<Document> documents;

    private Archive(Places places, List<Document> documents) {
        this.places = places;
        this.documents = documents;
    }

    /** The archive of the case that lies in this folder. */
    public static Archive of(Path root, Case c) {
        return of(root, c.sources().values());
    }

    static Archive of(Path root, Collection<Source> sources) {
        List<Document> all = new ArrayList<>();
        sources.forEach(s -> s.documents().forEach(d -> all.add(Document.of(s, d))));
        return new Archive(new Places(root), List.copyOf(all));
    }

    /** All documents that the case records, in the order of its sources; whether each is really there, {@link #path} says. */
    public List<Document> documents() {
        return documents;
    }

    /** The documents of one source; the first is the one that quotations are taken from. */
    public List<Document> documents(String source) {
        return documents.stream().filter(d -> d.source().equals(source)).toList();
    }

    /** Where the document lies; empty if it is not there, or its path leads out of the archive. */
    public Optional<Path> path(Document document) {
        return places.file(document.file());
    }

    /**
     * The text to read and search: the corrected one where there is one, else the stored one, else the text read out of the document now (and not stored).
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    public Loaded<DocumentText> text(Document document) {
        List<DocumentText> stored = storedTexts(document);
        return stored.isEmpty() ? extracted(document) : Loaded.of(stored.get(0));
    }

    /** The texts that lie beside the document: the corrected one first, then the extracted one. */
    public List<DocumentText> storedTexts(Document document) {
        List<DocumentText> texts = new ArrayList<>();
        stored(document.correctedFile()).ifPresent(t -> texts.add(DocumentText.stored(t, true)));
        stored(document.textFile()).ifPresent(t -> texts.add(DocumentText.stored(t, false)));
        return texts;
    }

    private Loaded<DocumentText> extracted(Document document) {
        Optional<Path> path = path(document);
        if (path.isEmpty()) {
            Problems problems = new Problems();
            problems.error(Archive.class, "document-missing", document.at(), Arg.code(document.file()));
            return Loaded.failed(problems.all());
        }
        return Extraction.of(path.get(), document.file()).then(e -> Loaded.of(of(e)));
    }

    static DocumentText of(Extracted extracted) {
        return DocumentText.stored(String.join(String.valueOf(DocumentText.PAGE_BREAK), extracted.pages()), false);
    }

    private Optional<String> stored(String file) {
        Optional<Path> path = places.file(file);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Places.open(path.get())) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, MOST_TEXT + 1));
            return bytes.length > MOST_TEXT ? Optional.empty() : decoded(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that is not UTF-8 any more is as good as missing; fixity says so. */
    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static FilePos at(String file) {
        return FilePos.of(FileNames.visible(file));
    }
}
