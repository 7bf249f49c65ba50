package org.mizan.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A short stretch of a text around what was found in it.
 *
 * @param language code of the text's language, {@code und} if unknown
 * @param rightToLeft which way to write it
 * @param parts in the order of the text; together they are the stretch
 * @param starts whether it begins where the text begins
 * @param ends whether it ends where the text ends
 */
public record Snippet(String language, boolean rightToLeft, List<Part> parts, boolean starts, boolean ends) {
    public Snippet {
        parts = List.copyOf(parts);
    }

    /** Characters that were found, or characters around them. Blanks are single, and nothing in it moves a cursor or turns a direction. */
    public record Part(String text, boolean found) {}

    /** The words alone, with an ellipsis where something is left out. */
    public String plain() {
        return marked("", "");
    }

    /** The words with marks around what was found. */
    public String marked(String before, String after) {
        return (starts ? "" : "… ")
                + parts.stream()
                        .map(p -> p.found() ? before + p.text() + after : p.text())
                        .collect(Collectors.joining())
                + (ends ? "" : " …");
    }
}
