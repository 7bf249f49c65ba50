package org.mizan.figure;

/**
 * Size and weight of a piece of text.
 *
 * @param size in the picture's units
 * @param weight 400, 500 or 600
 */
record Type(double size, int weight) {
    static final Type SMALL = new Type(12, 400);
    static final Type NORMAL = new Type(13, 400);
    static final Type STRONG = new Type(13, 500);
    static final Type LARGE = new Type(14.5, 400);

    Type times(double factor) {
        return new Type(size * factor, weight);
    }

    /** From the baseline up to the top of the tallest letter with its marks. */
    double ascent() {
        return size * 0.86;
    }

    double descent() {
        return size * 0.3;
    }

    double height() {
        return ascent() + descent();
    }
}
