package org.mizan.figure;

import java.util.List;
import org.mizan.view.Chart;

/**
 * A node with its measured label.
 *
 * @param radius of the mark; 0 where the label stands in a frame of its own
 * @param up room above the node's centre
 * @param down room below it, label included
 */
record NetNode(Chart.Net.Node node, List<Words> lines, double radius, double width, double up, double down) {
    static final double LABEL = 128;
    private static final double FRAMED = 156;

    /** A mark with its label below. */
    static NetNode marked(Chart.Net.Node node, Scribe scribe) {
        Type type = scribe.type(Type.NORMAL);
        List<Words> lines = scribe.say(node.label()).wrap(type, LABEL, 3);
        double size = Double.isFinite(node.size()) ? Math.max(0, Math.min(1, node.size())) : 0;
        double radius = 6 + 14 * Math.sqrt(size);
        double wide = Math.max(2 * radius, Words.widest(lines, type));
        return new NetNode(node, lines, radius, wide, radius, radius + 4 + lines.size() * lineStep(type));
    }

    /** The same with its label above the mark. */
    NetNode turnedUp() {
        return up > radius ? this : new NetNode(node, lines, radius, width, down, up);
    }

    /** Where the first line of the label stands, counted from the node's centre. */
    double firstBaseline(Type type) {
        if (radius == 0) {
            return -(lines.size() - 1) * lineStep(type) / 2 + type.size() * 0.34;
        }
        return up > radius ? -up + type.ascent() : radius + 4 + type.ascent();
    }

    /** A label in a frame. */
    static NetNode framed(Chart.Net.Node node, Scribe scribe) {
        Type type = scribe.type(Type.NORMAL);
        List<Words> lines = scribe.say(node.label()).wrap(type, FRAMED, 3);
        double high = lines.size() * lineStep(type) + 14;
        return new NetNode(node, lines, 0, Words.widest(lines, type) + 30, high / 2, high / 2);
    }

    static double lineStep(Type type) {
        return type.size() * 1.25;
    }

    double height() {
        return up + down;
    }

    /** The room it takes with its centre at this point. */
    Box at(double x, double y) {
        return new Box(x - width / 2, y - up, width, up + down);
    }
}
