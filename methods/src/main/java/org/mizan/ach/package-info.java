/**
 * Analysis of competing hypotheses (ACH): which explanation has the least evidence against it?
 *
 * <p>Each claim of the case is judged against each hypothesis with one of five marks (CC, C, N, I, II; NA where it does not apply). Evidence that fits
 * proves nothing, since it may fit the rivals as well; so hypotheses are compared by what contradicts them, and the one with the least survives for now
 * (R. J. Heuer, Psychology of Intelligence Analysis, 1999, ch. 8).
 *
 * <p>With values II = 1, I = 2, N = 3, C = 4, CC = 5 and NA counted as 3, the inconsistency of a hypothesis is the sum over claims of
 *
 * <ul>
 *   <li>{@code plain}: 3 - value where that is positive, so I = 1 and II = 2 (Heuer's count; Burton, Open Source ACH);
 *   <li>{@code credibility}: that times the claim's credibility weight (Burton's optional weight);
 *   <li>{@code weighted}: that times credibility and relevance, low 1/√2, medium 1, high √2 (PARC ACH);
 *   <li>{@code squared}: (3 - mean value)² where the mean lies below 3 (Open Synthesis).
 * </ul>
 *
 * Several analysts' judgements of one cell are averaged. Claims that share a source may be counted once: such a group counts, for each hypothesis, by
 * its strongest contradiction, so that repeating a claim adds nothing.
 *
 * <p>Files read: {@code ach/evidence.csv}, on the case's {@code claims.csv} and {@code hypotheses.yaml}. Limits: a score is a count of contradictions and
 * never a probability; hypotheses that nobody wrote down cannot win; marks are one person's reading until a second analyst judges too.
 */
package org.mizan.ach;
