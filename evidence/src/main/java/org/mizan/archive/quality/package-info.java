/**
 * Judges how far the text of a document can be trusted: 1 where nothing speaks against it, 0 where it is unreadable.
 *
 * <p>Arabic text layers of PDFs break in a few well-known ways: ligatures whose letters changed places ({@code املستقبلية} for {@code المستقبلية}), words
 * written from the wrong end, lines whose words stand in the wrong order, words cut in pieces or grown together, letters mapped to others, glyphs mapped to
 * nothing. Each leaves its own trace in the statistics of letters and words; {@link org.mizan.archive.quality.Sign} names them. The statistics come from
 * the project's own texts in both languages and are stored beside this package.
 *
 * <p>The score is for warning and for choosing what a human should correct; it never changes a text.
 */
package org.mizan.archive.quality;
