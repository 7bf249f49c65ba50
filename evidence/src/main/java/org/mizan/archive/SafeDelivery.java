package org.mizan.archive;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mizan.archive.extract.MediaType;

/**
 * How a server may hand a stored document to a browser so that nothing in it runs: pictures and plain text show, a PDF shows and may load nothing, all else is
 * a download. What the document calls itself never counts, and a browser must not guess.
 *
 * @param type value of {@code Content-Type}
 * @param headers all headers to send with it, in order, {@code Content-Type} included
 */
public record SafeDelivery(String type, Map<String, String> headers) {
    /** Nothing loads, nothing runs, nothing is submitted, and the page is of no origin. */
    private static final String NOTHING = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

    /** The same without a sandbox, in which a browser's own viewer of PDF does not start. */
    private static final String NOTHING_BESIDE =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; img-src data:";

    public SafeDelivery {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** The rule for a document of this kind. */
    public static SafeDelivery of(MediaType kind, String name) {
        return switch (kind) {
            case PNG, JPEG, GIF, WEBP -> delivery(kind.mime(), "inline", NOTHING, name);
            case TEXT -> delivery("text/plain; charset=utf-8", "inline", NOTHING, name);
            case PDF -> delivery(kind.mime(), "inline", NOTHING_BESIDE, name);
            case HTML, DOCX, ODT, TIFF -> delivery("application/octet-stream", "attachment", NOTHING, name);
        };
    }

    private static SafeDelivery delivery(String type, String disposition, String policy, String name) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type);
        headers.put("Content-Disposition", disposition + "; filename*=UTF-8''" + encoded(name));
        headers.put("Content-Security-Policy", policy);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cache-Control", "no-store");
        return new SafeDelivery(type, headers);
    }

    /** The name in the letters that a header may hold (RFC 8187). */
    private static String encoded(String name) {
        StringBuilder out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= '0' && b <= '9'
                    || b >= 'A' && b <= 'Z'
                    || b >= 'a' && b <= 'z'
                    || b == '-'
                    || b == '.'
                    || b == '_';
            out.append(plain ? String.valueOf((char) b) : "%" + String.format(Locale.ROOT, "%02X", b & 0xff));
        }
        return out.toString();
    }
}
