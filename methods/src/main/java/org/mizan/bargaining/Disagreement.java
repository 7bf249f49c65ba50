package org.mizan.bargaining;

/**
 * What the actors get when no agreement is reached: either the outcome stays at a position, or everybody pays the same
 * cost of break-down.
 */
public sealed interface Disagreement {

    /** The outcome without agreement is a position, in the unit of the positions. */
    record Position(double at) implements Disagreement {
        @Override
        public double loss(Loss loss, double position, double width) {
            return loss.at((at - position) / width);
        }
    }

    /** Everybody loses {@code cost}, in units of the loss of the full width, above 0. */
    record Cost(double cost) implements Disagreement {
        @Override
        public double loss(Loss loss, double position, double width) {
            return cost;
        }
    }

    /** The loss of disagreement for an actor at {@code position}. */
    double loss(Loss loss, double position, double width);
}
