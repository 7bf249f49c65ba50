package org.mizan.archive.quality;

/** One way in which the text of a document may be broken. */
public enum Sign {
    /** There is no text at all: a scanned page, or an empty one. */
    NO_TEXT(1),

    /** Glyphs or bytes that stand for no character. */
    UNMAPPED(2),

    /** The letters of a ligature in the wrong order. */
    SWAPPED_LIGATURE(3),

    /** Words written from their last letter to their first. */
    REVERSED_LETTERS(1.5),

    /** Words in the wrong order on their line. */
    REVERSED_WORDS(0.8),

    /** Words cut in pieces. */
    SPLIT_WORDS(2),

    /** Words grown together. */
    JOINED_WORDS(2.5),

    /** Letters that stand for others, so that no word is one. */
    WRONG_LETTERS(1.2),

    /** Brackets that open where they should close. */
    TURNED_BRACKETS(0.3);

    private final double weight;

    Sign(double weight) {
        this.weight = weight;
    }

    /** How much of the score goes with each word concerned. */
    double weight() {
        return weight;
    }

    /** Key of its name among the messages of this package. */
    public String key() {
        return "sign." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
