package org.mizan.view;

import org.mizan.model.Basis;
import org.mizan.model.Citation;
import org.mizan.view.Grid.Link;

/** Addresses that every report keeps, so that whoever builds a section can lead to them: where a judgement and a source are shown in full. */
public final class Doors {
    /** The section that lists every judgement. */
    public static final String LEDGER = "ledger";

    /** The section that lists every source. */
    public static final String SOURCES = "sources";

    private Doors() {}

    /** The judgement's row in the ledger. */
    public static Link judgement(Basis basis) {
        return new Link(LEDGER, basis.anchor());
    }

    /** Where the citation leads: to the passage it names, else to the source's entry. */
    public static Link citation(Citation citation) {
        return citation.quote().map(q -> quotation(citation.source(), q)).orElseGet(() -> source(citation.source()));
    }

    /** The row of a quotation among those of all sources. */
    public static Link quotation(String source, String quote) {
        return new Link(SOURCES, "q-" + source + "." + quote);
    }

    /** The source's entry in the bibliography. */
    public static Link source(String id) {
        return new Link(SOURCES, "s-" + id);
    }
}
