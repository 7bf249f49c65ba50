package org.mizan.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Advance widths of the shipped fonts, read from {@code widths.txt}: exact for Latin, by joined form for Arabic (lam-alef included), an estimate for other
 * scripts, which a browser takes from a font of the system.
 */
final class Typeface {
    static final Typeface PLEX = read();

    /** Share of the type size that other scripts take a character; generous, because a label that is too long collides. */
    private static final int UNKNOWN = 680;

    private static final int IDEOGRAPH = 1000;
    private static final int LAM = 0x644;

    private final Map<Integer, int[]> widths;

    /** The same for the characters that occur most, without a look-up. */
    private final int[][] rows = new int[0x700][];

    private final Map<Integer, int[]> lamAlef;

    private Typeface(Map<Integer, int[]> widths, Map<Integer, int[]> lamAlef) {
        this.widths = widths;
        this.lamAlef = lamAlef;
        widths.forEach((point, row) -> {
            if (point < rows.length) {
                rows[point] = row;
            }
        });
    }

    private static Typeface read() {
        Map<Integer, int[]> widths = new HashMap<>();
        Map<Integer, int[]> lamAlef = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Typeface.class.getResourceAsStream("widths.txt")), StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                boolean ligature = line.startsWith("ligature ");
                String[] cells = (ligature ? line.substring(9) : line).split(" ");
                int[] row = new int[cells.length - 1];
                for (int i = 0; i < row.length; i++) {
                    row[i] = Integer.parseInt(cells[i + 1]);
                }
                (ligature ? lamAlef : widths).put(Integer.parseInt(cells[0], 16), row);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("widths.txt", e);
        }
        return new Typeface(widths, lamAlef);
    }

    /** Width of one line of text, in the units of the type size. */
    double width(String text, Type type) {
        int weight = type.weight() / 100 - 4;
        int[] points = new int[text.length()];
        int n = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c < 0x300 || !isMark(c)) {
                points[n++] = c;
            }
        }
        long sum = 0;
        for (int i = 0; i < n; i++) {
            boolean before = i > 0 && joinsForward(points[i - 1]) && joinsBack(points[i]);
            int[] pair = points[i] == LAM && i + 1 < n ? lamAlef.get(points[i + 1]) : null;
            if (pair != null) {
                sum += pair[2 * weight + (before ? 1 : 0)];
                i++;
            } else {
                boolean after = i + 1 < n && joinsForward(points[i]) && joinsBack(points[i + 1]);
                sum += advance(points[i], weight, before, after);
            }
        }
        return sum * type.size() / 1000;
    }

    private int[] row(int point) {
        return point < rows.length ? rows[point] : widths.get(point);
    }

    private int advance(int point, int weight, boolean before, boolean after) {
        int[] row = row(point);
        if (row == null) {
            return isControl(point) ? 0 : isWide(point) ? IDEOGRAPH : UNKNOWN;
        }
        if (row.length == 3) {
            return row[weight];
        }
        int form = before ? after ? 3 : 1 : after ? 2 : 0;
        return row[4 * weight + form];
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL;
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xD7FF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0x1F000;
    }

    private boolean joinsBack(int c) {
        int[] row = row(c);
        return c == 0x640 || c == 0x200D || row != null && row.length > 3;
    }

    /** Whether a letter joins the next one: all that have forms, except those that only join backwards (alef, dal, reh, waw and their kin). */
    private boolean joinsForward(int c) {
        return joinsBack(c) && !joinsBackOnly(c);
    }

    private static boolean joinsBackOnly(int c) {
        return c >= 0x622 && c <= 0x625
                || c == 0x627
                || c == 0x629
                || c >= 0x62F && c <= 0x632
                || c == 0x648
                || c >= 0x671 && c <= 0x677
                || c >= 0x688 && c <= 0x699
                || c == 0x6C0
                || c >= 0x6C3 && c <= 0x6CB
                || c == 0x6CD
                || c == 0x6CF
                || c == 0x6D2
                || c == 0x6D3
                || c == 0x6D5
                || c == 0x6EE
                || c == 0x6EF;
    }
}
