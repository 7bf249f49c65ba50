/**
 * MACTOR, the analysis of actors' power, positions and alliances: M. Godet (1991), "Actors' moves and strategies: the Mactor
 * method", Futures 23(6); Godet, "From Anticipation to Action" (1994).
 *
 * <p>Reads {@code mactor/influence.csv} (from, to, value 0..4) and {@code mactor/positions.csv} (actor, objective, value -4..4);
 * objectives are the issues of the case. Computes
 *
 * <pre>
 * MIDI_ij = MID_ij + sum_k min(MID_ik, MID_kj)        I, D = its row and column sums without the diagonal
 * r_i     = I_i / sum I  *  I_i / (I_i + D_i)         R_i  = n r_i / sum r
 * 3MAO_ij = R_i * 2MAO_ij
 * CAA_ij  = sum over objectives of equal sign of (|x_i| + |x_j|) / 2,  DAA of opposite sign
 * </pre>
 *
 * <p>Limits: the scale is ordinal and is added up all the same, as the method has it; R has three readings in circulation
 * ({@link org.mizan.mactor.Power}); an actor is taken to act as one.
 */
package org.mizan.mactor;
