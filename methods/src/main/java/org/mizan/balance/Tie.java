package org.mizan.balance;

import java.util.List;
import org.mizan.model.Basis;

/**
 * How one pair of actors stands to each other, all matters taken together.
 *
 * @param from index of the first actor, less than {@code to}
 * @param sign +1 friendly, -1 hostile, 0 when what draws them together and what drives them apart cancel out
 * @param weight how strong the balance of the pair is, in thousandths; 0 when {@code sign} is 0
 * @param bases the judgements it was summed from
 */
record Tie(int from, int to, int sign, long weight, List<Basis> bases) {
    /** Units per 1 of strength. */
    static final long UNIT = 1000;

    Tie {
        bases = List.copyOf(bases);
    }

    Tie with(int changed) {
        return new Tie(from, to, changed, changed == 0 ? 0 : Math.max(weight, UNIT), bases);
    }
}
