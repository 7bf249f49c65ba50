package org.mizan.cib;

/** By which number the best scenarios are chosen when there are too many to list. */
public enum Ranking {
    /** Sum of the scores of the chosen variants: how strongly the scenario carries itself. */
    TOTAL_IMPACT {
        @Override
        long join(long one, long other) {
            return one + other;
        }

        @Override
        long neutral() {
            return 0;
        }
    },
    /** Smallest lead of a chosen variant over its best rival: how much change the scenario survives. */
    MARGIN {
        @Override
        long join(long one, long other) {
            return Math.min(one, other);
        }

        @Override
        long neutral() {
            return Integer.MAX_VALUE;
        }
    };

    /* The value of a scenario from the values of its parts. */
    abstract long join(long one, long other);

    abstract long neutral();
}
