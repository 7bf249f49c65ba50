package org.mizan.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Chart;

/** One scale with a bar of weight at each position, names in rows above, results and named points of the scale below. The scale runs left to right. */
final class StripChart {
    private static final double WIDTH = 1072;
    private static final double SIDE = 24;
    private static final double TALLEST = 64;
    private static final double BAR = 9;
    private static final double LABEL = 220;
    private static final double BRIEF = 110;
    private static final int ROWS = 16;

    private final Chart.Strip chart;
    private final Scribe scribe;
    private final Sheet sheet;
    private final Scale scale;
    private final Type type;
    private final Type small;

    /** What is drawn over the lines of results. */
    private final List<Runnable> later = new ArrayList<>();

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
        double[] x = positions();
        List<Words> names = chart.items().stream()
                .map(i -> scribe.say(i.label()).fit(type, LABEL))
                .toList();
        List<Words> brief = names.stream().map(w -> w.fit(type, BRIEF)).toList();
        List<LabelTents.Wish> wishes = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            int weight = chart.items().get(i).weight() > 0.5 ? 2 : 1;
            wishes.add(new LabelTents.Wish(
                    x[i], names.get(i).width(type), brief.get(i).width(type), weight));
        }
        LabelTents.Plan plan = LabelTents.plan(wishes, 0, WIDTH, ROWS, 6);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            Optional<LabelTents.Place> place = plan.places().get(i);
            Words words = place.isPresent() && place.get().shortened() ? brief.get(i) : names.get(i);
            placed.add(new Placed(chart.items().get(i), x[i], words, place.map(LabelTents.Place::at)));
        }
        double step = type.height() + 3;
        double base = 8 + plan.rows() * step + TALLEST + 10;
        sheet.line(SIDE - 10, base, WIDTH - SIDE + 10, base, Paint.stroke(Ink.SOFT, 1.2));
        placed.forEach(p -> interval(p, base));
        placed.forEach(p -> item(p, base, step));
        double end = marks(base, anchors(base));
        later.forEach(Runnable::run);
        return sheet.height(others(placed, end));
    }

    /** Names that found no room, with their positions, under the picture. */
    private double others(List<Placed> placed, double y) {
        List<Arg> items = placed.stream()
                .filter(p -> p.place.isEmpty())
                .map(p -> Arg.of(
                        Message.of(StripChart.class, "strip.item", p.item.label(), Arg.real(p.item.at(), decimals()))))
                .toList();
        return items.isEmpty()
                ? y
                : Notes.beside(sheet, scribe, List.of(scribe.say("strip.others", Arg.list(items))), y, WIDTH);
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
            Words full = scribe.say("strip.anchor", Arg.real(anchor.at(), decimals()), anchor.label());
            Words words = full.fit(small, LABEL + 40);
            double wide = words.width(small);
            sheet.line(x, base - 4, x, base + 5, Paint.stroke(Ink.SOFT, 1.2));
            Optional<LabelRows.Place> place = rows.place(x, wide, -Math.min(6, wide / 2), LabelRows.Side.EITHER);
            if (place.isPresent()) {
                double baseline = base + 10 + small.ascent() + place.get().row() * step;
                bottom = Math.max(bottom, baseline + small.descent());
                later.add(() -> sheet.hint(full, () -> {
                    sheet.line(x, base + 5, x, baseline - small.size() * 0.75, Paint.stroke(Ink.LINE, 1));
                    sheet.rimmed(words, place.get().from(), baseline, small, Sheet.Anchor.START, Ink.SOFT);
                }));
            }
        }
        return bottom + 6;
    }

    /** Results: a pointer from the scale, with its interval, each on a row of its own. */
    private double marks(double base, double top) {
        Type strong = scribe.type(Type.STRONG);
        double y = top;
        for (Chart.Strip.Mark mark : chart.marks()) {
            y += strong.height() + 6;
            double level = y - strong.size() * 0.34;
            double x = scale.within(mark.at());
            boolean known = Double.isFinite(mark.low()) && Double.isFinite(mark.high());
            double low = known ? Math.min(x, scale.within(mark.low())) : x;
            double high = known ? Math.max(x, scale.within(mark.high())) : x;
            Ink ink = Ink.of(mark.tone());
            sheet.line(x, base, x, level, Paint.stroke(ink, 1.2).dashed("2 3"));
            sheet.line(low, level, high, level, Paint.stroke(ink, 2));
            later.add(() -> sheet.mark(mark.tone(), x, level, 5, ink, false));
            Words words = scribe.say("strip.item", mark.label(), Arg.real(mark.at(), decimals()));
            y += result(words, strong, low - 12, high + 12, y);
        }
        return y + 10;
    }

    /** Writes a result after its interval, else before it, else below; gives the extra height that took. */
    private double result(Words words, Type type, double before, double after, double y) {
        double wide = words.width(type);
        boolean fitsAfter = after + wide <= WIDTH;
        boolean fits = fitsAfter || before - wide >= 0;
        double at = fitsAfter ? after : fits ? before : SIDE;
        double extra = fits ? 0 : type.height() + 4;
        Sheet.Anchor anchor = fitsAfter || !fits ? Sheet.Anchor.START : Sheet.Anchor.END;
        later.add(() -> sheet.rimmed(words.fit(type, WIDTH - SIDE), at, y + extra, type, anchor, Ink.INK));
        return extra;
    }
}
