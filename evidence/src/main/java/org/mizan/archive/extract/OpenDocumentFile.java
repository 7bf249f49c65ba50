package org.mizan.archive.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of an ODT: paragraphs and headings as lines, pages where they were last broken; deleted text and comments are left out. */
final class OpenDocumentFile implements XmlPart.Listener {
    private static final Set<String> LEFT_OUT =
            Set.of("tracked-changes", "annotation", "forms", "sequence-decls", "automatic-styles", "font-face-decls");
    private static final int MOST_BLANKS = 1000;

    private final List<String> pages = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();
    private int skipped;
    private int paragraphs;

    private OpenDocumentFile() {}

    static List<String> pages(ZipParts zip) throws IOException, Refusal, XMLStreamException {
        OpenDocumentFile words = new OpenDocumentFile();
        XmlPart.read(zip.part("content.xml").orElseThrow(() -> Refusal.because("unreadable-document", "ODT")), words);
        words.endPage();
        return words.pages;
    }

    @Override
    public void start(String name, XMLStreamReader at) {
        if (skipped > 0 || LEFT_OUT.contains(name)) {
            skipped++;
            return;
        }
        switch (name) {
            case "p", "h" -> paragraphs++;
            case "s" -> page.append(" ".repeat(count(at)));
            case "tab" -> page.append('\t');
            case "line-break" -> page.append('\n');
            case "soft-page-break" -> {
                if (!page.toString().isBlank()) {
                    endPage();
                }
            }
            default -> {
                // structure and looks
            }
        }
    }

    private static int count(XMLStreamReader at) {
        String written = at.getAttributeValue(at.getNamespaceURI(), "c");
        return written == null || !written.matches("[0-9]{1,4}") ? 1 : Math.min(Integer.parseInt(written), MOST_BLANKS);
    }

    @Override
    public void end(String name) {
        if (skipped > 0) {
            skipped--;
        } else if (name.equals("p") || name.equals("h")) {
            paragraphs--;
            page.append('\n');
        }
    }

    @Override
    public void text(String words) {
        if (skipped == 0 && paragraphs > 0) {
            page.append(words.replaceAll("\\s+", " "));
        }
    }

    private void endPage() {
        pages.add(page.toString());
        page.setLength(0);
    }
}
