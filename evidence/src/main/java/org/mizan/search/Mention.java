package org.mizan.search;

import java.util.Set;

/**
 * A name in a text.
 *
 * @param from index of its first word
 * @param to one behind its last
 * @param things ids of what it names
 * @param relatives ids of what it is an adjective or a people of
 */
record Mention(int from, int to, Set<String> things, Set<String> relatives) {
    Mention {
        things = Set.copyOf(things);
        relatives = Set.copyOf(relatives);
    }

    int length() {
        return to - from;
    }
}
