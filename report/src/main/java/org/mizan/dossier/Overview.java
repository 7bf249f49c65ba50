package org.mizan.dossier;

import static org.mizan.dossier.Say.m;
import static org.mizan.dossier.Say.number;
import static org.mizan.dossier.Say.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.ledger.Contradiction;
import org.mizan.ledger.Coverage;
import org.mizan.ledger.Ledger;
import org.mizan.model.Case;
import org.mizan.model.Hypothesis;
import org.mizan.model.Scene;
import org.mizan.text.Arg;
import org.mizan.text.Text;
import org.mizan.view.Block;
import org.mizan.view.Doors;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;
import org.mizan.view.Tone;

/** The first page: what the case asks, what its source says, what that rests on. */
final class Overview {
    private static final int DISAGREEMENTS = 6;
    private final Case c;
    private final Ledger ledger;
    private final List<Contradiction> contradictions;

    Overview(Case c, Ledger ledger, List<Contradiction> contradictions) {
        this.c = c;
        this.ledger = ledger;
        this.contradictions = contradictions;
    }

    /** The overview; a verdict's lead takes the first place and its blocks stand before the overview's own. */
    Section section(Optional<Section> verdict) {
        List<Block> blocks = new ArrayList<>();
        Optional<Finding> own = hypothesis();
        Optional<Finding> lead = verdict.flatMap(Section::lead);
        blocks.add(rests());
        verdict.ifPresent(v -> blocks.addAll(v.blocks()));
        if (lead.isPresent()) {
            own.ifPresent(blocks::add);
        }
        blocks.add(weak());
        if (!c.scenes().isEmpty()) {
            blocks.add(futures());
        }
        if (!contradictions.isEmpty()) {
            blocks.add(disagreements());
        }
        blocks.add(holds());
        new ChronologyPart(c).timeline("overview-timeline").ifPresent(blocks::add);
        if (!c.info().summary().isEmpty()) {
            blocks.add(about());
        }
        notes().ifPresent(blocks::add);
        return new Section(
                "index", Say.plain(c.info().title()), m("index.label"), lead.isPresent() ? lead : own, blocks);
    }

    private Optional<Finding> hypothesis() {
        return c.hypotheses().values().stream()
                .filter(Hypothesis::main)
                .findFirst()
                .map(h -> Finding.of(
                        m("index.hypothesis", Arg.of(h.name()), Arg.of(h.text().orElse(h.name()))),
                        List.of(h.basis())));
    }

    private Block rests() {
        Coverage all = ledger.coverage();
        return new Block.Note(m(
                "index.rests",
                Arg.linked(Arg.of(all.total()), Doors.LEDGER, ""),
                Arg.linked(Arg.of(c.claims().size()), c.claims().isEmpty() ? Doors.LEDGER : "claims", ""),
                Arg.linked(Arg.of(c.sources().size()), Doors.SOURCES, "")));
    }

    private Block weak() {
        Coverage all = ledger.coverage();
        return new Block.Note(m(
                "index.weak",
                Arg.share(all.share(all.unsourced())),
                Arg.share(all.share(all.analystOnly())),
                Arg.share(all.share(all.lowConfidence())),
                Arg.linked(Arg.share(all.share(all.oneSource())), Doors.LEDGER, "by-source")));
    }

    private Block futures() {
        List<Grid.Row> rows = c.scenes().values().stream().map(this::future).toList();
        Grid grid = new Grid("futures", m("index.futures-table"), List.of(text("scene"), text("expectation")), rows);
        return new Block.Group("futures-part", m("index.futures"), List.of(grid));
    }

    private Grid.Row future(Scene s) {
        Grid.Cell expected = s.beyondSource()
                ? Grid.Cell.of(m("index.beyond"))
                : s.expectation()
                        .map(e -> Grid.Cell.of(Say.word("expectation", e.value()), e.basis()))
                        .orElse(Grid.Cell.of(Arg.blank()));
        return Grid.Row.of(
                new Grid.Cell(
                        Arg.of(s.name()),
                        Tone.ofScene(s.tone()),
                        List.of(),
                        Optional.of(new Grid.Link("scenes", "sc-" + s.id()))),
                expected);
    }

    private Block holds() {
        List<Grid.Row> rows = new ArrayList<>();
        holding(rows, "chronology", "chronology", c.chronology().size());
        holding(rows, "places", "map", c.places().size());
        holding(rows, "actors", "actors", c.actors().size());
        holding(rows, "relations", "actors", c.relations().size());
        holding(rows, "interventions", "interventions", c.interventions().size());
        holding(rows, "causes", "causes", c.causes().size());
        holding(rows, "issues", "issues", c.issues().size());
        holding(rows, "hypotheses", "hypotheses", c.hypotheses().size());
        holding(rows, "claims", "claims", c.claims().size());
        holding(rows, "sources", Doors.SOURCES, c.sources().size());
        Grid grid = new Grid("holdings", m("index.holds-table"), List.of(text("part"), number("count")), rows);
        return new Block.Group("holdings-part", m("index.holds"), List.of(grid));
    }

    private static void holding(List<Grid.Row> rows, String part, String section, int count) {
        if (count > 0) {
            rows.add(Grid.Row.of(
                    Grid.Cell.of(Say.word("part", part)),
                    Grid.Cell.of(Arg.of(count)).linked(new Grid.Link(section, ""))));
        }
    }

    private Block disagreements() {
        ContradictionsPart part = new ContradictionsPart(c, contradictions);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Say.finding("index.disagree", Arg.linked(Arg.of(contradictions.size()), "contradictions", "")));
        List<Grid.Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(DISAGREEMENTS, contradictions.size()); i++) {
            Arg title = Arg.of(part.title(i));
            rows.add(Grid.Row.of(Grid.Cell.of(title).linked(new Grid.Link("contradictions", "d-" + (i + 1)))));
        }
        blocks.add(new Grid("disagreements", m("index.disagree-table"), List.of(text("disagreement")), rows));
        return new Block.Group("disagreements-part", m("contradictions.title"), blocks);
    }

    private Block about() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Finding.of(Say.plain(c.info().summary())));
        if (!c.info().methods().isEmpty()) {
            blocks.add(Finding.of(Say.plain(c.info().methods())));
        }
        if (!c.info().keywords().isEmpty()) {
            blocks.add(Say.note("index.keywords", keywords()));
        }
        if (!c.info().authors().isEmpty()) {
            blocks.add(Say.note(
                    "index.authors",
                    Arg.list(c.info().authors().stream().map(Arg::of).toList())));
        }
        return new Block.Group("about", m("index.about"), blocks);
    }

    private Arg keywords() {
        java.util.Map<String, String> joined = new java.util.LinkedHashMap<>();
        c.info().keywords().forEach((language, words) -> joined.put(language, String.join(" · ", words)));
        return Arg.of(new Text(joined));
    }

    private Optional<Block> notes() {
        if (c.info().notes().isEmpty()) {
            return Optional.empty();
        }
        List<Block> notes = c.info().notes().stream()
                .<Block>map(n -> new Block.Note(Say.plain(n)))
                .toList();
        return Optional.of(new Block.Group("notes", m("index.notes"), notes));
    }
}
