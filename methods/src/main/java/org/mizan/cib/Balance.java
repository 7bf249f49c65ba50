package org.mizan.cib;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The impact balance of one scenario: what the whole of it says about every variant of every descriptor (cib.md of the
 * method, section "Definitions"; Weimer-Jehle 2006). Rivals are the other allowed variants of a descriptor.
 */
public final class Balance {
    private final CrossImpactMatrix matrix;
    private final Constraints constraints;
    private final int[] scenario;
    private final int[] scores;

    private Balance(CrossImpactMatrix matrix, Constraints constraints, int[] scenario) {
        this.matrix = matrix;
        this.constraints = constraints;
        this.scenario = scenario.clone();
        scores = new int[matrix.dimension()];
        for (int i = 0; i < scenario.length; i++) {
            for (int v = 0; v < scores.length; v++) {
                scores[v] += matrix.cell(matrix.first(i) + scenario[i], v);
            }
        }
    }

    /**
     * The balance of a scenario.
     *
     * @throws IllegalArgumentException when the scenario does not fit the matrix
     */
    public static Balance of(CrossImpactMatrix matrix, Constraints constraints, int[] scenario) {
        boolean fits = scenario.length == matrix.descriptors();
        for (int j = 0; fits && j < scenario.length; j++) {
            fits = scenario[j] >= 0 && scenario[j] < matrix.size(j);
        }
        if (!fits) {
            throw new IllegalArgumentException("scenario " + Arrays.toString(scenario));
        }
        return new Balance(matrix, constraints, scenario);
    }

    /** Impact score of a variant, numbered among all: the sum of the scenario's judgements on it. */
    public double score(int variant) {
        return scores[variant] / (double) matrix.unit();
    }

    /** Impact scores of all variants. */
    public double[] scores() {
        return Arrays.stream(scores)
                .mapToDouble(s -> s / (double) matrix.unit())
                .toArray();
    }

    /** Score of the best allowed rival less that of the descriptor's chosen variant; empty without a rival. */
    private OptionalDouble deficit(int j) {
        int best = Integer.MIN_VALUE;
        for (int b = 0; b < matrix.size(j); b++) {
            if (b != scenario[j] && (constraints.allowed(j) >> b & 1) != 0) {
                best = Math.max(best, scores[matrix.first(j) + b]);
            }
        }
        return best == Integer.MIN_VALUE
                ? OptionalDouble.empty()
                : OptionalDouble.of((best - scores[matrix.first(j) + scenario[j]]) / (double) matrix.unit());
    }

    /** The best allowed rival of a descriptor's chosen variant, the first of equals; -1 without one. */
    public int rival(int j) {
        int best = -1;
        for (int b = 0; b < matrix.size(j); b++) {
            boolean rival = b != scenario[j] && (constraints.allowed(j) >> b & 1) != 0;
            if (rival && (best < 0 || scores[matrix.first(j) + b] > scores[matrix.first(j) + best])) {
                best = b;
            }
        }
        return best;
    }

    /** How far a descriptor's chosen variant lies behind its best rival; 0 when it is maximal. */
    public double inconsistency(int j) {
        return Math.max(0, deficit(j).orElse(0));
    }

    /** The largest inconsistency of a descriptor; 0 for a consistent scenario. */
    public double inconsistency() {
        double most = 0;
        for (int j = 0; j < scenario.length; j++) {
            most = Math.max(most, inconsistency(j));
        }
        return most;
    }

    /** Lead of a descriptor's chosen variant over its best rival, negative when behind; empty without a rival. */
    public OptionalDouble margin(int j) {
        OptionalDouble deficit = deficit(j);
        return deficit.isEmpty() ? deficit : OptionalDouble.of(0.0 - deficit.getAsDouble());
    }

    /** The smallest margin of a descriptor; empty when no descriptor has a rival. */
    public OptionalDouble margin() {
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < scenario.length; j++) {
            least = Math.min(least, margin(j).orElse(least));
        }
        return Double.isInfinite(least) ? OptionalDouble.empty() : OptionalDouble.of(least);
    }

    /** Sum of the scores of the chosen variants; comparable only inside one matrix. */
    public double totalImpactScore() {
        long sum = 0;
        for (int j = 0; j < scenario.length; j++) {
            sum += scores[matrix.first(j) + scenario[j]];
        }
        return sum / (double) matrix.unit();
    }
}
