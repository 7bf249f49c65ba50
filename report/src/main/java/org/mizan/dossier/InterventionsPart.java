package org.mizan.dossier;

import static org.mizan.dossier.Say.m;
import static org.mizan.dossier.Say.number;
import static org.mizan.dossier.Say.text;

import java.util.List;
import java.util.Optional;
import org.mizan.model.Case;
import org.mizan.model.Intervention;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Doors;
import org.mizan.view.Figure;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** Which outside actor does what, for whom, against whom, by what means and why. */
final class InterventionsPart {
    private final Case c;
    private final Names names;

    InterventionsPart(Case c) {
        this.c = c;
        this.names = new Names(c);
    }

    Optional<Section> section() {
        if (c.interventions().isEmpty()) {
            return Optional.empty();
        }
        long actors =
                c.interventions().stream().map(Intervention::actor).distinct().count();
        List<Block> blocks = List.of(figure(), table());
        return Optional.of(new Section(
                "interventions",
                m("interventions.title"),
                m("interventions.label"),
                Optional.of(Say.finding(
                        "interventions.lead", Arg.of(c.interventions().size()), Arg.of(actors))),
                blocks));
    }

    private Figure figure() {
        Ties ties = new Ties(c);
        for (Intervention i : c.interventions()) {
            i.helped().stream().filter(h -> !h.equals(i.actor())).forEach(h -> ties.add(i.actor(), h, 1, i.basis()));
            i.opposed().stream().filter(o -> !o.equals(i.actor())).forEach(o -> ties.add(i.actor(), o, -1, i.basis()));
        }
        return new Figure(
                "interventions-net",
                m("interventions.figure"),
                m("interventions.describe", Arg.of(ties.count(1)), Arg.of(ties.count(-1))),
                ties.net(true),
                Optional.empty());
    }

    private Grid table() {
        List<Grid.Row> rows = c.interventions().stream()
                .map(i -> new Grid.Row(
                        Optional.of("v-" + i.id()),
                        List.of(
                                Grid.Cell.of(names.name(i.actor()), i.basis()).linked(Doors.judgement(i.basis())),
                                Grid.Cell.of(Arg.list(i.means().stream()
                                        .map(w -> Say.word("matter", w))
                                        .toList())),
                                names.doorsCell(i.helped()),
                                names.doorsCell(i.opposed()),
                                Grid.Cell.of(i.date().isUnknown() ? Arg.blank() : Arg.of(i.date())),
                                Names.words(i.interest()),
                                Names.words(i.effect()),
                                Names.confidence(i.basis()),
                                Names.sources(i.basis()))))
                .toList();
        return new Grid(
                "interventions",
                m("interventions.table"),
                List.of(
                        text("who"),
                        text("means"),
                        text("for"),
                        text("against"),
                        text("when"),
                        text("why"),
                        text("effect"),
                        number("confidence"),
                        text("sources")),
                rows);
    }
}
