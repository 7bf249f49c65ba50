package org.mizan.dossier;

import static org.mizan.dossier.Say.m;
import static org.mizan.dossier.Say.number;
import static org.mizan.dossier.Say.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.ledger.Judgement;
import org.mizan.ledger.Ledger;
import org.mizan.model.Case;
import org.mizan.model.Citation;
import org.mizan.model.Source;
import org.mizan.report.SourceLabel;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Doors;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** The bibliography in its parts, and from each work back to everything that cites it. */
final class SourcesPart {
    private static final int LISTED = 12;
    private final Case c;
    private final Ledger ledger;
    private final SourceLabel labels;
    private final Reference reference = new Reference();
    private final Shown shown = new Shown();

    SourcesPart(Case c, Ledger ledger) {
        this.c = c;
        this.ledger = ledger;
        this.labels = new SourceLabel(c);
    }

    Optional<Section> section() {
        if (c.sources().isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Block>> parts = new LinkedHashMap<>();
        List.of("arabic", "foreign", "other").forEach(p -> parts.put(p, new ArrayList<>()));
        c.sources().values().forEach(s -> parts.get(part(s)).add(entry(s)));
        List<Block> blocks = new ArrayList<>();
        parts.forEach((part, entries) -> {
            if (!entries.isEmpty()) {
                blocks.add(new Block.Group("part-" + part, m("sources." + part), entries));
            }
        });
        if (!c.quotations().isEmpty()) {
            blocks.add(new Block.Group("quotations", m("quotations.title"), List.of(new Passages(c, ledger).table())));
        }
        blocks.add(new Block.Folded(m("sources.folded"), List.of(table())));
        blocks.add(new Block.Folded(m("sources.citations-folded"), List.of(citations())));
        long linked = c.sources().values().stream()
                .filter(s -> s.permalink().or(s::url).or(s::doi).isPresent())
                .count();
        return Optional.of(new Section(
                Doors.SOURCES,
                m("sources.title"),
                m("sources.label"),
                Optional.of(Say.finding("sources.lead", Arg.of(c.sources().size()), Arg.of(linked))),
                blocks));
    }

    /** The part a work says it belongs to; else by its language; what is no publication is a part of its own. */
    static String part(Source s) {
        if (s.part().isPresent()) {
            return s.part().get();
        }
        boolean published = s.language().isPresent()
                && !s.type().equals("dataset")
                && !s.type().equals("expert");
        return !published ? "other" : s.language().get().startsWith("ar") ? "arabic" : "foreign";
    }

    private Block entry(Source s) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Finding.of(m("plain", reference.of(s))));
        reference.access(s).ifPresent(a -> blocks.add(new Block.Note(m("plain", a))));
        if (!s.citedIn().isEmpty()) {
            List<Arg> through = s.citedIn().stream()
                    .map(id -> Arg.linked(labels.of(id), Doors.SOURCES, "s-" + id))
                    .toList();
            blocks.add(Say.note("sources.through", Arg.list(through)));
        }
        if (!s.note().isEmpty()) {
            blocks.add(new Block.Note(Say.plain(s.note())));
        }
        blocks.add(citedBy(s));
        return new Block.Group("s-" + s.id(), m("plain", labels.of(s.id())), blocks);
    }

    private Block citedBy(Source s) {
        List<Judgement> citing = ledger.citing(s.id());
        if (citing.isEmpty()) {
            return Say.note("sources.uncited");
        }
        List<Arg> doors = citing.stream()
                .limit(LISTED)
                .map(j -> Arg.linked(shown.name(j), Doors.LEDGER, j.basis().anchor()))
                .toList();
        Arg count = Arg.linked(Arg.of(citing.size()), Doors.SOURCES, "by-" + s.id());
        return citing.size() <= LISTED
                ? Say.note("sources.cited", count, Say.listed(doors))
                : Say.note("sources.cited-more", count, Say.listed(doors), Arg.of(citing.size() - LISTED));
    }

    private Grid table() {
        List<Grid.Row> rows = c.sources().values().stream()
                .map(s -> Grid.Row.of(
                        Grid.Cell.of(Arg.linked(labels.of(s.id()), Doors.SOURCES, "s-" + s.id())),
                        Grid.Cell.of(Say.word("source", s.type())),
                        Grid.Cell.of(reference.authors(s)),
                        Grid.Cell.of(s.issued().isUnknown() ? Arg.blank() : Arg.of(s.issued())),
                        Grid.Cell.of(reference.title(s)),
                        Grid.Cell.of(s.permalink()
                                .or(s::url)
                                .or(() -> s.doi().map(Reference::doi))
                                .map(Arg::code)
                                .orElse(Arg.blank())),
                        Grid.Cell.of(s.retrieved().map(Reference::retrieved).orElse(Arg.blank())),
                        Grid.Cell.of(Arg.of(ledger.citing(s.id()).size()))))
                .toList();
        return new Grid(
                "sources",
                m("sources.table"),
                List.of(
                        text("source"),
                        text("kind"),
                        text("authors"),
                        text("date"),
                        text("title"),
                        text("link"),
                        text("retrieved"),
                        number("cited")),
                rows);
    }

    /** Every citation: work, place in it, judgement. The first row of each work has the anchor {@code by-<source>}. */
    private Grid citations() {
        List<Grid.Row> rows = new ArrayList<>();
        c.sources().keySet().forEach(id -> {
            Optional<String> anchor = Optional.of("by-" + id);
            for (Judgement j : ledger.citing(id)) {
                for (Citation citation : j.basis().citations()) {
                    if (citation.source().equals(id)) {
                        rows.add(citation(anchor, citation, j));
                        anchor = Optional.empty();
                    }
                }
            }
        });
        return new Grid(
                "citations",
                m("sources.citations"),
                List.of(text("source"), text("locator"), text("judgement"), text("part")),
                rows);
    }

    private Grid.Row citation(Optional<String> anchor, Citation citation, Judgement j) {
        return new Grid.Row(
                anchor,
                List.of(
                        Grid.Cell.of(Arg.linked(
                                labels.of(citation.source()),
                                Doors.SOURCES,
                                Doors.citation(citation).anchor())),
                        Grid.Cell.of(
                                citation.locator().map(SourceLabel::locator).orElse(Arg.blank())),
                        Grid.Cell.of(Arg.linked(
                                shown.name(j), Doors.LEDGER, j.basis().anchor())),
                        Grid.Cell.of(shown.part(j.part()))));
    }
}
