package org.mizan.archive.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mizan.archive.extract.Glyph.Direction;

/**
 * Turns a line from the order in which it is seen, left to right, into the order in which it is read.
 *
 * <p>The reverse of what the Unicode bidirectional algorithm does for showing, as far as one level of embedding goes: in a line from the right, words of
 * Latin letters and numbers keep their inner order; in a line from the left, stretches of Arabic are turned around.
 */
final class ReadingOrder {
    private ReadingOrder() {}

    static String of(List<Glyph> line, boolean rightToLeft) {
        boolean arabic = line.stream().anyMatch(g -> g.direction() == Direction.RIGHT_TO_LEFT);
        if (!arabic && !rightToLeft) {
            return joined(line);
        }
        if (rightToLeft) {
            return joined(turned(line));
        }
        List<Glyph> out = new ArrayList<>();
        for (int i = 0; i < line.size(); ) {
            int end = i + 1;
            if (line.get(i).direction() == Direction.RIGHT_TO_LEFT) {
                end = stretch(line, i, Direction.LEFT_TO_RIGHT, Direction.RIGHT_TO_LEFT);
                out.addAll(turned(line.subList(i, end)));
            } else {
                out.add(line.get(i));
            }
            i = end;
        }
        return joined(out);
    }

    /** The end of the longest stretch that starts here, holds nothing of the one direction and ends in the other. */
    private static int stretch(List<Glyph> line, int from, Direction without, Direction last) {
        int end = from + 1;
        for (int i = from; i < line.size() && line.get(i).direction() != without; i++) {
            if (line.get(i).direction() == last) {
                end = i + 1;
            }
        }
        return end;
    }

    private static List<Glyph> turned(List<Glyph> line) {
        List<List<Glyph>> units = new ArrayList<>();
        for (int i = 0; i < line.size(); ) {
            int end = i + 1;
            Direction direction = line.get(i).direction();
            if (direction == Direction.LEFT_TO_RIGHT || direction == Direction.DIGIT && isInLatin(line, i)) {
                end = latin(line, i);
            } else if (direction == Direction.DIGIT) {
                end = number(line, i);
            }
            units.add(line.subList(i, end));
            i = end;
        }
        Collections.reverse(units);
        return units.stream().flatMap(List::stream).toList();
    }

    /** Whether a number leads into Latin letters without anything Arabic between, so that both are one stretch from the left. */
    private static boolean isInLatin(List<Glyph> line, int from) {
        for (int i = from; i < line.size(); i++) {
            Direction direction = line.get(i).direction();
            if (direction == Direction.LEFT_TO_RIGHT) {
                return true;
            }
            if (direction == Direction.RIGHT_TO_LEFT || line.get(i).isBlank()) {
                return false;
            }
        }
        return false;
    }

    /** The end of a stretch of Latin words, with the numbers among and after them. */
    private static int latin(List<Glyph> line, int from) {
        int end = from + 1;
        for (int i = from; i < line.size() && line.get(i).direction() != Direction.RIGHT_TO_LEFT; i++) {
            Direction direction = line.get(i).direction();
            if (direction == Direction.LEFT_TO_RIGHT || direction == Direction.DIGIT) {
                end = i + 1;
            }
        }
        return end;
    }

    /** The end of a number: its digits with the points, commas, colons and strokes that stand alone between two of them. */
    private static int number(List<Glyph> line, int from) {
        int end = from;
        while (end < line.size()) {
            if (line.get(end).direction() == Direction.DIGIT) {
                end++;
            } else if (end + 1 < line.size()
                    && ".,:/٫٬".contains(line.get(end).text())
                    && line.get(end + 1).direction() == Direction.DIGIT) {
                end += 2;
            } else {
                break;
            }
        }
        boolean sign = end < line.size() && "%٪".contains(line.get(end).text());
        return sign ? end + 1 : end;
    }

    private static String joined(List<Glyph> line) {
        StringBuilder out = new StringBuilder();
        line.forEach(g -> out.append(g.text()));
        return out.toString();
    }
}
