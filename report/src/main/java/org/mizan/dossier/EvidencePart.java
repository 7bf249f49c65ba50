package org.mizan.dossier;

import static org.mizan.dossier.Say.m;
import static org.mizan.dossier.Say.number;
import static org.mizan.dossier.Say.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.ledger.Coverage;
import org.mizan.ledger.Judgement;
import org.mizan.ledger.Ledger;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.model.Quotation;
import org.mizan.model.Source;
import org.mizan.report.SourceLabel;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Doors;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** How well the case is founded: what carries it, what carries the result, where it is weak, and what is left over. */
final class EvidencePart {
    private static final int SHOWN = 40;
    private static final int CARRIERS = 12;
    private final Case c;
    private final Ledger ledger;
    private final Set<Basis> asked;
    private final List<Judgement> decisive;
    private final SourceLabel labels;
    private final Shown shown = new Shown();

    /** @param resting the judgements that the results rest on */
    EvidencePart(Case c, Ledger ledger, List<Basis> resting) {
        this.c = c;
        this.ledger = ledger;
        this.labels = new SourceLabel(c);
        this.asked = new HashSet<>(resting);
        this.decisive = ledger.judgements().stream()
                .filter(j -> asked.contains(j.basis()))
                .toList();
    }

    Optional<Section> section() {
        if (c.sources().isEmpty() || ledger.judgements().isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        Coverage all = ledger.coverage();
        Coverage result = Coverage.of(decisive);
        blocks.add(new Block.Group("carriers", m("evidence.carriers"), List.of(carriers(all, result))));
        new CoverageMatrix(c, ledger, labels, shown)
                .figure()
                .ifPresent(f -> blocks.add(new Block.Group(
                        "coverage", m("evidence.coverage"), List.of(Say.note("evidence.coverage-how"), f))));
        SourceFacets facets = new SourceFacets(c, ledger, labels);
        blocks.add(new Block.Group("facets", m("evidence.facets"), List.of(facets.table())));
        facets.grades()
                .ifPresent(g -> blocks.add(
                        new Block.Group("grades", m("evidence.grades"), List.of(Say.note("evidence.grades-how"), g))));
        List<Grid.Row> weak = weak();
        if (!weak.isEmpty()) {
            blocks.add(new Block.Group("weak", m("evidence.weak"), List.of(Say.note("evidence.weak-how"), weak(weak))));
        }
        blocks.add(orphans());
        return Optional.of(new Section(
                "evidence", m("evidence.title"), m("evidence.label"), Optional.of(lead(all, result)), blocks));
    }

    /** What carries most, of all judgements and of those the result rests on. */
    private org.mizan.view.Finding lead(Coverage all, Coverage result) {
        Optional<Map.Entry<String, Integer>> first =
                all.sourceCounts().entrySet().stream().findFirst();
        Optional<Map.Entry<String, Integer>> decides =
                result.sourceCounts().entrySet().stream().findFirst();
        if (first.isEmpty()) {
            return Say.finding("evidence.lead-none", Arg.of(all.total()));
        }
        Arg carrier = door(first.get().getKey());
        Arg share = Arg.share(all.share(first.get().getValue()));
        return decides.isEmpty()
                ? Say.finding("evidence.lead", carrier, share)
                : Say.finding(
                        "evidence.lead-result",
                        carrier,
                        share,
                        door(decides.get().getKey()),
                        Arg.share(result.share(decides.get().getValue())),
                        Arg.of(result.total()));
    }

    private Arg door(String source) {
        return Arg.linked(labels.of(source), Doors.SOURCES, "s-" + source);
    }

    private Grid carriers(Coverage all, Coverage result) {
        List<Grid.Row> rows = all.sourceCounts().entrySet().stream()
                .limit(CARRIERS)
                .map(e -> {
                    int decides = result.sourceCounts().getOrDefault(e.getKey(), 0);
                    return Grid.Row.of(
                            Grid.Cell.of(door(e.getKey())),
                            Grid.Cell.of(Arg.of(e.getValue())),
                            Grid.Cell.of(Arg.share(all.share(e.getValue()))),
                            Grid.Cell.of(result.total() == 0 ? Arg.blank() : Arg.of(decides)),
                            Grid.Cell.of(result.total() == 0 ? Arg.blank() : Arg.share(result.share(decides))));
                })
                .toList();
        return new Grid(
                "carriers",
                m("evidence.carriers-table", Arg.of(rows.size())),
                List.of(
                        text("source"),
                        number("judgements"),
                        number("share"),
                        number("of-result"),
                        number("share-of-result")),
                rows);
    }

    /** Judgements with a weakness, those with most of them first, then the least sure. */
    private List<Grid.Row> weak() {
        return ledger.judgements().stream()
                .map(j -> new Weak(j, weaknesses(j.basis()), asked.contains(j.basis())))
                .filter(w -> !w.kinds.isEmpty())
                .sorted(Comparator.comparingInt((Weak w) -> -w.kinds.size())
                        .thenComparingInt(w -> w.decides ? 0 : 1)
                        .thenComparingDouble(
                                w -> w.judgement.basis().confidence().orElse(1)))
                .limit(SHOWN)
                .map(w -> row(w.judgement, w.kinds))
                .toList();
    }

    private record Weak(Judgement judgement, List<String> kinds, boolean decides) {}

    private Grid.Row row(Judgement j, List<String> kinds) {
        return Grid.Row.of(
                Grid.Cell.of(shown.name(j)).linked(Doors.judgement(j.basis())),
                Grid.Cell.of(shown.part(j.part())),
                Grid.Cell.of(Say.listed(
                        kinds.stream().map(k -> Say.word("weakness", k)).toList())),
                Names.confidence(j.basis()),
                Names.sources(j.basis()));
    }

    private Grid weak(List<Grid.Row> rows) {
        return new Grid(
                "weak",
                m("evidence.weak-table", Arg.of(rows.size())),
                List.of(text("judgement"), text("part"), text("weakness"), number("confidence"), text("sources")),
                rows);
    }

    /** Nobody cited, a low confidence, or only works that the analyst did not open or holds for unreliable. */
    private List<String> weaknesses(Basis basis) {
        List<String> found = new ArrayList<>();
        if (Coverage.isUnsourced(basis)) {
            found.add("unsourced");
        }
        if (Coverage.isLow(basis)) {
            found.add("low");
        }
        List<Source> works = Coverage.works(basis).stream()
                .map(c.sources()::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (!works.isEmpty() && works.stream().noneMatch(s -> s.citedIn().isEmpty())) {
            found.add("secondary");
        }
        if (!works.isEmpty() && works.stream().allMatch(EvidencePart::isDoubtful)) {
            found.add("doubtful");
        }
        return found;
    }

    private static boolean isDoubtful(Source s) {
        return s.reliability().map("DE"::contains).orElse(false)
                || s.credibility().map("45"::contains).orElse(false);
    }

    private Block orphans() {
        List<Arg> sources = c.sources().keySet().stream()
                .filter(id -> ledger.citing(id).isEmpty())
                .map(this::door)
                .toList();
        List<Quotation> quotations = new Passages(c, ledger).uncited();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                sources.isEmpty()
                        ? Say.note("evidence.no-orphans")
                        : Say.note("evidence.orphans", Arg.of(sources.size()), Say.listed(sources)));
        if (!quotations.isEmpty()) {
            List<Arg> doors = quotations.stream()
                    .map(q -> Arg.linked(
                            Arg.code(q.key()),
                            Doors.SOURCES,
                            Doors.quotation(q.source(), q.id()).anchor()))
                    .toList();
            blocks.add(Say.note("evidence.orphan-quotations", Arg.of(doors.size()), Say.listed(doors)));
        }
        return new Block.Group("orphans", m("evidence.orphans-title"), blocks);
    }
}
