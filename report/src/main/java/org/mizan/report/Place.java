package org.mizan.report;

import java.util.Optional;
import org.mizan.view.Grid;

/** Where things of a report stand, seen from one page. */
interface Place {
    /** The address of a place in the report; nothing if the report has no such place. */
    Optional<String> href(Grid.Link link);

    /** How this page writes the anchor of something of a section. */
    String id(String section, String anchor);

    /** The way from this page to the report's folder: {@code ../}. */
    String root();
}
