package org.mizan.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Time on a line, in years and their fractions, cut where its density changes much: each piece has a scale of its own, so that a quiet century does not
 * press a crowded decade together. The pieces are change points of a Poisson process: a cut is worth the likelihood it adds.
 */
final class TimeScale {
    private static final int MOST_PIECES = 4;
    private static final double LEAST_GAIN = 5;
    private static final double LEAST_CONTRAST = 2.5;
    private static final double LEAST_WIDTH = 120;

    /** Room between two pieces, where the cut is drawn. */
    static final double CUT = 18;

    /** A piece of time and the stretch it is drawn on. */
    record Piece(double since, double until, double from, double to) {
        double at(double time) {
            return from + (time - since) / (until - since) * (to - from);
        }

        double yearWidth() {
            return (to - from) / (until - since);
        }
    }

    private record Part(double since, double until, int events) {
        double density() {
            return events / (until - since);
        }

        double likelihood() {
            return events == 0 ? 0 : events * Math.log(events / (until - since));
        }
    }

    private final List<Piece> pieces;

    private TimeScale(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * @param times of the events, at least one
     * @param since where the line starts, not after the first event
     * @param until where it ends
     */
    static TimeScale of(double[] times, double since, double until, double from, double to) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        List<Part> parts = new ArrayList<>(List.of(new Part(since, until, sorted.length)));
        while (parts.size() < MOST_PIECES && splitOnce(parts, sorted)) {
            continue;
        }
        return new TimeScale(stretch(parts, until - since, from, to));
    }

    List<Piece> pieces() {
        return pieces;
    }

    double at(double time) {
        for (Piece piece : pieces) {
            if (time < piece.until) {
                return Math.max(piece.from, piece.at(time));
            }
        }
        Piece last = pieces.get(pieces.size() - 1);
        return Math.min(last.to, last.at(time));
    }

    /** Splits the part where it gains most; false if no split is worth it. */
    private static boolean splitOnce(List<Part> parts, double[] sorted) {
        int which = -1;
        double best = LEAST_GAIN;
        List<Part> halves = List.of();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            for (double at : candidates(part, sorted)) {
                Part left = new Part(part.since, at, count(sorted, part.since, at));
                Part right = new Part(at, part.until, part.events - left.events);
                double gain = left.likelihood() + right.likelihood() - part.likelihood();
                if (gain > best && contrast(left, right) >= LEAST_CONTRAST && left.events + right.events >= 5) {
                    best = gain;
                    which = i;
                    halves = List.of(left, right);
                }
            }
        }
        if (which >= 0) {
            parts.remove(which);
            parts.addAll(which, halves);
        }
        return which >= 0;
    }

    private static double contrast(Part a, Part b) {
        double least = Math.max(1e-9, Math.min(a.density(), b.density()));
        return Math.max(a.density(), b.density()) / least;
    }

    /** Whole years just before and after an event, at least two years from either end and with an event on both sides. */
    private static double[] candidates(Part part, double[] sorted) {
        return Arrays.stream(sorted)
                .filter(t -> t >= part.since && t < part.until)
                .flatMap(t -> Arrays.stream(new double[] {Math.floor(t), Math.floor(t) + 1}))
                .distinct()
                .filter(t -> t - part.since >= 2 && part.until - t >= 2)
                .filter(t -> sorted[0] < t && sorted[sorted.length - 1] >= t)
                .toArray();
    }

    private static int count(double[] sorted, double since, double until) {
        return (int) Arrays.stream(sorted).filter(t -> t >= since && t < until).count();
    }

    /** Shares the line out: mostly by how much happens, a little by how long it takes. */
    private static List<Piece> stretch(List<Part> parts, double years, double from, double to) {
        double room = to - from - CUT * (parts.size() - 1);
        double[] widths = new double[parts.size()];
        double roots = parts.stream().mapToDouble(p -> Math.sqrt(p.events)).sum();
        double sum = 0;
        for (int i = 0; i < widths.length; i++) {
            Part part = parts.get(i);
            double share = 0.85 * Math.sqrt(part.events) / roots + 0.15 * (part.until - part.since) / years;
            widths[i] = Math.max(Math.min(LEAST_WIDTH, room / parts.size()), share * room);
            sum += widths[i];
        }
        List<Piece> out = new ArrayList<>();
        double x = from;
        for (int i = 0; i < widths.length; i++) {
            double width = widths[i] / sum * room;
            out.add(new Piece(parts.get(i).since, parts.get(i).until, x, x + width));
            x += width + CUT;
        }
        return out;
    }
}
