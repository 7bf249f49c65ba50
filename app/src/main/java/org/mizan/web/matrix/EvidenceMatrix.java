package org.mizan.web.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.model.Case;
import org.mizan.model.Claim;
import org.mizan.table.Table;
import org.mizan.text.Text;

/** ACH: how each claim stands to each hypothesis, once for each analyst where several judged. */
final class EvidenceMatrix implements MatrixKind {
    private static final String FILE = "ach/evidence.csv";
    private static final String ANALYST = "analyst";

    @Override
    public String id() {
        return "ach";
    }

    @Override
    public Optional<Matrix> of(Case c, boolean all) {
        Optional<Table> table = c.table(FILE);
        boolean many = table.filter(t -> t.column(ANALYST).isPresent()).isPresent();
        Set<String> analysts = new LinkedHashSet<>();
        table.filter(t -> many)
                .ifPresent(
                        t -> t.rows().forEach(r -> analysts.add(r.cell(ANALYST).value())));
        if (analysts.isEmpty()) {
            analysts.add("");
        }
        List<Claim> claims = claims(c, Lines.used(table, "claim"), all);
        List<Matrix.Band> bands = new ArrayList<>();
        List<Matrix.Line> rows = new ArrayList<>();
        for (String analyst : analysts) {
            for (Claim claim : claims) {
                Map<String, String> key = new LinkedHashMap<>();
                key.put("claim", claim.id());
                if (many) {
                    key.put(ANALYST, analyst);
                }
                rows.add(new Matrix.Line(
                        many ? claim.id() + "/" + analyst : claim.id(),
                        claim.text(),
                        Text.NONE,
                        analysts.size() > 1 ? bands.size() : -1,
                        key,
                        ""));
            }
            if (analysts.size() > 1) {
                bands.add(new Matrix.Band(analyst, Text.plain(analyst)));
            }
        }
        List<Matrix.Column> columns = c.hypotheses().values().stream()
                .map(h -> new Matrix.Line(h.id(), h.name(), h.text(), -1, Map.of("hypothesis", h.id()), ""))
                .map(l -> new Matrix.Column(l, "consistency", -1, 1, 0))
                .toList();
        return rows.isEmpty() || columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Matrix(
                        id(),
                        "ach",
                        FILE,
                        many ? List.of("claim", "hypothesis", ANALYST) : List.of("claim", "hypothesis"),
                        Lines.header("claim", "hypothesis", "consistency", "relevance"),
                        table,
                        bands,
                        rows,
                        List.of(),
                        columns,
                        List.of(marks()),
                        c.claims().size() - claims.size()));
    }

    private static List<Claim> claims(Case c, Set<String> used, boolean all) {
        List<Claim> found =
                c.claims().stream().filter(k -> used.contains(k.id())).toList();
        return all || found.isEmpty() ? c.claims() : found;
    }

    /** From what speaks most against a hypothesis to what speaks most for it. */
    private static Matrix.Scale marks() {
        return new Matrix.Scale(
                "ach",
                -2,
                2,
                false,
                true,
                List.of(
                        new Matrix.Value("II", "KeyI", true),
                        new Matrix.Value("I", "KeyI", false),
                        new Matrix.Value("N", "KeyN", false),
                        new Matrix.Value("C", "KeyC", false),
                        new Matrix.Value("CC", "KeyC", true),
                        new Matrix.Value("NA", "KeyX", false)),
                List.of());
    }
}
