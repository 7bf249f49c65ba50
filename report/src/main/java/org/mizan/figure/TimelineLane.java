package org.mizan.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mizan.view.Tone;

/** One lane of a timeline laid out: which events have a label and where, and where bars go that lie over each other. */
record TimelineLane(List<Item> items, List<Span> spans, int rows, double depth) {
    /** Distance between bars below each other. */
    static final double SLOT = 9;

    /** Widths that a label may be shortened to, tried one after the other. */
    static final double[] ROOMS = {230, 120};

    private static final int SLOTS = 4;
    private static final double OFFSET = 6;

    /** More labels and bars than this are never tried: they could not find room. */
    private static final int MOST = 160;

    /** How many pivots are tried: all in a lane of few events, a few in a crowded one, where they differ little. */
    private static final int MOST_PIVOTS = 24;

    private static final int FEW_PIVOTS = 6;
    private static final int CROWD = 40;

    private static final Comparator<Dated> FIRST_FIRST =
            Comparator.comparingDouble(Dated::when).thenComparingInt(Dated::index);
    private static final Comparator<Dated> WEIGHTY_FIRST =
            Comparator.comparingInt(d -> -d.moment().weight());

    record Label(Words words, double width) {}

    /** An event with the place of its label, if it found one. */
    record Item(Dated dated, Optional<Label> label, Optional<LabelRows.Place> place) {}

    /** A stretch of time, in the given slot below the lane. */
    record Span(Dated dated, int slot) {}

    private record Attempt(List<Item> items, int rows, int worth) {}

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
            BiFunction<Dated, Double, Label> labels) {
        List<Dated> weighty = own.stream()
                .sorted(WEIGHTY_FIRST.thenComparing(FIRST_FIRST))
                .limit(MOST)
                .toList();
        Map<Dated, Label[]> written = new HashMap<>();
        for (Dated dated : weighty) {
            written.put(dated, new Label[] {labels.apply(dated, ROOMS[0]), labels.apply(dated, ROOMS[1])});
        }
        List<Dated> inTime = weighty.stream().sorted(FIRST_FIRST).toList();
        Attempt best = new Attempt(List.of(), 0, -1);
        int pivots = Math.min(inTime.size(), inTime.size() > CROWD ? FEW_PIVOTS : MOST_PIVOTS);
        for (int p = 0; p <= pivots; p++) {
            int pivot = pivots == 0 ? 0 : (int) ((long) inTime.size() * p / pivots);
            Attempt attempt = attempt(inTime, pivot, time, new LabelRows(start, end, most), written);
            best = attempt.worth > best.worth ? attempt : best;
        }
        List<Item> items = new ArrayList<>(best.items);
        own.stream()
                .filter(d -> !written.containsKey(d))
                .forEach(d -> items.add(new Item(d, Optional.empty(), Optional.empty())));
        List<Span> spans = spans(own, time);
        int deepest = spans.stream().mapToInt(Span::slot).max().orElse(0);
        return new TimelineLane(items, spans, best.rows, deepest * SLOT);
    }

    /*
     * Labels rise from both ends of the lane towards the pivot: those of events before it stand before their marks, those after it behind, so that no leader has
     * to cross a label of its own side. What finds no room there is tried on either side, and at last shortened. What weighs more counts more.
     */
    private static Attempt attempt(
            List<Dated> inTime, int pivot, TimeScale time, LabelRows rows, Map<Dated, Label[]> written) {
        List<Dated> order = new ArrayList<>(inTime.subList(0, pivot));
        List<Dated> late = new ArrayList<>(inTime.subList(pivot, inTime.size()));
        Collections.reverse(late);
        order.addAll(late);
        Map<Dated, Item> placed = new HashMap<>();
        int worth = 0;
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < order.size(); i++) {
                Dated dated = order.get(i);
                if (placed.containsKey(dated)) {
                    continue;
                }
                Label label = written.get(dated)[round == 2 ? 1 : 0];
                LabelRows.Side side =
                        round > 0 ? LabelRows.Side.EITHER : i < pivot ? LabelRows.Side.BEFORE : LabelRows.Side.AFTER;
                Optional<LabelRows.Place> place = rows.place(dated.mark(time), label.width, OFFSET, side);
                if (place.isPresent()) {
                    int weight = dated.moment().weight();
                    worth += weight * weight * (round == 2 ? 14 : 20)
                            - place.get().row();
                    placed.put(dated, new Item(dated, Optional.of(label), place));
                }
            }
        }
        List<Item> items = inTime.stream()
                .map(d -> placed.getOrDefault(d, new Item(d, Optional.empty(), Optional.empty())))
                .toList();
        return new Attempt(items, rows.rows(), worth);
    }

    /** Bars for intervals, and for dates whose stretch is wider than their dot, each in the first slot with room. */
    private static List<Span> spans(List<Dated> own, TimeScale time) {
        double[] taken = new double[SLOTS];
        Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        List<Span> out = new ArrayList<>();
        List<Dated> drawn = own.stream()
                .filter(d -> d.moment().date().interval() || time.at(d.until()) - time.at(d.since()) > 12)
                .sorted(WEIGHTY_FIRST.thenComparing(FIRST_FIRST))
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
