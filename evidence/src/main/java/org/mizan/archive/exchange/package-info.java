/**
 * Packs a case for others and describes it for machines: BagIt (RFC 8493, SHA-256, version 1.0) and RO-Crate 1.1.
 *
 * <p>What may not be handed on does not leave. The copy of a work without {@code redistribute: yes} stays out together with its texts; where the case knows
 * an address, {@code fetch.txt} names it. The words of quotations whose source may not be quoted are blanked. A case with sources that are not public is
 * packed only when this is asked for.
 */
package org.mizan.archive.exchange;
