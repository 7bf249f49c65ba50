package org.mizan.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mizan.archive.Archive;
import org.mizan.archive.Document;
import org.mizan.archive.DocumentText;
import org.mizan.model.Case;

/** The pages of a case's documents whose text is stored, the corrected text before the extracted one. */
final class DocumentPassages {
    private DocumentPassages() {}

    static List<Passage> of(Path caseFolder, Case c) {
        Archive archive = Archive.of(caseFolder, c);
        List<Passage> out = new ArrayList<>();
        for (Document document : archive.documents()) {
            List<DocumentText> texts = archive.storedTexts(document);
            List<String> pages = texts.isEmpty() ? List.of() : texts.get(0).pages();
            for (int i = 0; i < pages.size(); i++) {
                out.add(new Passage(document.source(), document.file(), i + 1, pages.get(i)));
            }
        }
        return out;
    }
}
