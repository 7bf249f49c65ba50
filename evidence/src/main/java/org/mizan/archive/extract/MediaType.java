package org.mizan.archive.extract;

import java.util.Arrays;
import java.util.Optional;

/** A kind of document that the archive takes, found by content, never by name. */
public enum MediaType {
    PDF("application/pdf", "pdf"),
    HTML("text/html", "html"),
    TEXT("text/plain", "txt"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    GIF("image/gif", "gif"),
    TIFF("image/tiff", "tif"),
    WEBP("image/webp", "webp");

    private final String mime;
    private final String extension;

    MediaType(String mime, String extension) {
        this.mime = mime;
        this.extension = extension;
    }

    /** The kind with this registered name ({@code application/pdf}). */
    public static Optional<MediaType> named(String mime) {
        return Arrays.stream(values()).filter(t -> t.mime.equals(mime)).findFirst();
    }

    /** The registered name. */
    public String mime() {
        return mime;
    }

    /** The usual end of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether it is a picture, which has no text of its own. */
    public boolean isPicture() {
        return mime.startsWith("image/");
    }
}
