package org.mizan.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mizan.archive.quality.TextQuality;

/**
 * The text of a document.
 *
 * @param pages text of each page, from the first
 * @param sha256 of the whole as it is stored, in lower-case hex: what quotations are bound to
 * @param corrected whether a human mended it
 */
public record DocumentText(List<String> pages, String sha256, boolean corrected) {
    /** What parts the pages in the stored text. */
    public static final char PAGE_BREAK = '\f';

    public DocumentText {
        pages = List.copyOf(pages);
    }

    /** A stored text with its pages apart. */
    static DocumentText stored(String whole, boolean corrected) {
        return new DocumentText(
                List.of(whole.split(String.valueOf(PAGE_BREAK), -1)),
                Hash.of(whole.getBytes(StandardCharsets.UTF_8)),
                corrected);
    }

    /** The text as it is stored, in which quotations count their offsets. */
    public String whole() {
        return String.join(String.valueOf(PAGE_BREAK), pages);
    }

    /** How far it can be trusted. */
    public TextQuality quality() {
        return TextQuality.of(pages);
    }
}
