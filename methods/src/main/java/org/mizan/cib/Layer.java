package org.mizan.cib;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * One step of the way through the system: a knot, what reaches it from the knots before it, and what is passed on. The
 * scores a situation has already given to later descriptors are all of the past that matters, so pasts that agree in
 * them are one situation.
 */
final class Layer {
    /** Scores already given to the variants of later descriptors, each less that of its descriptor's first variant. */
    record Situation(int[] scores) implements Comparable<Situation> {
        @Override
        public boolean equals(Object o) {
            return o instanceof Situation s && Arrays.equals(scores, s.scores);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(scores);
        }

        @Override
        public int compareTo(Situation o) {
            return Arrays.compare(scores, o.scores);
        }
    }

    final Knot knot;
    private final Ranking ranking;
    private final int room;
    private final int[] bias;
    private final int[] inAt;
    private final int[] passFrom;
    private final int[] gifts;
    private final int[] offsets;
    private final int out;

    /**
     * @param before variants of later descriptors with scores in the incoming situations, ascending
     * @param after the same for the outgoing ones
     */
    Layer(CrossImpactMatrix m, Influence who, Knot knot, int[] before, int[] after, Ranking ranking, int room) {
        this.knot = knot;
        this.ranking = ranking;
        this.room = room;
        int[] owner = Influence.owners(m);
        int dim = knot.owner.length;
        out = after.length;
        boolean[] inside = new boolean[m.descriptors()];
        for (int d : knot.descriptors) {
            inside[d] = true;
        }
        bias = new int[dim];
        inAt = new int[dim];
        for (int v = 0; v < dim; v++) {
            int g = knot.variant[v];
            int zero = m.first(owner[g]);
            inAt[v] = Arrays.binarySearch(before, g);
            for (int i = 0; i < m.descriptors(); i++) {
                if (!inside[i] && !who.pushes(i, owner[g])) {
                    bias[v] += m.cell(m.first(i), g) - m.cell(m.first(i), zero);
                }
            }
        }
        passFrom = new int[out];
        gifts = new int[dim * out];
        for (int x = 0; x < out; x++) {
            int g = after[x];
            passFrom[x] = Arrays.binarySearch(before, g);
            for (int u = 0; u < dim; u++) {
                if (who.pushes(owner[knot.variant[u]], owner[g])) {
                    gifts[u * out + x] = m.cell(knot.variant[u], g) - m.cell(knot.variant[u], m.first(owner[g]));
                }
            }
        }
        offsets = new int[dim];
        for (int u = 0; u < dim; u++) {
            for (int j = 0; j < m.descriptors(); j++) {
                offsets[u] += inside[j] ? 0 : m.cell(knot.variant[u], m.first(j));
            }
        }
    }

    /** Scores the knot's variants have from outside in a situation. */
    int[] outside(Situation s) {
        int[] scores = bias.clone();
        for (int v = 0; v < scores.length; v++) {
            scores[v] += inAt[v] >= 0 ? s.scores()[inAt[v]] : 0;
        }
        return scores;
    }

    /** Sorts found assignments by the situation they lead to. */
    final class Collector implements KnotSearch.Sink {
        private final Situation from;
        private final int[] outside;
        private final int[] scores;
        private final Map<Situation, Kept> next = new LinkedHashMap<>();

        Collector(Situation from, int[] outside) {
            this.from = from;
            this.outside = outside;
            scores = new int[outside.length];
        }

        @Override
        public void found(int[] z) {
            next.computeIfAbsent(following(z), s -> new Kept(room)).add(z, value(z));
        }

        void merge(Collector other) {
            other.next.forEach(
                    (s, kept) -> next.computeIfAbsent(s, x -> new Kept(room)).merge(kept));
        }

        Map<Situation, Kept> next() {
            return new TreeMap<>(next);
        }

        private Situation following(int[] z) {
            int[] scoresAfter = new int[out];
            for (int x = 0; x < out; x++) {
                int sum = passFrom[x] >= 0 ? from.scores()[passFrom[x]] : 0;
                for (int i = 0; i < z.length; i++) {
                    sum += gifts[(knot.first[i] + z[i]) * out + x];
                }
                scoresAfter[x] = sum;
            }
            return new Situation(scoresAfter);
        }

        private long value(int[] z) {
            int dim = scores.length;
            System.arraycopy(outside, 0, scores, 0, dim);
            for (int i = 0; i < z.length; i++) {
                int row = (knot.first[i] + z[i]) * dim;
                for (int v = 0; v < dim; v++) {
                    scores[v] += knot.cells[row + v];
                }
            }
            long value = ranking.neutral();
            for (int i = 0; i < z.length; i++) {
                int chosen = scores[knot.first[i] + z[i]];
                if (ranking == Ranking.TOTAL_IMPACT) {
                    value += chosen + offsets[knot.first[i] + z[i]];
                } else if (Integer.bitCount(knot.full[i]) > 1) {
                    value = Math.min(value, chosen - rival(i, z[i]));
                }
            }
            return value;
        }

        private int rival(int i, int chosen) {
            int best = Integer.MIN_VALUE;
            for (int v = knot.first[i]; v < knot.first[i + 1]; v++) {
                boolean rival = v != knot.first[i] + chosen && (knot.full[i] >> (v - knot.first[i]) & 1) != 0;
                best = rival ? Math.max(best, scores[v]) : best;
            }
            return best;
        }
    }
}
