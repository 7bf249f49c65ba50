package org.mizan.archive.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.mizan.problem.Loaded;

/** Draws a page of a PDF as a picture (PNG), in a guarded process. */
public final class PageImage {
    /** What follows the name of a picture in the name of the file that says where the lines of its page stand. */
    public static final String LINES = ".lines";

    private PageImage() {}

    /**
     * Draws one page into a file, which is whole or not there.
     *
     * @param page from 1
     * @param target its folder exists
     * @param shown how problems name the document
     */
    public static Loaded<Path> draw(Path pdf, int page, Path target, String shown) {
        try {
            return Loaded.of(guarded(pdf, page, target));
        } catch (Refusal e) {
            return Loaded.failed(List.of(Extraction.problem(e, shown)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path settle(Path from, Path to) throws IOException {
        Path part = Files.createTempFile(to.toAbsolutePath().getParent(), ".page-", ".mizan-part");
        Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
        return Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path guarded(Path pdf, int page, Path target) throws IOException, Refusal {
        Path work = Files.createTempDirectory("mizan-draw-");
        try {
            Path drawn = work.resolve("page.png");
            GuardedProcess.End end = GuardedProcess.run(
                    DrawingProcess.class,
                    work,
                    Bounds.SECONDS,
                    List.of(pdf.toAbsolutePath().toString(), Integer.toString(page), drawn.toString()));
            if (end != GuardedProcess.End.WELL) {
                throw Refusal.because("document-too-heavy", "PDF", Bounds.SECONDS, Bounds.HEAP_MIB);
            }
            if (!Files.exists(drawn)) {
                throw Refusal.because("no-such-page", page);
            }
            settle(work.resolve("page.png" + LINES), target.resolveSibling(target.getFileName() + LINES));
            return settle(drawn, target);
        } finally {
            Extraction.delete(work);
        }
    }
}
