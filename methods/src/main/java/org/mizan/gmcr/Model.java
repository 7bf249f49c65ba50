package org.mizan.gmcr;

/**
 * A conflict as the solvers see it: states, moves, and each decision maker's order of the states.
 *
 * @param space the feasible states
 * @param moves who can move where
 * @param level per decision maker and state, larger is better, ties equal, 0..max without gaps
 * @param band as {@code level}, but only "much better" counts (three-level strength of preference, Hamouda, Kilgour and
 *     Hipel 2004): a state is greatly preferred when its band is higher. Empty where no strength is given
 */
record Model(StateSpace space, Moves moves, int[][] level, int[][] band) {

    Model {
        if (level.length != moves.movers() || band.length != level.length) {
            throw new IllegalArgumentException("preferences of " + level.length + " for " + moves.movers());
        }
    }

    Model(StateSpace space, Moves moves, int[][] level) {
        this(space, moves, level, new int[level.length][0]);
    }

    int movers() {
        return level.length;
    }

    int states() {
        return space.size();
    }

    Model withLevel(int mover, int[] changed) {
        int[][] all = level.clone();
        all[mover] = changed;
        return new Model(space, moves, all, band);
    }

    /** Writes the unilateral improvements of {@code mover} from {@code state} into {@code out}; returns their number. */
    int improvements(int mover, int state, int[] out) {
        int all = moves.targets(mover, state, out);
        int n = 0;
        for (int t = 0; t < all; t++) {
            if (level[mover][out[t]] > level[mover][state]) {
                out[n++] = out[t];
            }
        }
        return n;
    }
}
