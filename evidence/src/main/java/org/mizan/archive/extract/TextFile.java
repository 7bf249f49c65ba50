package org.mizan.archive.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Plain text in one of the encodings that Arabic writers use, decoded strictly: what does not fit an encoding is not in it. */
final class TextFile {
    private static final Charset ARABIC_WINDOWS = Charset.forName("windows-1256");

    private TextFile() {}

    /** Pages are what form feeds separate. */
    static List<String> pages(byte[] bytes) throws Refusal {
        String text = decode(bytes).orElseThrow(() -> Refusal.because("unknown-encoding"));
        return List.of((text.startsWith("\ufeff") ? text.substring(1) : text).split("\f", -1));
    }

    private static Optional<String> decode(byte[] bytes) {
        int first = bytes.length > 1 ? (bytes[0] & 0xff) << 8 | bytes[1] & 0xff : 0;
        if (first == 0xfffe) {
            return strictly(bytes, StandardCharsets.UTF_16LE);
        }
        if (first == 0xfeff) {
            return strictly(bytes, StandardCharsets.UTF_16BE);
        }
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        // Windows-1256 gives every byte a meaning, so its being one shows only in the absence of control characters.
        return utf8.isPresent() ? utf8 : strictly(bytes, ARABIC_WINDOWS);
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.chars().anyMatch(TextFile::isForeign) ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether these first bytes may be text in any of the encodings. */
    static boolean looksLikeText(byte[] head) {
        int first = head.length > 1 ? (head[0] & 0xff) << 8 | head[1] & 0xff : 0;
        if (first == 0xfffe || first == 0xfeff) {
            return true;
        }
        for (byte b : head) {
            if (b >= 0 && isForeign(b)) {
                return false;
            }
        }
        return head.length > 0;
    }

    /** A control character that no writer of text types. */
    private static boolean isForeign(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7f || c == 0xfffe || c == 0xffff;
    }
}
