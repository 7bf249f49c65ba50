package org.mizan.bargaining;

/** How strongly a voter of capability 1 votes when an option is worth {@code gain} more to it than its rival. */
public enum VotingRule {
    /** As much as the gain. */
    PROPORTIONAL {
        @Override
        double of(double gain) {
            return gain;
        }
    },
    /** With full weight, whatever the gain. */
    BINARY {
        @Override
        double of(double gain) {
            return Math.max(-1, Math.min(1, gain / INDIFFERENT));
        }
    },
    /** Four fifths proportional, one fifth binary. */
    PROPORTIONAL_BINARY {
        @Override
        double of(double gain) {
            return 0.8 * gain + 0.2 * BINARY.of(gain);
        }
    },
    /** As much as the cube of the gain. */
    CUBIC {
        @Override
        double of(double gain) {
            return gain * gain * gain;
        }
    },
    /** Half proportional, half cubic. */
    PROPORTIONAL_CUBIC {
        @Override
        double of(double gain) {
            return 0.5 * gain + 0.5 * CUBIC.of(gain);
        }
    },
    /** Losses in full, gains at two thirds. */
    ASYMMETRIC {
        @Override
        double of(double gain) {
            return gain > 0 ? gain * 2 / 3 : gain;
        }
    };

    private static final double INDIFFERENT = 1e-8;

    /** The signed vote. */
    abstract double of(double gain);
}
