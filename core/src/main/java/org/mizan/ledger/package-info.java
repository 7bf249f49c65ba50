/**
 * The ledger of judgements: everything in a case that somebody judged, what it rests on, how much of it is weakly founded, and where sources disagree.
 * Data only; the words are the report's.
 */
package org.mizan.ledger;
