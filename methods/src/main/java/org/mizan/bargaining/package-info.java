/**
 * Spatial bargaining: where an agreement on each issue would lie, and how sure that is.
 *
 * <p><b>Question.</b> Actors have a position on a line (an issue with its scale), a salience and a capability. The weight of
 * an actor is capability times salience.
 *
 * <p><b>Models.</b> The default forecast is the compromise model, the weighted mean, beside the weighted median (Van den Bos
 * 1991; the mean has the best published accuracy of the family). Beyond it: the expected-utility model (Bueno de Mesquita,
 * read by Scholz, Calbert and Smith 2011) with every disputed rule as a switch, and the ensemble over all readings; the
 * spatial model of politics of KTAB (KAPSARC 2019); the Nash bargain and the Kalai-Smorodinsky point; the probabilistic
 * Condorcet election; equal-gain exchange between issues (Stokman and Van Oosten 1994).
 *
 * <p><b>Files.</b> {@code bargaining/positions.csv} with {@code actor, issue, position, salience, capability}, optionally
 * {@code phase}; scales from {@code issues.yaml}; scenes are recognised by {@code bargaining: {issue: [low, high]}}. KTAB
 * csv and xml, Decide tables and bare csv are read and written.
 *
 * <p><b>Limits.</b> The accuracy known is that of law-making in the European Union; no open error table exists for coercive
 * crises. An actor without weight takes no part in the models of challenges, so that it changes nothing. See
 * {@code docs/methods/bargaining.md}.
 */
package org.mizan.bargaining;
