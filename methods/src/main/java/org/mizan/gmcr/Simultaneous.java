package org.mizan.gmcr;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Simultaneous stability (SIM, Fraser and Hipel 1979): every improvement can fail because others improve from the same
 * state at the same moment. Option form only.
 */
final class Simultaneous {

    /*
     * From s the focal moves to t while the others each stay or make one of their own improvements from s, not all staying.
     * The outcome takes over every change anybody makes; it sanctions when it is feasible and not strictly better than s.
     * The joint changes of the others do not depend on t, so they are listed once per state and focal, then tried for each
     * improvement with an early end. There is no shortcut through reachability: the cost is the product of the others'
     * improvements, so a budget of tried outcomes bounds the work, and beyond it the verdict is "not known".
     */

    /** Most joint changes kept for one state; with more the state's verdict is not known. */
    private static final int MOST_JOINT_CHANGES = 1 << 20;

    private final Model model;
    private final OptionMoves moves;
    private final StateSpace space;
    private final long budget;
    private final AtomicLong tried = new AtomicLong();

    /** @param budget most combined outcomes to try in all */
    Simultaneous(Model model, long budget) {
        this.model = model;
        this.moves = (OptionMoves) model.moves();
        this.space = model.space();
        this.budget = budget;
    }

    /**
     * The stable states of each decision maker.
     *
     * @param stable per decision maker, ordinals
     * @param known the states whose verdict was reached within the budget; others are not in {@code stable}
     */
    record Result(long[][] stable, long[][] known) {
        boolean complete(int states) {
            for (long[] set : known) {
                if (Bits.count(set) < states) {
                    return false;
                }
            }
            return true;
        }
    }

    /** All decision makers, on all processors. */
    Result solve(Watch watch) {
        int n = model.movers();
        long[][] stable = new long[n][];
        long[][] known = new long[n][];
        for (int i = 0; i < n; i++) {
            long[] yes = Bits.of(model.states());
            long[] sure = Bits.of(model.states());
            int focal = i;
            IntStream.range(0, yes.length).parallel().forEach(w -> {
                watch.check();
                var work = new Work();
                for (int s = w << 6; s < Math.min(model.states(), (w + 1) << 6); s++) {
                    Verdict verdict = work.verdict(focal, s);
                    if (verdict != Verdict.UNKNOWN) {
                        sure[w] |= 1L << s; // one task per word: no two tasks write the same
                    }
                    if (verdict == Verdict.STABLE) {
                        yes[w] |= 1L << s;
                    }
                }
            });
            stable[i] = yes;
            known[i] = sure;
        }
        return new Result(stable, known);
    }

    private enum Verdict {
        STABLE,
        UNSTABLE,
        UNKNOWN
    }

    /** The buffers of one thread. */
    private final class Work {
        private final int[] targets = new int[moves.mostTargets()];
        private final IntList changes = new IntList(64);

        Verdict verdict(int focal, int state) {
            int own = model.improvements(focal, state, targets);
            if (own == 0) {
                return Verdict.STABLE;
            }
            int from = space.decimal(state);
            int[] mine = java.util.Arrays.copyOf(targets, own);
            if (!listChanges(focal, state, from)) {
                return Verdict.UNKNOWN;
            }
            if ((long) own * changes.size() + tried.get() > budget) {
                return Verdict.UNKNOWN;
            }
            tried.addAndGet((long) own * changes.size());
            int bar = model.level()[focal][state];
            for (int t : mine) {
                if (!sanctioned(focal, from, from ^ space.decimal(t), bar)) {
                    return Verdict.UNSTABLE;
                }
            }
            return Verdict.STABLE;
        }

        /** All joint changes (sets of options that flip) of the others, without "nobody moves". */
        private boolean listChanges(int focal, int state, int from) {
            changes.clear();
            changes.add(0);
            for (int j = 0; j < model.movers(); j++) {
                if (j == focal) {
                    continue;
                }
                int count = model.improvements(j, state, targets);
                int so = changes.size();
                if ((long) so * (count + 1) > MOST_JOINT_CHANGES) {
                    return false;
                }
                for (int t = 0; t < count; t++) {
                    int flip = from ^ space.decimal(targets[t]);
                    for (int c = 0; c < so; c++) {
                        changes.add(changes.get(c) | flip);
                    }
                }
            }
            return true;
        }

        private boolean sanctioned(int focal, int from, int flip, int bar) {
            for (int c = 1; c < changes.size(); c++) {
                int outcome = from ^ (flip | changes.get(c));
                if (space.feasible(outcome) && model.level()[focal][space.ordinal(outcome)] <= bar) {
                    return true;
                }
            }
            return false;
        }
    }
}
