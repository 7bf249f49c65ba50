package org.mizan.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mizan.text.Arg;
import org.mizan.view.Chart;

/**
 * Events on a lane per actor. Time is cut into pieces of different scale where its density changes; the cuts are drawn and said. A date known to the day
 * is a dot; a year or a month is a dot on the stretch it can mean; an interval is a bar, open at an unknown end; a doubtful date is an open mark.
 */
final class TimelineChart {
    private static final double WIDTH = 1072;
    private static final double DOT = 5;
    private static final double BIN = 5;
    private static final double ROOM_FOR_ROWS = 900;

    private final Chart.Timeline chart;
    private final Scribe scribe;
    private final Sheet sheet;
    private final Type type;
    private final Type head;
    private final double gutter;
    private final double rowHeight;
    private final List<Dated> dated;
    private final TimeScale time;
    private final List<Words> notes = new ArrayList<>();
    private int unlabelled;

    private TimelineChart(Chart.Timeline chart, Scribe scribe, List<Dated> dated) {
        this.chart = chart;
        this.scribe = scribe;
        this.dated = dated;
        this.sheet = Sheet.reading(scribe, WIDTH);
        this.type = scribe.type(Type.NORMAL);
        this.head = scribe.type(Type.STRONG);
        this.rowHeight = type.height() + 3;
        double widest = chart.lanes().stream()
                .mapToDouble(l -> scribe.say(l).width(head))
                .max()
                .orElse(0);
        this.gutter = Math.min(160, widest) + 18;
        this.time = TimelineAxis.scale(dated, gutter + 8, WIDTH - 12);
    }

    static Sheet draw(Chart.Timeline chart, Scribe scribe) {
        List<Dated> dated = Dated.of(chart);
        if (dated.isEmpty()) {
            return EmptyChart.draw(org.mizan.text.Message.of(TimelineChart.class, "timeline.empty"), scribe);
        }
        return new TimelineChart(chart, scribe, dated).draw();
    }

    private Sheet draw() {
        List<TimelineLane> lanes = new ArrayList<>();
        int rows = (int) Math.max(
                2,
                Math.min(
                        12,
                        ROOM_FOR_ROWS / rowHeight / Math.max(1, chart.lanes().size())));
        for (int i = 0; i < chart.lanes().size(); i++) {
            int lane = i;
            List<Dated> own =
                    dated.stream().filter(d -> d.moment().lane() == lane).toList();
            lanes.add(TimelineLane.of(own, time, rows, gutter, WIDTH, type, this::label));
        }
        double bottom = 6;
        List<Double> levels = new ArrayList<>();
        for (TimelineLane lane : lanes) {
            bottom += Math.max(lane.rows() * rowHeight + 14, 30);
            levels.add(bottom);
            bottom += Math.max(14, lane.depth() + 8);
        }
        TimelineAxis.draw(sheet, scribe, time, 4, bottom + 2);
        sheet.note("chart", "timeline");
        sheet.note("pieces", pieces());
        for (int i = 0; i < lanes.size(); i++) {
            lane(i, levels.get(i), lanes.get(i));
        }
        return sheet.height(notes(bottom + 34));
    }

    /** Which stretch of years each stretch of the picture shows, from its left edge: since, until, from, to. */
    private String pieces() {
        return time.pieces().stream()
                .map(p -> String.join(
                        " ",
                        Svg.number(p.since()),
                        Svg.number(p.until()),
                        Svg.number(sheet.across(p.from())),
                        Svg.number(sheet.across(p.to()))))
                .collect(Collectors.joining(";"));
    }

    private Words label(Dated item, double room) {
        Arg label = item.moment().label();
        Words full = item.approximate()
                ? scribe.say("timeline.about", label)
                : item.uncertain() ? scribe.say("timeline.uncertain", label) : scribe.say(label);
        return full.fit(type, room);
    }

    private void lane(int index, double level, TimelineLane lane) {
        laneName(scribe.say(chart.lanes().get(index)), level);
        for (TimeScale.Piece piece : time.pieces()) {
            sheet.line(piece.from() - 4, level, piece.to() + 4, level, Paint.stroke(Ink.LINE, 1));
        }
        lane.spans().forEach(span -> span(span, level));
        List<Dated> dots = new ArrayList<>();
        for (TimelineLane.Item item : lane.items()) {
            if (item.label().isEmpty()) {
                dots.add(item.dated());
            }
        }
        crowd(dots, level);
        lane.items().stream().filter(i -> i.label().isPresent()).forEach(i -> labelled(i, level));
    }

    private void laneName(Words full, double level) {
        List<Words> name = full.wrap(head, gutter - 18, 2);
        double first = level + head.size() * (0.34 - (name.size() - 1) * 0.65);
        sheet.hint(full, () -> {
            for (int k = 0; k < name.size(); k++) {
                sheet.text(name.get(k), 0, first + k * head.size() * 1.3, head, Sheet.Anchor.START, Ink.INK);
            }
        });
    }

    private void labelled(TimelineLane.Item item, double level) {
        LabelRows.Place place = item.label().orElseThrow().place();
        Dated dated = item.dated();
        double x = dated.mark(time);
        double baseline = level - 9 - place.row() * rowHeight;
        Words name = full(dated);
        sheet.door(
                scribe.href(
                        dated.moment().link(), dated.moment().basis().stream().toList()),
                name,
                () -> {
                    if (place.row() > 0) {
                        sheet.line(x, level - DOT, x, baseline - type.size() * 0.6, Paint.stroke(Ink.SOFT, 0.7));
                    }
                    mark(dated, x, level);
                    sheet.text(
                            item.label().orElseThrow().words(),
                            place.before() ? place.to() : place.from(),
                            baseline,
                            type,
                            place.before() ? Sheet.Anchor.END : Sheet.Anchor.START,
                            Ink.INK);
                });
    }

    /** Marks without labels; those that would cover each other are one mark, larger, with their number as its name. */
    private void crowd(List<Dated> dots, double level) {
        unlabelled += dots.size();
        TreeMap<Long, List<Dated>> bins = new TreeMap<>();
        dots.forEach(d -> bins.computeIfAbsent(Math.round(d.mark(time) / BIN), k -> new ArrayList<>())
                .add(d));
        bins.forEach((bin, together) -> {
            Dated first = together.get(0);
            if (together.size() == 1) {
                sheet.hint(full(first), () -> mark(first, first.mark(time), level));
            } else {
                double radius = Math.min(11, DOT - 1 + 1.1 * Math.sqrt(together.size()));
                Words name = scribe.say("timeline.together", Arg.of(together.size()));
                sheet.hint(
                        name,
                        () -> sheet.circle(
                                bin * BIN, level, radius, Paint.fill(Ink.ACCENT).outlined(Ink.PAPER, 1)));
            }
        });
    }

    private void span(TimelineLane.Span span, double level) {
        Dated item = span.dated();
        Ink ink = TimelineLane.ink(item.moment().tone());
        double from = time.at(item.since());
        double to = Math.max(from + 3, time.at(item.until()));
        double y = level + span.slot() * TimelineLane.SLOT;
        sheet.hint(full(item), () -> {
            if (item.moment().date().interval()) {
                Paint paint = Paint.fill(ink).at(item.doubtful() ? 2 : 4);
                sheet.rect(
                        new Box(from, y - 3, to - from, 6),
                        3,
                        item.doubtful() ? paint.outlined(ink, 1).dashed("3 2") : paint);
                if (item.openStart()) {
                    sheet.path(chevron(from - 1, y, -1), Paint.stroke(ink, 1.6));
                }
                if (item.openEnd()) {
                    sheet.path(chevron(to + 1, y, 1), Paint.stroke(ink, 1.6));
                }
            } else {
                sheet.line(from, y, to, y, Paint.stroke(ink, 2).dashed(item.doubtful() ? "2 2" : ""));
            }
        });
    }

    private static Path chevron(double x, double y, double direction) {
        return new Path().move(x, y - 4).to(x + 5 * direction, y).to(x, y + 4);
    }

    private void mark(Dated item, double x, double level) {
        sheet.mark(
                item.moment().tone(),
                x,
                level,
                DOT,
                TimelineLane.ink(item.moment().tone()),
                item.doubtful());
    }

    private Words full(Dated item) {
        return scribe.say(
                "timeline.event", Arg.of(item.moment().date()), item.moment().label());
    }

    private double notes(double y) {
        int undated = chart.moments().size() - dated.size();
        note(time.pieces().size() > 1, "timeline.cut");
        note(dated.stream().anyMatch(Dated::doubtful), "timeline.open");
        note(dated.stream().anyMatch(d -> d.moment().date().interval()), "timeline.bar");
        if (unlabelled > 0) {
            notes.add(scribe.say("timeline.unlabelled", Arg.of(unlabelled)));
        }
        if (undated > 0) {
            notes.add(scribe.say("timeline.undated", Arg.of(undated)));
        }
        return Notes.draw(sheet, scribe, List.of(Notes.paragraph(notes, scribe)), gutter, y, WIDTH - gutter);
    }

    private void note(boolean wanted, String key) {
        if (wanted) {
            notes.add(scribe.say(key));
        }
    }
}
