package org.mizan.web.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.casefile.Reading;
import org.mizan.casefile.TreeReader;
import org.mizan.model.Case;
import org.mizan.problem.Problems;
import org.mizan.text.Text;

/** MICMAC: how strongly each variable acts on each other; the sign is read by the cognitive map, P is an influence that may come. */
final class VariableMatrix implements MatrixKind {
    private static final String VARIABLES = "micmac/variables.yaml";
    private static final String FILE = "micmac/influence.csv";
    private static final int STRONGEST = 3;

    @Override
    public String id() {
        return "micmac";
    }

    @Override
    public Optional<Matrix> of(Case c, boolean all) {
        Map<String, TreeReader> variables = c.tree(VARIABLES)
                .map(t -> Reading.of(c, new Problems()).tree(t).things())
                .orElse(Map.of());
        List<Matrix.Line> rows = new ArrayList<>();
        List<Matrix.Column> columns = new ArrayList<>();
        variables.forEach((id, variable) -> {
            Text name = variable.text("name").orElse(Text.plain(id));
            rows.add(new Matrix.Line(id, name, variable.text("text"), -1, Map.of("from", id), id));
            Matrix.Line head = new Matrix.Line(id, name, variable.text("text"), -1, Map.of("to", id), id);
            columns.add(new Matrix.Column(head, "value", -1, 1, 0));
        });
        return rows.size() < 2
                ? Optional.empty()
                : Optional.of(new Matrix(
                        id(),
                        "micmac",
                        FILE,
                        List.of("from", "to"),
                        Lines.header("from", "to", "value"),
                        c.table(FILE),
                        List.of(),
                        rows,
                        List.of(),
                        columns,
                        List.of(Matrix.Scale.whole("micmac", -STRONGEST, STRONGEST, false, false)
                                .with(new Matrix.Value("P", "KeyP", false))),
                        0));
    }
}
