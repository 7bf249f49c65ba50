package org.mizan.balance;

import java.util.List;
import org.mizan.time.Edtf;

/**
 * The ties that hold on one day.
 *
 * @param at the day, or unknown where ties have no date
 * @param ties at most one per pair, by from, then to
 */
record Snapshot(Edtf at, List<Tie> ties) {
    Snapshot {
        ties = List.copyOf(ties);
    }

    /** The day as it was written; empty where ties have no date. */
    String day() {
        return at.written();
    }

    /** The network of the ties that pull one way; a mixed pair does not pull. */
    SignedNetwork network(int nodes, boolean weighted) {
        List<Tie> pulling = pulling();
        int m = pulling.size();
        int[] from = new int[m];
        int[] to = new int[m];
        long[] friendly = new long[m];
        long[] hostile = new long[m];
        for (int e = 0; e < m; e++) {
            Tie t = pulling.get(e);
            from[e] = t.from();
            to[e] = t.to();
            long weight = weighted ? t.weight() : 1;
            friendly[e] = t.sign() > 0 ? weight : 0;
            hostile[e] = t.sign() < 0 ? weight : 0;
        }
        return new SignedNetwork(nodes, from, to, friendly, hostile);
    }

    List<Tie> pulling() {
        return ties.stream().filter(t -> t.sign() != 0).toList();
    }
}
