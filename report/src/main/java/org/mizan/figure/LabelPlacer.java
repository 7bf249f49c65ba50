package org.mizan.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what is already on the sheet, and finds the first of several places for a label that touches none of it and stays inside the frame. */
final class LabelPlacer {
    private static final double CELL = 48;

    private final Box frame;
    private final Map<Long, List<Box>> cells = new HashMap<>();
    private final Map<Long, List<Box>> strokes = new HashMap<>();

    LabelPlacer(Box frame) {
        this.frame = frame;
    }

    /** Takes this room. */
    void block(Box box) {
        put(box, cells);
    }

    private static void put(Box box, Map<Long, List<Box>> cells) {
        for (int i = cell(box.x()); i <= cell(box.right()); i++) {
            for (int j = cell(box.y()); j <= cell(box.bottom()); j++) {
                cells.computeIfAbsent(key(i, j), k -> new ArrayList<>()).add(box);
            }
        }
    }

    /** Takes the room along a line, for labels; other lines may cross it. */
    void blockLine(double x1, double y1, double x2, double y2, double width) {
        int steps = (int) Math.max(1, Math.hypot(x2 - x1, y2 - y1) / Math.max(width, 4));
        for (int i = 0; i <= steps; i++) {
            double t = (double) i / steps;
            put(Box.around(x1 + t * (x2 - x1), y1 + t * (y2 - y1), width / 2), strokes);
        }
    }

    boolean free(Box box) {
        return frame.holds(box) && free(box, cells) && free(box, strokes);
    }

    private static boolean free(Box box, Map<Long, List<Box>> cells) {
        for (int i = cell(box.x()); i <= cell(box.right()); i++) {
            for (int j = cell(box.y()); j <= cell(box.bottom()); j++) {
                for (Box taken : cells.getOrDefault(key(i, j), List.of())) {
                    if (taken.overlaps(box)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Whether a line touches no mark or label from a little way off its start to its end. */
    boolean freeLine(double x1, double y1, double x2, double y2, double off) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        for (double at = off; at <= length; at += 3) {
            double t = at / length;
            if (!free(Box.around(x1 + t * (x2 - x1), y1 + t * (y2 - y1), 1), cells)) {
                return false;
            }
        }
        return true;
    }

    /** Takes the first candidate that is free; empty if none is. */
    Optional<Box> place(List<Box> candidates) {
        Optional<Box> found = candidates.stream().filter(this::free).findFirst();
        found.ifPresent(this::block);
        return found;
    }

    /** The eight places around a mark, best first: at its side, then above and below, then the corners. */
    static List<Box> around(double x, double y, double gap, double width, double height, boolean leftFirst) {
        double right = x + gap;
        double left = x - gap - width;
        double near = leftFirst ? left : right;
        double far = leftFirst ? right : left;
        double middle = x - width / 2;
        double above = y - gap - height;
        double below = y + gap;
        double level = y - height / 2;
        return List.of(
                new Box(near, level, width, height),
                new Box(far, level, width, height),
                new Box(middle, above, width, height),
                new Box(middle, below, width, height),
                new Box(near, above + gap / 2, width, height),
                new Box(near, below - gap / 2, width, height),
                new Box(far, above + gap / 2, width, height),
                new Box(far, below - gap / 2, width, height));
    }

    private static int cell(double at) {
        return (int) Math.floor(at / CELL);
    }

    private static long key(int i, int j) {
        return ((long) i << 32) ^ (j & 0xffffffffL);
    }
}
