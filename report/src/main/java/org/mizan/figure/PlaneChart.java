package org.mizan.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Chart;

/** Points of two numbers, with the parts of the plane named in its corners; an open mark and an arrow show where a point comes from. */
final class PlaneChart {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 540;
    private static final double DOT = 5;
    private static final double LABEL = 170;

    private final Chart.Plane chart;
    private final Scribe scribe;
    private final Sheet sheet;
    private final Axes axes;
    private final LabelPlacer placer;
    private final List<Chart.Plane.Point> numbered = new ArrayList<>();

    private PlaneChart(Chart.Plane chart, Scribe scribe) {
        this.chart = chart;
        this.scribe = scribe;
        this.sheet = Sheet.fixed(scribe, WIDTH);
        this.axes = new Axes(sheet, scribe, ends(chart), HEIGHT, 12);
        this.placer = new LabelPlacer(axes.plot.grown(-1));
    }

    static Sheet draw(Chart.Plane chart, Scribe scribe) {
        return new PlaneChart(chart, scribe).draw();
    }

    private static double[] ends(Chart.Plane chart) {
        List<Double> xs = new ArrayList<>(List.of(chart.xCut()));
        List<Double> ys = new ArrayList<>(List.of(chart.yCut()));
        for (Chart.Plane.Point p : chart.points()) {
            double[] spread = p.spread().orElse(new double[] {0, 0});
            xs.addAll(List.of(p.x() - spread[0], p.x() + spread[0]));
            ys.addAll(List.of(p.y() - spread[1], p.y() + spread[1]));
            p.from().ifPresent(f -> {
                xs.add(f[0]);
                ys.add(f[1]);
            });
        }
        double[] x = margin(Axes.ends(xs));
        double[] y = margin(Axes.ends(ys));
        return new double[] {x[0], x[1], y[0], y[1]};
    }

    /** A little air, but numbers from zero on stay from zero on. */
    private static double[] margin(double[] ends) {
        double air = (ends[1] - ends[0]) * 0.06;
        return new double[] {ends[0] >= 0 ? Math.max(0, ends[0] - air) : ends[0] - air, ends[1] + air};
    }

    private Sheet draw() {
        axes.draw(chart.x(), chart.y());
        cuts();
        quadrants();
        chart.points().stream().filter(PlaneChart::known).forEach(this::block);
        chart.points().stream().filter(PlaneChart::known).forEach(this::shape);
        chart.points().stream().filter(PlaneChart::known).forEach(this::point);
        return sheet.height(numbers());
    }

    private static boolean known(Chart.Plane.Point p) {
        return Double.isFinite(p.x()) && Double.isFinite(p.y());
    }

    private void cuts() {
        Paint paint = Paint.stroke(Ink.SOFT, 1.2);
        if (!Double.isNaN(chart.xCut())) {
            sheet.line(axes.x.at(chart.xCut()), axes.plot.y(), axes.x.at(chart.xCut()), axes.plot.bottom(), paint);
        }
        if (!Double.isNaN(chart.yCut())) {
            sheet.line(axes.plot.x(), axes.y.at(chart.yCut()), axes.plot.right(), axes.y.at(chart.yCut()), paint);
        }
    }

    private void quadrants() {
        Type type = scribe.type(Type.STRONG);
        double middle = Double.isNaN(chart.xCut()) ? axes.plot.x() + axes.plot.width() / 2 : axes.x.at(chart.xCut());
        for (int i = 0; i < Math.min(4, chart.quadrants().size()); i++) {
            boolean right = i % 2 == 1;
            double room = Math.max(0, (right ? axes.plot.right() - middle : middle - axes.plot.x()) - 20);
            Words words = scribe.say(chart.quadrants().get(i)).fit(type, room);
            double baseline = i < 2 ? axes.plot.y() + 8 + type.ascent() : axes.plot.bottom() - 10;
            placer.block(sheet.text(
                    words,
                    right ? axes.plot.right() - 8 : axes.plot.x() + 8,
                    baseline,
                    type,
                    right ? Sheet.Anchor.END : Sheet.Anchor.START,
                    Ink.SOFT));
        }
    }

    private void block(Chart.Plane.Point p) {
        placer.block(Box.around(x(p), y(p), DOT + 1));
        p.from().ifPresent(f -> {
            placer.block(Box.around(axes.x.at(f[0]), axes.y.at(f[1]), DOT));
            placer.blockLine(axes.x.at(f[0]), axes.y.at(f[1]), x(p), y(p), 3);
        });
    }

    private void shape(Chart.Plane.Point p) {
        Ink ink = Ink.of(p.tone());
        p.spread().ifPresent(s -> {
            double rx = Math.abs(axes.x.at(p.x() + s[0]) - x(p));
            double ry = Math.abs(axes.y.at(p.y() + s[1]) - y(p));
            sheet.ellipse(x(p), y(p), rx, ry, Paint.fill(ink).at(1).outlined(ink, 0.8));
        });
        p.from().ifPresent(f -> {
            double fx = axes.x.at(f[0]);
            double fy = axes.y.at(f[1]);
            double length = Math.hypot(x(p) - fx, y(p) - fy);
            sheet.circle(fx, fy, 3.5, Paint.fill(Ink.PAPER).outlined(ink, 1.4));
            if (length > 2 * DOT + 8) {
                double tx = x(p) - (x(p) - fx) / length * (DOT + 2);
                double ty = y(p) - (y(p) - fy) / length * (DOT + 2);
                double sx = fx + (x(p) - fx) / length * 4;
                double sy = fy + (y(p) - fy) / length * 4;
                sheet.line(sx, sy, tx, ty, Paint.stroke(ink, 1.4));
                sheet.path(Path.arrowHead(tx, ty, x(p) - fx, y(p) - fy, 8), Paint.fill(ink));
            }
        });
    }

    private void point(Chart.Plane.Point p) {
        Type type = scribe.type(Type.NORMAL);
        Words full = scribe.say(p.label());
        Words words = full.fit(type, LABEL);
        Optional<Box> found = placer.place(
                LabelPlacer.around(x(p), y(p), DOT + 4, words.width(type), type.height(), scribe.rightToLeft()));
        sheet.hint(full, () -> {
            sheet.mark(p.tone(), x(p), y(p), DOT, Ink.of(p.tone()), false);
            found.ifPresent(
                    box -> sheet.rimmed(words, box.x(), box.y() + type.ascent(), type, Sheet.Anchor.START, Ink.INK));
            if (found.isEmpty()) {
                number(p);
            }
        });
    }

    private void number(Chart.Plane.Point p) {
        Type type = scribe.type(Type.SMALL);
        Words words = scribe.say(Arg.of(numbered.size() + 1));
        placer.place(LabelPlacer.around(x(p), y(p), DOT + 2, words.width(type), type.height(), scribe.rightToLeft()))
                .ifPresent(box -> {
                    numbered.add(p);
                    sheet.rimmed(words, box.x(), box.y() + type.ascent(), type, Sheet.Anchor.START, Ink.INK);
                });
    }

    /** The names that found no room, under the plane. */
    private double numbers() {
        List<Arg> items = new ArrayList<>();
        for (int i = 0; i < numbered.size(); i++) {
            items.add(Arg.of(Message.of(
                    PlaneChart.class, "numbered", Arg.of(i + 1), numbered.get(i).label())));
        }
        return items.isEmpty()
                ? HEIGHT
                : Notes.beside(sheet, scribe, List.of(scribe.say(Arg.list(items))), HEIGHT, WIDTH);
    }

    private double x(Chart.Plane.Point p) {
        return axes.x.at(p.x());
    }

    private double y(Chart.Plane.Point p) {
        return axes.y.at(p.y());
    }
}
