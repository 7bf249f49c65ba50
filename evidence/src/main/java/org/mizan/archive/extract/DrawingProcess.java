package org.mizan.archive.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The process that draws one page and tells where its lines stand; leaves no file if the document has no such page. */
final class DrawingProcess {
    private static final float DOTS_PER_INCH = 120;
    private static final float POINTS_PER_INCH = 72;

    /** Dots of the picture; an A4 page at the usual size has 1.4 million. */
    private static final float MOST_DOTS = 6_000_000;

    private DrawingProcess() {}

    public static void main(String[] arguments) throws IOException, Refusal {
        ImageIO.setUseCache(false);
        try (PDDocument document = PdfFile.open(Path.of(arguments[0]))) {
            int page = Integer.parseInt(arguments[1]) - 1;
            if (page >= 0 && page < document.getNumberOfPages()) {
                PDFRenderer renderer = new PDFRenderer(document);
                renderer.setSubsamplingAllowed(true);
                BufferedImage drawn =
                        renderer.renderImage(page, scale(document.getPage(page).getCropBox()), ImageType.RGB);
                // The picture last: it tells that both are there.
                Files.write(Path.of(arguments[2] + PageImage.LINES), lines(document, page + 1));
                ImageIO.write(drawn, "png", Path.of(arguments[2]).toFile());
            }
        }
    }

    /** None where the text of the page cannot be read: it can be seen all the same. */
    private static List<String> lines(PDDocument document, int page) {
        try {
            return PdfFile.lines(document, page).stream()
                    .limit(Bounds.LINES)
                    .map(PageLine::written)
                    .toList();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static float scale(PDRectangle box) {
        float area = Math.max(1, box.getWidth() * box.getHeight());
        return Math.min(DOTS_PER_INCH / POINTS_PER_INCH, (float) Math.sqrt(MOST_DOTS / area));
    }
}
