package org.mizan.model;

import java.util.List;
import java.util.Optional;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/**
 * Somebody who acts in the crisis.
 *
 * @param shortName for figures
 * @param kind state, organisation, movement …
 * @param role party, patron, mediator …
 * @param members ids of actors that form this one
 * @param life when it existed
 */
public record Actor(
        String id,
        Text name,
        Text shortName,
        String kind,
        Optional<String> role,
        List<String> members,
        List<Alias> aliases,
        Edtf life,
        Text note,
        Basis basis) {
    /** Another name: in which language, and who uses it if it carries a side. */
    public record Alias(String name, String language, Text usedBy, Text note) {}
}
