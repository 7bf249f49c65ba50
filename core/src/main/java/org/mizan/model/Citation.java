package org.mizan.model;

import java.util.Optional;

/**
 * A reference to a place in a source.
 *
 * @param source id of a {@link Source}
 * @param quote id of the {@link Quotation} of that source that says it
 * @param locator where in it, as free text ({@code p. 56}); empty when the whole work is meant
 */
public record Citation(String source, Optional<String> quote, Optional<String> locator) {
    /** The id under which the case's author cites their own judgement. */
    public static final String ANALYST = "analyst";

    /** A reference without a passage. */
    public Citation(String source, Optional<String> locator) {
        this(source, Optional.empty(), locator);
    }

    /** The key of the quotation in {@link Case#quotations()}. */
    public Optional<String> quotation() {
        return quote.map(q -> source + "#" + q);
    }

    /** As a case writes it: {@code source#quote locator}. */
    @Override
    public String toString() {
        String work = quotation().orElse(source);
        return locator.map(l -> work + " " + l).orElse(work);
    }
}
