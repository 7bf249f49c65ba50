package org.mizan.text;

/** A stretch of a said sentence, with what its surroundings must know to write it: plain words of the program, or something that must be isolated. */
public sealed interface Piece {
    String text();

    /** Words of the program, in the language of the sentence. */
    record Plain(String text) implements Piece {}

    /** Words of the case in their own language ({@code und} if unknown): isolate, direction by language. */
    record Name(String text, String language) implements Piece {}

    /** A number, date, range, id or formula: isolate left to right. */
    record Figure(String text) implements Piece {}
}
