package org.mizan.text;

import java.util.List;
import java.util.stream.Collectors;

/** A stretch of a said sentence, with what its surroundings must know to write it: plain words of the program, or something that must be isolated. */
public sealed interface Piece {
    String text();

    /** Words of the program, in the language of the sentence. */
    record Plain(String text) implements Piece {}

    /** Words of the case in their own language ({@code und} if unknown): isolate, direction by language. */
    record Name(String text, String language) implements Piece {}

    /** A number, date, range, id or formula: isolate left to right. */
    record Figure(String text) implements Piece {}

    /** Pieces that lead to another place of a report. */
    record Door(List<Piece> label, String section, String anchor) implements Piece {
        public Door {
            label = List.copyOf(label);
        }

        @Override
        public String text() {
            return label.stream().map(Piece::text).collect(Collectors.joining());
        }
    }
}
