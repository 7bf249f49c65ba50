package org.mizan.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Tone;

/** Writes the parts of a section onto a page. */
final class BlockWriter {
    static final String LEAD = "lead";
    private static final int NARROW = 4;
    private static final int FEW = 30;
    private final Ink ink;
    private final Html html;
    private final String section;
    private final Drawer drawer;
    private final boolean paper;
    private final Set<String> ids = new HashSet<>();

    /**
     * @param paper whether folded parts stand open
     */
    BlockWriter(Ink ink, String section, Drawer drawer, boolean paper) {
        this.ink = ink;
        this.html = ink.html();
        this.section = section;
        this.drawer = drawer;
        this.paper = paper;
    }

    void write(List<Block> blocks, int level, Map<String, List<String>> pagers, String file) {
        for (int i = 0; i < blocks.size(); i++) {
            if (i + 1 < blocks.size() && isNarrow(blocks.get(i)) && isNarrow(blocks.get(i + 1))) {
                html.open("div", "class", "pair").line();
                write(blocks.get(i), level, pagers, file);
                while (i + 1 < blocks.size() && isNarrow(blocks.get(i + 1))) {
                    write(blocks.get(++i), level, pagers, file);
                }
                html.close().line();
            } else {
                write(blocks.get(i), level, pagers, file);
            }
        }
    }

    /** Whether a part fits half the page's width: small tables and bars do. */
    private static boolean isNarrow(Block block) {
        if (!(block instanceof Block.Group group) || group.blocks().isEmpty()) {
            return false;
        }
        boolean shown = group.blocks().stream().anyMatch(b -> b instanceof Grid || b instanceof Figure);
        return shown
                && group.blocks().stream()
                        .allMatch(b -> b instanceof Finding
                                || b instanceof Block.Note
                                || b instanceof Grid grid
                                        && grid.columns().size() <= NARROW
                                        && grid.rows().size() <= FEW
                                || b instanceof Figure figure && figure.chart() instanceof Chart.Bars);
    }

    private void write(Block block, int level, Map<String, List<String>> pagers, String file) {
        if (block instanceof Finding finding) {
            finding(finding, "finding");
        } else if (block instanceof Grid grid) {
            new TableWriter(ink, section, ids).write(grid, pagers.getOrDefault(grid.id(), List.of()), file);
        } else if (block instanceof Figure figure) {
            figure(figure, level, pagers, file);
        } else if (block instanceof Block.Group group) {
            group(group, level, pagers, file);
        } else if (block instanceof Block.Folded folded) {
            html.open("details", paper ? "open" : "", "open").open("summary");
            ink.say(folded.title());
            html.close().line();
            write(folded.blocks(), level, pagers, file);
            html.close().line();
        } else if (block instanceof Block.Note note) {
            html.open("p", "class", "note");
            ink.say(note.message());
            html.close().line();
        }
    }

    void finding(Finding finding, String style) {
        boolean toned = finding.tone() != Tone.PLAIN;
        html.open("p", "class", toned ? style + " tone " + finding.tone().css() : style);
        if (style.equals(LEAD)) {
            ink.lead(finding.message());
        } else {
            ink.say(finding.message());
        }
        if (finding.bases().stream().anyMatch(b -> !b.citations().isEmpty())) {
            html.text(" ").open("span", "class", "cites");
            ink.shortCites(finding.bases());
            html.close();
        }
        html.close().line();
    }

    private void group(Block.Group group, int level, Map<String, List<String>> pagers, String file) {
        String id = ink.place().id(section, group.id());
        String heading = "h" + Math.min(6, level);
        boolean single = group.blocks().stream()
                        .filter(b -> b instanceof Grid || b instanceof Figure)
                        .count()
                == 1;
        html.open("section", "aria-labelledby", id, "class", single ? "one" : "many")
                .line();
        html.open(heading, ids.add(id) ? "id" : "", id);
        ink.say(group.title());
        html.close().line();
        write(group.blocks(), level + 1, pagers, file);
        html.close().line();
    }

    private void figure(Figure figure, int level, Map<String, List<String>> pagers, String file) {
        String id = ink.place().id(section, figure.id());
        html.open("figure", ids.add(id) ? "id" : "", id).line();
        html.open("p", "class", "figure-title");
        ink.say(figure.title());
        html.close().line();
        html.open("div", "class", "picture", "tabindex", "0", "role", "group", "aria-label", plain(figure));
        html.drawing(drawer.svg(figure, ink.localizer(), ink.place()));
        html.close().line();
        html.open("figcaption");
        ink.say(figure.description());
        String svg = ink.place().root() + "figures/" + figure.id() + "."
                + ink.localizer().language().code() + ".svg";
        html.text(" ");
        html.element(
                "a", "SVG", "href", svg, "class", "twin", "aria-label", ink.plain("twin.svg", Arg.of(figure.title())));
        html.close().line();
        ink.howToCite(figure.title(), Rests.of(List.of(figure)));
        figure.table().ifPresent(table -> {
            html.open("details", paper ? "open" : "", "open").open("summary");
            ink.say("figure.table");
            html.close().line();
            write(table, level, pagers, file);
            html.close().line();
        });
        html.close().line();
    }

    private String plain(Figure figure) {
        return ink.localizer().plain(figure.title());
    }
}
