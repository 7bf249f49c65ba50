package org.mizan.search;

import java.util.Locale;

/** How the words of a query were found, best first. */
public enum Match {
    /** The word itself, its letters folded. */
    EXACT,
    /** Another name of the same thing. */
    ALIAS,
    /** Another form of the word. */
    STEM,
    /** The word with its hamzas on other seats. */
    SKELETON;

    /** As answers write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
