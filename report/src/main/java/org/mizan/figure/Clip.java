package org.mizan.figure;

import java.util.ArrayList;
import java.util.List;

/** Cuts rings and lines of points, laid end to end as x, y, at a rectangle: exactly, so that no reader of the picture needs to. */
final class Clip {
    private final Box box;

    Clip(Box box) {
        this.box = box;
    }

    /** The part of a closed ring inside; empty if there is none (Sutherland and Hodgman, 1974). */
    double[] ring(double[] points) {
        double[] out = points;
        for (int side = 0; side < 4 && out.length > 0; side++) {
            out = cut(out, side);
        }
        return out;
    }

    private double[] cut(double[] in, int side) {
        double[] out = new double[in.length * 2 + 4];
        int length = 0;
        int count = in.length / 2;
        for (int i = 0; i < count; i++) {
            int before = 2 * ((i + count - 1) % count);
            double a = depth(in[before], in[before + 1], side);
            double b = depth(in[2 * i], in[2 * i + 1], side);
            if (a >= 0 != b >= 0) {
                double t = a / (a - b);
                out[length++] = in[before] + t * (in[2 * i] - in[before]);
                out[length++] = in[before + 1] + t * (in[2 * i + 1] - in[before + 1]);
            }
            if (b >= 0) {
                out[length++] = in[2 * i];
                out[length++] = in[2 * i + 1];
            }
        }
        return java.util.Arrays.copyOf(out, length);
    }

    private double depth(double x, double y, int side) {
        return switch (side) {
            case 0 -> x - box.x();
            case 1 -> box.right() - x;
            case 2 -> y - box.y();
            default -> box.bottom() - y;
        };
    }

    /** The parts of a line inside (Liang and Barsky, 1984, a piece at a time). */
    List<double[]> line(double[] points) {
        List<double[]> out = new ArrayList<>();
        List<Double> run = new ArrayList<>();
        for (int i = 0; i + 3 < points.length; i += 2) {
            double[] piece = piece(points[i], points[i + 1], points[i + 2], points[i + 3]);
            boolean goesOn = piece.length > 0
                    && !run.isEmpty()
                    && run.get(run.size() - 2) == piece[0]
                    && run.get(run.size() - 1) == piece[1];
            if (!goesOn) {
                keep(run, out);
            }
            if (piece.length > 0) {
                for (int k = goesOn ? 2 : 0; k < 4; k++) {
                    run.add(piece[k]);
                }
            }
        }
        keep(run, out);
        return out;
    }

    private static void keep(List<Double> run, List<double[]> out) {
        if (!run.isEmpty()) {
            out.add(run.stream().mapToDouble(Double::doubleValue).toArray());
            run.clear();
        }
    }

    private double[] piece(double x1, double y1, double x2, double y2) {
        double from = 0;
        double to = 1;
        for (int side = 0; side < 4; side++) {
            double a = depth(x1, y1, side);
            double b = depth(x2, y2, side);
            if (a < 0 && b < 0) {
                return new double[0];
            }
            if (a < 0) {
                from = Math.max(from, a / (a - b));
            } else if (b < 0) {
                to = Math.min(to, a / (a - b));
            }
        }
        if (from >= to) {
            return new double[0];
        }
        double dx = x2 - x1;
        double dy = y2 - y1;
        return new double[] {
            from == 0 ? x1 : x1 + from * dx,
            from == 0 ? y1 : y1 + from * dy,
            to == 1 ? x2 : x1 + to * dx,
            to == 1 ? y2 : y1 + to * dy
        };
    }

    /** Leaves out points that are closer than this to the one kept before; the last point stays. */
    static double[] thinned(double[] points, double distance) {
        double[] out = new double[points.length];
        int length = 0;
        for (int i = 0; i < points.length; i += 2) {
            boolean last = i + 2 >= points.length;
            if (length == 0
                    || last
                    || Math.hypot(points[i] - out[length - 2], points[i + 1] - out[length - 1]) >= distance) {
                out[length++] = points[i];
                out[length++] = points[i + 1];
            }
        }
        return java.util.Arrays.copyOf(out, length);
    }
}
