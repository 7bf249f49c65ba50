package org.mizan.workspace;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One state of a case in its history; the name of the commit that holds it.
 *
 * @param id forty hexadecimal digits
 */
public record Revision(String id) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");

    public Revision {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("no revision: " + id);
        }
    }

    /** The revision of this name, if the text can be one; whether the history has it is another question. */
    public static Optional<Revision> of(String text) {
        return ID.matcher(text).matches() ? Optional.of(new Revision(text)) : Optional.empty();
    }

    /** Enough of the name for a person to tell it apart. */
    public String shortId() {
        return id.substring(0, 8);
    }
}
