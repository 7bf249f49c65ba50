package org.mizan.archive;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.mizan.archive.extract.MediaType;
import org.mizan.model.Source;
import org.mizan.problem.FilePos;
import org.mizan.text.Text;

/**
 * A stored copy of a source as the case records it.
 *
 * @param source id of the source
 * @param file path in the case folder, under {@code archive/}
 * @param sha256 of its bytes as recorded; empty where the case does not say
 * @param obtained when it was stored, as written
 * @param at where the case records the source
 */
public record Document(
        String source,
        String file,
        String sha256,
        OptionalLong bytes,
        Optional<MediaType> type,
        OptionalInt pages,
        Optional<String> obtained,
        Text how,
        FilePos at) {

    /** What follows a document's name in the name of its text. */
    static final String TEXT = ".txt";

    /** What follows a document's name in the name of its corrected text. */
    static final String CORRECTED = ".corrected.txt";

    /** The record of a copy of this source. */
    public static Document of(Source source, Source.Archived copy) {
        return new Document(
                source.id(),
                copy.file(),
                copy.sha256(),
                copy.bytes(),
                copy.mediaType().flatMap(MediaType::named),
                copy.pages(),
                copy.obtained(),
                copy.how(),
                source.at());
    }

    /** Path of the text that was read out of it. */
    public String textFile() {
        return file + TEXT;
    }

    /** Path of the text that a human mended. */
    public String correctedFile() {
        return file + CORRECTED;
    }

    /** Its name without folders. */
    public String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
