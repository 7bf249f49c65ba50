package org.mizan.bargaining;

import java.util.List;

/**
 * A run of the spatial model of politics.
 *
 * @param positions {@code [turn][actor][dimension]}, 0..1 of the scale inside the solver, in case units in a result; turn 0 is the input
 * @param states the number of turns including turn 0
 * @param settled whether the run ended because moves died down and not at the limit of turns
 * @param turns what happened from each state to the next
 */
public record SmpResult(double[][][] positions, int states, boolean settled, List<Turn> turns) {

    /**
     * One turn.
     *
     * @param standing probability that each actor's position prevails, in actor order; actors at one position show the same
     * @param risk attitude of each actor, from -1 to 1 at most
     * @param challenges those worth making, in initiator order
     */
    public record Turn(double[] standing, double[] risk, List<Challenge> challenges) {}

    /**
     * The best challenge of an actor.
     *
     * @param initiator index of the challenger
     * @param receiver index of the challenged
     * @param victory the initiator's estimate of its chance, 0..1
     * @param gain what it expects from the challenge
     */
    public record Challenge(int initiator, int receiver, double victory, double gain) {}
}
