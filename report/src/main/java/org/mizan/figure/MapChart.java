package org.mizan.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mizan.model.CaseInfo.Region;
import org.mizan.model.Citation;
import org.mizan.model.MapLine;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Chart;

/** Places and lines of a case over land, coasts and borders. Lines say when they were valid and who says so. */
final class MapChart {
    private static final double WIDTH = 1072;
    private static final double HIGHEST = 720;
    private static final String[] DASHES = {"7 4", "2 4", "10 3 2 3", "4 2"};

    private final Chart.GeoMap chart;
    private final Scribe scribe;
    private final Region region;
    private final Projection projection;
    private final Box frame;
    private final Clip clip;
    private final Sheet sheet;
    private final LabelPlacer placer;
    private final List<Chart.GeoMap.Spot> numbered = new ArrayList<>();

    private MapChart(Chart.GeoMap chart, Scribe scribe) {
        this.chart = chart;
        this.scribe = scribe;
        this.region = sound(chart.region());
        this.projection = Projection.fitted(region, WIDTH, HIGHEST);
        this.frame = new Box(0, 0, projection.width(), projection.height());
        this.clip = new Clip(frame);
        this.sheet = Sheet.fixed(scribe, frame.width());
        this.placer = new LabelPlacer(frame.grown(-4));
    }

    static Sheet draw(Chart.GeoMap chart, Scribe scribe) {
        return new MapChart(chart, scribe).draw();
    }

    /** A region that has an extent. */
    private static Region sound(Region r) {
        double west = Math.max(-180, Math.min(r.west(), r.east() - 0.5));
        double south = Math.max(-85, Math.min(r.south(), r.north() - 0.5));
        return new Region(
                west,
                Math.min(180, Math.max(r.east(), west + 0.5)),
                south,
                Math.min(85, Math.max(r.north(), south + 0.5)));
    }

    private Sheet draw() {
        sheet.rect(frame, 0, Paint.fill(Ink.WATER));
        ground();
        graticule();
        scaleBar();
        for (int i = 0; i < chart.lines().size(); i++) {
            line(chart.lines().get(i), dash(i));
        }
        spots();
        for (MapLine line : chart.lines()) {
            lineLabel(line);
        }
        sheet.rect(frame.grown(-0.5), 0, Paint.stroke(Ink.LINE, 1));
        return sheet.height(key(frame.height() + 6));
    }

    private void ground() {
        Land land = Land.covering(region);
        double marginX = (region.east() - region.west()) * 0.35 + 2;
        double marginY = (region.north() - region.south()) * 0.35 + 2;
        double west = region.west() - marginX;
        double south = region.south() - marginY;
        Clip near = new Clip(new Box(west, south, region.east() + marginX - west, region.north() + marginY - south));
        Path ground = new Path();
        for (double[] ring : land.of(Land.Kind.LAND)) {
            double[] rough = near.ring(ring);
            if (rough.length > 0) {
                add(ground, Clip.thinned(clip.ring(projection.project(rough)), 0.7), true);
            }
        }
        sheet.path(ground, Paint.fill(Ink.LAND));
        outline(land.of(Land.Kind.BORDER), near, Paint.stroke(Ink.BORDER, 1.1));
        outline(land.of(Land.Kind.COAST), near, Paint.stroke(Ink.COAST, 0.8));
    }

    private void outline(List<double[]> lines, Clip near, Paint paint) {
        Path path = new Path();
        for (double[] line : lines) {
            for (double[] rough : near.line(line)) {
                for (double[] part : clip.line(projection.project(rough))) {
                    add(path, Clip.thinned(part, 0.7), false);
                }
            }
        }
        sheet.path(path, paint);
    }

    private static void add(Path path, double[] points, boolean closed) {
        if (points.length < (closed ? 6 : 4)) {
            return;
        }
        path.move(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.to(points[i], points[i + 1]);
        }
        if (closed) {
            path.close();
        }
    }

    private void graticule() {
        double step = Scale.roundUp(Math.max(region.east() - region.west(), region.north() - region.south()) / 6);
        Path path = new Path();
        for (double lon = Math.ceil((region.west() - step) / step) * step; lon <= region.east() + step; lon += step) {
            meridian(path, lon, lon, region.south() - 2, region.north() + 2);
        }
        for (double lat = Math.ceil((region.south() - step) / step) * step; lat <= region.north() + step; lat += step) {
            meridian(path, region.west() - 3, region.east() + 3, lat, lat);
        }
        sheet.path(path, Paint.stroke(Ink.COAST, 0.4).dashed("1 5"));
    }

    private void meridian(Path path, double lon1, double lon2, double lat1, double lat2) {
        double[] points = new double[82];
        for (int i = 0; i <= 40; i++) {
            points[2 * i] = lon1 + (lon2 - lon1) * i / 40;
            points[2 * i + 1] = lat1 + (lat2 - lat1) * i / 40;
        }
        clip.line(projection.project(points)).forEach(part -> add(path, part, false));
    }

    private void scaleBar() {
        double perUnit =
                projection.kilometres((region.west() + region.east()) / 2, (region.south() + region.north()) / 2);
        double km = Scale.roundUp(frame.width() * perUnit / 12);
        double wide = km / perUnit;
        Type type = scribe.type(Type.SMALL);
        double y = frame.height() - 14;
        Words words = scribe.say("map.kilometres", Arg.of(Math.round(km)));
        sheet.line(14, y, 14 + wide, y, Paint.stroke(Ink.INK, 1.5));
        sheet.line(14, y - 4, 14, y + 4, Paint.stroke(Ink.INK, 1.5));
        sheet.line(14 + wide, y - 4, 14 + wide, y + 4, Paint.stroke(Ink.INK, 1.5));
        placer.block(sheet.rimmed(words, 20 + wide, y + 4, type, Sheet.Anchor.START, Ink.INK));
        placer.block(new Box(8, y - 8, wide + 16, 16));
    }

    private String dash(int index) {
        return chart.lines().get(index).contested() ? DASHES[index % DASHES.length] : "";
    }

    private void line(MapLine line, String dash) {
        Path path = new Path();
        for (double[] part : line.parts()) {
            for (double[] inside : clip.line(projection.project(part))) {
                double[] thin = Clip.thinned(inside, 0.5);
                add(path, thin, false);
                for (int i = 0; i + 3 < thin.length; i += 2) {
                    placer.blockLine(thin[i], thin[i + 1], thin[i + 2], thin[i + 3], 3);
                }
            }
        }
        sheet.hint(caption(line), () -> {
            sheet.path(path, Paint.stroke(Ink.PAPER, 4));
            sheet.path(path, Paint.stroke(Ink.INK, 1.8).dashed(dash));
        });
    }

    private void spots() {
        List<Chart.GeoMap.Spot> seen = chart.spots().stream()
                .filter(s -> frame.grown(-6).holds(Box.around(x(s), y(s), 0)))
                .sorted(Comparator.comparingInt(s -> -s.weight()))
                .toList();
        seen.stream().filter(s -> !area(s)).forEach(s -> placer.block(Box.around(x(s), y(s), 5)));
        for (Chart.GeoMap.Spot spot : seen) {
            spot(spot);
        }
    }

    /** Regions and passages have no point: their name stands where they are. */
    private static boolean area(Chart.GeoMap.Spot spot) {
        return spot.kind().equals("region")
                || spot.kind().equals("corridor")
                || spot.kind().equals("sea");
    }

    private void spot(Chart.GeoMap.Spot spot) {
        Words full = scribe.say(spot.label());
        Type type = type(spot);
        List<Words> lines = full.wrap(type, 170, 2);
        double wide = Words.widest(lines, type);
        double step = type.size() * 1.2;
        double high = type.height() + (lines.size() - 1) * step;
        Optional<Box> found = placer.place(places(spot, wide, high));
        sheet.door(scribe.href(spot.link(), List.of()), full, () -> {
            point(spot);
            found.ifPresent(box -> {
                boolean level = Math.abs(box.x() + box.width() / 2 - x(spot)) < 1;
                for (int i = 0; i < lines.size(); i++) {
                    double baseline = box.y() + type.ascent() + i * step;
                    Sheet.Anchor anchor =
                            level ? Sheet.Anchor.MIDDLE : box.x() > x(spot) ? Sheet.Anchor.START : Sheet.Anchor.END;
                    double at = level ? x(spot) : box.x() > x(spot) ? box.x() : box.right();
                    sheet.rimmed(lines.get(i), at, baseline, type, anchor, area(spot) ? Ink.SOFT : Ink.INK);
                }
            });
            if (found.isEmpty()) {
                number(spot);
            }
        });
    }

    private List<Box> places(Chart.GeoMap.Spot spot, double wide, double high) {
        if (!area(spot)) {
            return LabelPlacer.around(x(spot), y(spot), 8, wide, high, scribe.rightToLeft());
        }
        List<Box> out = new ArrayList<>();
        for (int away = 0; away <= 40; away += 8) {
            for (int[] d : new int[][] {{0, -1}, {0, 1}, {-1, 0}, {1, 0}, {1, 1}, {-1, -1}}) {
                out.add(new Box(x(spot) - wide / 2 + d[0] * away * 1.5, y(spot) - high / 2 + d[1] * away, wide, high));
            }
        }
        return out;
    }

    /** A place whose name finds no room gets a number that the list below explains. */
    private void number(Chart.GeoMap.Spot spot) {
        Type type = scribe.type(Type.SMALL);
        Words words = scribe.say(Arg.of(numbered.size() + 1));
        placer.place(LabelPlacer.around(x(spot), y(spot), 5, words.width(type), type.height(), scribe.rightToLeft()))
                .ifPresent(box -> {
                    numbered.add(spot);
                    sheet.rimmed(words, box.x(), box.y() + type.ascent(), type, Sheet.Anchor.START, Ink.INK);
                });
    }

    private void point(Chart.GeoMap.Spot spot) {
        Paint solid = Paint.fill(Ink.INK).outlined(Ink.PAPER, 1.2);
        switch (spot.kind()) {
            case "region", "corridor", "sea" -> {}
            case "capital" -> {
                sheet.circle(x(spot), y(spot), 5.2, Paint.fill(Ink.PAPER).outlined(Ink.INK, 1.4));
                sheet.circle(x(spot), y(spot), 2.4, Paint.fill(Ink.INK));
            }
            case "pass" ->
                sheet.path(
                        Path.polygon(x(spot), y(spot) - 5, x(spot) + 5, y(spot) + 4, x(spot) - 5, y(spot) + 4), solid);
            case "village" ->
                sheet.circle(x(spot), y(spot), 3, Paint.fill(Ink.PAPER).outlined(Ink.INK, 1.3));
            case "city" -> sheet.circle(x(spot), y(spot), 4.4, solid);
            default -> sheet.circle(x(spot), y(spot), 3.4, solid);
        }
    }

    private Type type(Chart.GeoMap.Spot spot) {
        Type type = spot.weight() >= 3 ? new Type(14, 500) : spot.weight() == 2 ? Type.NORMAL : Type.SMALL;
        return scribe.type(type);
    }

    private double x(Chart.GeoMap.Spot spot) {
        return projection.x(spot.lon(), spot.lat());
    }

    private double y(Chart.GeoMap.Spot spot) {
        return projection.y(spot.lon(), spot.lat());
    }

    /** Name and validity beside the line where there is room; the key below names it in any case. */
    private void lineLabel(MapLine line) {
        Type type = scribe.type(Type.SMALL);
        Words words = scribe.say("map.line", Arg.of(line.name()), Arg.of(line.valid()));
        double wide = words.width(type);
        List<Box> places = new ArrayList<>();
        for (double[] part : line.parts()) {
            double[] p = projection.project(part);
            for (int i = 0; i < p.length; i += 2 * Math.max(1, p.length / 60)) {
                for (double away : new double[] {8, 14, 22}) {
                    places.add(new Box(p[i] + away, p[i + 1] - type.height() / 2, wide, type.height()));
                    places.add(new Box(p[i] - away - wide, p[i + 1] - type.height() / 2, wide, type.height()));
                    places.add(new Box(p[i] - wide / 2, p[i + 1] - away - type.height(), wide, type.height()));
                    places.add(new Box(p[i] - wide / 2, p[i + 1] + away, wide, type.height()));
                }
            }
        }
        placer.place(places)
                .ifPresent(box ->
                        sheet.rimmed(words, box.x(), box.y() + type.ascent(), type, Sheet.Anchor.START, Ink.INK));
    }

    private Words caption(MapLine line) {
        String cited = line.basis().citations().stream().map(Citation::toString).collect(Collectors.joining("; "));
        return cited.isEmpty()
                ? scribe.say("map.line", Arg.of(line.name()), Arg.of(line.valid()))
                : scribe.say("map.line-sourced", Arg.of(line.name()), Arg.of(line.valid()), Arg.code(cited));
    }

    private double key(double from) {
        double y = from;
        Type type = scribe.type(Type.SMALL);
        double step = type.size() * 1.6;
        for (int i = 0; i < chart.lines().size(); i++) {
            MapLine line = chart.lines().get(i);
            double level = y + step * 0.6;
            String dash = dash(i);
            double start = side(0);
            sheet.line(start, level, side(34), level, Paint.stroke(Ink.INK, 1.8).dashed(dash));
            Words words = caption(line).fit(type, frame.width() - 44);
            sheet.door(
                    scribe.href(Optional.empty(), List.of(line.basis())),
                    caption(line),
                    () -> sheet.text(words, side(44), level + type.size() * 0.36, type, sideAnchor(), Ink.INK));
            y += step;
        }
        List<Words> notes = new ArrayList<>();
        if (!numbered.isEmpty()) {
            List<Arg> items = new ArrayList<>();
            for (int i = 0; i < numbered.size(); i++) {
                items.add(Arg.of(Message.of(
                        MapChart.class,
                        "numbered",
                        Arg.of(i + 1),
                        numbered.get(i).label())));
            }
            notes.add(scribe.say(Arg.list(items)));
        }
        notes.add(scribe.say("map.ground"));
        return Notes.beside(sheet, scribe, notes, y, frame.width());
    }

    /** The key under the map is read in the direction of the language, unlike the map. */
    private double side(double distance) {
        return scribe.rightToLeft() ? frame.width() - distance : distance;
    }

    private Sheet.Anchor sideAnchor() {
        return scribe.rightToLeft() ? Sheet.Anchor.END : Sheet.Anchor.START;
    }
}
