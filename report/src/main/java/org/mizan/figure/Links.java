package org.mizan.figure;

import java.util.Optional;
import org.mizan.model.Basis;
import org.mizan.view.Grid;

/** Where the parts of a figure lead: the page writer knows the addresses of its own pages. */
public interface Links {
    /** A picture that leads nowhere, for instance a file of its own. */
    Links NONE = new Links() {
        @Override
        public Optional<String> place(Grid.Link link) {
            return Optional.empty();
        }

        @Override
        public Optional<String> judgement(Basis basis) {
            return Optional.empty();
        }
    };

    /** The address, as an {@code href} has it before escaping, of a place in the report; empty if there is none. */
    Optional<String> place(Grid.Link link);

    /** The address of a judgement in the ledger; empty if there is none. */
    Optional<String> judgement(Basis basis);
}
