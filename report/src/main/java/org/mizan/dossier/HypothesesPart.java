package org.mizan.dossier;

import static org.mizan.dossier.Say.m;
import static org.mizan.dossier.Say.number;
import static org.mizan.dossier.Say.text;

import java.util.List;
import java.util.Optional;
import org.mizan.model.Case;
import org.mizan.model.Hypothesis;
import org.mizan.model.Overlay;
import org.mizan.text.Arg;
import org.mizan.view.Doors;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** Rival explanations and how each can be tested. */
final class HypothesesPart {
    private final Case c;
    private final Names names;

    HypothesesPart(Case c) {
        this.c = c;
        this.names = new Names(c);
    }

    Optional<Section> section() {
        if (c.hypotheses().isEmpty()) {
            return Optional.empty();
        }
        Optional<Hypothesis> main =
                c.hypotheses().values().stream().filter(Hypothesis::main).findFirst();
        long rivals = c.hypotheses().values().stream().filter(h -> !h.main()).count();
        Finding lead = main.map(h -> Finding.of(
                        m("hypotheses.lead", Arg.of(h.text().orElse(h.name())), Arg.of(rivals)), List.of(h.basis())))
                .orElseGet(() -> Say.finding("hypotheses.lead-rivals", Arg.of(rivals)));
        return Optional.of(new Section(
                "hypotheses",
                m("hypotheses.title"),
                m("hypotheses.label"),
                Optional.of(lead),
                List.of(table(), Say.note("hypotheses.how"))));
    }

    private Grid table() {
        List<Grid.Row> rows = c.hypotheses().values().stream().map(this::row).toList();
        return new Grid(
                "hypotheses",
                m("hypotheses.table"),
                List.of(
                        text("hypothesis"),
                        text("statement"),
                        text("whose"),
                        text("explains"),
                        text("test"),
                        number("confidence"),
                        text("sources")),
                rows);
    }

    private Grid.Row row(Hypothesis h) {
        List<Arg> tests = h.overlays().stream().map(this::overlay).toList();
        return new Grid.Row(
                Optional.of("h-" + h.id()),
                List.of(
                        Grid.Cell.of(Arg.of(h.name()), h.basis()).linked(Doors.judgement(h.basis())),
                        Names.words(h.text()),
                        Grid.Cell.of(m(h.main() ? "hypotheses.main" : "hypotheses.rival")),
                        names.doorsCell(h.explains().stream().toList()),
                        Grid.Cell.of(Say.listed(tests)),
                        Names.confidence(h.basis()),
                        Names.sources(h.basis())));
    }

    private Arg overlay(String id) {
        Overlay overlay = c.overlays().get(id);
        return overlay == null || overlay.title().isEmpty() ? Arg.code(id) : Arg.of(overlay.title());
    }
}
