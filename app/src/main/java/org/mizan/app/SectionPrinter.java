package org.mizan.app;

import org.mizan.model.Case;
import org.mizan.view.Section;

/** Prints a section as text: Markdown, or its tables as CSV. */
final class SectionPrinter {
    private SectionPrinter() {}

    static void print(Case c, Section section, Console console, boolean csv) {
        throw new UnsupportedOperationException(c.digest() + section.id() + console + csv);
    }
}
