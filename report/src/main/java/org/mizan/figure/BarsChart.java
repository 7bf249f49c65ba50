package org.mizan.figure;

import java.util.Optional;
import org.mizan.text.Arg;
import org.mizan.view.Chart;
import org.mizan.view.Tone;

/** One bar under each label, its number at the end, its interval as a line over it. Bars grow from where reading starts. */
final class BarsChart {
    private static final double WIDTH = 520;
    private static final double BAR = 14;

    private final Chart.Bars chart;
    private final Scribe scribe;
    private final Sheet sheet;
    private final Scale scale;
    private final Type type;
    private final double step;

    private BarsChart(Chart.Bars chart, Scribe scribe) {
        this.chart = chart;
        this.scribe = scribe;
        this.sheet = Sheet.reading(scribe, WIDTH);
        this.type = scribe.type(Type.LARGE);
        this.step = scribe.rightToLeft() ? 56 : 52;
        this.scale = scale();
    }

    static Sheet draw(Chart.Bars chart, Scribe scribe) {
        return new BarsChart(chart, scribe).draw();
    }

    private Sheet draw() {
        double y = 0;
        for (Chart.Bars.Bar bar : chart.bars()) {
            bar(bar, y);
            y += step;
        }
        Type small = scribe.type(Type.SMALL);
        for (Words line : scribe.say(chart.unit()).wrap(small, WIDTH, 2)) {
            sheet.text(line, 0, y + small.ascent() + 2, small, Sheet.Anchor.START, Ink.SOFT);
            y += small.size() * 1.5;
        }
        return sheet.height(Math.max(y + 6, 24));
    }

    private void bar(Chart.Bars.Bar bar, double y) {
        Words label = scribe.say(bar.label());
        Words number = number(bar.value());
        double end = finite(bar.value()) ? scale.within(bar.value()) : scale.at(0);
        double zero = scale.within(0);
        boolean interval = finite(bar.low()) && finite(bar.high());
        sheet.hint(label, () -> {
            sheet.text(label.fit(type, WIDTH), 0, y + type.ascent() + 2, type, Sheet.Anchor.START, Ink.INK);
            Box box = new Box(Math.min(zero, end), y + 24, Math.max(1.5, Math.abs(end - zero)), BAR);
            sheet.rect(box, 2, Paint.fill(Ink.of(ink(bar.tone()))).at(interval ? 4 : 5));
            if (interval) {
                double level = y + 24 + BAR / 2;
                sheet.line(scale.within(bar.low()), level, scale.within(bar.high()), level, Paint.stroke(Ink.INK, 2));
            }
        });
        if (scale.low() < 0) {
            sheet.line(zero, y + 21, zero, y + 27 + BAR, Paint.stroke(Ink.SOFT, 1.2));
        }
        boolean negative = bar.value() < 0;
        double outer = !interval
                ? end
                : negative ? Math.min(end, scale.within(bar.low())) : Math.max(end, scale.within(bar.high()));
        sheet.door(
                scribe.href(Optional.empty(), bar.bases()),
                number,
                () -> sheet.text(
                        number,
                        outer + (negative ? -8 : 8),
                        y + 24 + BAR / 2 + type.size() * 0.34,
                        type,
                        negative ? Sheet.Anchor.END : Sheet.Anchor.START,
                        Ink.INK));
    }

    private static Tone ink(Tone tone) {
        return tone == Tone.PLAIN ? Tone.FROZEN : tone;
    }

    private Words number(double value) {
        if (!finite(value)) {
            return scribe.say(Arg.code("–"));
        }
        return scribe.say(chart.share() ? new Arg.Share(value, chart.decimals()) : Arg.real(value, chart.decimals()));
    }

    /** From 0, or from the lowest number below it, to a round number; room is kept for the figures at both ends. */
    private Scale scale() {
        double low = 0;
        double high = 0;
        double before = 0;
        double after = 0;
        for (Chart.Bars.Bar bar : chart.bars()) {
            for (double v : new double[] {bar.value(), bar.low(), bar.high()}) {
                low = finite(v) ? Math.min(low, v) : low;
                high = finite(v) ? Math.max(high, v) : high;
            }
            double wide = number(bar.value()).width(type) + 10;
            before = bar.value() < 0 ? Math.max(before, wide) : before;
            after = bar.value() < 0 ? after : Math.max(after, wide);
        }
        if (chart.share() && high > 0.4 && high <= 1) {
            high = 1;
        }
        return new Scale(low, high, before, WIDTH - after);
    }

    private static boolean finite(double value) {
        return Double.isFinite(value);
    }
}
