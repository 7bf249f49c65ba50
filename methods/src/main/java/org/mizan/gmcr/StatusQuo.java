package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Status-quo analysis (Li, Kilgour and Hipel 2005): how a conflict can evolve from where it is to where it may settle, in
 * legal sequences of moves or of improvements.
 */
final class StatusQuo {

    /*
     * V_0 = {start}; V_h = the pairs (state, last mover) reached by a legal sequence of h moves. A pair's depth is the least
     * such h; a state's earliest step is the least depth of its pairs. Every shortest path to a state runs through pairs of
     * depths 1, 2, …, so all of them are found by walking back over pairs one step nearer.
     */

    private final Model model;
    private final boolean improving;
    private final int start;
    private final int movers;
    private final int[] depth;

    StatusQuo(Model model, int start, boolean improving) {
        this.model = model;
        this.improving = improving;
        this.start = start;
        this.movers = model.movers();
        this.depth = new int[model.states() * movers];
        Arrays.fill(depth, -1);
        int[] targets = new int[Math.max(1, model.moves().mostTargets())];
        int[] queue = new int[depth.length];
        int tail = 0;
        for (int head = -1; head < tail; head++) {
            int state = head < 0 ? start : queue[head] / movers;
            int last = head < 0 ? -1 : queue[head] % movers;
            int steps = head < 0 ? 0 : depth[queue[head]];
            for (int j = 0; j < movers; j++) {
                int count = j == last ? 0 : targets(j, state, targets);
                for (int t = 0; t < count; t++) {
                    int pair = targets[t] * movers + j;
                    if (depth[pair] < 0) {
                        depth[pair] = steps + 1;
                        queue[tail++] = pair;
                    }
                }
            }
        }
    }

    private int targets(int mover, int state, int[] out) {
        return improving ? model.improvements(mover, state, out) : model.moves().targets(mover, state, out);
    }

    /** The least number of steps to each state, -1 when it cannot be reached. */
    int[] earliest() {
        int[] earliest = new int[model.states()];
        for (int s = 0; s < earliest.length; s++) {
            earliest[s] = s == start ? 0 : nearest(s);
        }
        return earliest;
    }

    private int nearest(int state) {
        int least = -1;
        for (int j = 0; j < movers; j++) {
            int d = depth[state * movers + j];
            if (d > 0 && (least < 0 || d < least)) {
                least = d;
            }
        }
        return least;
    }

    /** The shortest legal sequences from the start to {@code goal}, in a fixed order, at most {@code most} of them. */
    List<Reach.Path> paths(int goal, int most) {
        var paths = new ArrayList<Reach.Path>();
        int steps = goal == start ? 0 : nearest(goal);
        if (steps <= 0) {
            return paths;
        }
        int[] mover = new int[steps];
        int[] state = new int[steps];
        for (int j = 0; j < movers && paths.size() < most; j++) {
            if (depth[goal * movers + j] == steps) {
                back(goal, j, steps, mover, state, most, paths);
            }
        }
        return paths;
    }

    private void back(int s, int j, int step, int[] mover, int[] state, int most, List<Reach.Path> paths) {
        mover[step - 1] = j;
        state[step - 1] = s;
        if (step == 1) {
            paths.add(new Reach.Path(mover.clone(), state.clone()));
            return;
        }
        int[] targets = new int[Math.max(1, model.moves().mostTargets())];
        for (int before = 0; before < model.states() && paths.size() < most; before++) {
            for (int last = 0; last < movers && paths.size() < most; last++) {
                if (last != j && depth[before * movers + last] == step - 1 && leads(j, before, s, targets)) {
                    back(before, last, step - 1, mover, state, most, paths);
                }
            }
        }
    }

    private boolean leads(int j, int from, int to, int[] targets) {
        int count = targets(j, from, targets);
        for (int t = 0; t < count; t++) {
            if (targets[t] == to) {
                return true;
            }
        }
        return false;
    }
}
