package org.mizan.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
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
        Optional<String> decoded = utf8(file, bytes, problems);
        if (decoded.isEmpty()) {
            return Optional.empty();
        }
        String text = withoutMark(decoded.get());
        if (text.length() > Limits.CODE_POINTS && text.codePointCount(0, text.length()) > Limits.CODE_POINTS) {
            problems.error(SourceFile.class, "file-too-long", FilePos.of(file), Arg.of(Limits.CODE_POINTS));
            return Optional.empty();
        }
        SourceFile source = new SourceFile(file, text);
        return source.hasControls(problems) ? Optional.empty() : Optional.of(source);
    }

    private static Optional<String> utf8(String file, byte[] bytes, Problems problems) {
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), out, true);
        String text = out.flip().toString();
        if (result.isUnderflow()) {
            return Optional.of(text);
        }
        String read = withoutMark(text);
        int lineStart = read.lastIndexOf('\n') + 1;
        int line = 1 + (int) read.chars().filter(c -> c == '\n').count();
        int column = 1 + read.codePointCount(lineStart, read.length());
        problems.error(SourceFile.class, "not-utf8", new FilePos(file, line, column, 1));
        return Optional.empty();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** The text of this line (from 1) without its end. */
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

    /** Whether a text must not hold this character: control characters and what Unicode says is none. */
    static boolean isControl(char c) {
        return c < ' ' || c >= 0x7f && c < 0xa0 || c == '\ufffe' || c == '\uffff';
    }

    /**
     * Makes sure that what is about to be written can be read again.
     *
     * @throws IllegalArgumentException if it holds a control character or half of a surrogate pair
     */
    public static void requireWritable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (isControl(c) && c != '\t' && c != '\n' || Character.isSurrogate(c) && !pair) {
                throw new IllegalArgumentException("a text may not hold the character " + (int) c);
            }
            i += pair ? 1 : 0;
        }
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
            // A carriage return alone would be a line end to some readers and not to others.
            boolean lineEnd = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (isControl(c) && c != '\t' && !lineEnd) {
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
