package org.mizan.cib;

/**
 * A rule of succession: which scenario follows when descriptors give way to the pressure on them. All rules stand still at
 * the same scenarios, the consistent ones; they differ in the ways that lead there and in the cycles. A descriptor whose
 * variant is maximal keeps it; otherwise its best variant is the first of the maximal ones.
 */
public enum Rule {
    /** All descriptors jump to their best variant at once (ScenarioWizard's rule; its weights are these). */
    GLOBAL {
        @Override
        void step(Dynamics d, int[] z, int[] scores, int[] next) {
            for (int j = 0; j < z.length; j++) {
                next[j] = d.best(j, z[j], scores);
            }
        }
    },
    /** Only the most inconsistent descriptor jumps, the first of equals ("adiabatic"). */
    LOCAL {
        @Override
        void step(Dynamics d, int[] z, int[] scores, int[] next) {
            System.arraycopy(z, 0, next, 0, z.length);
            int worst = -1;
            int most = 0;
            for (int j = 0; j < z.length; j++) {
                int at = d.first[j];
                int gap = scores[at + d.best(j, z[j], scores)] - scores[at + z[j]];
                if (gap > most) {
                    most = gap;
                    worst = j;
                }
            }
            if (worst >= 0) {
                next[worst] = d.best(worst, z[worst], scores);
            }
        }

        @Override
        boolean splitsAcrossIslands() {
            return false;
        }
    },
    /** All descriptors move one variant towards their best, in the order in which variants are listed. */
    INCREMENTAL {
        @Override
        void step(Dynamics d, int[] z, int[] scores, int[] next) {
            for (int j = 0; j < z.length; j++) {
                next[j] = z[j] + Integer.signum(d.best(j, z[j], scores) - z[j]);
            }
        }
    },
    /** Descriptors jump one after the other in their order, each seeing the earlier jumps; one step is a whole round. */
    SEQUENTIAL {
        @Override
        void step(Dynamics d, int[] z, int[] scores, int[] next) {
            for (int j = 0; j < z.length; j++) {
                next[j] = d.best(j, z[j], scores);
                d.move(scores, j, z[j], next[j]);
            }
        }
    };

    /**
     * Computes the successor of a scenario.
     *
     * @param scores of all variants under z; may be overwritten
     */
    abstract void step(Dynamics d, int[] z, int[] scores, int[] next);

    /* Whether parts that do not influence each other follow the rule as if alone. Under LOCAL a restless part can starve another. */
    boolean splitsAcrossIslands() {
        return true;
    }
}
