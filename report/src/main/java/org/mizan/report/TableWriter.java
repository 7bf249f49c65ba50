package org.mizan.report;

import java.util.List;
import java.util.Set;
import org.mizan.text.Arg;
import org.mizan.view.Grid;
import org.mizan.view.Tone;

/** Writes a table: caption, twins, head, rows; wide ones scroll inside their own frame. */
final class TableWriter {
    private static final int WIDE = 6;
    private final Ink ink;
    private final Html html;
    private final String section;
    private final Set<String> ids;

    TableWriter(Ink ink, String section, Set<String> ids) {
        this.ink = ink;
        this.html = ink.html();
        this.section = section;
        this.ids = ids;
    }

    /**
     * @param pager files over which the table runs; empty if it stands here whole
     */
    void write(Grid grid, List<String> pager, String file) {
        boolean wide = grid.columns().size() >= WIDE;
        String caption = ink.place().id(section, grid.id()) + "-caption";
        html.open("div", "class", "table").line();
        html.open(
                "div",
                "class",
                wide ? "frame wide" : "frame",
                "tabindex",
                "0",
                "role",
                "group",
                "aria-labelledby",
                caption);
        html.open(
                "table",
                "id",
                fresh(grid.id()).isEmpty() ? caption + "-table" : ink.place().id(section, grid.id()));
        html.open("caption", "id", caption);
        ink.say(grid.title());
        html.close().line();
        head(grid);
        html.open("tbody").line();
        grid.rows().forEach(r -> row(grid, r));
        html.close().close().close().line();
        twins(grid, pager, file);
        html.close().line();
    }

    private void head(Grid grid) {
        html.open("thead").open("tr");
        for (Grid.Column column : grid.columns()) {
            html.open("th", "scope", "col", "class", style(column.align()));
            ink.say(column.head());
            html.close();
        }
        html.close().close().line();
    }

    private void row(Grid grid, Grid.Row row) {
        String id = row.anchor().map(this::fresh).orElse("");
        html.open("tr", id.isEmpty() ? "" : "id", id);
        for (int i = 0; i < row.cells().size(); i++) {
            Grid.Align align = grid.columns().get(i).align();
            html.open(i == 0 ? "th" : "td", i == 0 ? "scope" : "", "row", "class", style(align));
            cell(row.cells().get(i));
            html.close();
        }
        html.close().line();
    }

    private void cell(Grid.Cell cell) {
        boolean toned = cell.tone() != Tone.PLAIN;
        if (toned) {
            html.open("span", "class", "tone " + cell.tone().css());
        }
        if (cell.value() instanceof Arg.Blank && !cell.bases().isEmpty()) {
            ink.cites(cell.bases());
        } else {
            ink.value(cell.value(), cell.link(), cell.bases());
        }
        if (toned) {
            html.close();
        }
    }

    private void twins(Grid grid, List<String> pager, String file) {
        html.open("p", "class", "twins");
        if (pager.size() > 1) {
            pages(pager, file);
        }
        String language = ink.localizer().language().code();
        String base = ink.place().root() + "data/" + grid.id();
        html.element("a", "CSV", "href", base + "." + language + ".csv", "aria-label", named("twin.csv", grid));
        html.text(" · ");
        html.element("a", "JSON", "href", base + ".json", "aria-label", named("twin.json", grid));
        html.close().line();
        ink.howToCite(
                grid.title(),
                grid.rows().stream()
                        .flatMap(r -> r.cells().stream())
                        .flatMap(cell -> cell.bases().stream())
                        .toList());
    }

    private String named(String key, Grid grid) {
        return ink.plain(key, Arg.of(grid.title()));
    }

    private void pages(List<String> pager, String file) {
        html.open("span", "class", "pages");
        ink.say("pages");
        for (int i = 0; i < pager.size(); i++) {
            boolean here = pager.get(i).equals(file);
            html.text(" ");
            html.element("a", Integer.toString(i + 1), "href", pager.get(i), here ? "aria-current" : "", "page");
        }
        html.close();
    }

    /** The written anchor if this page has not used it yet, else nothing: two judgements may stand on one line of a file. */
    private String fresh(String anchor) {
        String id = ink.place().id(section, anchor);
        return ids.add(id) ? id : "";
    }

    private static String style(Grid.Align align) {
        return switch (align) {
            case TEXT -> "t";
            case NUMBER -> "n";
            case MARK -> "m";
        };
    }
}
