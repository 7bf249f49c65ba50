package org.mizan.figure;

import java.util.List;

/** The line of time under a timeline, with its years and its cuts. */
final class TimelineAxis {
    private static final double[] STEPS = {1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000};
    private static final double LEAST_DISTANCE = 54;

    private TimelineAxis() {}

    /** Time from a little before the first event to a little after the last. */
    static TimeScale scale(List<Dated> dated, double from, double to) {
        double first = dated.stream().mapToDouble(Dated::since).min().orElse(0);
        double last = dated.stream().mapToDouble(Dated::until).max().orElse(1);
        double margin = Math.max(0.25, (last - first) * 0.015);
        double[] times = dated.stream().mapToDouble(Dated::when).toArray();
        return TimeScale.of(times, first - margin, last + margin, from, to);
    }

    static void draw(Sheet sheet, Scribe scribe, TimeScale time, double top, double bottom) {
        Type type = scribe.type(Type.NORMAL);
        double baseline = bottom + 8 + type.ascent();
        double free = Double.NEGATIVE_INFINITY;
        List<TimeScale.Piece> pieces = time.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            TimeScale.Piece piece = pieces.get(i);
            double step = step(piece);
            for (double year = Math.ceil(piece.since() / step) * step; year < piece.until(); year += step) {
                double x = piece.at(year);
                Words words = scribe.year((int) year);
                double half = words.width(type) / 2;
                sheet.line(x, top, x, bottom, Paint.stroke(Ink.LINE, 1).dashed(Paint.DOTTED));
                if (x - half > free && x + half < sheet.width()) {
                    sheet.text(words, x, baseline, type, Sheet.Anchor.MIDDLE, Ink.SOFT);
                    free = x + half + 8;
                }
            }
            if (i > 0) {
                cut(sheet, piece.from() - TimeScale.CUT / 2, top, bottom);
            }
        }
    }

    /** Two slanted strokes through the axis, and a faint gap above. */
    private static void cut(Sheet sheet, double x, double top, double bottom) {
        sheet.rect(new Box(x - 3, top, 6, bottom - top), 0, Paint.fill(Ink.LINE).at(3));
        for (double side : new double[] {-3, 3}) {
            sheet.line(x + side - 3, bottom + 7, x + side + 3, bottom - 7, Paint.stroke(Ink.SOFT, 1.4));
        }
    }

    private static double step(TimeScale.Piece piece) {
        for (double step : STEPS) {
            if (step * piece.yearWidth() >= LEAST_DISTANCE) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
