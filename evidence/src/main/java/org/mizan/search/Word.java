package org.mizan.search;

/**
 * One word of a text.
 *
 * @param start its first character in the text
 * @param end one behind its last
 */
record Word(int start, int end, Form form) {
    String light() {
        return form.light();
    }

    String folded() {
        return form.folded();
    }
}
