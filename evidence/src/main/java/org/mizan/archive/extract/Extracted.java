package org.mizan.archive.extract;

import java.util.List;

/**
 * The text of a document.
 *
 * @param pages the text of each page; a document without pages of its own has one, a picture one that is empty
 */
public record Extracted(MediaType type, List<String> pages) {
    public Extracted {
        pages = List.copyOf(pages);
    }
}
