package org.mizan.dossier;

import static org.mizan.dossier.Say.m;
import static org.mizan.dossier.Say.number;
import static org.mizan.dossier.Say.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.model.Actor;
import org.mizan.model.Case;
import org.mizan.model.Relation;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Doors;
import org.mizan.view.Figure;
import org.mizan.view.Grid;
import org.mizan.view.Section;
import org.mizan.view.Tone;

/** Who acts, under which names, and how they stand to each other over time. */
final class ActorsPart {
    private final Case c;
    private final Names names;

    ActorsPart(Case c) {
        this.c = c;
        this.names = new Names(c);
    }

    Optional<Section> section() {
        if (c.actors().isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        if (!c.relations().isEmpty()) {
            blocks.addAll(networks());
            blocks.add(Say.note("actors.how"));
        }
        blocks.add(actors());
        if (!c.relations().isEmpty()) {
            blocks.add(relations());
        }
        NamesTable aliases = new NamesTable(names);
        c.actors().values().forEach(a -> aliases.add(a.id(), a.name(), a.aliases()));
        aliases.grid("actor-names", "actor", m("actors.names")).ifPresent(g -> {
            blocks.add(g);
            blocks.add(Say.note("map.names"));
        });
        long parties = c.actors().values().stream()
                .filter(a -> a.role().equals(Optional.of("party")))
                .count();
        return Optional.of(new Section(
                "actors",
                m("actors.title"),
                m("actors.label"),
                Optional.of(Say.finding(
                        "actors.lead",
                        Arg.of(c.actors().size()),
                        Arg.of(parties),
                        Arg.of(c.relations().size()))),
                blocks));
    }

    private List<Block> networks() {
        List<TimeSlice> slices = TimeSlice.of(c.relations());
        List<Block> out = new ArrayList<>();
        for (int i = 0; i < slices.size(); i++) {
            TimeSlice slice = slices.get(i);
            Ties ties = new Ties(c);
            slice.relations()
                    .forEach(r ->
                            ties.add(r.from(), r.to(), r.sign() * r.strength().orElse(1), r.basis()));
            out.add(new Figure(
                    "relations-" + (i + 1),
                    slices.size() == 1 ? m("actors.figure-all") : m("actors.figure", Arg.of(slice.period())),
                    m(
                            "actors.describe",
                            Arg.of(slice.relations().size()),
                            Arg.of(ties.count(1)),
                            Arg.of(ties.count(-1))),
                    ties.net(false),
                    Optional.empty()));
        }
        return out;
    }

    private Grid actors() {
        List<Grid.Row> rows = c.actors().values().stream().map(this::row).toList();
        return new Grid(
                "actors",
                m("actors.table"),
                List.of(
                        text("actor"),
                        text("kind"),
                        text("role"),
                        text("life"),
                        text("members"),
                        text("note"),
                        text("sources")),
                rows);
    }

    private Grid.Row row(Actor a) {
        return new Grid.Row(
                Optional.of("a-" + a.id()),
                List.of(
                        Grid.Cell.of(Arg.of(a.name()), a.basis()).linked(Doors.judgement(a.basis())),
                        Grid.Cell.of(Say.word("actor", a.kind())),
                        Grid.Cell.of(a.role().map(r -> Say.word("role", r)).orElse(Arg.blank())),
                        Grid.Cell.of(a.life().isUnknown() ? Arg.blank() : Arg.of(a.life())),
                        names.doorsCell(a.members()),
                        Names.words(a.note()),
                        Names.sources(a.basis())));
    }

    private Grid relations() {
        List<Grid.Row> rows = c.relations().stream().map(this::row).toList();
        return new Grid(
                "relations",
                m("actors.relations"),
                List.of(
                        text("from"),
                        text("to"),
                        text("on"),
                        text("sign"),
                        number("strength"),
                        text("when"),
                        text("reason"),
                        number("confidence"),
                        text("sources")),
                rows);
    }

    private Grid.Row row(Relation r) {
        String sign = r.sign() > 0 ? "friendly" : r.sign() < 0 ? "hostile" : "neutral";
        return Grid.Row.of(
                Grid.Cell.of(names.door(r.from())),
                Grid.Cell.of(names.door(r.to())),
                Grid.Cell.of(names.matter(r.on())),
                Grid.Cell.of(Arg.of(m("sign." + sign)), Tone.ofSign(r.sign()), List.of(r.basis()))
                        .linked(Doors.judgement(r.basis())),
                Grid.Cell.of(r.strength().isPresent() ? Arg.of(r.strength().getAsInt()) : Arg.blank()),
                Grid.Cell.of(r.when().isUnknown() ? Arg.blank() : Arg.of(r.when())),
                Names.words(r.basis().reason()),
                Names.confidence(r.basis()),
                Names.sources(r.basis()));
    }
}
