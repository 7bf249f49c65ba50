package org.mizan.gmcr;

import java.util.EnumMap;
import java.util.Map;

/** Stability when some preferences are not known (Li, Hipel, Kilgour and Fang 2004). */
final class Uncertain {

    /*
     * Between two states a decision maker may prefer one, be indifferent, or its preference is not known (U). Four attitudes:
     *   variant   moves to states of unknown preference   accepts them as sanctions
     *      a                    yes                                  no
     *      b                    no                                   no
     *      c                    yes                                  yes
     *      d                    no                                   yes
     * Opponents who answer by improvements may also go where their preference is unknown. A sanction that counts only when
     * known must be known to be no better; an escape (SMR, SSEQ) is a move to a state that is not such a sanction.
     * The relation comes from prioritised statements, some of which it is not known whether they are wanted: two states whose
     * first differing statement is such a one compare as U. The relation need not be transitive, so all sets are explicit.
     */

    private static final int BETTER = 1;
    private static final int UNKNOWN = 2;

    private final Model model;
    private final byte[][] relation; // per mover: [s * states + t] how t compares with s

    /** @param unknown per mover and state: the truth vector of its statements, most important in the highest bit */
    Uncertain(Model model, long[][] truth, long[] unknown) {
        this.model = model;
        int size = model.states();
        this.relation = new byte[model.movers()][size * size];
        for (int i = 0; i < relation.length; i++) {
            for (int s = 0; s < size; s++) {
                for (int t = 0; t < size; t++) {
                    relation[i][s * size + t] = compare(truth[i], unknown[i], s, t, model.level()[i]);
                }
            }
        }
    }

    private static byte compare(long[] truth, long unknown, int s, int t, int[] level) {
        if (truth.length == 0) {
            return (byte) (level[t] > level[s] ? BETTER : 0);
        }
        long first = Long.highestOneBit(truth[s] ^ truth[t]);
        return (byte) ((first & unknown) != 0 ? UNKNOWN : (truth[t] & first) != 0 ? BETTER : 0);
    }

    enum Variant {
        a(true, false),
        b(false, false),
        c(true, true),
        d(false, true);

        final boolean moves;
        final boolean accepts;

        Variant(boolean moves, boolean accepts) {
            this.moves = moves;
            this.accepts = accepts;
        }
    }

    /** The states stable for {@code focal}, per concept. */
    Map<Concept, long[]> solve(Variant variant, int focal, Watch watch) {
        var stable = new EnumMap<Concept, long[]>(Concept.class);
        for (Concept concept : Concept.values()) {
            stable.put(concept, Bits.of(model.states()));
        }
        int[] targets = new int[Math.max(1, model.moves().mostTargets())];
        for (int s = 0; s < model.states(); s++) {
            watch.check();
            int count = model.moves().targets(focal, s, targets);
            for (Concept concept : Concept.values()) {
                boolean holds = true;
                for (int t = 0; t < count && holds; t++) {
                    holds = !goes(variant, focal, s, targets[t])
                            || concept != Concept.R && sanctioned(variant, concept, focal, s, targets[t]);
                }
                if (holds) {
                    Bits.add(stable.get(concept), s);
                }
            }
        }
        return stable;
    }

    private int how(int mover, int s, int t) {
        return relation[mover][s * model.states() + t];
    }

    private boolean goes(Variant variant, int focal, int s, int t) {
        int how = how(focal, s, t);
        return how == BETTER || how == UNKNOWN && variant.moves;
    }

    private boolean deters(Variant variant, int focal, int s, int u) {
        int how = how(focal, s, u);
        return how == 0 || how == UNKNOWN && variant.accepts;
    }

    private boolean sanctioned(Variant variant, Concept concept, int focal, int s, int t) {
        boolean escape = concept == Concept.SMR || concept == Concept.SSEQ;
        int[] targets = new int[Math.max(1, model.moves().mostTargets())];
        for (int u : Bits.members(answers(focal, t, concept == Concept.SEQ || concept == Concept.SSEQ))) {
            boolean deters = deters(variant, focal, s, u);
            int count = deters && escape ? model.moves().targets(focal, u, targets) : 0;
            for (int v = 0; v < count && deters; v++) {
                deters = deters(variant, focal, s, targets[v]);
            }
            if (deters) {
                return true;
            }
        }
        return false;
    }

    /** What the others can lead to from {@code from}: pairs (state, last mover) breadth first. */
    private long[] answers(int focal, int from, boolean improving) {
        int n = model.movers();
        long[] reached = Bits.of(model.states());
        long[] met = Bits.of(model.states() * n);
        int[] targets = new int[Math.max(1, model.moves().mostTargets())];
        var queue = new IntList(16);
        for (int head = -1; head < queue.size(); head++) {
            int state = head < 0 ? from : queue.get(head) / n;
            int last = head < 0 ? focal : queue.get(head) % n;
            for (int j = 0; j < n; j++) {
                int count = j == focal || j == last ? 0 : model.moves().targets(j, state, targets);
                for (int t = 0; t < count; t++) {
                    int pair = targets[t] * n + j;
                    if (!Bits.has(met, pair) && (!improving || how(j, state, targets[t]) != 0)) {
                        Bits.add(met, pair);
                        Bits.add(reached, targets[t]);
                        queue.add(pair);
                    }
                }
            }
        }
        return reached;
    }
}
