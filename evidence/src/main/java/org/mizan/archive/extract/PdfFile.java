package org.mizan.archive.extract;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * The text layer of a PDF, page by page, in the order of its content. A glyph for which the file names no character becomes U+FFFD instead of vanishing, so
 * that a damaged layer shows.
 */
final class PdfFile {
    private static final long IN_MEMORY = 64L << 20;

    /** Pages from which on two threads are quicker than one. */
    private static final int LONG = 24;

    private PdfFile() {}

    static PDDocument open(Path file) throws IOException, Refusal {
        MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(IN_MEMORY, Bounds.SCRATCH_BYTES);
        try {
            return Loader.loadPDF(file.toFile(), memory.streamCache);
        } catch (InvalidPasswordException e) {
            throw Refusal.because("password-needed");
        }
    }

    static List<String> pages(Path file) throws IOException, Refusal {
        try (PDDocument document = open(file)) {
            int count = document.getNumberOfPages();
            if (count > Bounds.PAGES) {
                throw Refusal.because("too-many-pages", Bounds.PAGES);
            }
            if (count < LONG) {
                return pages(document, 1, count);
            }
            // A document is for one thread alone, so the other half is read from the file opened once more.
            FutureTask<List<String>> half = new FutureTask<>(() -> {
                try (PDDocument again = open(file)) {
                    return pages(again, count / 2 + 1, count);
                }
            });
            Thread second = new Thread(half, "second half");
            second.setDaemon(true);
            second.start();
            List<String> pages = new ArrayList<>(pages(document, 1, count / 2));
            pages.addAll(result(half));
            return pages;
        }
    }

    private static List<String> result(FutureTask<List<String>> task) throws IOException, Refusal {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private static List<String> pages(PDDocument document, int first, int last) throws IOException, Refusal {
        Stripper stripper = new Stripper(first);
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        stripper.writeText(document, Writer.nullWriter());
        stripper.fill(last - first + 1);
        if (stripper.characters > Bounds.CHARACTERS) {
            throw Refusal.because("text-too-long", Bounds.CHARACTERS);
        }
        return stripper.pages;
    }

    /** Where the lines of one page stand, in the order of its text. */
    static List<PageLine> lines(PDDocument document, int page) throws IOException {
        Stripper stripper = new Stripper(page);
        stripper.keeping = true;
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.writeText(document, Writer.nullWriter());
        PDRectangle box = document.getPage(page - 1).getCropBox();
        boolean lying = document.getPage(page - 1).getRotation() % 180 != 0;
        float width = lying ? box.getHeight() : box.getWidth();
        float height = lying ? box.getWidth() : box.getHeight();
        return stripper.lines.stream().map(l -> l.within(width, height)).toList();
    }

    /** Collects the glyphs of each page. */
    private static final class Stripper extends PDFTextStripper {
        private final Spans spans = new Spans();
        private final List<String> pages = new ArrayList<>();
        private final List<Glyph> glyphs = new ArrayList<>();
        private final List<PageLine> lines = new ArrayList<>();
        private final int first;
        private boolean keeping;
        private PDRectangle box = new PDRectangle();
        private int rotation;
        private long characters;

        /** @param first the page it begins with */
        Stripper(int first) {
            this.first = first;
        }

        @Override
        protected void startPage(PDPage at) throws IOException {
            super.startPage(at);
            // A page without content is passed over in silence.
            fill(getCurrentPageNo() - first);
            glyphs.clear();
            spans.clear();
            box = at.getCropBox();
            rotation = at.getRotation();
        }

        @Override
        public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
            spans.begin(properties, glyphs.size());
        }

        @Override
        public void endMarkedContentSequence() {
            spans.end(glyphs);
        }

        /** Replaces the words and lines that the stripper would make of the page. */
        @Override
        protected void writePage() {
            pages.add(PageText.of(glyphs));
            if (keeping) {
                lines.addAll(PageText.boxes(glyphs));
            }
            glyphs.clear();
        }

        private void fill(int count) {
            while (pages.size() < count) {
                pages.add("");
            }
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (++characters <= Bounds.CHARACTERS) {
                glyphs.add(new Glyph(
                        letters(text.getUnicode()),
                        text.getXDirAdj(),
                        text.getXDirAdj() + text.getWidthDirAdj(),
                        text.getYDirAdj(),
                        Math.max(1, text.getFontSizeInPt()),
                        text.getWidthOfSpace()));
            }
        }

        /** Fonts name their glyphs by shape: a joined form or a ligature stands for its letters, as every reader of PDF takes it. */
        private static String letters(String named) {
            boolean shape = named.chars().anyMatch(c -> c >= 0xfb00 && c < 0xfe00 || c >= 0xfe70 && c < 0xff00);
            return shape ? Normalizer.normalize(named, Normalizer.Form.NFKC).strip() : named;
        }

        @Override
        protected void showGlyph(Matrix at, PDFont font, int code, Vector move) throws IOException {
            if (font instanceof PDSimpleFont || font.toUnicode(code) != null) {
                super.showGlyph(at, font, code, move);
            } else {
                unnamed(at, font, code, move);
            }
        }

        private void unnamed(Matrix at, PDFont font, int code, Vector move) {
            Matrix here = at.clone();
            here.setValue(2, 0, here.getValue(2, 0) - box.getLowerLeftX());
            here.setValue(2, 1, here.getValue(2, 1) - box.getLowerLeftY());
            Matrix next = Matrix.getTranslateInstance(move.getX(), move.getY()).multiply(here);
            float width = Math.abs(next.getTranslateX() - here.getTranslateX());
            float size = Math.abs(here.getScalingFactorY());
            processTextPosition(new TextPosition(
                    rotation,
                    box.getWidth(),
                    box.getHeight(),
                    here,
                    next.getTranslateX(),
                    next.getTranslateY(),
                    size / 2,
                    width,
                    size / 4,
                    "\ufffd",
                    new int[] {code},
                    font,
                    Math.max(size, 1),
                    Math.max((int) size, 1)));
        }
    }
}
