package org.mizan.figure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mizan.view.Chart;

/*
 * Each tied part of the net is laid out by stress majorization with localized updates (Gansner, Koren and North, Graph Drawing by Stress Majorization, 2004,
 * eq. 10): each node in turn goes to the weighted mean of where its distances to all others want it. The start is a circle in the given order, so the result is
 * always the same. n^2 numbers of memory and n^2 work a round. Parts stand beside each other, the largest first; nodes without ties in rows below.
 */
/** Places nodes so that their distance on paper is near their distance in the net, then moves them apart until no two labels touch. */
final class FreeLayout {
    private static final double IDEAL = 150;
    private static final double BETWEEN = 40;
    private static final double WIDEST = 1040;
    private static final int ROUNDS = 160;
    private static final int MOST = 1200;

    private final List<NetNode> nodes;
    private final List<List<Integer>> next = new ArrayList<>();
    private final double[] x;
    private final double[] y;

    private FreeLayout(List<NetNode> nodes, List<Chart.Net.Tie> ties, double[] x, double[] y) {
        this.nodes = nodes;
        this.x = x;
        this.y = y;
        nodes.forEach(n -> next.add(new ArrayList<>()));
        for (Chart.Net.Tie tie : ties) {
            next.get(tie.from()).add(tie.to());
            next.get(tie.to()).add(tie.from());
        }
    }

    /** Turns labels up where the ties of a node go down, so the list of nodes may change. */
    static void place(List<NetNode> nodes, List<Chart.Net.Tie> ties, double[] x, double[] y) {
        new FreeLayout(nodes, ties, x, y).place();
    }

    private void place() {
        List<int[]> parts = parts();
        double left = 0;
        double top = 0;
        double rowHeight = 0;
        boolean single = false;
        for (int[] part : parts) {
            Box room = part(part);
            boolean firstSingle = part.length == 1 && !single && parts.size() > 1;
            single |= part.length == 1;
            if (left > 0 && (left + room.width() > WIDEST || firstSingle)) {
                left = 0;
                top += rowHeight + BETWEEN;
                rowHeight = 0;
            }
            for (int i : part) {
                x[i] += left - room.x();
                y[i] += top - room.y();
            }
            left += room.width() + BETWEEN / 2;
            rowHeight = Math.max(rowHeight, room.height());
        }
    }

    /** Nodes that hang together, larger parts first, each in the order of its first node. */
    private List<int[]> parts() {
        boolean[] seen = new boolean[x.length];
        List<int[]> out = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            if (!seen[i]) {
                int[] far = steps(i);
                List<Integer> part = new ArrayList<>();
                for (int j = 0; j < far.length; j++) {
                    if (far[j] >= 0) {
                        part.add(j);
                        seen[j] = true;
                    }
                }
                out.add(part.stream().mapToInt(Integer::intValue).toArray());
            }
        }
        out.sort(Comparator.comparingInt(p -> -p.length));
        return out;
    }

    private Box part(int[] part) {
        double[] px = new double[part.length];
        double[] py = new double[part.length];
        double radius = IDEAL * Math.sqrt(part.length) / 1.5;
        for (int i = 0; part.length > 1 && i < part.length; i++) {
            double turn = 2 * Math.PI * i / part.length - Math.PI / 2;
            px[i] = radius * Math.cos(turn);
            py[i] = radius * Math.sin(turn);
        }
        if (part.length > 2 && part.length <= MOST) {
            majorize(part, px, py);
        }
        lieDown(px, py);
        List<NetNode> own = new ArrayList<>();
        for (int i = 0; i < part.length; i++) {
            own.add(turned(part, i, py));
        }
        Overlaps.remove(own, px, py);
        for (int i = 0; i < part.length; i++) {
            nodes.set(part[i], own.get(i));
            x[part[i]] = px[i];
            y[part[i]] = py[i];
        }
        return NetChart.around(own, px, py);
    }

    private void majorize(int[] part, double[] px, double[] py) {
        int n = part.length;
        int[][] far = new int[n][n];
        for (int i = 0; i < n; i++) {
            int[] all = steps(part[i]);
            for (int j = 0; j < n; j++) {
                far[i][j] = all[part[j]];
            }
        }
        int rounds = (int) Math.max(20, Math.min(ROUNDS, 40_000_000L / ((long) n * n)));
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < n; i++) {
                move(i, far[i], px, py);
            }
        }
    }

    private static void move(int i, int[] far, double[] x, double[] y) {
        double sx = 0;
        double sy = 0;
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            if (j == i) {
                continue;
            }
            double want = far[j] * IDEAL;
            double weight = 1 / (want * want);
            double dx = x[i] - x[j];
            double dy = y[i] - y[j];
            double is = Math.max(1e-6, Math.hypot(dx, dy));
            sx += weight * (x[j] + want * dx / is);
            sy += weight * (y[j] + want * dy / is);
            sum += weight;
        }
        x[i] = sx / sum;
        y[i] = sy / sum;
    }

    /** Steps from a node to all others, whatever the direction of ties; -1 for those out of reach. */
    private int[] steps(int start) {
        int[] far = new int[next.size()];
        Arrays.fill(far, -1);
        far[start] = 0;
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            int at = queue.poll();
            for (int to : next.get(at)) {
                if (far[to] < 0) {
                    far[to] = far[at] + 1;
                    queue.add(to);
                }
            }
        }
        return far;
    }

    /** Turned so that the longer way lies across: a page is wider than high. */
    private static void lieDown(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElse(0);
        double my = Arrays.stream(y).average().orElse(0);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - mx) * (x[i] - mx);
            xy += (x[i] - mx) * (y[i] - my);
            yy += (y[i] - my) * (y[i] - my);
        }
        double turn = -0.5 * Math.atan2(2 * xy, xx - yy);
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - mx;
            double dy = y[i] - my;
            x[i] = 1.4 * (dx * Math.cos(turn) - dy * Math.sin(turn));
            y[i] = dx * Math.sin(turn) + dy * Math.cos(turn);
        }
    }

    /** The node with its label on the side where fewer ties are. */
    private NetNode turned(int[] part, int i, double[] py) {
        double[] level = new double[x.length];
        for (int k = 0; k < part.length; k++) {
            level[part[k]] = py[k];
        }
        double down = 0;
        for (int other : next.get(part[i])) {
            down += Math.signum(level[other] - py[i]);
        }
        NetNode node = nodes.get(part[i]);
        return down > 0 ? node.turnedUp() : node;
    }
}
