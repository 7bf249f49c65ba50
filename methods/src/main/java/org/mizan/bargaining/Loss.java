package org.mizan.bargaining;

/** How an actor's loss grows with the distance of the outcome from its position, as a share of the width. */
public enum Loss {
    /** In proportion to distance; the median is the limit of a costly break-down. */
    LINEAR {
        @Override
        double at(double z) {
            return Math.abs(z);
        }

        @Override
        double slope(double z) {
            return Math.signum(z);
        }

        @Override
        double reach(double loss) {
            return loss;
        }
    },
    /** In proportion to its square; the weighted mean is the limit of a costly break-down. */
    QUADRATIC {
        @Override
        double at(double z) {
            return z * z;
        }

        @Override
        double slope(double z) {
            return 2 * z;
        }

        @Override
        double reach(double loss) {
            return Math.sqrt(loss);
        }
    };

    /** The loss at a signed distance. */
    abstract double at(double z);

    /** Its derivative, 0 at the kink of the linear loss. */
    abstract double slope(double z);

    /** The distance at which the loss is reached. */
    abstract double reach(double loss);
}
