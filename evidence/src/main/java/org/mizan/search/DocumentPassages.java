package org.mizan.search;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mizan.archive.Archive;
import org.mizan.archive.Document;
import org.mizan.archive.DocumentText;
import org.mizan.model.Case;

/**
 * The pages of a case's documents whose text is stored, the corrected text before the extracted one.
 *
 * @param unread paths of documents whose stored text cannot be read, or lies beyond what a search holds
 */
record DocumentPassages(List<Passage> pages, List<String> unread) {
    /** Characters of all texts together: some thirty thousand pages. */
    private static final long MOST = 100_000_000;

    static DocumentPassages of(Path caseFolder, Case c) {
        Archive archive = Archive.of(caseFolder, c);
        List<Passage> pages = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        long size = 0;
        for (Document document : archive.documents()) {
            List<String> texts = size < MOST ? texts(archive, document, unread) : List.of();
            size += texts.stream().mapToLong(String::length).sum();
            if (size >= MOST) {
                unread.add(document.file());
                continue;
            }
            for (int i = 0; i < texts.size(); i++) {
                pages.add(new Passage(document.source(), document.file(), i + 1, texts.get(i)));
            }
        }
        return new DocumentPassages(List.copyOf(pages), List.copyOf(unread));
    }

    private static List<String> texts(Archive archive, Document document, List<String> unread) {
        try {
            List<DocumentText> stored = archive.storedTexts(document);
            return stored.isEmpty() ? List.of() : stored.get(0).pages();
        } catch (UncheckedIOException e) {
            unread.add(document.file());
            return List.of();
        }
    }
}
