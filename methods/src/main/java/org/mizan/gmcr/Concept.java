package org.mizan.gmcr;

/** A way of being stable: what a decision maker takes into account before it leaves a state. */
enum Concept {
    /** Nash stability: it has no improvement at all. */
    R,
    /** General metarationality (Howard 1971): every improvement can be answered by a sanction, whatever that costs the others. */
    GMR,
    /** Symmetric metarationality (Howard 1971): and it cannot escape the sanction by a further move of its own. */
    SMR,
    /** Sequential stability (Fraser and Hipel 1979): every improvement can be answered by improvements of the others. */
    SEQ,
    /** Symmetric sequential stability (Rego and Vieira 2017): as SEQ, and it cannot escape the sanction. */
    SSEQ
}
