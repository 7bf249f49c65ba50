package org.mizan.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.view.Block;
import org.mizan.view.Figure;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/**
 * The plan of a report of many pages: which file holds what. Tables longer than a page go on in further files.
 *
 * @param sheets the pages in reading order
 */
final class Site {
    /**
     * One file.
     *
     * @param pager files over which the long table of this page runs, this one included; empty for none
     * @param goesOn whether this is a further file of a long table
     */
    record Sheet(Section section, String file, List<Block> blocks, Map<String, List<String>> pagers, boolean goesOn) {}

    private final int rowsPerPage;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Map<String, String>> files = new HashMap<>();

    Site(List<Section> sections, int rowsPerPage) {
        this.rowsPerPage = rowsPerPage;
        sections.forEach(this::add);
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** The first file of a section. */
    static String file(String section) {
        return section + ".html";
    }

    /** Where a place is, seen from no page in particular. */
    Optional<String> address(Grid.Link link) {
        Map<String, String> anchors = files.getOrDefault(link.section(), Map.of());
        return link.anchor().isEmpty()
                ? Optional.of(file(link.section())).filter(f -> files.containsKey(link.section()))
                : Optional.ofNullable(anchors.get(link.anchor())).map(f -> f + "#" + link.anchor());
    }

    Place from(Sheet sheet) {
        return new Place() {
            @Override
            public Optional<String> href(Grid.Link link) {
                Map<String, String> anchors = files.get(link.section());
                if (anchors == null) {
                    return Optional.empty();
                }
                if (link.anchor().isEmpty()) {
                    return Optional.of(Site.file(link.section()));
                }
                return Optional.ofNullable(anchors.get(link.anchor()))
                        .map(f -> (f.equals(sheet.file()) ? "" : f) + "#" + link.anchor());
            }

            @Override
            public String id(String section, String anchor) {
                return anchor;
            }

            @Override
            public String root() {
                return "../";
            }
        };
    }

    private void add(Section section) {
        Map<String, String> anchors = new HashMap<>();
        files.put(section.id(), anchors);
        Map<String, List<String>> pagers = new LinkedHashMap<>();
        List<Sheet> further = new ArrayList<>();
        String first = file(section.id());
        List<Block> blocks = parted(section, section.blocks(), anchors, pagers, further);
        sheets.add(new Sheet(section, first, blocks, pagers, false));
        sheets.addAll(further);
    }

    private List<Block> parted(
            Section section,
            List<Block> blocks,
            Map<String, String> anchors,
            Map<String, List<String>> pagers,
            List<Sheet> further) {
        String first = file(section.id());
        List<Block> out = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            if (block instanceof Grid grid) {
                out.add(parted(section, grid, anchors, pagers, further));
            } else if (block instanceof Figure figure) {
                anchors.putIfAbsent(figure.id(), first);
                out.add(new Figure(
                        figure.id(),
                        figure.title(),
                        figure.description(),
                        figure.chart(),
                        figure.table().map(t -> parted(section, t, anchors, pagers, further))));
            } else if (block instanceof Block.Group group) {
                anchors.putIfAbsent(group.id(), first);
                out.add(new Block.Group(
                        group.id(), group.title(), parted(section, group.blocks(), anchors, pagers, further)));
            } else if (block instanceof Block.Folded folded) {
                out.add(new Block.Folded(folded.title(), parted(section, folded.blocks(), anchors, pagers, further)));
            } else {
                out.add(block);
            }
        }
        return out;
    }

    /** The first page of a table; its other pages become further files. */
    private Grid parted(
            Section section,
            Grid grid,
            Map<String, String> anchors,
            Map<String, List<String>> pagers,
            List<Sheet> further) {
        int pages = Math.max(1, (grid.rows().size() + rowsPerPage - 1) / rowsPerPage);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            String base = grid.id().equals(section.id()) ? section.id() : section.id() + "-" + grid.id();
            String name = i == 0 ? file(section.id()) : base + "-" + (i + 1) + ".html";
            names.add(name);
            rows(grid, i).forEach(r -> r.anchor().ifPresent(a -> anchors.putIfAbsent(a, name)));
        }
        anchors.putIfAbsent(grid.id(), names.get(0));
        if (pages == 1) {
            return grid;
        }
        pagers.put(grid.id(), names);
        for (int i = 1; i < pages; i++) {
            Grid part = new Grid(grid.id(), grid.title(), grid.columns(), rows(grid, i));
            further.add(new Sheet(section, names.get(i), List.of(part), Map.of(grid.id(), names), true));
        }
        return new Grid(grid.id(), grid.title(), grid.columns(), rows(grid, 0));
    }

    private List<Grid.Row> rows(Grid grid, int page) {
        int from = Math.min(grid.rows().size(), page * rowsPerPage);
        return grid.rows().subList(from, Math.min(grid.rows().size(), from + rowsPerPage));
    }
}
