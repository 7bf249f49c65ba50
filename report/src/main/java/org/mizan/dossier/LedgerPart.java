package org.mizan.dossier;

import static org.mizan.dossier.Say.m;
import static org.mizan.dossier.Say.number;
import static org.mizan.dossier.Say.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.ledger.Coverage;
import org.mizan.ledger.Judgement;
import org.mizan.ledger.Ledger;
import org.mizan.model.Case;
import org.mizan.report.SourceLabel;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Doors;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** Every judgement, and how well all of them are founded. */
final class LedgerPart {
    private static final int WEAKEST = 25;
    private static final int SOURCES = 20;
    private final Case c;
    private final Ledger ledger;
    private final Shown shown;
    private final SourceLabel labels;

    LedgerPart(Case c, Ledger ledger) {
        this.c = c;
        this.ledger = ledger;
        this.shown = new Shown();
        this.labels = new SourceLabel(c);
    }

    Section section() {
        Coverage all = ledger.coverage();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Say.finding(
                "ledger.weak",
                Arg.of(all.unsourced()),
                Arg.of(all.analystOnly()),
                Arg.of(all.lowConfidence()),
                Arg.of(all.oneSource())));
        dominant(all).ifPresent(blocks::add);
        if (all.total() > 0) {
            blocks.add(new Block.Group("by-part", m("ledger.by-part"), List.of(byPart())));
            blocks.add(new Block.Group("by-source", m("ledger.by-source"), List.of(bySource(all))));
            Grid weakest = weakest();
            if (!weakest.rows().isEmpty()) {
                blocks.add(new Block.Group("weakest", m("ledger.weakest"), List.of(weakest)));
            }
            blocks.add(new Block.Group("all", m("ledger.all"), List.of(Say.note("ledger.how"), table())));
        }
        return new Section(
                Doors.LEDGER,
                m("ledger.title"),
                m("ledger.label"),
                Optional.of(Say.finding(
                        "ledger.lead", Arg.of(all.total()), Arg.of(c.sources().size()))),
                blocks);
    }

    /** The work on which most rests, if it carries at least four judgements in ten. */
    private Optional<Finding> dominant(Coverage all) {
        return all.sourceCounts().entrySet().stream()
                .findFirst()
                .filter(e -> all.share(e.getValue()) >= 0.4)
                .map(e -> Say.finding(
                        "ledger.dominant",
                        Arg.linked(labels.of(e.getKey()), Doors.SOURCES, "s-" + e.getKey()),
                        Arg.share(all.share(e.getValue()))));
    }

    private Grid byPart() {
        List<Grid.Row> rows = new ArrayList<>();
        for (Map.Entry<String, Coverage> part : ledger.byPart().entrySet()) {
            Coverage k = part.getValue();
            rows.add(Grid.Row.of(
                    Grid.Cell.of(shown.part(part.getKey())),
                    Grid.Cell.of(Arg.of(k.total())),
                    Grid.Cell.of(Arg.of(k.unsourced())),
                    Grid.Cell.of(Arg.of(k.analystOnly())),
                    Grid.Cell.of(Arg.of(k.lowConfidence())),
                    Grid.Cell.of(Arg.of(k.unstated())),
                    Grid.Cell.of(Arg.of(k.oneSource()))));
        }
        return new Grid(
                "coverage-parts",
                m("ledger.parts-table"),
                List.of(
                        text("part"),
                        number("judgements"),
                        number("unsourced"),
                        number("analyst-only"),
                        number("low"),
                        number("unstated"),
                        number("one-source")),
                rows);
    }

    private Grid bySource(Coverage all) {
        List<Grid.Row> rows = all.sourceCounts().entrySet().stream()
                .limit(SOURCES)
                .map(e -> Grid.Row.of(
                        Grid.Cell.of(Arg.linked(labels.of(e.getKey()), Doors.SOURCES, "s-" + e.getKey())),
                        Grid.Cell.of(Arg.of(e.getValue())),
                        Grid.Cell.of(Arg.share(all.share(e.getValue())))))
                .toList();
        return new Grid(
                "coverage-sources",
                m("ledger.sources-table", Arg.of(rows.size())),
                List.of(text("source"), number("judgements"), number("share")),
                rows);
    }

    private Grid weakest() {
        List<Grid.Row> rows = ledger.judgements().stream()
                .filter(j -> Coverage.isLow(j.basis()))
                .sorted(Comparator.comparingDouble(j -> j.basis().confidence().orElse(1)))
                .limit(WEAKEST)
                .map(j -> Grid.Row.of(
                        Grid.Cell.of(shown.name(j)).linked(Doors.judgement(j.basis())),
                        Grid.Cell.of(shown.part(j.part())),
                        Names.confidence(j.basis()),
                        Names.sources(j.basis())))
                .toList();
        return new Grid(
                "weakest",
                m("ledger.weakest-table", Arg.of(rows.size())),
                List.of(text("judgement"), text("part"), number("confidence"), text("sources")),
                rows);
    }

    private Grid table() {
        List<Grid.Row> rows = ledger.judgements().stream().map(this::row).toList();
        return new Grid(
                "ledger",
                m("ledger.table"),
                List.of(
                        text("judgement"),
                        text("part"),
                        text("reason"),
                        number("confidence"),
                        text("sources"),
                        text("where")),
                rows);
    }

    private Grid.Row row(Judgement j) {
        Grid.Cell name = Grid.Cell.of(shown.name(j));
        return new Grid.Row(
                Optional.of(j.basis().anchor()),
                List.of(
                        shown.home(j).map(name::linked).orElse(name),
                        Grid.Cell.of(shown.part(j.part())),
                        Names.words(j.basis().reason()),
                        Grid.Cell.of(
                                j.basis().confidence().isPresent()
                                        ? Arg.real(j.basis().confidence().getAsDouble(), 2)
                                        : Arg.blank()),
                        Names.sources(j.basis()),
                        Grid.Cell.of(Arg.code(
                                j.basis().at().file() + ":" + j.basis().at().line()))));
    }
}
