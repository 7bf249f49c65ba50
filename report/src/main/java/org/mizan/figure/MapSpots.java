package org.mizan.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mizan.text.Arg;
import org.mizan.view.Chart.GeoMap.Spot;

/**
 * The places of a map with their names: beside the place, else a little away on a thin leader, else as a number that a list explains. Regions come
 * first, because their names cannot go far; then what weighs more.
 */
final class MapSpots {
    private static final double DOT = 5;
    private static final double LONGEST = 170;
    private static final double[] AWAY = {20, 30, 42, 56, 72};
    private static final int DIRECTIONS = 16;
    private static final int AROUND = 70;

    private final MapFrame map;
    private final Sheet sheet;
    private final Scribe scribe;
    private final List<Spot> numbered = new ArrayList<>();

    /** A label: its lines and where they go, and where its leader ends, if it needs one. */
    private record Placed(List<Words> lines, Type type, Box box, Optional<double[]> leader) {}

    private MapSpots(MapFrame map) {
        this.map = map;
        this.sheet = map.sheet();
        this.scribe = map.scribe();
    }

    /** Draws the places and gives those that have a number instead of a name, in order. */
    static List<Spot> draw(MapFrame map, List<Spot> spots) {
        MapSpots layer = new MapSpots(map);
        List<Spot> shown = spots.stream()
                .filter(s -> map.box().grown(-6).holds(Box.around(layer.x(s), layer.y(s), 0)))
                .sorted(Comparator.<Spot>comparingInt(s -> area(s) ? 0 : 1).thenComparingInt(s -> -s.weight()))
                .toList();
        shown.stream().filter(s -> !area(s)).forEach(s -> map.placer().block(Box.around(layer.x(s), layer.y(s), DOT)));
        shown.forEach(layer::spot);
        return layer.numbered;
    }

    /** Regions and passages have no point: their name stands about where they are. */
    private static boolean area(Spot spot) {
        return spot.kind().equals("region")
                || spot.kind().equals("corridor")
                || spot.kind().equals("sea");
    }

    private void spot(Spot spot) {
        Words full = scribe.say(spot.label());
        Optional<Placed> placed = place(spot, full);
        sheet.door(scribe.href(spot.link(), List.of()), full, () -> {
            placed.flatMap(Placed::leader)
                    .ifPresent(end -> sheet.line(x(spot), y(spot), end[0], end[1], Paint.stroke(Ink.SOFT, 0.8)));
            point(spot);
            placed.ifPresent(p -> label(spot, p));
            if (placed.isEmpty()) {
                number(spot);
            }
        });
    }

    private Optional<Placed> place(Spot spot, Words full) {
        Type type = scribe.type(
                spot.weight() >= 3 && !area(spot) ? new Type(14, 500) : spot.weight() >= 2 ? Type.NORMAL : Type.SMALL);
        List<Words> lines = full.wrap(type, LONGEST, 2);
        double wide = Words.widest(lines, type);
        double high = type.height() + (lines.size() - 1) * step(type);
        List<Box> near = area(spot)
                ? over(spot, wide, high)
                : LabelPlacer.around(x(spot), y(spot), DOT + 3, wide, high, scribe.rightToLeft());
        Optional<Box> found = map.placer().place(near);
        if (found.isPresent()) {
            return Optional.of(new Placed(lines, type, found.get(), Optional.empty()));
        }
        return area(spot) ? Optional.empty() : led(spot, lines, type, wide, high);
    }

    /** Places over and around the middle of an area, nearest first. */
    private List<Box> over(Spot spot, double wide, double high) {
        List<Box> out = new ArrayList<>();
        for (int dx = -AROUND; dx <= AROUND; dx += 5) {
            for (int dy = -AROUND; dy <= AROUND; dy += 5) {
                out.add(new Box(x(spot) - wide / 2 + dx, y(spot) - high / 2 + dy, wide, high));
            }
        }
        out.sort(Comparator.comparingDouble(b -> Math.hypot(b.x() + wide / 2 - x(spot), b.y() + high / 2 - y(spot))));
        return out;
    }

    /** A place for the label away from the point, with a leader that touches nothing. */
    private Optional<Placed> led(Spot spot, List<Words> lines, Type type, double wide, double high) {
        for (double away : AWAY) {
            for (int k = 0; k < DIRECTIONS; k++) {
                int side = k % 2 == 0 ? k / 2 : -(k + 1) / 2;
                double turn = 2 * Math.PI * side / DIRECTIONS + (scribe.rightToLeft() ? Math.PI : 0);
                double[] end = {x(spot) + away * Math.cos(turn), y(spot) + away * Math.sin(turn)};
                double cos = Math.cos(turn);
                double left = cos > 0.3 ? end[0] + 3 : cos < -0.3 ? end[0] - wide - 3 : end[0] - wide / 2;
                double top = Math.abs(cos) > 0.3 ? end[1] - high / 2 : Math.sin(turn) < 0 ? end[1] - high : end[1];
                Box box = new Box(left, top, wide, high);
                if (map.placer().free(box) && map.placer().freeLine(x(spot), y(spot), end[0], end[1], DOT * 1.5 + 1)) {
                    map.placer().block(box);
                    map.placer().blockLine(x(spot), y(spot), end[0], end[1], 2);
                    return Optional.of(new Placed(lines, type, box, Optional.of(end)));
                }
            }
        }
        return Optional.empty();
    }

    private void label(Spot spot, Placed placed) {
        Box box = placed.box;
        boolean middle = area(spot) || Math.abs(box.x() + box.width() / 2 - x(spot)) < 1;
        boolean after = box.x() > x(spot);
        Sheet.Anchor anchor = middle ? Sheet.Anchor.MIDDLE : after ? Sheet.Anchor.START : Sheet.Anchor.END;
        double at = middle ? box.x() + box.width() / 2 : after ? box.x() : box.right();
        for (int i = 0; i < placed.lines.size(); i++) {
            double baseline = box.y() + placed.type.ascent() + i * step(placed.type);
            sheet.rimmed(placed.lines.get(i), at, baseline, placed.type, anchor, area(spot) ? Ink.SOFT : Ink.INK);
        }
    }

    private static double step(Type type) {
        return type.size() * 1.2;
    }

    private void number(Spot spot) {
        Type type = scribe.type(Type.SMALL);
        Words words = scribe.say(Arg.of(numbered.size() + 1));
        map.placer()
                .place(LabelPlacer.around(
                        x(spot), y(spot), DOT, words.width(type), type.height(), scribe.rightToLeft()))
                .ifPresent(box -> {
                    numbered.add(spot);
                    sheet.rimmed(words, box.x(), box.y() + type.ascent(), type, Sheet.Anchor.START, Ink.INK);
                });
    }

    private void point(Spot spot) {
        double x = x(spot);
        double y = y(spot);
        Paint solid = Paint.fill(Ink.INK).outlined(Ink.PAPER, 1.2);
        switch (spot.kind()) {
            case "region", "corridor", "sea" -> {}
            case "capital" -> {
                sheet.circle(x, y, 5.2, Paint.fill(Ink.PAPER).outlined(Ink.INK, 1.4));
                sheet.circle(x, y, 2.4, Paint.fill(Ink.INK));
            }
            case "pass" -> sheet.path(Path.polygon(x, y - 5, x + 5, y + 4, x - 5, y + 4), solid);
            case "village" -> sheet.circle(x, y, 3, Paint.fill(Ink.PAPER).outlined(Ink.INK, 1.3));
            case "city" -> sheet.circle(x, y, 4.4, solid);
            default -> sheet.circle(x, y, 3.4, solid);
        }
    }

    private double x(Spot spot) {
        return map.x(spot.lon(), spot.lat());
    }

    private double y(Spot spot) {
        return map.y(spot.lon(), spot.lat());
    }
}
