package org.mizan.archive;

import java.util.Optional;
import org.mizan.model.Rights;

/**
 * What comes with a document that is taken in; what is absent leaves the record of the source as it is.
 *
 * @param retrieved when the source was retrieved, date or date and time
 * @param how by what means the document was obtained
 * @param licence under which it stands
 */
public record Terms(
        Optional<String> retrieved,
        Optional<String> how,
        Optional<String> licence,
        Optional<Rights.Permission> quote,
        Optional<Rights.Permission> redistribute,
        Optional<Rights.Confidentiality> confidentiality) {
    /** Nothing is said. */
    public static final Terms NONE = new Terms(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
