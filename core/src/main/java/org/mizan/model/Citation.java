package org.mizan.model;

import java.util.Optional;

/**
 * A reference to a place in a source.
 *
 * @param source id of a {@link Source}
 * @param locator where in it, as free text ({@code p. 56}); empty when the whole work is meant
 */
public record Citation(String source, Optional<String> locator) {
    /** The id under which the case's author cites their own judgement. */
    public static final String ANALYST = "analyst";

    @Override
    public String toString() {
        return locator.map(l -> source + " " + l).orElse(source);
    }
}
