package org.mizan.mactor;

import org.mizan.model.Basis;

/** One judged cell of a matrix: row and column index, the value, and what it rests on. */
record Judgement(int row, int column, int value, Basis basis) {
    Judgement with(int changed) {
        return new Judgement(row, column, changed, basis);
    }
}
