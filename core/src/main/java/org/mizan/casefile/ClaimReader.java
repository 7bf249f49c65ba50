package org.mizan.casefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mizan.model.Claim;
import org.mizan.table.Table;

/** Reads {@code claims.csv}. */
final class ClaimReader {
    private static final Columns CLAIM = Columns.required("id", "text_")
            .optional("text", "about", "topic", "value", "date", "contradicts", "kind")
            .judged();

    private final Reading reading;
    private final Set<String> subjects;

    ClaimReader(Reading reading, Set<String> subjects) {
        this.reading = reading;
        this.subjects = subjects;
    }

    List<Claim> claims(Optional<Table> table) {
        List<RowReader> rows = table.map(t -> reading.rows(t, CLAIM)).orElse(List.of());
        Set<String> ids = new LinkedHashSet<>();
        rows.forEach(r -> ids.add(r.cell("id").value()));
        List<Claim> claims = new ArrayList<>(rows.size());
        for (RowReader row : rows) {
            Optional<String> id = row.id("id");
            Claim claim = new Claim(
                    id.orElse(""),
                    row.requiredText("text"),
                    row.refs("about", subjects, Reading.class, "unknown-subject"),
                    row.optionalId("topic"),
                    row.word("value"),
                    row.date("date"),
                    row.optionalId("kind").orElse("fact"),
                    row.refs("contradicts", ids, Reading.class, "unknown-claim"),
                    row.basis());
            id.ifPresent(i -> claims.add(claim));
        }
        return claims;
    }
}
