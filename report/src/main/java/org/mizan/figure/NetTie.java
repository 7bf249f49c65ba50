package org.mizan.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.text.Arg;
import org.mizan.view.Chart;

/** One tie of a net as a line between the rims of two nodes: straight, bowed where several share their ends, curved along its waypoints between layers. */
record NetTie(
        Chart.Net.Tie tie,
        End from,
        End to,
        double[] route,
        double bend,
        boolean layered,
        boolean signed,
        Scribe scribe) {
    private static final double BOW = 24;
    private static final double ARROW = 9;

    /** A node where it stands. */
    record End(NetNode node, double x, double y) {}

    static Paint paint(int sign, double strength, boolean signed) {
        double width = sign == 0 ? 0.9 : 1.1 + 0.6 * Math.max(0, Math.min(3, strength));
        Paint paint = Paint.stroke(ink(sign, signed), width);
        return sign < 0 ? paint.dashed(Paint.DASHED) : paint;
    }

    private static Ink ink(int sign, boolean signed) {
        return !signed || sign == 0 ? Ink.MARK : sign > 0 ? Ink.FOR : Ink.AGAINST;
    }

    void draw(Sheet sheet, int index) {
        Runnable drawing = () -> {
            List<double[]> points = samples();
            Path path = new Path().move(points.get(0)[0], points.get(0)[1]);
            points.subList(1, points.size()).forEach(p -> path.to(p[0], p[1]));
            sheet.path(path, paint(tie.sign(), tie.strength(), signed));
            if (tie.directed()) {
                double[] tip = points.get(points.size() - 1);
                double[] back = points.get(Math.max(0, points.size() - 3));
                Ink ink = ink(tie.sign(), signed);
                sheet.path(Path.arrowHead(tip[0], tip[1], tip[0] - back[0], tip[1] - back[1], ARROW), Paint.fill(ink));
            }
        };
        sheet.door(
                Optional.empty(),
                NetChart.name(tie, from.node, to.node, scribe),
                drawing,
                "tie",
                "data-tie",
                Integer.toString(index),
                "data-from",
                Integer.toString(tie.from()),
                "data-to",
                Integer.toString(tie.to()),
                "data-bow",
                sheet.mirrored() ? -bend * BOW : bend * BOW);
    }

    /** Writes the label near the middle, where it touches nothing. */
    void label(Sheet sheet, LabelPlacer placer, int index) {
        if (tie.label() instanceof Arg.Blank) {
            return;
        }
        Type type = scribe.type(Type.SMALL);
        Words words = scribe.say(tie.label()).fit(type, 110);
        List<double[]> points = samples();
        List<Box> places = new ArrayList<>();
        for (double t : new double[] {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74}) {
            double[] p = points.get((int) Math.round(t * (points.size() - 1)));
            places.add(
                    new Box(p[0] - words.width(type) / 2, p[1] - type.height() / 2, words.width(type), type.height()));
        }
        Optional<Box> found = placer.place(places);
        found.ifPresent(box -> sheet.door(
                scribe.href(Optional.empty(), tie.bases()),
                NetChart.name(tie, from.node, to.node, scribe),
                () -> sheet.rimmed(
                        words, box.x() + box.width() / 2, box.y() + type.ascent(), type, Sheet.Anchor.MIDDLE, Ink.INK),
                "tie-label",
                "data-tie",
                Integer.toString(index)));
    }

    /** Points along the line, close enough to be drawn as one; the first and last stand on the rims of the nodes. */
    private List<double[]> samples() {
        List<double[]> out = new ArrayList<>();
        if (from.node == to.node) {
            loop(out);
        } else if (layered) {
            layered(out);
        } else {
            bowed(out);
        }
        return out;
    }

    private void loop(List<double[]> out) {
        double high = from.node.up() + 20;
        double top = from.y - from.node.up();
        for (int i = 0; i <= 24; i++) {
            double turn = Math.PI * i / 24;
            out.add(new double[] {from.x - 14 * Math.cos(turn), top - Math.sin(turn) * Math.min(16, high)});
        }
    }

    private void bowed(List<double[]> out) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double length = Math.max(1, Math.hypot(dx, dy));
        double cx = (from.x + to.x) / 2 - dy / length * BOW * bend;
        double cy = (from.y + to.y) / 2 + dx / length * BOW * bend;
        for (int i = 0; i <= 32; i++) {
            double t = i / 32.0;
            double px = (1 - t) * (1 - t) * from.x + 2 * t * (1 - t) * cx + t * t * to.x;
            double py = (1 - t) * (1 - t) * from.y + 2 * t * (1 - t) * cy + t * t * to.y;
            boolean outside = Math.hypot(px - from.x, py - from.y) >= from.node.radius() + 2
                    && Math.hypot(px - to.x, py - to.y) >= to.node.radius() + 3;
            if (outside) {
                out.add(new double[] {px, py});
            }
        }
        if (out.size() < 2) {
            out.clear();
            out.add(new double[] {from.x, from.y});
            out.add(new double[] {to.x, to.y});
        }
    }

    /** From one frame's side to the next, level at each waypoint. */
    private void layered(List<double[]> out) {
        boolean onwards = from.x <= to.x;
        double way = onwards ? 1 : -1;
        List<double[]> stops = new ArrayList<>();
        stops.add(new double[] {from.x + way * from.node.width() / 2, from.y});
        for (int i = 0; i < route.length; i += 2) {
            stops.add(new double[] {route[i], route[i + 1]});
        }
        stops.add(new double[] {to.x - way * (to.node.width() / 2 + 1), to.y + (onwards ? 0 : 6)});
        for (int s = 0; s + 1 < stops.size(); s++) {
            double[] a = stops.get(s);
            double[] b = stops.get(s + 1);
            for (int i = s == 0 ? 0 : 1; i <= 20; i++) {
                double t = i / 20.0;
                double ease = t * t * (3 - 2 * t);
                out.add(new double[] {a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * ease});
            }
        }
    }
}
