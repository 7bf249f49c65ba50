package org.mizan.figure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mizan.view.Chart;

/*
 * Stress majorization by localized updates (Gansner, Koren and North, Graph Drawing by Stress Majorization, 2004, eq. 10): each node in turn goes to the
 * weighted mean of where its distances to all others want it. The start is a circle in the given order, so the result is always the same.
 * n^2 numbers of memory and n^2 work a round.
 */
/** Places nodes so that their distance on paper is near their distance in the net. */
final class FreeLayout {
    private static final int ROUNDS = 160;
    private static final int MOST = 1200;

    private FreeLayout() {}

    /** @param ideal distance of two tied nodes */
    static void place(List<Chart.Net.Tie> ties, double[] x, double[] y, double ideal) {
        int n = x.length;
        circle(x, y, ideal * Math.max(1, Math.sqrt(n)) / 1.5);
        if (n < 2 || n > MOST) {
            return;
        }
        int[][] far = distances(ties, n);
        int rounds = (int) Math.max(20, Math.min(ROUNDS, 40_000_000L / ((long) n * n)));
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < n; i++) {
                move(i, far, x, y, ideal);
            }
        }
        stretch(x, y);
    }

    private static void move(int i, int[][] far, double[] x, double[] y, double ideal) {
        double sx = 0;
        double sy = 0;
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            if (j == i) {
                continue;
            }
            double want = far[i][j] * ideal;
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

    private static void circle(double[] x, double[] y, double radius) {
        for (int i = 0; i < x.length; i++) {
            double turn = 2 * Math.PI * i / x.length - Math.PI / 2;
            x[i] = x.length == 1 ? 0 : radius * Math.cos(turn);
            y[i] = x.length == 1 ? 0 : radius * Math.sin(turn);
        }
    }

    /** Steps between nodes, whatever the direction of ties; parts that are not tied stand one step more than the widest part apart. */
    private static int[][] distances(List<Chart.Net.Tie> ties, int n) {
        List<List<Integer>> next = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            next.add(new ArrayList<>());
        }
        for (Chart.Net.Tie tie : ties) {
            next.get(tie.from()).add(tie.to());
            next.get(tie.to()).add(tie.from());
        }
        int[][] far = new int[n][];
        int widest = 1;
        for (int i = 0; i < n; i++) {
            far[i] = steps(i, next);
            widest = Math.max(widest, Arrays.stream(far[i]).max().orElse(1));
        }
        for (int[] row : far) {
            for (int j = 0; j < n; j++) {
                row[j] = row[j] < 0 ? Math.min(widest, 3) + 1 : row[j];
            }
        }
        return far;
    }

    private static int[] steps(int start, List<List<Integer>> next) {
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
    private static void stretch(double[] x, double[] y) {
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
            x[i] = 1.35 * (dx * Math.cos(turn) - dy * Math.sin(turn));
            y[i] = dx * Math.sin(turn) + dy * Math.cos(turn);
        }
    }
}
