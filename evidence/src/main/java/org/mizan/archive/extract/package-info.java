/**
 * Gets the text out of documents that come from strangers.
 *
 * <p>Reads PDF (PDFBox), HTML (jsoup; scripts and styles dropped), DOCX and ODT (own readers over zip and StAX), plain text (UTF-8, UTF-16, Windows-1256)
 * and pictures (which have a page and no text). Everything whose reading is more than decoding happens in a process of its own with little memory and a
 * deadline, so that a document made to harm costs a {@link org.mizan.problem.Problem} and nothing else. What may not be exceeded stands in
 * {@link org.mizan.archive.extract.Bounds}.
 *
 * <p>The text is a search aid and what quotations are bound to; the evidence is the document itself.
 */
package org.mizan.archive.extract;
