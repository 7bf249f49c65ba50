package org.mizan.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mizan.view.Tone;

/** One lane of a timeline laid out: which events have a label and where, and where bars go that lie over each other. */
record TimelineLane(List<Item> items, List<Span> spans, int rows, double depth) {
    /** Distance between bars below each other. */
    static final double SLOT = 9;

    private static final double LONGEST = 230;
    private static final double SHORTEST = 120;
    private static final int SLOTS = 4;
    private static final double OFFSET = 6;

    /** More labels or bars than this are never tried: they could not find room. */
    private static final int MOST = 160;

    private static final Comparator<Dated> IN_TIME =
            Comparator.comparingDouble(Dated::when).thenComparingInt(Dated::index);
    private static final Comparator<Dated> WEIGHTY_FIRST =
            Comparator.<Dated>comparingInt(d -> -d.moment().weight()).thenComparing(IN_TIME);

    /** A label with the place it found. */
    record Label(Words words, LabelRows.Place place) {}

    /** An event with its label, if that found a place. */
    record Item(Dated dated, Optional<Label> label) {}

    /** A stretch of time, in the given slot below the lane. */
    record Span(Dated dated, int slot) {}

    /**
     * @param most rows of labels
     * @param labels the label of an event within a room
     */
    static TimelineLane of(
            List<Dated> own,
            TimeScale time,
            int most,
            double start,
            double end,
            Type type,
            BiFunction<Dated, Double, Words> labels) {
        List<Dated> sorted = own.stream().sorted(WEIGHTY_FIRST).toList();
        List<Words[]> written = new ArrayList<>();
        List<LabelTents.Wish> wishes = new ArrayList<>();
        for (Dated d : sorted.subList(0, Math.min(MOST, sorted.size()))) {
            Words full = labels.apply(d, LONGEST);
            Words brief = labels.apply(d, SHORTEST);
            written.add(new Words[] {full, brief});
            wishes.add(new LabelTents.Wish(
                    d.mark(time),
                    full.width(type),
                    brief.width(type),
                    d.moment().weight()));
        }
        LabelTents.Plan plan = LabelTents.plan(wishes, start, end, most, OFFSET);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Optional<LabelTents.Place> place =
                    i < written.size() ? plan.places().get(i) : Optional.empty();
            Words[] words = i < written.size() ? written.get(i) : new Words[0];
            items.add(new Item(sorted.get(i), place.map(p -> new Label(words[p.shortened() ? 1 : 0], p.at()))));
        }
        List<Span> spans = spans(sorted, time);
        int deepest = spans.stream().mapToInt(Span::slot).max().orElse(0);
        return new TimelineLane(items, spans, plan.rows(), deepest * SLOT);
    }

    /** Bars for intervals, and for dates whose stretch is wider than their dot, each in the first slot with room. */
    private static List<Span> spans(List<Dated> weightyFirst, TimeScale time) {
        double[] taken = new double[SLOTS];
        Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        List<Span> out = new ArrayList<>();
        List<Dated> drawn = weightyFirst.stream()
                .filter(d -> d.moment().date().interval() || time.at(d.until()) - time.at(d.since()) > 12)
                .limit(MOST)
                .sorted(Comparator.comparingDouble(Dated::since).thenComparingInt(Dated::index))
                .toList();
        for (Dated d : drawn) {
            boolean interval = d.moment().date().interval();
            double from = time.at(d.since());
            int slot = 0;
            while (interval && slot < SLOTS - 1 && taken[slot] > from) {
                slot++;
            }
            taken[slot] = interval ? Math.max(taken[slot], time.at(d.until()) + 4) : taken[slot];
            out.add(new Span(d, slot));
        }
        return out;
    }

    static Ink ink(Tone tone) {
        return tone == Tone.PLAIN ? Ink.ACCENT : Ink.of(tone);
    }
}
