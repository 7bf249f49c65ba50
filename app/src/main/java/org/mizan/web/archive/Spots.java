package org.mizan.web.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mizan.archive.extract.PageLine;
import org.mizan.quotation.Span;

/**
 * Where quoted passages stand on the picture of their page. A line of the text is found among the lines of the picture by its words, in order; within a line
 * a passage is placed by its share of the letters, which is near enough to be seen. What a person corrected is not found, and not marked.
 */
final class Spots {
    private final List<PageLine> lines;

    Spots(List<PageLine> lines) {
        this.lines = lines;
    }

    /** A rectangle on the picture, in shares of its width and height. */
    record Spot(String quote, double left, double top, double width, double height) {}

    /**
     * @param page the text of the page
     * @param marks stretches of it, by quotation, counted in code points from the start of the page
     */
    List<Spot> of(String page, Map<String, Span> marks) {
        List<Spot> spots = new ArrayList<>();
        int next = 0;
        int start = 0;
        for (String line : page.split("\n", -1)) {
            int length = line.codePointCount(0, line.length());
            int found = line.isBlank() ? -1 : find(line, next);
            if (found >= 0) {
                next = found + 1;
                int from = start;
                PageLine box = lines.get(found);
                marks.forEach((quote, span) -> {
                    double first = Math.max(0, span.start() - from) / (double) length;
                    double last = Math.min(length, span.end() - from) / (double) length;
                    if (first < last) {
                        spots.add(spot(quote, box, first, last));
                    }
                });
            }
            start += length + 1;
        }
        return spots;
    }

    private int find(String line, int from) {
        String wanted = letters(line);
        for (int i = from; i < lines.size(); i++) {
            if (letters(lines.get(i).text()).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** Brackets may be turned in the text, and blanks told differently. */
    private static String letters(String line) {
        return line.replaceAll("[\\s()\\[\\]{}«»]", "");
    }

    private static Spot spot(String quote, PageLine box, double first, double last) {
        double width = box.right() - box.left();
        double left = fromRight(box.text()) ? box.right() - last * width : box.left() + first * width;
        return new Spot(quote, left, box.top(), (last - first) * width, (double) box.bottom() - box.top());
    }

    private static boolean fromRight(String text) {
        int balance = 0;
        for (int c : text.codePoints().toArray()) {
            byte direction = Character.getDirectionality(c);
            balance += direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    ? 1
                    : direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? -1 : 0;
        }
        return balance > 0;
    }
}
