package org.mizan.problem;

import java.util.Comparator;

/**
 * A place in a file of a case folder.
 *
 * @param file path relative to the folder, with {@code /}
 * @param line from 1; 0 means the file as a whole
 * @param column from 1, counted in code points; 0 means the whole line
 * @param length code points to underline, at least 1 where there is a column
 */
public record FilePos(String file, int line, int column, int length) implements Comparable<FilePos> {
    private static final Comparator<FilePos> ORDER = Comparator.comparing(FilePos::file)
            .thenComparingInt(FilePos::line)
            .thenComparingInt(FilePos::column)
            .thenComparingInt(FilePos::length);

    /** The file as a whole. */
    public static FilePos of(String file) {
        return new FilePos(file, 0, 0, 0);
    }

    /** Part of the text at this place: {@code from} code points on, {@code length} long. */
    public FilePos part(int from, int length) {
        return new FilePos(file, line, column + from, length);
    }

    @Override
    public int compareTo(FilePos other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:col} as compilers write it. */
    @Override
    public String toString() {
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
