package org.mizan.ach;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which claims count as one piece of evidence. */
public enum Grouping {
    /** Every claim stands for itself. */
    NONE,
    /** Claims with a common origin: the furthest work that their citations name ("the article, citing a newspaper" is the newspaper). */
    ORIGIN,
    /** Claims with a common carrier: the work that the analyst had in hand, whatever that work cites. */
    CARRIER;

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Grouping named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Grouping::id).toList();
    }
}
