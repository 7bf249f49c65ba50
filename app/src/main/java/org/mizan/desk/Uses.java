package org.mizan.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mizan.model.Basis;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Block;
import org.mizan.view.Chart;
import org.mizan.view.Doors;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** The way back: from each judgement to the pages and tables whose numbers rest on it. */
final class Uses {
    /** Tables of one page that are led to one by one; of more, the first. */
    private static final int MOST_OF_A_PAGE = 1;

    private final Map<String, Map<String, Set<String>>> byJudgement = new LinkedHashMap<>();
    private final Map<String, Section> sections = new LinkedHashMap<>();

    private Uses(List<Section> all) {
        for (Section section : all) {
            if (!section.id().equals(Doors.LEDGER) && !section.id().equals(Doors.SOURCES)) {
                sections.put(section.id(), section);
                section.lead().ifPresent(f -> note(section, "", f.bases()));
                blocks(section, "", section.blocks());
            }
        }
    }

    /** The sections with one more column in the ledger: where each judgement is used. */
    static List<Section> told(List<Section> all) {
        Uses uses = new Uses(all);
        return all.stream()
                .map(s -> s.id().equals(Doors.LEDGER)
                        ? new Section(s.id(), s.title(), s.label(), s.lead(), uses.withColumn(s.blocks()))
                        : s)
                .toList();
    }

    private List<Block> withColumn(List<Block> blocks) {
        List<Block> out = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Group group) {
                out.add(new Block.Group(group.id(), group.title(), withColumn(group.blocks())));
            } else if (block instanceof Grid grid && grid.id().equals(Doors.LEDGER)) {
                out.add(withColumn(grid));
            } else {
                out.add(block);
            }
        }
        return out;
    }

    private Grid withColumn(Grid grid) {
        List<Grid.Column> columns = new ArrayList<>(grid.columns());
        columns.add(Grid.Column.text("used", Message.of(Uses.class, "uses.column")));
        List<Grid.Row> rows = new ArrayList<>();
        for (Grid.Row row : grid.rows()) {
            List<Grid.Cell> cells = new ArrayList<>(row.cells());
            cells.add(Grid.Cell.of(row.anchor().map(this::places).orElse(Arg.blank())));
            rows.add(new Grid.Row(row.anchor(), cells));
        }
        return new Grid(grid.id(), grid.title(), columns, rows);
    }

    private Arg places(String judgement) {
        Map<String, Set<String>> used = byJudgement.getOrDefault(judgement, Map.of());
        List<Arg> doors = new ArrayList<>();
        used.forEach((id, places) -> {
            Arg label = Arg.of(sections.get(id).label());
            Arg door = Arg.linked(label, id, places.iterator().next());
            doors.add(
                    places.size() <= MOST_OF_A_PAGE
                            ? door
                            : Arg.of(Message.of(Uses.class, "uses.several", door, Arg.of(places.size()))));
        });
        return doors.isEmpty() ? Arg.blank() : Arg.list(doors);
    }

    private void blocks(Section section, String within, List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Grid grid) {
                grid(section, grid);
            } else if (block instanceof Finding finding) {
                note(section, within, finding.bases());
            } else if (block instanceof Figure figure) {
                chart(section, figure.id(), figure.chart());
                figure.table().ifPresent(t -> grid(section, t));
            } else if (block instanceof Block.Group group) {
                blocks(section, group.id(), group.blocks());
            } else if (block instanceof Block.Folded folded) {
                blocks(section, within, folded.blocks());
            }
        }
    }

    private void grid(Section section, Grid grid) {
        grid.rows().forEach(r -> r.cells().forEach(cell -> note(section, grid.id(), cell.bases())));
    }

    private void chart(Section section, String id, Chart chart) {
        if (chart instanceof Chart.Net net) {
            net.ties().forEach(t -> note(section, id, t.bases()));
        } else if (chart instanceof Chart.Bars bars) {
            bars.bars().forEach(b -> note(section, id, b.bases()));
        } else if (chart instanceof Chart.Strip strip) {
            strip.items().forEach(i -> note(section, id, i.bases()));
        } else if (chart instanceof Chart.HeatMap heat) {
            heat.bases().forEach(b -> note(section, id, b));
        }
    }

    private void note(Section section, String place, List<Basis> bases) {
        bases.forEach(b -> byJudgement
                .computeIfAbsent(b.anchor(), k -> new LinkedHashMap<>())
                .computeIfAbsent(section.id(), k -> new LinkedHashSet<>())
                .add(place));
    }
}
