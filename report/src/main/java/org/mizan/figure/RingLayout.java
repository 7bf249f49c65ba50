package org.mizan.figure;

import java.util.List;

/** Nodes on an ellipse in their order, the first at the top, as small as their room allows; labels stand outside, away from the ties. */
final class RingLayout {
    private static final double FLAT = 0.72;
    private static final double SMALLEST = 60;
    private static final double GROWTH = 1.06;

    private RingLayout() {}

    static void place(List<NetNode> nodes, double[] x, double[] y) {
        for (int i = 0; nodes.size() > 2 && i < nodes.size(); i++) {
            if (Math.sin(2 * Math.PI * i / nodes.size() - Math.PI / 2) < -0.3) {
                nodes.set(i, nodes.get(i).turnedUp());
            }
        }
        double radius = nodes.size() == 1 ? 0 : SMALLEST;
        do {
            for (int i = 0; i < nodes.size(); i++) {
                double turn = 2 * Math.PI * i / nodes.size() - Math.PI / 2;
                x[i] = radius * Math.cos(turn);
                y[i] = radius * FLAT * Math.sin(turn);
            }
            radius *= GROWTH;
        } while (nodes.size() > 1 && touching(nodes, x, y));
    }

    /** Only neighbours on the ring, and those across a flat top or bottom, can touch first; all pairs are few enough for a picture. */
    private static boolean touching(List<NetNode> nodes, double[] x, double[] y) {
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                if (Overlaps.room(nodes.get(i), x[i], y[i]).overlaps(Overlaps.room(nodes.get(j), x[j], y[j]))) {
                    return true;
                }
            }
        }
        return false;
    }
}
