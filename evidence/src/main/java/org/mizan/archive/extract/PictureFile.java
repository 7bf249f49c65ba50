package org.mizan.archive.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** A picture: a page to look at, without text. Only its head is read, to know how large it would be. */
final class PictureFile {
    private PictureFile() {}

    static List<String> pages(Path file, MediaType type) throws IOException, Refusal {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(type.name().toLowerCase(Locale.ROOT));
        if (readers.hasNext()) {
            ImageReader reader = readers.next();
            try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > Bounds.IMAGE_DOTS) {
                    throw Refusal.because("picture-too-large", Bounds.IMAGE_DOTS);
                }
            } catch (RuntimeException e) {
                throw Refusal.because("unreadable-document", type.name());
            } finally {
                reader.dispose();
            }
        }
        return List.of("");
    }
}
