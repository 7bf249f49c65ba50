package org.mizan.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a shape is painted.
 *
 * @param step 1..5 for a fill that is a step of a scale of strength, 0 for full strength
 * @param dash lengths of strokes and gaps, empty for a solid line
 */
record Paint(Optional<Ink> fill, Optional<Ink> stroke, double strokeWidth, String dash, int step) {
    private static final String[] STRENGTH = {"", "0.12", "0.25", "0.37", "0.5", "0.62"};
    static final int STEPS = 5;
    static final String DASHED = "6 4";
    static final String DOTTED = "2 4";

    static Paint fill(Ink ink) {
        return new Paint(Optional.of(ink), Optional.empty(), 0, "", 0);
    }

    static Paint stroke(Ink ink, double width) {
        return new Paint(Optional.empty(), Optional.of(ink), width, "", 0);
    }

    Paint outlined(Ink ink, double width) {
        return new Paint(fill, Optional.of(ink), width, dash, step);
    }

    Paint dashed(String pattern) {
        return new Paint(fill, stroke, strokeWidth, pattern, step);
    }

    /** The fill as a step of strength; figures on it stay readable in every step. */
    Paint at(int strength) {
        return new Paint(fill, stroke, strokeWidth, dash, strength);
    }

    /** Names and values of the attributes, and these first. */
    Object[] attributes(Object... first) {
        List<Object> out = new ArrayList<>(List.of(first));
        StringBuilder classes = new StringBuilder();
        fill.ifPresent(f -> classes.append("f-").append(f.css()));
        stroke.ifPresent(s ->
                classes.append(classes.length() > 0 ? " " : "").append("s-").append(s.css()));
        if (step > 0) {
            classes.append(" o").append(step);
        }
        put(out, "class", classes.toString());
        put(out, "fill", fill.map(Ink::light).orElse("none"));
        if (step > 0) {
            put(out, "fill-opacity", STRENGTH[step]);
        }
        stroke.ifPresent(s -> {
            put(out, "stroke", s.light());
            put(out, "stroke-width", strokeWidth);
            put(out, "stroke-dasharray", dash);
        });
        return out.toArray();
    }

    private static void put(List<Object> out, String name, Object value) {
        out.add(name);
        out.add(value);
    }
}
