package org.mizan.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.view.Tone;

/** A line of straight and curved parts, in the distances of a {@link Sheet}. */
final class Path {
    private record Step(char command, double[] numbers) {}

    private final List<Step> steps = new ArrayList<>();

    Path move(double x, double y) {
        return add('M', x, y);
    }

    Path to(double x, double y) {
        return add('L', x, y);
    }

    /** A quadratic curve: control point, then end. */
    Path bend(double cx, double cy, double x, double y) {
        return add('Q', cx, cy, x, y);
    }

    /** A cubic curve: two control points, then end. */
    Path curve(double cx, double cy, double dx, double dy, double x, double y) {
        return add('C', cx, cy, dx, dy, x, y);
    }

    Path close() {
        return add('Z');
    }

    private Path add(char command, double... numbers) {
        steps.add(new Step(command, numbers));
        return this;
    }

    /** The path as an SVG {@code d}, with its distances across counted from the left. */
    String data(Sheet sheet) {
        StringBuilder out = new StringBuilder();
        for (Step step : steps) {
            out.append(step.command);
            for (int i = 0; i < step.numbers.length; i++) {
                double n = i % 2 == 0 ? sheet.across(step.numbers[i]) : step.numbers[i];
                out.append(i > 0 ? " " : "").append(Svg.number(n));
            }
        }
        return out.toString();
    }

    static Path polygon(double... xy) {
        Path path = new Path().move(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.to(xy[i], xy[i + 1]);
        }
        return path.close();
    }

    /** The shape that stands for a tone; empty for a circle. */
    static Optional<Path> ofMark(Tone tone, double x, double y, double r) {
        return switch (tone) {
            case WAR -> Optional.of(polygon(x, y - r * 1.2, x + r * 1.12, y + r * 0.8, x - r * 1.12, y + r * 0.8));
            case FROZEN ->
                Optional.of(polygon(
                        x - r * 0.9,
                        y - r * 0.9,
                        x + r * 0.9,
                        y - r * 0.9,
                        x + r * 0.9,
                        y + r * 0.9,
                        x - r * 0.9,
                        y + r * 0.9));
            case OTHER -> Optional.of(polygon(x, y - r * 1.25, x + r * 1.25, y, x, y + r * 1.25, x - r * 1.25, y));
            case SETTLEMENT ->
                Optional.of(polygon(
                        x - r * 1.1,
                        y,
                        x - r * 0.55,
                        y - r,
                        x + r * 0.55,
                        y - r,
                        x + r * 1.1,
                        y,
                        x + r * 0.55,
                        y + r,
                        x - r * 0.55,
                        y + r));
            default -> Optional.empty();
        };
    }

    /** The head of an arrow that arrives at a point with this direction. */
    static Path arrowHead(double x, double y, double dx, double dy, double size) {
        double length = Math.hypot(dx, dy);
        double ux = length == 0 ? 1 : dx / length;
        double uy = length == 0 ? 0 : dy / length;
        double bx = x - ux * size;
        double by = y - uy * size;
        return polygon(
                x, y, bx - uy * size * 0.45, by + ux * size * 0.45, bx + uy * size * 0.45, by - ux * size * 0.45);
    }
}
