package org.mizan.figure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves nodes apart until no two touch: first each pair a little along the shorter way, then, where that does not settle, downwards. */
final class Overlaps {
    private static final int ROUNDS = 200;
    private static final double GAP = 10;

    private Overlaps() {}

    static void remove(List<NetNode> nodes, double[] x, double[] y) {
        int n = nodes.size();
        for (int round = 0; round < ROUNDS; round++) {
            boolean moved = false;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    moved |= push(nodes, x, y, i, j);
                }
            }
            if (!moved) {
                return;
            }
        }
        settle(nodes, x, y);
    }

    private static boolean push(List<NetNode> nodes, double[] x, double[] y, int i, int j) {
        Box a = room(nodes.get(i), x[i], y[i]);
        Box b = room(nodes.get(j), x[j], y[j]);
        if (!a.overlaps(b)) {
            return false;
        }
        double right = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x()) + 0.01;
        double down = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y()) + 0.01;
        if (right < down * 1.4) {
            double way = (x[i] <= x[j] ? right : -right) / 2;
            x[i] -= way;
            x[j] += way;
        } else {
            double way = (y[i] <= y[j] ? down : -down) / 2;
            y[i] -= way;
            y[j] += way;
        }
        return true;
    }

    /** From top to bottom, each node below all earlier ones that it touches. */
    private static void settle(List<NetNode> nodes, double[] x, double[] y) {
        int[] order = IntStream.range(0, nodes.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> y[i]).thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int k = 1; k < order.length; k++) {
            boolean touches = true;
            while (touches) {
                touches = false;
                for (int e = 0; e < k; e++) {
                    Box mine = room(nodes.get(order[k]), x[order[k]], y[order[k]]);
                    Box other = room(nodes.get(order[e]), x[order[e]], y[order[e]]);
                    if (mine.overlaps(other)) {
                        y[order[k]] += other.bottom() - mine.y() + 0.01;
                        touches = true;
                    }
                }
            }
        }
    }

    static Box room(NetNode node, double x, double y) {
        return node.at(x, y).grown(GAP / 2);
    }
}
