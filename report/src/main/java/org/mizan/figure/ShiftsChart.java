package org.mizan.figure;

import java.util.Optional;
import org.mizan.text.Arg;
import org.mizan.view.Chart;

/**
 * Before and after, a line each: an open mark where a number was, a full one where it is, and an arrow between them, with both numbers written out. The axis
 * is one of pure numbers and runs left to right.
 */
final class ShiftsChart {
    private static final double WIDTH = 720;
    private static final double STEP = 44;
    private static final double DOT = 5.5;

    private final Chart.Shifts chart;
    private final Scribe scribe;
    private final Sheet sheet;
    private final Scale scale;
    private final Type type;
    private final Type small;

    private ShiftsChart(Chart.Shifts chart, Scribe scribe) {
        this.chart = chart;
        this.scribe = scribe;
        this.sheet = Sheet.fixed(scribe, WIDTH);
        this.type = scribe.type(Type.NORMAL);
        this.small = scribe.type(Type.SMALL);
        double side = 14;
        for (Chart.Shifts.Shift shift : chart.shifts()) {
            side = Math.max(
                    side,
                    Math.max(
                                    number(shift.before()).width(small),
                                    number(shift.after()).width(small))
                            + 16);
        }
        this.scale = new Scale(chart.low(), chart.high(), side, WIDTH - side);
    }

    static Sheet draw(Chart.Shifts chart, Scribe scribe) {
        return new ShiftsChart(chart, scribe).draw();
    }

    private Sheet draw() {
        double y = 4;
        for (Chart.Shifts.Shift shift : chart.shifts()) {
            shift(shift, y);
            y += STEP;
        }
        for (Words line : scribe.say(chart.unit()).wrap(small, WIDTH, 2)) {
            sheet.text(line, start(), y + small.ascent() + 2, small, anchor(), Ink.SOFT);
            y += small.size() * 1.5;
        }
        return sheet.height(Math.max(y + 8, 24));
    }

    /** Where a line of words starts: names follow the language although the axis does not. */
    private double start() {
        return scribe.rightToLeft() ? WIDTH : 0;
    }

    private Sheet.Anchor anchor() {
        return scribe.rightToLeft() ? Sheet.Anchor.END : Sheet.Anchor.START;
    }

    private void shift(Chart.Shifts.Shift shift, double y) {
        Ink ink = Ink.of(shift.tone());
        Words label = scribe.say(shift.label());
        double level = y + type.height() + 12;
        sheet.door(
                scribe.href(Optional.empty(), shift.bases()),
                label,
                () -> sheet.text(label.fit(type, WIDTH - 4), start(), y + type.ascent() + 2, type, anchor(), Ink.INK));
        sheet.line(scale.from(), level, scale.to(), level, Paint.stroke(Ink.LINE, 1));
        Words name = scribe.say("shifts.item", shift.label(), said(shift.before()), said(shift.after()));
        sheet.hint(name, () -> {
            boolean both = finite(shift.before()) && finite(shift.after());
            if (both) {
                way(scale.within(shift.before()), scale.within(shift.after()), level, ink);
            }
            if (finite(shift.before())) {
                sheet.circle(
                        scale.within(shift.before()),
                        level,
                        DOT - 1,
                        Paint.fill(Ink.PAPER).outlined(ink, 1.8));
            }
            if (finite(shift.after())) {
                sheet.mark(shift.tone(), scale.within(shift.after()), level, DOT, ink, false);
            }
            numbers(shift, level);
        });
    }

    private void way(double from, double to, double level, Ink ink) {
        double way = Math.signum(to - from);
        if (Math.abs(to - from) > 2 * DOT + 8) {
            sheet.line(from + way * DOT, level, to - way * (DOT + 2), level, Paint.stroke(ink, 2));
            sheet.path(Path.arrowHead(to - way * (DOT + 1), level, way, 0, 8), Paint.fill(ink));
        }
    }

    /** The numbers at the outer sides of the two marks; one number where they are the same. */
    private void numbers(Chart.Shifts.Shift shift, double level) {
        double before = finite(shift.before()) ? scale.within(shift.before()) : Double.NaN;
        double after = finite(shift.after()) ? scale.within(shift.after()) : Double.NaN;
        boolean rising = !(after < before);
        if (finite(after)) {
            number(shift.after(), after, level, rising, Ink.INK);
        }
        if (finite(before) && !(finite(after) && shift.before() == shift.after())) {
            number(shift.before(), before, level, finite(after) && !rising, Ink.SOFT);
        }
    }

    private void number(double value, double x, double level, boolean behind, Ink ink) {
        sheet.rimmed(
                number(value),
                behind ? x + DOT + 4 : x - DOT - 4,
                level + small.size() * 0.34,
                small,
                behind ? Sheet.Anchor.START : Sheet.Anchor.END,
                ink);
    }

    private Words number(double value) {
        return scribe.say(said(value));
    }

    private Arg said(double value) {
        if (!finite(value)) {
            return Arg.code("–");
        }
        return chart.share() ? new Arg.Share(value, chart.decimals()) : Arg.real(value, chart.decimals());
    }

    private static boolean finite(double value) {
        return Double.isFinite(value);
    }
}
