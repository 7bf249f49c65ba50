package org.mizan.gmcr;

import java.util.Arrays;

/** {@link Responses} for moves given arc by arc, where "nobody twice running" matters. */
final class ArcResponses implements Responses {

    /*
     * The search runs on pairs (state, last mover): from (v, last) mover j != last leads to (u, j). It goes backwards from
     * the pairs in ascending order of their state's value, each settled once: O(arcs * movers). The pair (t, nobody), index
     * `movers`, answers the question "from t, with anybody to begin".
     */
    private final Model model;
    private final ArcMoves forward;
    private final ArcMoves backward;
    private final int movers;
    private final int states;

    ArcResponses(Model model) {
        this.model = model;
        this.forward = (ArcMoves) model.moves();
        this.backward = forward.reversed();
        this.movers = model.movers();
        this.states = model.states();
    }

    @Override
    public int[] least(int still, boolean improving, int[] value, Watch watch) {
        int width = movers + 1;
        boolean[] settled = new boolean[states * width];
        int[] least = value.clone();
        int[] queue = new int[states * width];
        int head = 0;
        int tail = 0;
        for (int seed : Ranks.ascending(value)) {
            watch.check();
            for (int j = 0; j < movers; j++) {
                if ((still >>> j & 1) == 0 && !settled[seed * width + j]) {
                    settled[seed * width + j] = true;
                    queue[tail++] = seed * width + j;
                }
            }
            while (head < tail) {
                int pair = queue[head++];
                int u = pair / width;
                int j = pair % width;
                for (int a = backward.start[j][u]; a < backward.start[j][u + 1]; a++) {
                    int v = backward.target[j][a];
                    if (improving && model.level()[j][u] <= model.level()[j][v]) {
                        continue;
                    }
                    for (int last = 0; last <= movers; last++) {
                        if (last == j || (still >>> last & 1) == 1 || settled[v * width + last]) {
                            continue;
                        }
                        settled[v * width + last] = true;
                        if (last == movers) {
                            least[v] = Math.min(least[v], value[seed]);
                        } else {
                            queue[tail++] = v * width + last;
                        }
                    }
                }
            }
        }
        return least;
    }

    @Override
    public int[] largestImprovement(int focal, int[] value) {
        int[] largest = new int[states];
        Arrays.fill(largest, -1);
        int[] level = model.level()[focal];
        for (int s = 0; s < states; s++) {
            for (int a = forward.start[focal][s]; a < forward.start[focal][s + 1]; a++) {
                int t = forward.target[focal][a];
                if (level[t] > level[s]) {
                    largest[s] = Math.max(largest[s], value[t]);
                }
            }
        }
        return largest;
    }

    @Override
    public int[] largestMove(int focal, int[] value) {
        int[] largest = value.clone();
        for (int s = 0; s < states; s++) {
            for (int a = forward.start[focal][s]; a < forward.start[focal][s + 1]; a++) {
                largest[s] = Math.max(largest[s], value[forward.target[focal][a]]);
            }
        }
        return largest;
    }
}
