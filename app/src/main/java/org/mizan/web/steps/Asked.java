package org.mizan.web.steps;

import java.util.List;
import java.util.Optional;
import org.mizan.workspace.Edit;

/**
 * The edits that a browser asks for.
 *
 * @param window which window asks
 * @param id names the request, so that one that is sent again is not done again
 * @param coalesce edits with the same key that follow each other quickly are one step
 * @param edits in the order of the request; an edit of a cell whose {@code before} is empty may also mean a row that is not there yet
 */
record Asked(String window, Optional<String> id, Optional<String> coalesce, List<Edit> edits) {
    Asked {
        edits = List.copyOf(edits);
    }
}
