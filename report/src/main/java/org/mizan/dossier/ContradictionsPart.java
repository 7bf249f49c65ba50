package org.mizan.dossier;

import static org.mizan.dossier.Say.m;
import static org.mizan.dossier.Say.number;
import static org.mizan.dossier.Say.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mizan.ledger.Contradiction;
import org.mizan.model.Case;
import org.mizan.model.Claim;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Block;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** Where the sources disagree, with each other or with themselves. */
final class ContradictionsPart {
    /** More than these are told as a table only. */
    private static final int TOLD = 40;

    private static final int SUBJECTS = 3;
    private final Case c;
    private final Names names;
    private final List<Contradiction> contradictions;

    ContradictionsPart(Case c, List<Contradiction> contradictions) {
        this.c = c;
        this.names = new Names(c);
        this.contradictions = contradictions;
    }

    Optional<Section> section() {
        if (contradictions.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Say.note("contradictions.how"));
        if (contradictions.size() <= TOLD) {
            for (int i = 0; i < contradictions.size(); i++) {
                blocks.add(told(i));
            }
            blocks.add(new Block.Folded(m("contradictions.folded"), List.of(table())));
        } else {
            blocks.add(table());
        }
        long within =
                contradictions.stream().filter(Contradiction::withinOneSource).count();
        return Optional.of(new Section(
                "contradictions",
                m("contradictions.title"),
                m("contradictions.label"),
                Optional.of(Say.finding("contradictions.lead", Arg.of(contradictions.size()), Arg.of(within))),
                blocks));
    }

    private Block told(int index) {
        Contradiction contradiction = contradictions.get(index);
        List<Block> blocks = new ArrayList<>();
        contradiction.claims().forEach(claim -> blocks.add(Finding.of(said(claim), List.of(claim.basis()))));
        if (contradiction.withinOneSource()) {
            blocks.add(Say.note("contradictions.within"));
        }
        return new Block.Group("d-" + (index + 1), title(index), blocks);
    }

    /** The number and what the claims are about, or what they answer. */
    Message title(int index) {
        Contradiction contradiction = contradictions.get(index);
        Set<String> about = new LinkedHashSet<>(contradiction.claims().get(0).about());
        contradiction.claims().forEach(k -> about.retainAll(k.about()));
        List<String> subjects = about.isEmpty() ? contradiction.claims().get(0).about() : List.copyOf(about);
        List<Arg> shown = subjects.stream().limit(SUBJECTS).map(names::name).toList();
        List<Arg> sayable = contradiction.sides().stream()
                .flatMap(s -> s.value().flatMap(v -> Answers.said(c, v)).stream())
                .toList();
        Arg answers = Say.dotted(sayable);
        boolean valued = sayable.size() == contradiction.sides().size();
        if (shown.isEmpty()) {
            return valued
                    ? m("contradictions.answers", Arg.of(index + 1), answers)
                    : m("contradictions.bare", Arg.of(index + 1));
        }
        return valued
                ? m("contradictions.about-answers", Arg.of(index + 1), Arg.list(shown), answers)
                : m("contradictions.about", Arg.of(index + 1), Arg.list(shown));
    }

    private Message said(Claim claim) {
        Arg text = Arg.linked(Arg.of(claim.text()), "claims", "c-" + claim.id());
        return claim.value()
                .flatMap(v -> Answers.said(c, v))
                .map(v -> m("contradictions.side", v, text))
                .orElse(m("contradictions.said", text));
    }

    private Grid table() {
        List<Grid.Row> rows = new ArrayList<>();
        for (int i = 0; i < contradictions.size(); i++) {
            Contradiction contradiction = contradictions.get(i);
            Arg topic = contradiction.topic().map(Arg::code).orElse(Arg.blank());
            for (Claim claim : contradiction.claims()) {
                rows.add(Grid.Row.of(
                        Grid.Cell.of(Arg.of(i + 1)),
                        Grid.Cell.of(topic),
                        Grid.Cell.of(claim.value().map(v -> Answers.of(c, v)).orElse(Arg.blank())),
                        Grid.Cell.of(Arg.linked(Arg.of(claim.text()), "claims", "c-" + claim.id())),
                        Names.confidence(claim.basis()),
                        Names.sources(claim.basis())));
            }
        }
        return new Grid(
                "contradictions",
                m("contradictions.table"),
                List.of(
                        number("number"),
                        text("topic"),
                        text("answer"),
                        text("claim"),
                        number("confidence"),
                        text("sources")),
                rows);
    }
}
