/**
 * MICMAC, the structural analysis of variables: J.-C. Duperrin &amp; M. Godet (1973); Godet, "From Anticipation to Action" (1994).
 *
 * <p>Reads {@code micmac/variables.yaml} and {@code micmac/influence.csv} (from, to, value 0..3 or P for a potential influence; a
 * sign is allowed and read by the cognitive map only). Direct influence and dependence are row and column sums; indirect ones
 * those of M^k, k being the power from which both orders stay. Powers are exact integers. The same matrix is read as DEMATEL, as
 * levels of interpretive structural modelling and as a fuzzy cognitive map.
 *
 * <p>Limits: the scale is ordinal and is multiplied all the same, as the method has it; orders need not settle, and the result
 * says when they do not.
 */
package org.mizan.micmac;
