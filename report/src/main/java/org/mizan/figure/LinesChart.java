package org.mizan.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mizan.text.Message;
import org.mizan.view.Chart;

/** Lines with their bands, each named at its end; a line is told apart by its dashes as well as by its colour. */
final class LinesChart {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 400;
    private static final double LABEL = 190;
    private static final String[] DASHES = {"", "7 4", "2 3", "10 3 2 3", "4 2", "12 4"};

    private final Chart.Lines chart;
    private final Scribe scribe;
    private final Sheet sheet;
    private final Axes axes;
    private final Type type;

    private LinesChart(Chart.Lines chart, Scribe scribe) {
        this.chart = chart;
        this.scribe = scribe;
        this.type = scribe.type(Type.NORMAL);
        this.sheet = Sheet.fixed(scribe, WIDTH);
        double widest = chart.series().stream()
                .mapToDouble(s -> Math.min(LABEL, scribe.say(s.label()).width(type)))
                .max()
                .orElse(0);
        this.axes = new Axes(sheet, scribe, ends(chart), HEIGHT, widest + 22);
    }

    static Sheet draw(Chart.Lines chart, Scribe scribe) {
        boolean empty = chart.series().stream().allMatch(s -> s.x().length == 0);
        return empty
                ? EmptyChart.draw(Message.of(LinesChart.class, "lines.empty"), scribe)
                : new LinesChart(chart, scribe).draw();
    }

    private static double[] ends(Chart.Lines chart) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (Chart.Lines.Series s : chart.series()) {
            for (double v : s.x()) {
                xs.add(v);
            }
            for (double[] values : List.of(s.y(), s.low(), s.high())) {
                for (double v : values) {
                    ys.add(v);
                }
            }
        }
        double[] x = Axes.ends(xs);
        double[] y = Axes.ends(ys);
        return new double[] {x[0], x[1], y[0] > 0 && y[0] < y[1] / 2 ? 0 : y[0], y[1]};
    }

    private Sheet draw() {
        axes.draw(chart.x(), chart.y());
        chart.series().forEach(this::band);
        for (int i = 0; i < chart.series().size(); i++) {
            line(chart.series().get(i), DASHES[i % DASHES.length]);
        }
        labels();
        return sheet.height(Math.max(HEIGHT, axes.plot.y() + chart.series().size() * type.height() + 60));
    }

    private void band(Chart.Lines.Series s) {
        int n = Math.min(s.x().length, Math.min(s.low().length, s.high().length));
        if (n < 2) {
            return;
        }
        Path path = new Path();
        for (int i = 0; i < n; i++) {
            if (i == 0) {
                path.move(axes.x.at(s.x()[0]), axes.y.within(s.high()[0]));
            } else {
                path.to(axes.x.at(s.x()[i]), axes.y.within(s.high()[i]));
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            path.to(axes.x.at(s.x()[i]), axes.y.within(s.low()[i]));
        }
        sheet.path(path.close(), Paint.fill(Ink.of(s.tone())).at(1));
    }

    private void line(Chart.Lines.Series s, String dash) {
        Path path = new Path();
        boolean on = false;
        for (int i = 0; i < s.x().length; i++) {
            if (!Double.isFinite(s.y()[i])) {
                on = false;
                continue;
            }
            double px = axes.x.at(s.x()[i]);
            double py = axes.y.at(s.y()[i]);
            if (on) {
                path.to(px, py);
            } else {
                path.move(px, py);
            }
            on = true;
        }
        sheet.hint(scribe.say(s.label()), () -> {
            sheet.path(path, Paint.stroke(Ink.of(s.tone()), 2).dashed(dash));
            if (s.x().length == 1 && on(s, 0)) {
                sheet.mark(s.tone(), axes.x.at(s.x()[0]), axes.y.at(s.y()[0]), 4, Ink.of(s.tone()), false);
            }
        });
    }

    private static boolean on(Chart.Lines.Series s, int i) {
        return Double.isFinite(s.y()[i]);
    }

    /** Names at the right ends, pushed apart downwards and then back up into the plot; a thread ties each to its line. */
    private void labels() {
        List<Chart.Lines.Series> order = chart.series().stream()
                .filter(s -> last(s) >= 0)
                .sorted(Comparator.comparingDouble(s -> axes.y.at(s.y()[last(s)])))
                .toList();
        double[] level = Stack.apart(
                order.stream().mapToDouble(s -> axes.y.at(s.y()[last(s)])).toArray(),
                type.height() + 1,
                axes.plot.y(),
                axes.plot.bottom());
        for (int i = 0; i < order.size(); i++) {
            Chart.Lines.Series s = order.get(i);
            int end = last(s);
            Words full = scribe.say(s.label());
            double y = level[i];
            sheet.hint(full, () -> {
                sheet.line(
                        axes.x.at(s.x()[end]),
                        axes.y.at(s.y()[end]),
                        axes.plot.right() + 10,
                        y,
                        Paint.stroke(Ink.of(s.tone()), 0.8));
                sheet.text(
                        full.fit(type, LABEL),
                        axes.plot.right() + 14,
                        y + type.size() * 0.34,
                        type,
                        Sheet.Anchor.START,
                        Ink.INK);
            });
        }
    }

    private static int last(Chart.Lines.Series s) {
        int i = s.x().length - 1;
        while (i >= 0 && !on(s, i)) {
            i--;
        }
        return i;
    }
}
