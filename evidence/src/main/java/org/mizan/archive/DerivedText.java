package org.mizan.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.mizan.archive.extract.Extracted;
import org.mizan.casefile.edit.SafeFile;

/** Writes the text beside its document. */
final class DerivedText {
    private DerivedText() {}

    /** Writes it unless one is there: quotations may be bound to it, and it may have been read out by another version. */
    static void write(Path document, Extracted text) throws IOException {
        Path file = document.resolveSibling(document.getFileName() + Document.TEXT);
        if (!text.type().isPicture() && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            SafeFile.write(file, Archive.of(text).whole().getBytes(StandardCharsets.UTF_8));
        }
    }
}
