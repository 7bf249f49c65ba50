package org.mizan.casefile;

import java.util.List;

/** The kinds of works that {@code sources.yaml} knows. */
public final class SourceTypes {
    private SourceTypes() {}

    /** Their names, in the order in which help lists them. */
    public static List<String> all() {
        return Vocabulary.SOURCE_TYPES;
    }
}
