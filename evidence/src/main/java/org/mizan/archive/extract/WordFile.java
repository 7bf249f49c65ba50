package org.mizan.archive.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a DOCX: paragraphs as lines, pages where the writer or the program that last showed it broke them, footnotes and endnotes at the end. Text
 * marked as deleted, field codes and the second version of drawings are left out.
 */
final class WordFile implements XmlPart.Listener {
    static final String BODY = "word/document.xml";

    private final List<String> pages = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();
    private int skipped;
    private boolean inText;

    private WordFile() {}

    static List<String> pages(ZipParts zip) throws IOException, Refusal, XMLStreamException {
        WordFile words = new WordFile();
        XmlPart.read(zip.part(BODY).orElseThrow(() -> Refusal.because("unreadable-document", "DOCX")), words);
        for (String notes : List.of("word/footnotes.xml", "word/endnotes.xml")) {
            Optional<byte[]> part = zip.part(notes);
            if (part.isPresent()) {
                XmlPart.read(part.get(), words);
            }
        }
        words.endPage();
        return words.pages;
    }

    @Override
    public void start(String name, XMLStreamReader at) {
        if (skipped > 0 || isLeftOut(name)) {
            skipped++;
            return;
        }
        switch (name) {
            case "t" -> inText = true;
            case "tab" -> page.append('\t');
            case "cr" -> page.append('\n');
            case "br" -> lineOrPage(at);
            case "lastRenderedPageBreak" -> breakPage();
            case "noBreakHyphen" -> page.append('\u2011');
            default -> {
                // structure and looks
            }
        }
    }

    private static boolean isLeftOut(String name) {
        return name.equals("del") || name.equals("Fallback") || name.equals("instrText") || name.equals("pPr");
    }

    private void lineOrPage(XMLStreamReader at) {
        String type = at.getAttributeValue(at.getNamespaceURI(), "type");
        if ("page".equals(type)) {
            breakPage();
        } else {
            page.append('\n');
        }
    }

    @Override
    public void end(String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "t" -> inText = false;
            case "p" -> page.append('\n');
            case "tc" -> endCell();
            case "tr" -> page.append('\n');
            default -> {
                // structure and looks
            }
        }
    }

    private void endCell() {
        if (page.length() > 0 && page.charAt(page.length() - 1) == '\n') {
            page.setLength(page.length() - 1);
        }
        page.append('\t');
    }

    @Override
    public void text(String words) {
        if (inText && skipped == 0) {
            page.append(words);
        }
    }

    /** A break at the top of a page was counted already by the break that made the page. */
    private void breakPage() {
        if (!page.toString().isBlank()) {
            endPage();
        }
    }

    private void endPage() {
        pages.add(page.toString());
        page.setLength(0);
    }
}
