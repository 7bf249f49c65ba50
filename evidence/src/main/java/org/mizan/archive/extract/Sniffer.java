package org.mizan.archive.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells kinds of documents apart by their first bytes. */
final class Sniffer {
    /** How many bytes it wants to see. */
    static final int HEAD = 4096;

    private static final Pattern HTML = Pattern.compile(
            "(?s)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*(<!doctype\\s+html|<html|<head|<body|<title|<meta|<div|<article|<p[ >]).*");

    /** What the first bytes say; a zip holds nobody knows what until it is opened. */
    enum Kind {
        PDF,
        ZIP,
        PNG,
        JPEG,
        GIF,
        TIFF,
        WEBP,
        HTML,
        PERHAPS_TEXT,
        OTHER
    }

    private Sniffer() {}

    static Kind kind(byte[] head) {
        Optional<Kind> signed = signed(head);
        if (signed.isPresent()) {
            return signed.get();
        }
        String ascii = new String(head, StandardCharsets.ISO_8859_1);
        // Readers of PDF look for the mark in the first kilobyte, so rubbish before it does not hide one.
        if (ascii.substring(0, Math.min(1024, ascii.length())).contains("%PDF-")) {
            return Kind.PDF;
        }
        if (isHtml(ascii) || isHtml(utf16(head))) {
            return Kind.HTML;
        }
        return TextFile.looksLikeText(head) ? Kind.PERHAPS_TEXT : Kind.OTHER;
    }

    private static Optional<Kind> signed(byte[] head) {
        if (starts(head, 0, "%PDF-")) {
            return Optional.of(Kind.PDF);
        }
        if (starts(head, 0, "PK\u0003\u0004") || starts(head, 0, "PK\u0005\u0006")) {
            return Optional.of(Kind.ZIP);
        }
        if (starts(head, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(Kind.PNG);
        }
        if (starts(head, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(Kind.JPEG);
        }
        if (starts(head, 0, "GIF87a") || starts(head, 0, "GIF89a")) {
            return Optional.of(Kind.GIF);
        }
        if (starts(head, 0, "II*\u0000") || starts(head, 0, "MM\u0000*")) {
            return Optional.of(Kind.TIFF);
        }
        return starts(head, 0, "RIFF") && starts(head, 8, "WEBP") ? Optional.of(Kind.WEBP) : Optional.empty();
    }

    private static boolean isHtml(String head) {
        String bare = head.startsWith("\ufeff") ? head.substring(1) : head.replaceFirst("^\u00ef\u00bb\u00bf", "");
        return HTML.matcher(bare.toLowerCase(Locale.ROOT)).matches();
    }

    private static String utf16(byte[] head) {
        boolean little = starts(head, 0, "\u00ff\u00fe");
        return little || starts(head, 0, "\u00fe\u00ff")
                ? new String(head, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)
                : "";
    }

    private static boolean starts(byte[] head, int at, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (at + i >= head.length || (head[at + i] & 0xff) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
