package org.mizan.cib;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

/**
 * Finds every consistent scenario, exactly. Cuts the system into strongly connected knots, takes them in an order in
 * which causes come before effects, searches each knot by branch and bound for every situation the earlier ones leave
 * ({@link KnotSearch}), and multiplies what does not depend on each other ({@link SolutionGraph}). The answer is a
 * function of the question alone, whatever the number of threads.
 */
public final class ConsistencySolver {
    /*
     * Small knots are searched on the calling thread; when a search outgrows FEW nodes it starts again, cut into TASKS
     * or more subtrees that several threads take in turn. Before that it dives a few times to guess the size of the tree.
     */
    private static final long FEW = 300;
    private static final int TASKS = 96;
    private static final double NO_QUESTION = 1e9;
    private static final int DIVES = 256;

    /**
     * Bounds on the answer and the effort.
     *
     * @param list most scenarios to list; all are counted in any case
     * @param ranking which are listed when there are more
     * @param nodes most search nodes, by estimate, to start without {@code force}
     * @param force start whatever the estimate says
     * @param situations most intermediate situations to keep apart before whole islands are searched at once
     */
    public record Limits(int list, Ranking ranking, double nodes, boolean force, int situations) {
        /** Ten thousand scenarios by total impact score, a few minutes of work. */
        public static final Limits STANDARD = new Limits(10_000, Ranking.TOTAL_IMPACT, 2e8, false, 200_000);
    }

    private final CrossImpactMatrix matrix;
    private final Constraints constraints;
    private final int threshold;
    private final Limits limits;
    private final int threads;
    private final Watch watch;

    private ConsistencySolver(
            CrossImpactMatrix matrix,
            Constraints constraints,
            double maxInconsistency,
            Limits limits,
            int threads,
            Watch watch) {
        this.matrix = matrix;
        this.constraints = constraints;
        this.threshold = (int) Math.min(1 << 27, Math.floor(maxInconsistency * matrix.unit() + 1e-6));
        this.limits = limits;
        this.threads = threads;
        this.watch = watch;
    }

    /**
     * All scenarios whose inconsistency is at most {@code maxInconsistency}.
     *
     * @param maxInconsistency the scenario inconsistency to accept, 0 for consistent scenarios proper
     * @throws SearchTooLarge when the search looks too long and was not forced
     * @throws CancellationException when cancelled
     */
    public static ConsistentSet solve(
            CrossImpactMatrix matrix,
            Constraints constraints,
            double maxInconsistency,
            Limits limits,
            int threads,
            Watch watch) {
        return new ConsistencySolver(matrix, constraints, maxInconsistency, limits, threads, watch).solve();
    }

    /** All consistent scenarios, on this thread, within the standard limits. */
    public static ConsistentSet solve(CrossImpactMatrix matrix) {
        return solve(matrix, Constraints.none(matrix), 0, Limits.STANDARD, 1, Watch.NONE);
    }

    private ConsistentSet solve() {
        Influence who = Influence.of(matrix, constraints);
        SolutionGraph graph = new SolutionGraph(matrix, limits);
        if (!build(graph, who, who.knots())) {
            graph = new SolutionGraph(matrix, limits);
            build(graph, who, who.islands());
        }
        return graph.answer();
    }

    /* False when the situations between the pieces become too many to keep apart. */
    private boolean build(SolutionGraph graph, Influence who, List<int[]> pieces) {
        boolean[] done = new boolean[matrix.descriptors()];
        int[] before = new int[0];
        for (int[] piece : pieces) {
            for (int d : piece) {
                done[d] = true;
            }
            int[] after = pending(who, done);
            Knot knot = new Knot(matrix, constraints, piece, threshold);
            Layer layer = new Layer(matrix, who, knot, before, after, limits.ranking(), limits.list());
            if (!graph.extend(layer, this::collect)
                    && pieces.size() > who.islands().size()) {
                return false;
            }
            before = after;
        }
        return true;
    }

    /* Variants of descriptors still open on which something decided has a say. */
    private int[] pending(Influence who, boolean[] done) {
        int[] out = new int[matrix.dimension()];
        int m = 0;
        for (int j = 0; j < done.length; j++) {
            boolean touched = false;
            for (int i = 0; i < done.length && !done[j]; i++) {
                touched |= done[i] && who.pushes(i, j);
            }
            for (int v = matrix.first(j) + 1; touched && v < matrix.first(j + 1); v++) {
                out[m++] = v;
            }
        }
        return Arrays.copyOf(out, m);
    }

    private Layer.Collector collect(Layer layer, Layer.Situation situation) {
        int[] outside = layer.outside(situation);
        Layer.Collector collector = layer.new Collector(situation, outside);
        KnotSearch search = new KnotSearch(layer.knot, watch.cancelled());
        if (!search.start(outside, FEW, collector)) {
            return collector;
        }
        search.run();
        if (!search.stopped()) {
            return collector;
        }
        stopIfCancelled();
        return collectTogether(layer, situation, outside);
    }

    private Layer.Collector collectTogether(Layer layer, Layer.Situation situation, int[] outside) {
        Layer.Collector all = layer.new Collector(situation, outside);
        KnotSearch scout = new KnotSearch(layer.knot, watch.cancelled());
        scout.start(outside, Long.MAX_VALUE, all);
        askIfLarge(layer.knot, scout);
        scout.start(outside, Long.MAX_VALUE, all);
        int[][] paths = split(scout);
        Layer.Collector[] parts = new Layer.Collector[paths.length];
        Crew.run(
                threads,
                paths.length,
                () -> {
                    KnotSearch search = new KnotSearch(layer.knot, watch.cancelled());
                    return task -> {
                        parts[task] = layer.new Collector(situation, outside);
                        search.start(outside, Long.MAX_VALUE, parts[task]);
                        search.run(paths[task]);
                    };
                },
                watch);
        stopIfCancelled();
        for (Layer.Collector part : parts) {
            all.merge(part);
        }
        return all;
    }

    private int[][] split(KnotSearch scout) {
        Deque<int[]> open = new ArrayDeque<>();
        open.add(new int[0]);
        List<int[]> deepest = new ArrayList<>();
        while (!open.isEmpty() && open.size() + deepest.size() < TASKS) {
            int[] path = open.remove();
            if (path.length > 12) {
                deepest.add(path);
            } else {
                open.addAll(Arrays.asList(scout.branch(path)));
            }
        }
        deepest.addAll(open);
        return deepest.toArray(new int[0][]);
    }

    private void askIfLarge(Knot knot, KnotSearch scout) {
        double space = 1;
        for (int size : knot.size) {
            space *= size;
        }
        if (!limits.force() && space > NO_QUESTION) {
            double nodes = scout.estimate(DIVES, new SplittableRandom(1));
            if (nodes > limits.nodes()) {
                throw new SearchTooLarge(nodes);
            }
        }
    }

    private void stopIfCancelled() {
        if (watch.cancelled().getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
