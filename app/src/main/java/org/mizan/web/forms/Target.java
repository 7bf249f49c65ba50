package org.mizan.web.forms;

import java.util.List;
import java.util.Locale;

/** A kind of thing that others name by its id. */
public enum Target {
    SOURCES,
    PERSONS,
    CLAIMS,
    CHRONOLOGY,
    PLACES,
    ACTORS,
    INTERVENTIONS,
    CAUSES,
    ISSUES,
    SCENES,
    HYPOTHESES,
    OVERLAYS,
    DESCRIPTORS,
    VARIABLES,
    PHASES;

    /** What a claim may be about. */
    static final List<Target> SUBJECTS =
            List.of(ACTORS, PLACES, CHRONOLOGY, INTERVENTIONS, ISSUES, SCENES, CAUSES, HYPOTHESES, SOURCES);

    /** The part of the case that holds these things. */
    String part() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<Target> named(String words) {
        return List.of(values()).stream()
                .filter(t -> List.of(words.split(" ")).contains(t.part()))
                .toList();
    }
}
