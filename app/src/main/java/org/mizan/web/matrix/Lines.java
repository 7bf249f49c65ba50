package org.mizan.web.matrix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.model.Actor;
import org.mizan.model.Case;
import org.mizan.table.Table;
import org.mizan.text.Text;

/** Rows and columns that several kinds of matrix share. */
final class Lines {
    private Lines() {}

    /** The columns of a new file. */
    static List<String> header(String... own) {
        List<String> all = new ArrayList<>(List.of(own));
        all.addAll(Matrix.JUDGED);
        return List.copyOf(all);
    }

    /** What stands in this column of a table, in order, each once. */
    static Set<String> used(Optional<Table> table, String column) {
        Set<String> used = new LinkedHashSet<>();
        table.ifPresent(t -> t.rows().forEach(r -> used.add(r.cell(column).value())));
        used.remove("");
        return used;
    }

    /** The actors among these, in the order of the case; every actor where there are none of these, or all are wanted. */
    static List<Actor> actors(Case c, Set<String> among, boolean all) {
        List<Actor> found =
                c.actors().values().stream().filter(a -> among.contains(a.id())).toList();
        return all || found.isEmpty() ? List.copyOf(c.actors().values()) : found;
    }

    static Text name(Actor actor) {
        return actor.shortName().orElse(actor.name());
    }

    /** A row for each actor. */
    static List<Matrix.Line> rows(List<Actor> actors, String column) {
        return actors.stream()
                .map(a -> new Matrix.Line(a.id(), name(a), full(a), -1, Map.of(column, a.id()), a.id()))
                .toList();
    }

    private static Text full(Actor actor) {
        return actor.shortName().isEmpty() ? Text.NONE : actor.name();
    }
}
