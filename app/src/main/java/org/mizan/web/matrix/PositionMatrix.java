package org.mizan.web.matrix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.model.Actor;
import org.mizan.model.Case;

/** MACTOR's second table: what each actor wants of each objective. */
final class PositionMatrix implements MatrixKind {
    static final String FILE = "mactor/positions.csv";
    private static final int STRONGEST = 4;

    @Override
    public String id() {
        return "mactor-positions";
    }

    @Override
    public Optional<Matrix> of(Case c, boolean all) {
        List<Actor> actors = Lines.actors(c, InfluenceMatrix.used(c), all);
        List<Matrix.Column> columns = c.issues().values().stream()
                .map(i -> new Matrix.Line(
                        i.id(), i.name(), i.objective().orElse(i.text()), -1, Map.of("objective", i.id()), ""))
                .map(l -> new Matrix.Column(l, "value", -1, 1, 0))
                .toList();
        return actors.isEmpty() || columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Matrix(
                        id(),
                        "mactor",
                        FILE,
                        List.of("actor", "objective"),
                        Lines.header("actor", "objective", "value"),
                        c.table(FILE),
                        List.of(),
                        Lines.rows(actors, "actor"),
                        List.of(),
                        columns,
                        List.of(Matrix.Scale.whole("position", -STRONGEST, STRONGEST, true, false)),
                        c.actors().size() - actors.size()));
    }
}
