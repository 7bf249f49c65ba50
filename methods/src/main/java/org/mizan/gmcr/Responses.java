package org.mizan.gmcr;

/**
 * What the others can make of a state: the searches on which every stability test with sanctions rests.
 *
 * <p>For a focal decision maker and a value on states, {@link #least} gives for each state the least value that the other
 * decision makers can reach from it by a legal sequence of moves (nobody twice running, a mover may come again later). A
 * state is then stable if the least value behind each of the focal's improvements is not above the state's own level.
 */
interface Responses {

    /**
     * For each state the least {@code value} among the state itself and all states the others can lead it to.
     *
     * @param still the decision makers who do not move (bit mask)
     * @param improving whether the others only make improvements of their own, each measured from the state it leaves
     * @param value per state
     */
    int[] least(int still, boolean improving, int[] value, Watch watch);

    /** For each state the largest {@code value} among the focal's improvements from it, -1 where there is none. */
    int[] largestImprovement(int focal, int[] value);

    /** For each state the largest {@code value} among the state and the focal's moves from it. */
    int[] largestMove(int focal, int[] value);

    static Responses of(Model model) {
        return model.moves() instanceof OptionMoves moves
                ? new ClassResponses(moves, model.level())
                : new ArcResponses(model);
    }
}
