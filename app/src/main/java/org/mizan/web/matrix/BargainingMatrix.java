package org.mizan.web.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.casefile.Reading;
import org.mizan.model.Actor;
import org.mizan.model.Case;
import org.mizan.model.Issue;
import org.mizan.problem.Problems;
import org.mizan.table.Table;
import org.mizan.text.Text;

/** Positions, saliences and capabilities: three numbers for each actor and issue, in phases where the case has some. */
final class BargainingMatrix implements MatrixKind {
    private static final String FILE = "bargaining/positions.csv";
    private static final String PHASES = "bargaining/phases.yaml";
    private static final String PHASE = "phase";
    private static final double ANY = 1e12;

    @Override
    public String id() {
        return "bargaining";
    }

    @Override
    public Optional<Matrix> of(Case c, boolean all) {
        Optional<Table> table = c.table(FILE);
        Map<String, Text> phases = phases(c, table);
        List<Matrix.Band> rowBands = new ArrayList<>();
        List<Matrix.Line> rows = new ArrayList<>();
        for (Map.Entry<String, Text> phase : phases.entrySet()) {
            boolean named = phases.size() > 1;
            for (Actor actor : actors(c, table, phase.getKey(), named, all)) {
                Map<String, String> key = new LinkedHashMap<>();
                key.put("actor", actor.id());
                if (named) {
                    key.put(PHASE, phase.getKey());
                }
                String id = named ? actor.id() + "/" + phase.getKey() : actor.id();
                rows.add(new Matrix.Line(id, Lines.name(actor), Text.NONE, named ? rowBands.size() : -1, key, ""));
            }
            if (named) {
                // A band without rows is not shown.
                rowBands.add(new Matrix.Band(phase.getKey(), phase.getValue()));
            }
        }
        List<Matrix.Band> bands = new ArrayList<>();
        List<Matrix.Column> columns = new ArrayList<>();
        List<Matrix.Scale> scales = new ArrayList<>(List.of(
                Matrix.Scale.number("salience", 0, 1, List.of()),
                Matrix.Scale.number("capability", 0, ANY, List.of())));
        for (Issue issue : c.issues().values()) {
            scales.add(scale(issue));
            column(columns, issue, "position", bands.size(), scales.size() - 1);
            column(columns, issue, "salience", bands.size(), 0);
            column(columns, issue, "capability", bands.size(), 1);
            bands.add(new Matrix.Band(issue.id(), issue.name()));
        }
        boolean phased = phases.size() > 1;
        return rows.isEmpty() || columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Matrix(
                        id(),
                        "bargaining",
                        FILE,
                        phased ? List.of("actor", "issue", PHASE) : List.of("actor", "issue"),
                        phased
                                ? Lines.header("actor", "issue", PHASE, "position", "salience", "capability")
                                : Lines.header("actor", "issue", "position", "salience", "capability"),
                        table,
                        rowBands,
                        rows,
                        bands,
                        columns,
                        scales,
                        all ? 0 : c.actors().size() * phases.size() - rows.size()));
    }

    /** Those with a row in this phase; all of them as long as there is no row at all. */
    private static List<Actor> actors(Case c, Optional<Table> table, String phase, boolean named, boolean all) {
        Set<String> anywhere = Lines.used(table, "actor");
        Set<String> here = named ? usedIn(table, phase) : anywhere;
        return here.isEmpty() && !anywhere.isEmpty() && !all ? List.of() : Lines.actors(c, here, all);
    }

    /** The names of the columns are the program's own words: {@code column.position} and so on. */
    private static void column(List<Matrix.Column> columns, Issue issue, String what, int band, int scale) {
        Matrix.Line line = new Matrix.Line(
                issue.id() + "/" + what, Text.NONE, issue.text(), band, Map.of("issue", issue.id()), "");
        columns.add(new Matrix.Column(line, what, -1, 1, scale));
    }

    private static Matrix.Scale scale(Issue issue) {
        return issue.scale()
                .map(s -> Matrix.Scale.number(
                        "position-line",
                        s.min(),
                        s.max(),
                        s.points().entrySet().stream()
                                .map(p -> new Matrix.Point(p.getKey(), p.getValue()))
                                .toList()))
                .orElse(Matrix.Scale.number("position-line", 0, 100, List.of()));
    }

    /** The phases in order, first that of rows that hold in all; only this one where the case has no phases. */
    private static Map<String, Text> phases(Case c, Optional<Table> table) {
        Map<String, Text> phases = new LinkedHashMap<>();
        phases.put("", Text.NONE);
        c.tree(PHASES)
                .ifPresent(tree -> Reading.of(c, new Problems())
                        .tree(tree)
                        .things()
                        .forEach(
                                (id, phase) -> phases.put(id, phase.text("name").orElse(Text.plain(id)))));
        table.filter(t -> t.column(PHASE).isPresent())
                .ifPresent(t -> Lines.used(table, PHASE).forEach(p -> phases.putIfAbsent(p, Text.plain(p))));
        return phases;
    }

    private static Set<String> usedIn(Optional<Table> table, String phase) {
        Set<String> used = new LinkedHashSet<>();
        table.ifPresent(t -> t.rows().stream()
                .filter(r -> r.cell(PHASE).value().equals(phase))
                .forEach(r -> used.add(r.cell("actor").value())));
        return used;
    }
}
