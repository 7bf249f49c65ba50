package org.mizan.archive.extract;

/**
 * What a page shows at one place: a letter with the marks on it, a ligature, a blank.
 *
 * @param text the characters, in reading order
 * @param left where it starts, in points
 * @param right where it ends
 * @param baseline distance of its line from the top of the page
 * @param size of its font
 * @param space width of a blank in its font; 0 where unknown
 */
record Glyph(String text, float left, float right, float baseline, float size, float space) {
    /** How a character goes with the direction of a line. */
    enum Direction {
        LEFT_TO_RIGHT,
        RIGHT_TO_LEFT,
        DIGIT,
        NEUTRAL
    }

    Direction direction() {
        Direction found = Direction.NEUTRAL;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (Character.getDirectionality(c)) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return Direction.RIGHT_TO_LEFT;
                }
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return Direction.LEFT_TO_RIGHT;
                }
                case Character.DIRECTIONALITY_EUROPEAN_NUMBER, Character.DIRECTIONALITY_ARABIC_NUMBER ->
                    found = Direction.DIGIT;
                default -> {
                    // says nothing of its own
                }
            }
        }
        return found;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** A vowel mark or the like, which belongs to the letter that it is drawn on. */
    boolean isMark() {
        return !text.isEmpty() && text.codePoints().allMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
    }

    float middle() {
        return (left + right) / 2;
    }

    Glyph named(String letters) {
        return new Glyph(letters, left, right, baseline, size, space);
    }

    /** The same as drawn right over this letter. */
    Glyph over(Glyph letter) {
        return new Glyph(text, letter.left, letter.right, baseline, size, space);
    }

    Glyph with(Glyph mark) {
        return new Glyph(text + mark.text, left, right, baseline, size, space);
    }
}
