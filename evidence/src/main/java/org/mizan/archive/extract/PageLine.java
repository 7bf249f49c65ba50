package org.mizan.archive.extract;

import java.util.Locale;
import java.util.Optional;

/**
 * A line of text and where it stands on its page: from the left and from the top, as shares of the page's width and height.
 *
 * @param text as the stored text has it
 */
public record PageLine(float left, float top, float right, float bottom, String text) {
    PageLine within(float width, float height) {
        return new PageLine(left / width, top / height, right / width, bottom / height, text);
    }

    /** As one line of a file. */
    String written() {
        return String.format(Locale.ROOT, "%.5f %.5f %.5f %.5f %s", left, top, right, bottom, text.replace('\n', ' '));
    }

    /** A line of a file read again; empty if it is none. */
    public static Optional<PageLine> read(String line) {
        String[] parts = line.split(" ", 5);
        try {
            return parts.length < 5
                    ? Optional.empty()
                    : Optional.of(new PageLine(
                            Float.parseFloat(parts[0]),
                            Float.parseFloat(parts[1]),
                            Float.parseFloat(parts[2]),
                            Float.parseFloat(parts[3]),
                            parts[4]));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
