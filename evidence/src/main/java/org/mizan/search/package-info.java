/**
 * Search in a case: its claims, events, judgements, names and the text of its documents, in Arabic and every other script.
 *
 * <p>A word is found in five ways, best first: as it is written; with its letters folded (hamza seats, marks, digit sets, Persian letters, Turkish letters);
 * as a name of the same thing (an alias of the case or a well-known spelling, in any script); by its stem; and, last, with every hamza on the same seat.
 * Names are never stemmed. Lucene and ICU are known in this package only; what goes out is plain data.
 *
 * <p>The index is a cache: it is made from the case and its documents, kept in memory or under {@code out/search}, and may be deleted at any time.
 */
package org.mizan.search;
