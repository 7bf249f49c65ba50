/**
 * Signed balance: who ends up in which camp when friends of friends and enemies of enemies draw together, and which ties stand in
 * the way. Heider (1946), Cartwright &amp; Harary (1956), Davis (1967); Aref &amp; Wilson (2019), "Balance and frustration in
 * signed networks".
 *
 * <p>Reads {@code relations.csv} at any date, or the convergence minus divergence of MACTOR's tables. Gives the triad census, the
 * frustration index (two camps) and the camps-free index with all optimal partitions, the blame of each tie, who could sit
 * elsewhere, what one flipped tie changes, and the camps over time. Both indices are proved or bracketed by bounds.
 */
package org.mizan.balance;
