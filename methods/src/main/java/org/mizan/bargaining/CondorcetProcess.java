package org.mizan.bargaining;

import java.util.Arrays;

/**
 * The probabilistic Condorcet election (PCE): how likely each option is to prevail when every pair of options is a
 * contest decided by the coalitions behind the two, as in KTAB.
 *
 * <p>The strength of {@code a} against {@code b} is {@code C_ab = 1e-8 + sum of positive votes}; a {@link Victory} model
 * turns strengths into {@code P_ab}; a {@link Kind} turns the table of {@code P} into one distribution.
 */
public final class CondorcetProcess {

    private static final double MIN_STRENGTH = 1e-8;
    private static final double DIAGONAL = 1e-10;
    private static final double CONVERGED = 1e-8;
    private static final int MAX_STEPS = 100_000;

    /** How a table of pairwise victory probabilities becomes one distribution. */
    public enum Kind {
        /** Proportional to the product of an option's victories, 1/2 against itself included. */
        CONDITIONAL,
        /** Stationary distribution when every option challenges every other equally often. */
        MARKOV_UNIFORM,
        /** Stationary distribution when challenges come as often as they promise. */
        MARKOV_INCENTIVE
    }

    private CondorcetProcess() {}

    /**
     * Computes the distribution over the options.
     *
     * @param utility row-major options x voters: what each option is worth to each voter
     * @param capability the weight of each voter, at least 0
     * @param options the number of options, at least 1
     * @return probabilities that sum to 1
     */
    public static double[] of(
            double[] utility, double[] capability, int options, VotingRule vote, Victory victory, Kind kind) {
        double[] strength = strengths(utility, capability, options, vote);
        double[] victories = victories(strength, options, victory);
        switch (kind) {
            case CONDITIONAL:
                return conditional(victories, options);
            case MARKOV_UNIFORM:
                return markov(victories, uniform(options), options);
            default:
                return markov(victories, incentives(strength, victories, options), options);
        }
    }

    private static double[] strengths(double[] utility, double[] capability, int m, VotingRule vote) {
        int voters = capability.length;
        double[] strength = new double[m * m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < a; b++) {
                if (vote == VotingRule.PROPORTIONAL) {
                    proportional(utility, capability, a * voters, b * voters, strength, a * m + b, b * m + a);
                    continue;
                }
                for (int k = 0; k < voters; k++) {
                    double gain = utility[a * voters + k] - utility[b * voters + k];
                    strength[a * m + b] += Math.max(capability[k] * vote.of(gain), 0);
                    strength[b * m + a] += Math.max(capability[k] * vote.of(-gain), 0);
                }
            }
        }
        for (int ab = 0; ab < strength.length; ab++) {
            strength[ab] += MIN_STRENGTH;
        }
        return strength;
    }

    /* The common case without a virtual call in the inner loop: it is half of the work of a spatial-model turn. */
    private static void proportional(
            double[] utility, double[] capability, int a, int b, double[] strength, int ab, int ba) {
        double forA = 0;
        double forB = 0;
        for (int k = 0; k < capability.length; k++) {
            double v = capability[k] * (utility[a + k] - utility[b + k]);
            double either = Math.abs(v);
            forA += either + v;
            forB += either - v;
        }
        strength[ab] = forA / 2;
        strength[ba] = forB / 2;
    }

    private static double[] victories(double[] strength, int m, Victory victory) {
        double[] p = new double[m * m];
        for (int a = 0; a < m; a++) {
            p[a * m + a] = 0.5;
            for (int b = 0; b < a; b++) {
                double won = victory.probability(strength[a * m + b], strength[b * m + a]);
                p[a * m + b] = won;
                p[b * m + a] = 1 - won;
            }
        }
        return p;
    }

    /* In logarithms, so that 500 options do not underflow; when every product is 0 (a cycle of certain victories) no
    option is likelier than another. */
    private static double[] conditional(double[] victories, int m) {
        double[] p = new double[m];
        double best = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                p[a] += Math.log(victories[a * m + b]);
            }
            best = Math.max(best, p[a]);
        }
        if (best == Double.NEGATIVE_INFINITY) {
            Arrays.fill(p, 1.0 / m);
            return p;
        }
        double sum = 0;
        for (int a = 0; a < m; a++) {
            p[a] = Math.exp(p[a] - best);
            sum += p[a];
        }
        for (int a = 0; a < m; a++) {
            p[a] /= sum;
        }
        return p;
    }

    private static double[] uniform(int m) {
        double[] challenge = new double[m * m];
        Arrays.fill(challenge, 1.0 / m);
        return challenge;
    }

    /* challenge[i][j] = h_ij: how often option i comes up against j, each column summing to 1. */
    private static double[] incentives(double[] strength, double[] victories, int m) {
        double[] challenge = new double[m * m];
        for (int j = 0; j < m; j++) {
            double sum = 0;
            for (int i = 0; i < m; i++) {
                double n = i == j ? DIAGONAL : strength[i * m + j] * victories[i * m + j];
                challenge[i * m + j] = n;
                sum += n;
            }
            for (int i = 0; i < m; i++) {
                challenge[i * m + j] /= sum;
            }
        }
        return challenge;
    }

    private static double[] markov(double[] victories, double[] challenge, int m) {
        double[] p = new double[m];
        double[] q = new double[m];
        Arrays.fill(p, 1.0 / m);
        double change = 1;
        for (int step = 0; step < MAX_STEPS && change > CONVERGED; step++) {
            change = 0;
            for (int i = 0; i < m; i++) {
                q[i] = 0;
                for (int j = 0; j < m; j++) {
                    q[i] += victories[i * m + j] * (p[i] * challenge[j * m + i] + p[j] * challenge[i * m + j]);
                }
            }
            for (int i = 0; i < m; i++) {
                change = Math.max(change, Math.abs(p[i] - q[i]));
                p[i] = (p[i] + q[i]) / 2;
            }
        }
        double sum = Arrays.stream(p).sum();
        return Arrays.stream(p).map(v -> v / sum).toArray();
    }
}
