package org.mizan.bibliography;

import java.util.Arrays;
import org.mizan.problem.FilePos;
import org.mizan.table.SourceFile;

/** Where offsets of a text stand as lines and columns. Asked for in the order of the text it costs no more than reading the text once. */
final class Places {
    private final String file;
    private final String text;
    private final int[] starts;
    private int lastLine = -1;
    private int lastOffset;
    private int lastColumn;

    Places(SourceFile source) {
        this.file = source.file();
        this.text = source.text();
        int[] found = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    FilePos at(int offset, int length) {
        int line = Arrays.binarySearch(starts, offset);
        if (line < 0) {
            line = -line - 2;
        }
        boolean onward = line == lastLine && offset >= lastOffset;
        int column = onward
                ? lastColumn + text.codePointCount(lastOffset, offset)
                : 1 + text.codePointCount(starts[line], offset);
        lastLine = line;
        lastOffset = offset;
        lastColumn = column;
        return new FilePos(file, line + 1, column, Math.max(1, length));
    }
}
