package org.mizan.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a hit is. */
public enum Kind {
    /** A page of a document of the archive. */
    DOCUMENT,
    CLAIM,
    EVENT,
    INTERVENTION,
    /** A judged row or mapping that is nothing else in this list. */
    JUDGEMENT,
    ACTOR,
    /** An actor that is a person, or somebody who wrote what is cited. */
    PERSON,
    PLACE,
    SOURCE,
    /** A passage of a source that the case quotes. */
    QUOTATION,
    ISSUE,
    SCENE,
    HYPOTHESIS,
    CAUSE;

    /** As queries and answers write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String id) {
        return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Kind::id).toList();
    }
}
