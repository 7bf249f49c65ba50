package org.mizan.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mizan.model.Citation;
import org.mizan.model.MapLine;
import org.mizan.text.Arg;

/** The lines of a case: named beside the line, with their time and source in a key under the map. A contested line is dashed, each in its own way. */
final class MapLines {
    private static final String[] DASHES = {"7 4", "2 4", "10 3 2 3", "4 2"};
    private static final double LONGEST = 150;

    private final MapFrame map;
    private final List<MapLine> lines;

    MapLines(MapFrame map, List<MapLine> lines) {
        this.map = map;
        this.lines = lines;
    }

    void draw() {
        for (int k = 0; k < lines.size(); k++) {
            draw(k);
        }
    }

    private void draw(int index) {
        MapLine line = lines.get(index);
        Path path = new Path();
        for (double[] part : line.parts()) {
            for (double[] shown : map.visible(part, 0.5)) {
                MapFrame.add(path, shown, false);
                for (int i = 0; i + 3 < shown.length; i += 2) {
                    map.placer().blockLine(shown[i], shown[i + 1], shown[i + 2], shown[i + 3], 3);
                }
            }
        }
        map.sheet().hint(caption(line), () -> {
            map.sheet().path(path, Paint.stroke(Ink.PAPER, 4));
            map.sheet().path(path, stroke(index));
        });
    }

    private Paint stroke(int index) {
        Paint paint = Paint.stroke(Ink.INK, 1.8);
        return lines.get(index).contested() ? paint.dashed(DASHES[index % DASHES.length]) : paint;
    }

    /** Names beside the lines, where there is room. */
    void names() {
        Type type = map.scribe().type(Type.SMALL);
        for (MapLine line : lines) {
            List<Words> name = map.scribe().say(Arg.of(line.name())).wrap(type, LONGEST, 3);
            double step = type.size() * 1.2;
            double wide = Words.widest(name, type);
            double high = type.height() + (name.size() - 1) * step;
            map.placer().place(places(line, wide, high)).ifPresent(box -> {
                for (int i = 0; i < name.size(); i++) {
                    double baseline = box.y() + type.ascent() + i * step;
                    map.sheet().rimmed(name.get(i), box.x() + wide / 2, baseline, type, Sheet.Anchor.MIDDLE, Ink.INK);
                }
            });
        }
    }

    private List<Box> places(MapLine line, double wide, double high) {
        List<Box> out = new ArrayList<>();
        for (double away : new double[] {7, 12, 18}) {
            for (double[] part : line.parts()) {
                for (double[] p : map.visible(part, 12)) {
                    for (int i = 0; i < p.length; i += 2) {
                        out.add(new Box(p[i] + away, p[i + 1] - high / 2, wide, high));
                        out.add(new Box(p[i] - away - wide, p[i + 1] - high / 2, wide, high));
                        out.add(new Box(p[i] - wide / 2, p[i + 1] - away - high, wide, high));
                        out.add(new Box(p[i] - wide / 2, p[i + 1] + away, wide, high));
                    }
                }
            }
        }
        return out;
    }

    private Words caption(MapLine line) {
        String cited = line.basis().citations().stream().map(Citation::toString).collect(Collectors.joining("; "));
        Arg name = Arg.of(line.name());
        Arg valid = Arg.of(line.valid());
        return cited.isEmpty()
                ? map.scribe().say("map.line", name, valid)
                : map.scribe().say("map.line-sourced", name, valid, Arg.code(cited));
    }

    /** A sample of each line with what it is, since when, and who says so; from where reading begins. Gives the height where it ends. */
    double key(double from) {
        Type type = map.scribe().type(Type.SMALL);
        double y = from;
        for (int k = 0; k < lines.size(); k++) {
            MapLine line = lines.get(k);
            double level = y + type.size() * 0.95;
            map.sheet().line(side(0), level, side(34), level, stroke(k));
            Words full = caption(line);
            Words fitted = full.fit(type, map.box().width() - 44);
            boolean right = map.scribe().rightToLeft();
            map.sheet()
                    .door(
                            map.scribe().href(Optional.empty(), List.of(line.basis())),
                            full,
                            () -> map.sheet()
                                    .text(
                                            fitted,
                                            side(44),
                                            level + type.size() * 0.36,
                                            type,
                                            right ? Sheet.Anchor.END : Sheet.Anchor.START,
                                            Ink.INK));
            y += type.size() * 1.6;
        }
        return y;
    }

    private double side(double distance) {
        return map.scribe().rightToLeft() ? map.box().width() - distance : distance;
    }
}
