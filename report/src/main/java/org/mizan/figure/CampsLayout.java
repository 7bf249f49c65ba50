package org.mizan.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Groups side by side, the nodes of each on a ring of their own; nodes of no group (0) come last. */
final class CampsLayout {
    private static final double PADDING = 18;
    private static final double BETWEEN = 90;
    private static final double WIDEST = 1040;

    private CampsLayout() {}

    /** Places the nodes and gives the frames of the camps. */
    static List<Box> place(List<NetNode> nodes, double[] x, double[] y) {
        Map<Integer, List<Integer>> camps =
                new TreeMap<>((a, b) -> a == 0 || b == 0 ? Integer.compare(b, a) : Integer.compare(a, b));
        for (int i = 0; i < nodes.size(); i++) {
            camps.computeIfAbsent(nodes.get(i).node().group(), k -> new ArrayList<>())
                    .add(i);
        }
        List<Box> frames = new ArrayList<>();
        double left = 0;
        double top = 0;
        double rowHeight = 0;
        for (Map.Entry<Integer, List<Integer>> camp : camps.entrySet()) {
            List<Integer> own = camp.getValue();
            Box room = ring(own, nodes, x, y);
            if (left > 0 && left + room.width() > WIDEST) {
                left = 0;
                top += rowHeight + BETWEEN;
                rowHeight = 0;
            }
            for (int i : own) {
                x[i] += left - room.x();
                y[i] += top - room.y();
            }
            if (camp.getKey() != 0) {
                frames.add(new Box(left, top, room.width(), room.height()));
            }
            left += room.width() + BETWEEN;
            rowHeight = Math.max(rowHeight, room.height());
        }
        return frames;
    }

    private static Box ring(List<Integer> own, List<NetNode> nodes, double[] x, double[] y) {
        List<NetNode> members = new ArrayList<>(own.stream().map(nodes::get).toList());
        double[] mx = new double[own.size()];
        double[] my = new double[own.size()];
        RingLayout.place(members, mx, my);
        for (int k = 0; k < own.size(); k++) {
            x[own.get(k)] = mx[k];
            y[own.get(k)] = my[k];
            nodes.set(own.get(k), members.get(k));
        }
        return NetChart.around(members, mx, my).grown(PADDING);
    }
}
