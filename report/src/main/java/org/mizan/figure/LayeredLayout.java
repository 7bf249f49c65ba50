package org.mizan.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mizan.view.Chart;

/*
 * The four steps of Sugiyama, Tagawa and Toda (1981): ties that close a cycle are turned round, nodes get the layer of the longest path that leads to them, the
 * order within layers follows the barycentre of the neighbours (a tie over several layers has a waypoint in each), and nodes move towards their neighbours as far as
 * their room allows. Layers run in the direction of reading.
 */
/** Puts what leads to something before it. */
final class LayeredLayout {
    private static final int SWEEPS = 12;
    private static final double GAP = 16;
    private static final double BETWEEN = 64;

    private final int nodes;
    private final List<Chart.Net.Tie> ties;
    private final boolean[] turned;
    private final int[] layer;
    private final List<int[]> steps = new ArrayList<>();
    private final List<int[]> routes = new ArrayList<>();
    private final List<List<Integer>> layers = new ArrayList<>();
    private int[] layerOf;
    private double[] y;
    private double[] heights;

    private LayeredLayout(int nodes, List<Chart.Net.Tie> ties) {
        this.nodes = nodes;
        this.ties = ties;
        this.turned = new boolean[ties.size()];
        this.layer = new int[nodes];
    }

    /**
     * @param x centres of the nodes, {@code y} likewise
     * @param routes per tie the points it passes between its ends, in order from {@code from} to {@code to}
     */
    record Result(double[] x, double[] y, List<double[]> routes, double width, double height) {}

    static Result place(List<NetNode> nodes, List<Chart.Net.Tie> ties) {
        return new LayeredLayout(nodes.size(), ties).run(nodes);
    }

    private Result run(List<NetNode> boxes) {
        turnCycles();
        longestPaths();
        waypoints();
        heights = new double[layerOf.length];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = i < nodes ? boxes.get(i).height() + GAP : 14;
        }
        order();
        align();
        return result(boxes);
    }

    /** Depth-first from every node in order; a tie to a node that is still open closes a cycle. */
    private void turnCycles() {
        List<List<Integer>> out = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            out.add(new ArrayList<>());
        }
        int[] incoming = new int[nodes];
        for (int t = 0; t < ties.size(); t++) {
            out.get(ties.get(t).from()).add(t);
            incoming[ties.get(t).to()]++;
        }
        int[] state = new int[nodes];
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < nodes; i++) {
                if (state[i] == 0 && (pass == 1 || incoming[i] == 0)) {
                    visit(i, out, state);
                }
            }
        }
    }

    private void visit(int start, List<List<Integer>> out, int[] state) {
        List<int[]> stack = new ArrayList<>(List.of(new int[] {start, 0}));
        state[start] = 1;
        while (!stack.isEmpty()) {
            int[] top = stack.get(stack.size() - 1);
            List<Integer> own = out.get(top[0]);
            if (top[1] == own.size()) {
                state[top[0]] = 2;
                stack.remove(stack.size() - 1);
                continue;
            }
            int tie = own.get(top[1]++);
            int to = ties.get(tie).to();
            if (state[to] == 1) {
                turned[tie] = true;
            } else if (state[to] == 0) {
                state[to] = 1;
                stack.add(new int[] {to, 0});
            }
        }
    }

    private int low(int tie) {
        return turned[tie] ? ties.get(tie).to() : ties.get(tie).from();
    }

    private int high(int tie) {
        return turned[tie] ? ties.get(tie).from() : ties.get(tie).to();
    }

    private void longestPaths() {
        boolean moved = true;
        for (int round = 0; moved && round <= nodes; round++) {
            moved = false;
            for (int t = 0; t < ties.size(); t++) {
                if (low(t) != high(t) && layer[high(t)] <= layer[low(t)]) {
                    layer[high(t)] = layer[low(t)] + 1;
                    moved = true;
                }
            }
        }
    }

    private void waypoints() {
        List<Integer> all = new ArrayList<>();
        Arrays.stream(layer).forEach(all::add);
        for (int t = 0; t < ties.size(); t++) {
            int between = Math.max(0, layer[high(t)] - layer[low(t)] - 1);
            int[] route = new int[between];
            int last = low(t);
            for (int k = 0; k < between; k++) {
                route[k] = all.size();
                all.add(layer[low(t)] + 1 + k);
                steps.add(new int[] {last, route[k]});
                last = route[k];
            }
            if (low(t) != high(t)) {
                steps.add(new int[] {last, high(t)});
            }
            routes.add(route);
        }
        layerOf = all.stream().mapToInt(Integer::intValue).toArray();
        int count = Arrays.stream(layerOf).max().orElse(0) + 1;
        for (int l = 0; l < count; l++) {
            layers.add(new ArrayList<>());
        }
        for (int i = 0; i < layerOf.length; i++) {
            layers.get(layerOf[i]).add(i);
        }
    }

    private void order() {
        double[] rank = new double[layerOf.length];
        layers.forEach(l -> ranks(l, rank));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean forward = sweep % 2 == 0;
            for (int k = 0; k < layers.size(); k++) {
                List<Integer> own = layers.get(forward ? k : layers.size() - 1 - k);
                double[] key = rank.clone();
                for (int node : own) {
                    key[node] = mean(node, forward, rank);
                }
                own.sort(Comparator.comparingDouble(i -> key[i]));
                ranks(own, rank);
            }
        }
    }

    private static void ranks(List<Integer> layer, double[] rank) {
        for (int k = 0; k < layer.size(); k++) {
            rank[layer.get(k)] = (k + 0.5) / layer.size();
        }
    }

    /** Mean of a value over the neighbours on one side; its own where there are none. */
    private double mean(int node, boolean before, double[] of) {
        double sum = 0;
        int count = 0;
        for (int[] step : steps) {
            if (step[before ? 1 : 0] == node) {
                sum += of[step[before ? 0 : 1]];
                count++;
            }
        }
        return count == 0 ? of[node] : sum / count;
    }

    private void align() {
        y = new double[layerOf.length];
        for (List<Integer> own : layers) {
            double total = own.stream().mapToDouble(i -> heights[i]).sum();
            double at = -total / 2;
            for (int node : own) {
                y[node] = at + heights[node] / 2;
                at += heights[node];
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean forward = sweep % 2 == 0;
            for (int k = 0; k < layers.size(); k++) {
                spread(layers.get(forward ? k : layers.size() - 1 - k), forward);
            }
        }
    }

    /** Wishes of the nodes of a layer made compatible with their heights: blocks of touching nodes share the mean of their wishes. */
    private void spread(List<Integer> own, boolean forward) {
        double[] centre = new double[own.size()];
        double[] wish = new double[own.size()];
        int[] size = new int[own.size()];
        int blocks = 0;
        double[] offset = new double[own.size()];
        for (int k = 1; k < own.size(); k++) {
            offset[k] = offset[k - 1] + (heights[own.get(k - 1)] + heights[own.get(k)]) / 2;
        }
        for (int k = 0; k < own.size(); k++) {
            wish[blocks] = mean(own.get(k), forward, y) - offset[k];
            size[blocks] = 1;
            blocks++;
            while (blocks > 1 && wish[blocks - 1] < wish[blocks - 2]) {
                int joined = size[blocks - 2] + size[blocks - 1];
                wish[blocks - 2] = (wish[blocks - 2] * size[blocks - 2] + wish[blocks - 1] * size[blocks - 1]) / joined;
                size[blocks - 2] = joined;
                blocks--;
            }
        }
        int k = 0;
        for (int b = 0; b < blocks; b++) {
            for (int i = 0; i < size[b]; i++, k++) {
                centre[k] = wish[b] + offset[k];
                y[own.get(k)] = centre[k];
            }
        }
    }

    private Result result(List<NetNode> boxes) {
        double[] x = new double[layerOf.length];
        double at = 0;
        for (List<Integer> own : layers) {
            double wide = own.stream()
                    .filter(i -> i < nodes)
                    .mapToDouble(i -> boxes.get(i).width())
                    .max()
                    .orElse(0);
            for (int node : own) {
                x[node] = at + wide / 2;
            }
            at += wide + BETWEEN;
        }
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < layerOf.length; i++) {
            top = Math.min(top, y[i] - heights[i] / 2);
            bottom = Math.max(bottom, y[i] + heights[i] / 2);
        }
        for (int i = 0; i < y.length; i++) {
            y[i] -= top;
        }
        List<double[]> points = new ArrayList<>();
        for (int t = 0; t < ties.size(); t++) {
            points.add(points(routes.get(t), turned[t], x));
        }
        return new Result(
                Arrays.copyOf(x, nodes), Arrays.copyOf(y, nodes), points, at - BETWEEN, nodes == 0 ? 0 : bottom - top);
    }

    private double[] points(int[] route, boolean backwards, double[] x) {
        double[] out = new double[2 * route.length];
        for (int k = 0; k < route.length; k++) {
            int node = route[backwards ? route.length - 1 - k : k];
            out[2 * k] = x[node];
            out[2 * k + 1] = y[node];
        }
        return out;
    }
}
