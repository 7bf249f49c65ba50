package org.mizan.micmac;

import org.mizan.model.Basis;

/**
 * One judged cell: the row variable acts on the column variable.
 *
 * @param value strength -3..3; the sign is read by the cognitive map only
 * @param potential whether it does not act yet but may one day (P)
 */
record Judgement(int row, int column, int value, boolean potential, Basis basis) {
    Judgement with(int changed) {
        return new Judgement(row, column, changed, potential, basis);
    }
}
