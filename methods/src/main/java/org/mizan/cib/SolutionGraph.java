package org.mizan.cib;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * All consistent scenarios as paths: knots are steps, situations between them are crossings, partial scenarios are the
 * ways from one crossing to the next. Counting multiplies along and adds across; no scenario needs to be written out.
 */
final class SolutionGraph {
    /** Ways from one crossing to one at the next step, the best first. */
    private record Road(int to, BigInteger count, List<Kept.Piece> pieces) {}

    /** A scenario from a crossing to the end: first a piece of a road, then the rank-th best way on from there. */
    private record Way(Road road, int piece, int rank, long value) {}

    private final CrossImpactMatrix matrix;
    private final ConsistencySolver.Limits limits;
    private final List<Layer> layers = new ArrayList<>();
    private final List<List<List<Road>>> roads = new ArrayList<>();
    private List<Layer.Situation> frontier = List.of(new Layer.Situation(new int[0]));

    SolutionGraph(CrossImpactMatrix matrix, ConsistencySolver.Limits limits) {
        this.matrix = matrix;
        this.limits = limits;
    }

    /** Adds a step; false when it leads to too many situations. */
    boolean extend(Layer layer, BiFunction<Layer, Layer.Situation, Layer.Collector> search) {
        Map<Layer.Situation, Integer> number = new TreeMap<>();
        List<Map<Layer.Situation, Kept>> found = new ArrayList<>();
        for (Layer.Situation s : frontier) {
            Map<Layer.Situation, Kept> next = search.apply(layer, s).next();
            found.add(next);
            next.keySet().forEach(k -> number.put(k, 0));
            if (number.size() > limits.situations()) {
                return false;
            }
        }
        frontier = List.copyOf(number.keySet());
        for (int x = 0; x < frontier.size(); x++) {
            number.put(frontier.get(x), x);
        }
        List<List<Road>> step = new ArrayList<>();
        for (Map<Layer.Situation, Kept> next : found) {
            List<Road> from = new ArrayList<>();
            next.forEach((s, kept) -> from.add(new Road(number.get(s), kept.count(), kept.best())));
            step.add(from);
        }
        layers.add(layer);
        roads.add(step);
        return true;
    }

    ConsistentSet answer() {
        if (layers.isEmpty()) {
            return new ConsistentSet(BigInteger.ONE, List.of(new int[0]));
        }
        BigInteger[][] counts = counts();
        BigInteger count = counts[0][0];
        List<int[]> scenarios = new ArrayList<>();
        if (count.compareTo(BigInteger.valueOf(limits.list())) <= 0) {
            walk(0, 0, counts, new int[matrix.descriptors()], scenarios);
        } else {
            Best best = new Best(counts);
            for (int rank = 0; rank < limits.list(); rank++) {
                scenarios.add(best.scenario(rank));
            }
        }
        scenarios.sort(Arrays::compare);
        return new ConsistentSet(count, scenarios);
    }

    /* counts[step][crossing]: scenarios from there to the end. */
    private BigInteger[][] counts() {
        BigInteger[][] counts = new BigInteger[roads.size() + 1][];
        counts[roads.size()] = new BigInteger[frontier.size()];
        Arrays.fill(counts[roads.size()], BigInteger.ONE);
        for (int step = roads.size() - 1; step >= 0; step--) {
            counts[step] = new BigInteger[roads.get(step).size()];
            for (int from = 0; from < counts[step].length; from++) {
                BigInteger sum = BigInteger.ZERO;
                for (Road road : roads.get(step).get(from)) {
                    sum = sum.add(road.count().multiply(counts[step + 1][road.to()]));
                }
                counts[step][from] = sum;
            }
        }
        return counts;
    }

    private void walk(int step, int from, BigInteger[][] counts, int[] scenario, List<int[]> out) {
        if (step == roads.size()) {
            out.add(scenario.clone());
            return;
        }
        for (Road road : roads.get(step).get(from)) {
            if (counts[step + 1][road.to()].signum() > 0) {
                for (Kept.Piece piece : road.pieces()) {
                    fill(step, piece, scenario);
                    walk(step + 1, road.to(), counts, scenario, out);
                }
            }
        }
    }

    private void fill(int step, Kept.Piece piece, int[] scenario) {
        int[] descriptors = layers.get(step).knot.descriptors;
        for (int i = 0; i < descriptors.length; i++) {
            scenario[descriptors[i]] = piece.variants()[i];
        }
    }

    /* The best scenarios one after the other: each crossing keeps its own list and extends it only when asked. */
    private final class Best {
        private final BigInteger[][] counts;
        private final Map<Long, Crossing> crossings = new HashMap<>();

        Best(BigInteger[][] counts) {
            this.counts = counts;
        }

        private final class Crossing {
            final int step;
            final List<Way> known = new ArrayList<>();
            final PriorityQueue<Way> open = new PriorityQueue<>((a, b) ->
                    Long.compare(b.value(), a.value()) != 0 ? Long.compare(b.value(), a.value()) : order(a, b));

            Crossing(int step, int from) {
                this.step = step;
                for (Road road : roads.get(step).get(from)) {
                    for (int p = 0; p < road.pieces().size() && counts[step + 1][road.to()].signum() > 0; p++) {
                        offer(road, p, 0);
                    }
                }
            }

            private int order(Way a, Way b) {
                int byRoad = Integer.compare(a.road().to(), b.road().to());
                int byPiece = byRoad != 0 ? byRoad : Integer.compare(a.piece(), b.piece());
                return byPiece != 0 ? byPiece : Integer.compare(a.rank(), b.rank());
            }

            void offer(Road road, int piece, int rank) {
                if (step + 1 == roads.size()) {
                    if (rank == 0) {
                        open.add(
                                new Way(road, piece, 0, road.pieces().get(piece).value()));
                    }
                } else if (rank < limits.list()
                        && counts[step + 1][road.to()].compareTo(BigInteger.valueOf(rank)) > 0) {
                    long rest = at(step + 1, road.to()).get(rank).value();
                    long value = limits.ranking().join(road.pieces().get(piece).value(), rest);
                    open.add(new Way(road, piece, rank, value));
                }
            }

            Way get(int rank) {
                while (known.size() <= rank) {
                    Way way = open.remove();
                    known.add(way);
                    offer(way.road(), way.piece(), way.rank() + 1);
                }
                return known.get(rank);
            }
        }

        private Crossing at(int step, int from) {
            long key = (long) step << 32 | from;
            Crossing known = crossings.get(key);
            if (known == null) {
                known = new Crossing(step, from);
                crossings.put(key, known);
            }
            return known;
        }

        int[] scenario(int rank) {
            int[] scenario = new int[matrix.descriptors()];
            int from = 0;
            int at = rank;
            for (int step = 0; step < roads.size(); step++) {
                Way way = at(step, from).get(at);
                fill(step, way.road().pieces().get(way.piece()), scenario);
                from = way.road().to();
                at = way.rank();
            }
            return scenario;
        }
    }
}
