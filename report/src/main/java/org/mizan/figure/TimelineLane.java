package org.mizan.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mizan.view.Tone;

/** One lane of a timeline laid out: which events have a label and where, and where bars go that lie over each other. */
record TimelineLane(List<Item> items, List<Span> spans, int rows, double depth) {
    /** Distance between bars below each other. */
    static final double SLOT = 9;

    private static final int SLOTS = 4;
    private static final double OFFSET = 6;

    /** More labels than this are never tried: they could not find room. */
    private static final int MOST_LABELS = 400;

    record Label(Words words, double width) {}

    /** An event with the place of its label, if it found one. */
    record Item(Dated dated, Label label, Optional<LabelRows.Place> place) {}

    /** A stretch of time, in the given slot below the lane. */
    record Span(Dated dated, int slot) {}

    static TimelineLane of(
            List<Dated> own, TimeScale time, int most, double start, double end, Function<Dated, Label> labels) {
        LabelRows rows = new LabelRows(start, end, most);
        List<Item> items = new ArrayList<>();
        int tried = 0;
        for (Dated dated : own.stream().sorted(TimelineChart.FIRST).toList()) {
            if (tried++ < MOST_LABELS) {
                Label label = labels.apply(dated);
                items.add(new Item(dated, label, rows.place(dated.mark(time), label.width(), OFFSET)));
            } else {
                items.add(new Item(dated, new Label(new Words("", false), 0), Optional.empty()));
            }
        }
        List<Span> spans = spans(own, time);
        int deepest = spans.stream().mapToInt(Span::slot).max().orElse(0);
        return new TimelineLane(items, spans, rows.rows(), deepest * SLOT);
    }

    /** Bars for intervals, and for dates whose stretch is wider than their dot, each in the first slot with room. */
    private static List<Span> spans(List<Dated> own, TimeScale time) {
        double[] taken = new double[SLOTS];
        java.util.Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        List<Span> out = new ArrayList<>();
        for (Dated d :
                own.stream().sorted(Comparator.comparingDouble(Dated::since)).toList()) {
            boolean interval = d.moment().date().interval();
            double from = time.at(d.since());
            double to = time.at(d.until());
            if (interval || to - from > 12) {
                int slot = 0;
                while (interval && slot < SLOTS - 1 && taken[slot] > from) {
                    slot++;
                }
                taken[slot] = interval ? Math.max(taken[slot], to + 4) : taken[slot];
                out.add(new Span(d, slot));
            }
        }
        return out;
    }

    static Ink ink(Tone tone) {
        return tone == Tone.PLAIN ? Ink.ACCENT : Ink.of(tone);
    }
}
