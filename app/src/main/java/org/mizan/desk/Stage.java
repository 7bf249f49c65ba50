package org.mizan.desk;

/** How far the computation of a state has come. */
public enum Stage {
    /** The files were read; what is shown besides may be from the last state that could be computed. */
    READ,
    /** Every method was solved on the judgements as stated. */
    COMPUTED,
    /** Draws, levers and the test of hypotheses are there too. */
    COMPLETE
}
