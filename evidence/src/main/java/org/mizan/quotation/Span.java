package org.mizan.quotation;

/**
 * A stretch of a stored text.
 *
 * @param start offset of its first character, in code points
 * @param end offset after its last character
 * @param page on which it starts, from 1
 */
public record Span(int start, int end, int page) {}
