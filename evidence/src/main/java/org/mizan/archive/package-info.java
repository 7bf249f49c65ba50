/**
 * The archive of a case: the documents that its judgements rest on, unchanged, each with its sum, its text and how it was obtained.
 *
 * <p>A document lies under {@code archive/<source-id>/} and is recorded in {@code sources.yaml} under {@code archive}. Beside it lie the text that was read
 * out of it ({@code <file>.txt}: UTF-8, composed, pages parted by form feeds; quotations are bound to the SHA-256 of this file) and, if a human mended that
 * text, {@code <file>.corrected.txt}, which no program writes. A text is read out again only when it is missing.
 *
 * <ul>
 *   <li>{@link org.mizan.archive.Archive} lists documents and gives their text;
 *   <li>{@link org.mizan.archive.Capture} takes a document in; a program killed meanwhile leaves no half document and no record of one;
 *   <li>{@link org.mizan.archive.Fixity} reads every byte and compares it with the record;
 *   <li>{@link org.mizan.archive.exchange} packs a case for others (BagIt) and describes it (RO-Crate).
 * </ul>
 */
package org.mizan.archive;
