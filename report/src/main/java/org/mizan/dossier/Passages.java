package org.mizan.dossier;

import static org.mizan.dossier.Say.m;
import static org.mizan.dossier.Say.number;
import static org.mizan.dossier.Say.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mizan.ledger.Ledger;
import org.mizan.model.Case;
import org.mizan.model.Citation;
import org.mizan.model.Quotation;
import org.mizan.report.SourceLabel;
import org.mizan.text.Arg;
import org.mizan.view.Doors;
import org.mizan.view.Grid;

/** The passages quoted from the sources, each at the address to which citations of it lead. */
final class Passages {
    private static final int PRINTED = 600;
    private final Case c;
    private final SourceLabel labels;
    private final Map<String, Integer> cited = new TreeMap<>();

    Passages(Case c, Ledger ledger) {
        this.c = c;
        this.labels = new SourceLabel(c);
        ledger.judgements()
                .forEach(j -> j.basis().citations().stream()
                        .map(Citation::quotation)
                        .flatMap(Optional::stream)
                        .distinct()
                        .forEach(q -> cited.merge(q, 1, Integer::sum)));
    }

    /** The quotations that no judgement cites. */
    List<Quotation> uncited() {
        return c.quotations().values().stream()
                .filter(q -> !cited.containsKey(q.key()))
                .toList();
    }

    Grid table() {
        return new Grid(
                "quotations",
                m("quotations.table"),
                List.of(
                        text("source"),
                        text("quotation"),
                        number("page"),
                        text("translation"),
                        text("note"),
                        text("taken"),
                        number("cited")),
                c.quotations().values().stream().map(this::row).toList());
    }

    private Grid.Row row(Quotation q) {
        boolean printed = !c.sources().containsKey(q.source())
                || c.sources().get(q.source()).rights().mayPrintPassages();
        return new Grid.Row(
                Optional.of(Doors.quotation(q.source(), q.id()).anchor()),
                List.of(
                        Grid.Cell.of(Arg.linked(labels.of(q.source()), Doors.SOURCES, "s-" + q.source())),
                        Grid.Cell.of(
                                printed ? labels.passage(q, PRINTED) : Arg.of(m("quotations.kept", Arg.code(q.id())))),
                        Grid.Cell.of(q.page().isPresent() ? Arg.of(q.page().getAsInt()) : Arg.blank()),
                        printed ? Names.words(q.translation()) : Grid.Cell.of(Arg.blank()),
                        Names.words(q.note()),
                        Grid.Cell.of(taken(q)),
                        Grid.Cell.of(Arg.of(cited.getOrDefault(q.key(), 0)))));
    }

    private static Arg taken(Quotation q) {
        Optional<Arg> by = q.by().map(b -> Arg.of(org.mizan.text.Text.plain(b)));
        Optional<Arg> date = q.date().isUnknown() ? Optional.empty() : Optional.of(Arg.of(q.date()));
        return by.isPresent() && date.isPresent()
                ? Arg.of(m("join.comma", by.get(), date.get()))
                : by.or(() -> date).orElse(Arg.blank());
    }
}
