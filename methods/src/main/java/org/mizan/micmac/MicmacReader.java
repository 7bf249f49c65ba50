package org.mizan.micmac;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mizan.analysis.Settings;
import org.mizan.casefile.Columns;
import org.mizan.casefile.Reading;
import org.mizan.casefile.RowReader;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;

/** Reads {@code micmac/variables.yaml} and {@code micmac/influence.csv}. */
final class MicmacReader {
    static final String VARIABLES = "micmac/variables.yaml";
    static final String INFLUENCE = "micmac/influence.csv";
    /** The largest strength, and what a potential influence counts in the potential matrix. */
    static final int STRONGEST = 3;

    /** More variables than any panel could judge pair by pair. */
    private static final int MOST = 1000;

    private final Case c;
    private final Problems problems = new Problems();
    private final Reading reading;

    private MicmacReader(Case c) {
        this.c = c;
        this.reading = Reading.of(c, problems);
    }

    static Loaded<MicmacInput> read(Case c, Settings settings) {
        return new MicmacReader(c).read(settings);
    }

    private Loaded<MicmacInput> read(Settings settings) {
        Map<String, Text> variables = variables();
        List<String> ids = List.copyOf(variables.keySet());
        List<Judgement> cells = ids.isEmpty() ? List.of() : influence(ids);
        if (cells.isEmpty()) {
            if (!problems.hasErrors() && ids.isEmpty()) {
                problems.unfinished(MicmacReader.class, "no-variables", FilePos.of(VARIABLES));
            } else if (!problems.hasErrors()) {
                problems.unfinished(MicmacReader.class, "no-influence", FilePos.of(INFLUENCE));
            }
            return Loaded.unfinished(problems);
        }
        Clamps.parse(settings.text("clamp"), ids)
                .wrong()
                .forEach(w -> problems.unknown(
                        Message.of(MicmacReader.class, "bad-clamp", Arg.code(w)), FilePos.of(VARIABLES), w, ids));
        return Loaded.of(new MicmacInput(ids, List.copyOf(variables.values()), cells, false), problems);
    }

    private Map<String, Text> variables() {
        Map<String, Text> variables = new LinkedHashMap<>();
        c.tree(VARIABLES)
                .ifPresent(tree -> reading.tree(tree).things().forEach((id, variable) -> {
                    variable.only("name", "text", "sources", "confidence", "reason");
                    variables.put(id, variable.requiredText("name"));
                    variable.basis();
                }));
        if (variables.size() > MOST) {
            problems.error(MicmacReader.class, "too-many-variables", FilePos.of(VARIABLES), Arg.of(MOST));
        }
        return variables;
    }

    private List<Judgement> influence(List<String> ids) {
        List<Judgement> cells = new ArrayList<>();
        if (c.table(INFLUENCE).isEmpty()) {
            return cells;
        }
        Columns columns = Columns.required("from", "to").optional("value").judged();
        for (RowReader row : reading.rows(c.table(INFLUENCE).get(), columns)) {
            Optional<String> from = row.ref("from", ids, MicmacReader.class, "unknown-variable");
            Optional<String> to = row.ref("to", ids, MicmacReader.class, "unknown-variable");
            boolean potential = row.cell("value").value().equals("P");
            OptionalInt value = row.isUnfinished("value")
                    ? OptionalInt.empty()
                    : potential ? OptionalInt.of(STRONGEST) : row.integer("value", -STRONGEST, STRONGEST);
            Basis basis = row.basis();
            if (from.isEmpty() || to.isEmpty() || value.isEmpty()) {
                continue;
            }
            if (from.equals(to) && value.getAsInt() != 0) {
                problems.error(
                        MicmacReader.class, "self-influence", row.cell("value").at(), Arg.code(from.get()));
            } else {
                cells.add(new Judgement(
                        ids.indexOf(from.get()), ids.indexOf(to.get()), value.getAsInt(), potential, basis));
            }
        }
        return cells;
    }
}
