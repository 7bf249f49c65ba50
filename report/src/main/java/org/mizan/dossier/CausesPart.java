package org.mizan.dossier;

import static org.mizan.dossier.Say.m;
import static org.mizan.dossier.Say.number;
import static org.mizan.dossier.Say.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.model.Case;
import org.mizan.model.Cause;
import org.mizan.text.Arg;
import org.mizan.view.Chart;
import org.mizan.view.Doors;
import org.mizan.view.Figure;
import org.mizan.view.Grid;
import org.mizan.view.Section;
import org.mizan.view.Tone;

/** What made and keeps the crisis, and what each cause leads to. */
final class CausesPart {
    private static final List<String> KINDS =
            List.of("historical", "economic", "geopolitical", "ethnic", "military", "legal");
    private final Case c;
    private final Names names;

    CausesPart(Case c) {
        this.c = c;
        this.names = new Names(c);
    }

    Optional<Section> section() {
        if (c.causes().isEmpty()) {
            return Optional.empty();
        }
        long kinds = c.causes().values().stream().map(Cause::kind).distinct().count();
        return Optional.of(new Section(
                "causes",
                m("causes.title"),
                m("causes.label"),
                Optional.of(Say.finding("causes.lead", Arg.of(c.causes().size()), Arg.of(kinds))),
                List.of(figure(), table())));
    }

    private Figure figure() {
        Map<String, Integer> index = new LinkedHashMap<>();
        List<Chart.Net.Node> nodes = new ArrayList<>();
        for (Cause cause : c.causes().values()) {
            index.put(cause.id(), nodes.size());
            nodes.add(new Chart.Net.Node(
                    Arg.of(cause.name()), Tone.PLAIN, 0.5, 1 + KINDS.indexOf(cause.kind()), names.link(cause.id())));
        }
        List<Chart.Net.Tie> ties = new ArrayList<>();
        for (Cause cause : c.causes().values()) {
            for (String effect : cause.leadsTo()) {
                int to = index.computeIfAbsent(effect, e -> {
                    nodes.add(effect(e));
                    return nodes.size() - 1;
                });
                ties.add(new Chart.Net.Tie(index.get(cause.id()), to, 0, 1, true, Arg.blank(), List.of(cause.basis())));
            }
        }
        return new Figure(
                "causes-net",
                m("causes.figure"),
                m("causes.describe", Arg.of(c.causes().size()), Arg.of(ties.size())),
                new Chart.Net(Chart.Net.Layout.LAYERED, nodes, ties),
                Optional.empty());
    }

    private Chart.Net.Node effect(String id) {
        Tone tone = c.scenes().containsKey(id) ? Tone.ofScene(c.scenes().get(id).tone()) : Tone.ACCENT;
        return new Chart.Net.Node(names.name(id), tone, 0.8, 0, names.link(id));
    }

    private Grid table() {
        List<Grid.Row> rows = c.causes().values().stream()
                .map(k -> new Grid.Row(
                        Optional.of("k-" + k.id()),
                        List.of(
                                Grid.Cell.of(Arg.of(k.name()), k.basis()).linked(Doors.judgement(k.basis())),
                                Grid.Cell.of(Say.word("cause", k.kind())),
                                Names.words(k.text()),
                                names.doorsCell(k.leadsTo()),
                                names.doorsCell(k.actors()),
                                names.doorsCell(k.events()),
                                Names.confidence(k.basis()),
                                Names.sources(k.basis()))))
                .toList();
        return new Grid(
                "causes",
                m("causes.table"),
                List.of(
                        text("cause"),
                        text("kind"),
                        text("explanation"),
                        text("leads-to"),
                        text("actors"),
                        text("events"),
                        number("confidence"),
                        text("sources")),
                rows);
    }
}
