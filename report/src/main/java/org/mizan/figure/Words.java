package org.mizan.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of text in a picture, with the direction it is read in. Names and figures inside a sentence stand between Unicode isolates, so that neither
 * disturbs the order of the rest.
 */
record Words(String text, boolean rightToLeft) {
    static final char LEFT_ISOLATE = '\u2066';
    static final char FIRST_STRONG_ISOLATE = '\u2068';
    static final char END_ISOLATE = '\u2069';
    private static final String ELLIPSIS = "…";

    boolean isEmpty() {
        return text.isBlank();
    }

    double width(Type type) {
        return Typeface.PLEX.width(text, type);
    }

    /** These words, shortened with an ellipsis where they are wider than this. */
    Words fit(Type type, double room) {
        if (width(type) <= room) {
            return this;
        }
        double left = room - Typeface.PLEX.width(ELLIPSIS, type);
        int end = longest(type, left);
        String kept = text.substring(0, end).stripTrailing();
        return new Words(closed(kept) + ELLIPSIS, rightToLeft);
    }

    /** The end of the longest beginning that fits. */
    private int longest(Type type, double room) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (Typeface.PLEX.width(text.substring(0, middle), type) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        boolean splitsPair = low > 0 && low < text.length() && Character.isHighSurrogate(text.charAt(low - 1));
        return splitsPair ? low - 1 : low;
    }

    /** These words on at most so many lines, broken after spaces and strokes, the last one shortened if need be. */
    List<Words> wrap(Type type, double room, int lines) {
        List<Words> out = new ArrayList<>();
        String rest = text;
        while (out.size() < lines - 1 && Typeface.PLEX.width(rest, type) > room) {
            int at = breakAt(rest, type, room);
            if (at < 0) {
                break;
            }
            String line = rest.substring(0, at);
            String opened = openIsolates(line);
            out.add(new Words(closed(line.stripTrailing()), rightToLeft).fit(type, room));
            rest = opened + rest.substring(at);
        }
        out.add(new Words(rest, rightToLeft).fit(type, room));
        return out;
    }

    /** The end of the longest beginning that fits and ends with a space or a stroke, else of the shortest one, else -1. */
    private static int breakAt(String text, Type type, double room) {
        int best = -1;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i - 1);
            if (c != ' ' && c != '/') {
                continue;
            }
            boolean fits = Typeface.PLEX.width(text.substring(0, c == ' ' ? i - 1 : i), type) <= room;
            if (fits || best < 0) {
                best = i;
            }
            if (!fits) {
                break;
            }
        }
        return best;
    }

    private static String openIsolates(String text) {
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == LEFT_ISOLATE || c == FIRST_STRONG_ISOLATE) {
                open.append(c);
            } else if (c == END_ISOLATE && open.length() > 0) {
                open.setLength(open.length() - 1);
            }
        }
        return open.toString();
    }

    private static String closed(String text) {
        return text + String.valueOf(END_ISOLATE).repeat(openIsolates(text).length());
    }

    static double widest(List<Words> lines, Type type) {
        return lines.stream().mapToDouble(w -> w.width(type)).max().orElse(0);
    }
}
