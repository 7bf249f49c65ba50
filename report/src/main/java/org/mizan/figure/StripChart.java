package org.mizan.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mizan.text.Arg;
import org.mizan.view.Chart;

/** One scale with a bar of weight at each position, names in rows above, results and named points of the scale below. The scale runs left to right. */
final class StripChart {
    private static final double WIDTH = 1072;
    private static final double SIDE = 24;
    private static final double TALLEST = 64;
    private static final double BAR = 9;
    private static final double LABEL = 200;

    private final Chart.Strip chart;
    private final Scribe scribe;
    private final Sheet sheet;
    private final Scale scale;
    private final Type type;
    private final Type small;

    private StripChart(Chart.Strip chart, Scribe scribe) {
        this.chart = chart;
        this.scribe = scribe;
        this.type = scribe.type(Type.NORMAL);
        this.small = scribe.type(Type.SMALL);
        this.sheet = Sheet.fixed(scribe, WIDTH);
        this.scale = new Scale(chart.min(), chart.max(), SIDE, WIDTH - SIDE);
    }

    static Sheet draw(Chart.Strip chart, Scribe scribe) {
        return new StripChart(chart, scribe).draw();
    }

    private record Placed(Chart.Strip.Item item, double x, Words words, Optional<LabelRows.Place> place) {}

    private Sheet draw() {
        LabelRows rows = new LabelRows(0, WIDTH, 14);
        List<Placed> placed = new ArrayList<>();
        double[] x = positions();
        for (int i : order(x)) {
            Chart.Strip.Item item = chart.items().get(i);
            Words words = scribe.say(item.label()).fit(type, LABEL);
            placed.add(new Placed(item, x[i], words, rows.place(x[i], words.width(type), 6)));
        }
        double step = type.height() + 3;
        double base = 8 + rows.rows() * step + TALLEST + 10;
        sheet.line(SIDE - 10, base, WIDTH - SIDE + 10, base, Paint.stroke(Ink.SOFT, 1.2));
        placed.forEach(p -> interval(p, base));
        placed.forEach(p -> item(p, base, step));
        double bottom = anchors(base);
        return sheet.height(marks(base, bottom));
    }

    /** Items that share a position stand side by side. */
    private double[] positions() {
        double[] x = new double[chart.items().size()];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            x[i] = scale.within(chart.items().get(i).at());
            order.add(i);
        }
        order.sort(Comparator.<Integer>comparingDouble(i -> x[i]).thenComparing(i -> i));
        int start = 0;
        while (start < order.size()) {
            int end = start;
            while (end + 1 < order.size() && x[order.get(end + 1)] - x[order.get(start)] < BAR) {
                end++;
            }
            double middle = x[order.get(start)];
            for (int k = start; k <= end; k++) {
                x[order.get(k)] = middle + (k - start - (end - start) / 2.0) * (BAR + 2);
            }
            start = end + 1;
        }
        return x;
    }

    private int[] order(double[] x) {
        return java.util.stream.IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(
                                i -> -chart.items().get(i).weight())
                        .thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void interval(Placed p, double base) {
        if (Double.isFinite(p.item.low()) && Double.isFinite(p.item.high())) {
            double y = base - tall(p.item) - 3;
            sheet.line(
                    scale.within(p.item.low()),
                    y,
                    scale.within(p.item.high()),
                    y,
                    Paint.stroke(Ink.of(p.item.tone()), 1.4));
        }
    }

    private static double tall(Chart.Strip.Item item) {
        double weight = Double.isFinite(item.weight()) ? Math.max(0, Math.min(1, item.weight())) : 0;
        return 4 + weight * (TALLEST - 4);
    }

    private void item(Placed p, double base, double step) {
        Words name = scribe.say("strip.item", p.item.label(), Arg.real(p.item.at(), decimals()));
        Ink ink = Ink.of(p.item.tone());
        sheet.door(scribe.href(Optional.empty(), p.item.bases()), name, () -> {
            double tall = tall(p.item);
            sheet.rect(
                    new Box(p.x - BAR / 2, base - tall, BAR, tall),
                    1.5,
                    Paint.fill(ink).at(5));
            p.place.ifPresent(place -> {
                double baseline = base - TALLEST - 14 - place.row() * step;
                sheet.line(p.x, base - tall - 2, p.x, baseline - type.size() * 0.6, Paint.stroke(Ink.SOFT, 0.7));
                sheet.text(
                        p.words,
                        place.before() ? place.to() : place.from(),
                        baseline,
                        type,
                        place.before() ? Sheet.Anchor.END : Sheet.Anchor.START,
                        Ink.INK);
            });
        });
    }

    private int decimals() {
        return chart.max() - chart.min() >= 20 ? 0 : chart.max() - chart.min() >= 2 ? 1 : 2;
    }

    /** Named points of the scale with their numbers, in as many rows as they need. */
    private double anchors(double base) {
        LabelRows rows = new LabelRows(0, WIDTH, 6);
        double step = small.height() + 2;
        double bottom = base + 8;
        for (Chart.Strip.Anchor anchor : chart.anchors()) {
            double x = scale.within(anchor.at());
            Words words = scribe.say("strip.anchor", Arg.real(anchor.at(), decimals()), anchor.label())
                    .fit(small, LABEL + 40);
            sheet.line(x, base - 4, x, base + 5, Paint.stroke(Ink.SOFT, 1.2));
            Optional<LabelRows.Place> place = rows.place(x, words.width(small), -Math.min(6, words.width(small) / 2));
            if (place.isPresent()) {
                double baseline = base + 10 + small.ascent() + place.get().row() * step;
                sheet.line(x, base + 5, x, baseline - small.size() * 0.75, Paint.stroke(Ink.LINE, 1));
                sheet.text(words, place.get().from(), baseline, small, Sheet.Anchor.START, Ink.SOFT);
                bottom = Math.max(bottom, baseline + small.descent());
            }
        }
        return bottom + 6;
    }

    /** Results: a pointer from below, with its interval, each on a row of its own. */
    private double marks(double base, double top) {
        double y = top;
        Type strong = scribe.type(Type.STRONG);
        for (Chart.Strip.Mark mark : chart.marks()) {
            double x = scale.within(mark.at());
            y += strong.height() + 6;
            double level = y - strong.size() * 0.34;
            Ink ink = Ink.of(mark.tone());
            if (Double.isFinite(mark.low()) && Double.isFinite(mark.high())) {
                sheet.line(scale.within(mark.low()), level, scale.within(mark.high()), level, Paint.stroke(ink, 2));
            }
            sheet.line(x, base, x, level, Paint.stroke(ink, 1.2).dashed("2 3"));
            sheet.mark(mark.tone(), x, level, 5, ink, false);
            Words words = scribe.say("strip.item", mark.label(), Arg.real(mark.at(), decimals()));
            double edge = Double.isFinite(mark.high()) ? Math.max(x, scale.within(mark.high())) : x;
            double low = Double.isFinite(mark.low()) ? Math.min(x, scale.within(mark.low())) : x;
            boolean after = edge + 12 + words.width(strong) < WIDTH;
            sheet.rimmed(
                    words.fit(strong, after ? WIDTH : low - 12),
                    after ? edge + 12 : low - 12,
                    y,
                    strong,
                    after ? Sheet.Anchor.START : Sheet.Anchor.END,
                    Ink.INK);
        }
        return y + 10;
    }
}
