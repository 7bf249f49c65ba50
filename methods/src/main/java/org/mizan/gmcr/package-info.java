/**
 * The graph model for conflict resolution (GMCR): who can move a conflict, who would answer how, and which states therefore
 * hold.
 *
 * <p>Model: decision makers, each with options it may take or leave; a state is one choice for every option; a move changes
 * only options of its mover; each decision maker orders the states. Graph form lists states and moves instead.
 *
 * <p>A state is stable for a decision maker when every unilateral improvement from it is deterred: not at all (R, Nash), by
 * any answer of the others (GMR, and SMR if it cannot escape the answer; Howard 1971), by answers that are improvements of
 * those who answer (SEQ, Fraser and Hipel 1979; SSEQ if it cannot escape, Rego and Vieira 2017), by improvements of others
 * at the same moment (SIM), or when moves are foreseen h deep (L_h, NM; Kilgour 1985). An equilibrium is stable for all.
 * The definitions follow Fang, Hipel and Kilgour, Interactive Decision Making (1993): answers are legal sequences, nobody
 * moves twice running, and a sanction is any state that is not strictly better than the start. Coalitions: Kilgour, Hipel,
 * Fang and Peng 2001; status-quo analysis: Li, Kilgour and Hipel 2005; option prioritisation: Peng 1999; unknown
 * preferences: Li, Hipel, Kilgour and Fang 2004; strength: Hamouda, Kilgour and Hipel 2004; inverse: Kinsara 2014.
 *
 * <p>Reads {@code gmcr/conflict.yaml} and further {@code gmcr/<id>.yaml}, one dated conflict each; reads and writes
 * {@code .gmcr} files of GMCR+ and lists of states as CSV.
 *
 * <p>Limits: 26 options, 2^21 feasible states, 16 decision makers; limited moves and scenes' prospects up to 512 states,
 * coalitions up to 4,096. See {@code docs/methods/gmcr.md}.
 */
package org.mizan.gmcr;
