package org.mizan.dossier;

import static org.mizan.dossier.Say.m;
import static org.mizan.dossier.Say.number;
import static org.mizan.dossier.Say.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mizan.model.Case;
import org.mizan.model.CaseInfo;
import org.mizan.model.MapLine;
import org.mizan.model.Place;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Chart;
import org.mizan.view.Doors;
import org.mizan.view.Figure;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** Where it happens: places, their names, and lines that were drawn. */
final class MapPart {
    private static final Set<String> LARGE = Set.of("capital", "city", "region");
    private final Case c;
    private final Names names;
    private final List<Place> places;
    private final List<MapLine> lines;

    MapPart(Case c) {
        this(c, EventFilter.NONE);
    }

    /** With a filter, only the places where something happened that passes it, and the lines that held in its years. */
    MapPart(Case c, EventFilter filter) {
        this.c = c;
        this.names = new Names(c);
        Set<String> seen = c.chronology().stream()
                .filter(filter::passes)
                .flatMap(e -> e.place().stream())
                .collect(Collectors.toSet());
        this.places = c.places().values().stream()
                .filter(p -> filter.isEmpty() || seen.contains(p.id()))
                .toList();
        this.lines = c.lines().stream()
                .filter(l -> l.valid().isUnknown() || filter.inTime(l.valid()))
                .toList();
    }

    Optional<Section> section() {
        if (c.places().isEmpty() && c.lines().isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        c.info().region().or(this::around).ifPresent(r -> blocks.add(figure(r)));
        blocks.add(Say.note("map.names"));
        if (!lines.isEmpty()) {
            blocks.add(lines());
        }
        if (!places.isEmpty()) {
            blocks.add(places());
            NamesTable aliases = new NamesTable(names);
            places.forEach(p -> aliases.add(p.id(), p.name(), p.aliases()));
            aliases.grid("place-names", "place", m("map.aliases")).ifPresent(blocks::add);
        }
        return Optional.of(new Section(
                "map",
                m("map.title"),
                m("map.label"),
                Optional.of(Say.finding("map.lead", Arg.of(places.size()), Arg.of(lines.size()))),
                blocks));
    }

    /** A region a little larger than the places, for a case that names none. */
    private Optional<CaseInfo.Region> around() {
        if (c.places().isEmpty()) {
            return Optional.empty();
        }
        double west = c.places().values().stream().mapToDouble(Place::lon).min().orElseThrow();
        double east = c.places().values().stream().mapToDouble(Place::lon).max().orElseThrow();
        double south =
                c.places().values().stream().mapToDouble(Place::lat).min().orElseThrow();
        double north =
                c.places().values().stream().mapToDouble(Place::lat).max().orElseThrow();
        return Optional.of(new CaseInfo.Region(west - 1, east + 1, south - 1, north + 1));
    }

    private Figure figure(CaseInfo.Region region) {
        List<Chart.GeoMap.Spot> spots = places.stream()
                .map(p -> new Chart.GeoMap.Spot(
                        p.lat(),
                        p.lon(),
                        Arg.of(p.name()),
                        p.kind(),
                        weight(p),
                        Optional.of(new Grid.Link("map", "p-" + p.id()))))
                .toList();
        return new Figure(
                "map",
                m("map.figure", Arg.of(c.info().title())),
                m("map.describe", Arg.of(spots.size()), Arg.of(lines.size())),
                new Chart.GeoMap(region, spots, lines),
                Optional.empty());
    }

    private static int weight(Place place) {
        return place.kind().equals("capital") ? 3 : LARGE.contains(place.kind()) ? 2 : 1;
    }

    private Grid lines() {
        List<Grid.Row> rows = lines.stream()
                .map(l -> Grid.Row.of(
                        Grid.Cell.of(Arg.of(l.name()), l.basis()).linked(Doors.judgement(l.basis())),
                        Grid.Cell.of(Arg.of(l.valid())),
                        Grid.Cell.of(m(l.contested() ? "map.contested" : "map.uncontested")),
                        Names.sources(l.basis())))
                .toList();
        return new Grid(
                "lines", m("map.lines"), List.of(text("line"), text("valid"), text("status"), text("sources")), rows);
    }

    private Grid places() {
        List<Grid.Row> rows = places.stream()
                .map(p -> new Grid.Row(
                        Optional.of("p-" + p.id()),
                        List.of(
                                Grid.Cell.of(Arg.of(p.name()), p.basis()).linked(Doors.judgement(p.basis())),
                                Grid.Cell.of(Say.word("place", p.kind())),
                                Names.words(p.note()),
                                Grid.Cell.of(Arg.real(p.lat(), 2)),
                                Grid.Cell.of(Arg.real(p.lon(), 2)),
                                Names.sources(p.basis()))))
                .toList();
        return new Grid(
                "places",
                m("map.places"),
                List.of(text("place"), text("kind"), text("note"), number("lat"), number("lon"), text("sources")),
                rows);
    }
}
