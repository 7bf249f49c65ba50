package org.mizan.workspace;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a step of the history came about. */
public enum StepKind {
    /** The first state that the history knows. */
    BEGIN,
    /** Somebody changed something in the program. */
    EDIT,
    /** Steps were taken back. */
    UNDO,
    /** A step that was taken back was done again. */
    REDO,
    /** An earlier state was made the present one. */
    RESTORE,
    /** Files were changed by another program. */
    OUTSIDE;

    /** As the history writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<StepKind> of(String word) {
        return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }
}
