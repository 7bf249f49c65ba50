package org.mizan.dossier;

import static org.mizan.dossier.Say.m;
import static org.mizan.dossier.Say.number;
import static org.mizan.dossier.Say.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.mizan.ledger.Ledger;
import org.mizan.model.Case;
import org.mizan.model.Source;
import org.mizan.report.SourceLabel;
import org.mizan.text.Arg;
import org.mizan.view.Doors;
import org.mizan.view.Grid;

/** The sources by kind, language, part, grade, stored copy and confidentiality, with what each group carries. */
final class SourceFacets {
    private static final int NAMED = 4;
    private static final List<String> RELIABILITY = List.of("A", "B", "C", "D", "E", "F", "");
    private static final List<String> CREDIBILITY = List.of("1", "2", "3", "4", "5", "6", "");
    private final Ledger ledger;
    private final SourceLabel labels;
    private final List<Source> works;

    SourceFacets(Case c, Ledger ledger, SourceLabel labels) {
        this.ledger = ledger;
        this.labels = labels;
        this.works = c.sources().values().stream()
                .filter(s -> !s.type().equals("expert"))
                .toList();
    }

    Grid table() {
        List<Grid.Row> rows = new ArrayList<>();
        facet("type", Source::type, t -> Say.word("source", t), rows);
        facet("language", s -> s.language().orElse(""), l -> l.isEmpty() ? none() : Arg.code(l), rows);
        facet("part", SourcesPart::part, p -> Arg.of(m("sources." + p)), rows);
        facet("opened", s -> s.citedIn().isEmpty() ? "opened" : "through", v -> Say.word("facet", v), rows);
        facet("copy", s -> s.documents().isEmpty() ? "no-copy" : "copy", v -> Say.word("facet", v), rows);
        facet("quoting", s -> s.rights().quote().name().toLowerCase(Locale.ROOT), v -> Say.word("facet", v), rows);
        facet(
                "confidentiality",
                s -> s.rights().confidentiality().name().toLowerCase(Locale.ROOT),
                v -> Say.word("facet", v),
                rows);
        return new Grid(
                "facets",
                m("evidence.facets-table"),
                List.of(text("facet"), text("value"), number("works"), number("judgements"), text("sources")),
                rows);
    }

    private void facet(String name, Function<Source, String> value, Function<String, Arg> say, List<Grid.Row> rows) {
        Map<String, List<Source>> groups = new TreeMap<>();
        works.forEach(s ->
                groups.computeIfAbsent(value.apply(s), k -> new ArrayList<>()).add(s));
        groups.forEach((key, members) -> rows.add(Grid.Row.of(
                Grid.Cell.of(Say.word("facet-name", name)),
                Grid.Cell.of(say.apply(key)),
                Grid.Cell.of(Arg.of(members.size())),
                Grid.Cell.of(Arg.of(judgements(members))),
                Grid.Cell.of(named(members)))));
    }

    private static Arg none() {
        return Say.word("facet", "unstated");
    }

    /** How many judgements cite any of these. */
    private long judgements(List<Source> members) {
        return members.stream()
                .flatMap(s -> ledger.citing(s.id()).stream())
                .distinct()
                .count();
    }

    private Arg named(List<Source> members) {
        List<Arg> doors = members.stream()
                .sorted(java.util.Comparator.comparingInt(
                        (Source s) -> -ledger.citing(s.id()).size()))
                .limit(NAMED)
                .map(s -> Arg.linked(labels.of(s.id()), Doors.SOURCES, "s-" + s.id()))
                .toList();
        return members.size() <= NAMED
                ? Say.listed(doors)
                : Arg.of(m("evidence.and-more", Say.listed(doors), Arg.of(members.size() - NAMED)));
    }

    /** Reliability down, credibility across; empty where nothing is graded. */
    Optional<Grid> grades() {
        if (works.stream()
                .allMatch(s -> s.reliability().isEmpty() && s.credibility().isEmpty())) {
            return Optional.empty();
        }
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(text("reliability"));
        CREDIBILITY.forEach(k -> columns.add(Grid.Column.number(
                "credibility-" + (k.isEmpty() ? "none" : k), m("plain", k.isEmpty() ? none() : Arg.code(k)))));
        List<Grid.Row> rows = new ArrayList<>();
        for (String r : RELIABILITY) {
            List<Grid.Cell> cells = new ArrayList<>();
            cells.add(Grid.Cell.of(r.isEmpty() ? none() : Arg.code(r)));
            for (String k : CREDIBILITY) {
                long count = works.stream()
                        .filter(s -> s.reliability().orElse("").equals(r)
                                && s.credibility().orElse("").equals(k))
                        .count();
                cells.add(Grid.Cell.of(count == 0 ? Arg.blank() : Arg.of(count)));
            }
            rows.add(Grid.Row.of(cells));
        }
        return Optional.of(new Grid("grades", m("evidence.grades-table"), columns, rows));
    }
}
