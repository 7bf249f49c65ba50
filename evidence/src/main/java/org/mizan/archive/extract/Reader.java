package org.mizan.archive.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads one document in this process, without a guard; what a guard would catch (no memory, no end) may happen. */
final class Reader {
    private Reader() {}

    /** The first bytes of a file that is not too large. */
    static Sniffer.Kind kind(Path file) throws IOException, Refusal {
        if (Files.size(file) > Bounds.DOCUMENT_BYTES) {
            throw Refusal.because("document-too-large", Bounds.DOCUMENT_BYTES >> 20);
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return Sniffer.kind(in.readNBytes(Sniffer.HEAD));
        }
    }

    static Extracted read(Path file, Sniffer.Kind kind) throws IOException, Refusal {
        try {
            Extracted raw = raw(file, kind);
            return new Extracted(raw.type(), Cleaning.pages(raw.pages()));
        } catch (XMLStreamException e) {
            throw Refusal.because("unreadable-document", "XML");
        }
    }

    private static Extracted raw(Path file, Sniffer.Kind kind) throws IOException, Refusal, XMLStreamException {
        return switch (kind) {
            case PDF -> new Extracted(MediaType.PDF, PdfFile.pages(file));
            case ZIP -> zipped(file);
            case HTML -> new Extracted(MediaType.HTML, HtmlFile.pages(text(file)));
            case PERHAPS_TEXT -> new Extracted(MediaType.TEXT, TextFile.pages(text(file)));
            case PNG, JPEG, GIF, TIFF, WEBP -> {
                MediaType type = MediaType.valueOf(kind.name());
                yield new Extracted(type, PictureFile.pages(file, type));
            }
            case OTHER -> throw Refusal.because("unsupported-document");
        };
    }

    private static Extracted zipped(Path file) throws IOException, Refusal, XMLStreamException {
        try (ZipParts zip = ZipParts.open(file)) {
            if (zip.part(WordFile.BODY).isPresent()) {
                return new Extracted(MediaType.DOCX, WordFile.pages(zip));
            }
            byte[] mime = zip.part("mimetype").orElse(new byte[0]);
            if (Arrays.equals(mime, MediaType.ODT.mime().getBytes(StandardCharsets.US_ASCII))) {
                return new Extracted(MediaType.ODT, OpenDocumentFile.pages(zip));
            }
            throw Refusal.because("unsupported-document");
        }
    }

    private static byte[] text(Path file) throws IOException, Refusal {
        if (Files.size(file) > Bounds.TEXT_BYTES) {
            throw Refusal.because("document-too-large", Bounds.TEXT_BYTES >> 20);
        }
        return Files.readAllBytes(file);
    }

    /** Kinds whose reading is no more than decoding. */
    static boolean isHarmless(Sniffer.Kind kind) {
        return !List.of(Sniffer.Kind.PDF, Sniffer.Kind.ZIP, Sniffer.Kind.HTML).contains(kind);
    }
}
