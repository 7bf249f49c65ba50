package org.mizan.search;

/**
 * A page of a document, as search takes it.
 *
 * @param source id of the source whose document it is
 * @param file the document's path in the case folder
 * @param page from 1
 * @param text its text; a corrected one is preferred to an extracted one by whoever makes the passage
 */
public record Passage(String source, String file, int page, String text) {}
