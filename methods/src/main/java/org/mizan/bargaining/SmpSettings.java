package org.mizan.bargaining;

/**
 * The sub-models of the spatial model of politics (SMP), with the names KTAB gives them where they differ.
 *
 * @param victory VictoryProbModel
 * @param process PCEModel
 * @param vote VotingRule
 * @param view BigRAdjust: how an actor sees another's risk attitude
 * @param attitude BigRRange: the span of risk attitudes
 * @param stochastic StateTransitions: whether each actor draws its next position instead of taking the likeliest
 * @param seed of the draws; it acts only with {@code stochastic}
 * @param maxTurns turns after which an unsettled run ends, 1 to 100
 */
public record SmpSettings(
        Victory victory,
        CondorcetProcess.Kind process,
        VotingRule vote,
        RiskView view,
        RiskAttitude attitude,
        boolean stochastic,
        long seed,
        int maxTurns) {

    /** KTAB's defaults: linear, conditional, proportional, one third, mid, deterministic. */
    public static final SmpSettings KTAB = new SmpSettings(
            Victory.LINEAR,
            CondorcetProcess.Kind.CONDITIONAL,
            VotingRule.PROPORTIONAL,
            RiskView.ONE_THIRD,
            RiskAttitude.MID,
            false,
            0,
            100);

    /** How much of another actor's real risk attitude an observer sees; the rest is its own. */
    public enum RiskView {
        /** Nothing: everybody is taken to be like oneself. */
        NONE(0),
        /** One third. */
        ONE_THIRD(1.0 / 3),
        /** One half. */
        HALF(0.5),
        /** Two thirds. */
        TWO_THIRDS(2.0 / 3),
        /** All of it. */
        FULL(1);

        private final double share;

        RiskView(double share) {
            this.share = share;
        }

        /** The attitude the observer ascribes to the other. */
        double of(double observer, double other) {
            return observer + share * (other - observer);
        }
    }

    /** The span onto which the probability of an actor's position is mapped. */
    public enum RiskAttitude {
        /** 0 to 1. */
        MIN(0),
        /** -1/2 to 1. */
        MID(0.5),
        /** -1 to 1. */
        MAX(1);

        private final double depth;

        RiskAttitude(double depth) {
            this.depth = depth;
        }

        /** The attitude of an actor whose position has probability p, 0 when all are equally likely. */
        double of(double p, double min, double max) {
            return max > min ? (1 + depth) * (p - min) / (max - min) - depth : 0;
        }
    }

    SmpSettings withVictory(Victory value) {
        return new SmpSettings(value, process, vote, view, attitude, stochastic, seed, maxTurns);
    }

    SmpSettings withProcess(CondorcetProcess.Kind value) {
        return new SmpSettings(victory, value, vote, view, attitude, stochastic, seed, maxTurns);
    }

    SmpSettings withVote(VotingRule value) {
        return new SmpSettings(victory, process, value, view, attitude, stochastic, seed, maxTurns);
    }

    SmpSettings withView(RiskView value) {
        return new SmpSettings(victory, process, vote, value, attitude, stochastic, seed, maxTurns);
    }

    SmpSettings withAttitude(RiskAttitude value) {
        return new SmpSettings(victory, process, vote, view, value, stochastic, seed, maxTurns);
    }

    SmpSettings withStochastic(boolean value) {
        return new SmpSettings(victory, process, vote, view, attitude, value, seed, maxTurns);
    }

    SmpSettings withSeed(long value) {
        return new SmpSettings(victory, process, vote, view, attitude, stochastic, value, maxTurns);
    }

    SmpSettings withMaxTurns(int value) {
        return new SmpSettings(victory, process, vote, view, attitude, stochastic, seed, value);
    }
}
