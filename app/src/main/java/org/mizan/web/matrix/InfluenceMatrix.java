package org.mizan.web.matrix;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mizan.model.Actor;
import org.mizan.model.Case;

/** MACTOR's first table: how far each actor can press each other. */
final class InfluenceMatrix implements MatrixKind {
    static final String FILE = "mactor/influence.csv";
    private static final int STRONGEST = 4;

    @Override
    public String id() {
        return "mactor-influence";
    }

    @Override
    public Optional<Matrix> of(Case c, boolean all) {
        List<Actor> actors = Lines.actors(c, used(c), all);
        List<Matrix.Line> rows = Lines.rows(actors, "from");
        List<Matrix.Column> columns = Lines.rows(actors, "to").stream()
                .map(l -> new Matrix.Column(l, "value", -1, 1, 0))
                .toList();
        return actors.size() < 2
                ? Optional.empty()
                : Optional.of(new Matrix(
                        id(),
                        "mactor",
                        FILE,
                        List.of("from", "to"),
                        Lines.header("from", "to", "value"),
                        c.table(FILE),
                        List.of(),
                        rows,
                        List.of(),
                        columns,
                        List.of(Matrix.Scale.whole("influence", 0, STRONGEST, false, false)),
                        c.actors().size() - actors.size()));
    }

    /** The actors that either table of MACTOR names. */
    static Set<String> used(Case c) {
        Set<String> used = new LinkedHashSet<>(Lines.used(c.table(FILE), "from"));
        used.addAll(Lines.used(c.table(FILE), "to"));
        used.addAll(Lines.used(c.table(PositionMatrix.FILE), "actor"));
        return used;
    }
}
