package org.mizan.dossier;

import static org.mizan.dossier.Say.m;
import static org.mizan.dossier.Say.number;
import static org.mizan.dossier.Say.text;

import java.util.List;
import java.util.Optional;
import org.mizan.model.Case;
import org.mizan.model.Claim;
import org.mizan.text.Arg;
import org.mizan.view.Doors;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** Every statement that a source makes. */
final class ClaimsPart {
    private final Case c;
    private final Names names;

    ClaimsPart(Case c) {
        this.c = c;
        this.names = new Names(c);
    }

    Optional<Section> section() {
        if (c.claims().isEmpty()) {
            return Optional.empty();
        }
        List<Grid.Row> rows = c.claims().stream().map(this::row).toList();
        Grid table = new Grid(
                "claims",
                m("claims.table"),
                List.of(
                        text("claim"),
                        text("about"),
                        text("answer"),
                        text("date"),
                        text("kind"),
                        number("confidence"),
                        text("sources")),
                rows);
        return Optional.of(new Section(
                "claims",
                m("claims.title"),
                m("claims.label"),
                Optional.of(Say.finding("claims.lead", Arg.of(rows.size()))),
                List.of(table)));
    }

    private Grid.Row row(Claim claim) {
        return new Grid.Row(
                Optional.of("c-" + claim.id()),
                List.of(
                        Grid.Cell.of(Arg.of(claim.text()), claim.basis()).linked(Doors.judgement(claim.basis())),
                        names.doorsCell(claim.about()),
                        Grid.Cell.of(claim.value().map(v -> Answers.of(c, v)).orElse(Arg.blank())),
                        Grid.Cell.of(claim.date().isUnknown() ? Arg.blank() : Arg.of(claim.date())),
                        Grid.Cell.of(Say.word("claim", claim.kind())),
                        Names.confidence(claim.basis()),
                        Names.sources(claim.basis())));
    }
}
