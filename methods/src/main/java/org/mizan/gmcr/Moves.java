package org.mizan.gmcr;

/** Who can bring the conflict from which state to which in one move of their own; states are ordinals. */
interface Moves {

    /** Number of decision makers. */
    int movers();

    int states();

    /**
     * Writes the states that {@code mover} can reach from {@code state} in one move into {@code out} and returns how many
     * there are; never {@code state} itself.
     *
     * @param out room for at least {@link #mostTargets()} states
     */
    int targets(int mover, int state, int[] out);

    /** The most targets one mover has from one state. */
    int mostTargets();

    /** Whether two consecutive moves of one mover equal one of its moves or none. */
    boolean transitive();
}
