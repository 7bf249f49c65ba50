package org.mizan.figure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Chart;

/** Orders side by side in the direction of reading, with a line for each item; items of one rank stand below each other. */
final class RanksChart {
    private static final double LABEL = 210;
    private static final double BETWEEN = 190;

    private final Chart.Ranks chart;
    private final Scribe scribe;
    private final Type type;
    private final double step;
    private final double side;
    private final double between;
    private final Sheet sheet;
    private final int[][] slots;

    private RanksChart(Chart.Ranks chart, Scribe scribe) {
        this.chart = chart;
        this.scribe = scribe;
        this.type = scribe.type(Type.NORMAL);
        this.step = type.height() + 10;
        double widest = chart.items().stream()
                .mapToDouble(i -> Math.min(LABEL, scribe.say(i.label()).width(type)))
                .max()
                .orElse(0);
        this.side = widest + 72;
        int orders = chart.orders().size();
        this.between = Math.max(
                headRoom(), orders > 1 ? Math.min(BETWEEN * 2, Math.max(BETWEEN, (720 - 2 * side) / (orders - 1))) : 0);
        this.sheet = Sheet.reading(scribe, 2 * side + between * (orders - 1));
        this.slots = new int[orders][];
        for (int o = 0; o < orders; o++) {
            slots[o] = slots(o);
        }
    }

    static Sheet draw(Chart.Ranks chart, Scribe scribe) {
        return chart.items().isEmpty() || chart.orders().isEmpty()
                ? EmptyChart.draw(Message.of(RanksChart.class, "ranks.empty"), scribe)
                : new RanksChart(chart, scribe).draw();
    }

    private double headRoom() {
        return chart.orders().size() > 1 ? 110 : 0;
    }

    /** Which line of a column each item stands on. */
    private int[] slots(int order) {
        int[] sorted = IntStream.range(0, chart.items().size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> rank(i, order))
                        .thenComparing(i -> order == 0 ? i : slots[order - 1][i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] out = new int[sorted.length];
        for (int k = 0; k < sorted.length; k++) {
            out[sorted[k]] = k;
        }
        return out;
    }

    private int rank(int item, int order) {
        int[] ranks = chart.items().get(item).ranks();
        return order < ranks.length ? ranks[order] : Integer.MAX_VALUE;
    }

    private Sheet draw() {
        Type head = scribe.type(Type.STRONG);
        int lines = 1;
        for (int o = 0; o < chart.orders().size(); o++) {
            lines = Math.max(
                    lines,
                    scribe.say(chart.orders().get(o)).wrap(head, room(), 3).size());
        }
        double top = lines * head.size() * 1.3 + 12;
        for (int o = 0; o < chart.orders().size(); o++) {
            List<Words> name = scribe.say(chart.orders().get(o)).wrap(head, room(), 3);
            for (int k = 0; k < name.size(); k++) {
                double baseline = head.ascent() + (lines - name.size() + k) * head.size() * 1.3;
                sheet.text(name.get(k), x(o), baseline, head, Sheet.Anchor.MIDDLE, Ink.SOFT);
            }
        }
        for (int i = 0; i < chart.items().size(); i++) {
            item(i, top);
        }
        return sheet.height(top + chart.items().size() * step + 4);
    }

    private double room() {
        return chart.orders().size() > 1 ? Math.min(between - 16, 2 * side) : 2 * side;
    }

    private double x(int order) {
        return side + order * between;
    }

    private double y(int item, int order, double top) {
        return top + (slots[order][item] + 0.5) * step;
    }

    private void item(int i, double top) {
        Chart.Ranks.Item item = chart.items().get(i);
        int last = chart.orders().size() - 1;
        int rise = Math.max(-99, Math.min(99, rank(i, 0) - rank(i, last)));
        Words full = scribe.say(
                "ranks.item",
                item.label(),
                Arg.list(Arrays.stream(item.ranks()).mapToObj(Arg::of).toList()));
        Ink ink = Ink.of(item.tone());
        sheet.hint(full, () -> {
            for (int o = 0; o < last; o++) {
                double a = x(o) + 20;
                double b = x(o + 1) - 20;
                double bend = (b - a) * 0.45;
                sheet.path(
                        new Path()
                                .move(a, y(i, o, top))
                                .curve(a + bend, y(i, o, top), b - bend, y(i, o + 1, top), b, y(i, o + 1, top)),
                        Paint.stroke(ink, rise == 0 ? 1.3 : 2));
            }
            for (int o = 0; o <= last; o++) {
                double middle = y(i, o, top);
                sheet.circle(x(o), middle, 12, Paint.fill(ink).at(2));
                Words rank =
                        rank(i, o) == Integer.MAX_VALUE ? scribe.say(Arg.code("–")) : scribe.say(Arg.of(rank(i, o)));
                sheet.text(rank, x(o), middle + type.size() * 0.34, type, Sheet.Anchor.MIDDLE, Ink.INK);
            }
            Words name = scribe.say(item.label()).fit(type, LABEL);
            double baseline = type.size() * 0.34;
            sheet.text(name, side - 22, y(i, 0, top) + baseline, type, Sheet.Anchor.END, Ink.INK);
            Words after = rise == 0
                    ? name
                    : scribe.say(rise > 0 ? "ranks.up" : "ranks.down", item.label(), Arg.of(Math.abs(rise)));
            if (last > 0) {
                sheet.text(
                        after.fit(type, side - 24),
                        x(last) + 22,
                        y(i, last, top) + baseline,
                        type,
                        Sheet.Anchor.START,
                        Ink.INK);
            }
        });
    }
}
