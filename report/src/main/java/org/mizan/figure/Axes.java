package org.mizan.figure;

import java.util.List;
import org.mizan.text.Arg;

/** Two axes of numbers with their names: across from left to right in every language, the name of the upright one on top, level. */
final class Axes {
    private static final int TICKS = 6;
    final Scale x;
    final Scale y;
    final Box plot;
    private final Sheet sheet;
    private final Scribe scribe;
    private final Type type;
    private final Type head;

    /**
     * @param ends least and greatest x, least and greatest y
     * @param after room kept at the right of the plot
     */
    Axes(Sheet sheet, Scribe scribe, double[] ends, double height, double after) {
        this.sheet = sheet;
        this.scribe = scribe;
        this.type = scribe.type(Type.SMALL);
        this.head = scribe.type(Type.STRONG);
        Scale levels = Scale.around(ends[2], ends[3], 0, 1);
        double left = 12
                + levels.ticks(TICKS).stream()
                        .mapToDouble(
                                v -> scribe.number(v, levels.decimals(TICKS)).width(type))
                        .max()
                        .orElse(0);
        this.plot = new Box(left, 34, sheet.width() - left - after, height - 34 - 50);
        this.x = Scale.around(ends[0], ends[1], plot.x(), plot.right());
        this.y = new Scale(levels.low(), levels.high(), plot.bottom(), plot.y());
    }

    void draw(Arg xName, Arg yName) {
        Paint grid = Paint.stroke(Ink.LINE, 1);
        double free = Double.NEGATIVE_INFINITY;
        for (double v : y.ticks(TICKS)) {
            sheet.line(plot.x(), y.at(v), plot.right(), y.at(v), grid.dashed(Paint.DOTTED));
            Words words = scribe.number(v, y.decimals(TICKS));
            sheet.text(words, plot.x() - 8, y.at(v) + type.size() * 0.34, type, Sheet.Anchor.END, Ink.SOFT);
        }
        for (double v : x.ticks(TICKS)) {
            sheet.line(x.at(v), plot.y(), x.at(v), plot.bottom(), grid.dashed(Paint.DOTTED));
            Words words = scribe.number(v, x.decimals(TICKS));
            double half = words.width(type) / 2;
            if (x.at(v) - half > free && x.at(v) + half <= sheet.width()) {
                sheet.text(words, x.at(v), plot.bottom() + 6 + type.ascent(), type, Sheet.Anchor.MIDDLE, Ink.SOFT);
                free = x.at(v) + half + 6;
            }
        }
        sheet.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), Paint.stroke(Ink.SOFT, 1));
        double room = sheet.width() - 4;
        sheet.text(scribe.say(yName).fit(head, room), 0, 2 + head.ascent(), head, Sheet.Anchor.START, Ink.SOFT);
        Words name = scribe.say(xName).fit(head, room);
        double right = Math.max(plot.right(), name.width(head));
        sheet.text(name, right, plot.bottom() + 28 + head.ascent(), head, Sheet.Anchor.END, Ink.SOFT);
    }

    /** The least and greatest of the finite numbers, 0 and 1 if there are none. */
    static double[] ends(List<Double> values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double v : values) {
            if (Double.isFinite(v)) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
        }
        return low > high ? new double[] {0, 1} : new double[] {low, high};
    }
}
