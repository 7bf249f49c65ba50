package org.mizan.app;

import java.util.List;
import org.mizan.model.Case;
import org.mizan.report.CsvTwin;
import org.mizan.report.Markdown;
import org.mizan.view.Block;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** Prints a section as text: Markdown, or its tables as CSV one after the other. */
final class SectionPrinter {
    private SectionPrinter() {}

    static void print(Case c, Section section, Console console, boolean csv) {
        if (csv) {
            tables(section.blocks(), console);
        } else {
            console.out().print(Markdown.of(c, section, console.localizer()));
        }
        console.out().flush();
    }

    private static void tables(List<Block> blocks, Console console) {
        for (Block block : blocks) {
            if (block instanceof Grid grid) {
                table(grid, console);
            } else if (block instanceof org.mizan.view.Figure figure) {
                figure.table().ifPresent(t -> table(t, console));
            } else if (block instanceof Block.Group group) {
                tables(group.blocks(), console);
            } else if (block instanceof Block.Folded folded) {
                tables(folded.blocks(), console);
            }
        }
    }

    /** A comment line names the table; the header line follows. */
    private static void table(Grid grid, Console console) {
        console.out().print("# " + grid.id() + "\n" + CsvTwin.of(grid, console.data()) + "\n");
    }
}
