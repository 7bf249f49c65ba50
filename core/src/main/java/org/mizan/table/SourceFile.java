package org.mizan.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;

/**
 * The text of one file with its lines.
 *
 * @param file path relative to the case folder
 * @param text decoded, without byte-order mark; line ends as in the file
 */
public record SourceFile(String file, String text) {
    /** Decodes strict UTF-8 and refuses what is too long or holds control characters; empty after a problem. */
    public static Optional<SourceFile> decode(String file, byte[] bytes, Problems problems) {
        Optional<String> decoded = utf8(bytes);
        if (decoded.isEmpty()) {
            problems.error(SourceFile.class, "not-utf8", FilePos.of(file));
            return Optional.empty();
        }
        String text = decoded.get().startsWith("\ufeff") ? decoded.get().substring(1) : decoded.get();
        if (text.length() > Limits.CODE_POINTS && text.codePointCount(0, text.length()) > Limits.CODE_POINTS) {
            problems.error(SourceFile.class, "file-too-long", FilePos.of(file), Arg.of(Limits.CODE_POINTS));
            return Optional.empty();
        }
        SourceFile source = new SourceFile(file, text);
        return source.hasControls(problems) ? Optional.empty() : Optional.of(source);
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The text of this line (from 1) without its end, shortened if very long. */
    public Optional<String> line(int number) {
        int start = 0;
        for (int n = 1; n < number; n++) {
            start = text.indexOf('\n', start) + 1;
            if (start == 0) {
                return Optional.empty();
            }
        }
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end);
        return number < 1
                ? Optional.empty()
                : Optional.of(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    }

    private boolean hasControls(Problems problems) {
        int line = 1;
        int column = 1;
        boolean found = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                column = 1;
                continue;
            }
            boolean control =
                    c < ' ' && c != '\t' && c != '\r' || c >= 0x7f && c < 0xa0 || c == '\ufffe' || c == '\uffff';
            if (control) {
                String name = "U+" + String.format(java.util.Locale.ROOT, "%04X", (int) c);
                problems.error(
                        SourceFile.class, "control-character", new FilePos(file, line, column, 1), Arg.code(name));
                found = true;
            }
            column += Character.isLowSurrogate(c) ? 0 : 1;
        }
        return found;
    }
}
