package org.mizan.web.matrix;

import java.util.List;
import java.util.Optional;
import org.mizan.model.Case;

/** How one method's judgements become a table that can be edited. */
interface MatrixKind {
    /** All kinds, a line each, in the order of the navigation. */
    List<MatrixKind> ALL = List.of(
            new CibMatrix(),
            new InfluenceMatrix(),
            new PositionMatrix(),
            new VariableMatrix(),
            new EvidenceMatrix(),
            new BargainingMatrix());

    /** Part of the address of its page. */
    String id();

    /**
     * The table of this case; empty where the case does not yet say what would stand in its rows and columns. Never fails: what is wrong in the files is
     * told by the method's own reader.
     *
     * @param all with the rows that nobody has judged yet and that may be none of this table's business
     */
    Optional<Matrix> of(Case c, boolean all);
}
