package org.mizan.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.model.Citation;
import org.mizan.text.Arg;
import org.mizan.text.Localizer;
import org.mizan.text.Message;
import org.mizan.view.Block;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** A section as Markdown with pipe tables (CommonMark with tables). Figures appear as their description and table. */
public final class Markdown {
    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_\\[\\]|#~])");
    private final Localizer localizer;
    private final SourceLabel labels;
    private final StringBuilder out = new StringBuilder();

    private Markdown(Localizer localizer, SourceLabel labels) {
        this.localizer = localizer;
        this.labels = labels;
    }

    public static String of(Case c, Section section, Localizer localizer) {
        Markdown markdown = new Markdown(localizer, new SourceLabel(c));
        markdown.heading(1, section.title());
        section.lead().ifPresent(markdown::finding);
        markdown.blocks(section.blocks(), 2);
        return markdown.out.toString();
    }

    private void blocks(List<Block> blocks, int level) {
        blocks.forEach(b -> block(b, level));
    }

    private void block(Block block, int level) {
        if (block instanceof Finding finding) {
            finding(finding);
        } else if (block instanceof Block.Note note) {
            paragraph(say(Arg.of(note.message())));
        } else if (block instanceof Grid grid) {
            grid(grid);
        } else if (block instanceof Figure figure) {
            paragraph("**" + say(Arg.of(figure.title())) + "**");
            paragraph(say(Arg.of(figure.description())));
            figure.table().ifPresent(this::grid);
        } else if (block instanceof Block.Group group) {
            heading(level, group.title());
            blocks(group.blocks(), level + 1);
        } else if (block instanceof Block.Folded folded) {
            heading(level, folded.title());
            blocks(folded.blocks(), level + 1);
        }
    }

    private void heading(int level, Message title) {
        paragraph("#".repeat(Math.min(6, level)) + " " + say(Arg.of(title)));
    }

    private void finding(Finding finding) {
        String cites = cites(finding.bases());
        paragraph(say(Arg.of(finding.message())) + (cites.isEmpty() ? "" : " (" + cites + ")"));
    }

    private void grid(Grid grid) {
        paragraph("**" + say(Arg.of(grid.title())) + "**");
        out.append(grid.columns().stream().map(c -> say(c.head())).collect(Collectors.joining(" | ", "| ", " |\n")));
        out.append(grid.columns().stream()
                .map(c -> c.align() == Grid.Align.TEXT ? "---" : c.align() == Grid.Align.NUMBER ? "--:" : ":-:")
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        for (Grid.Row row : grid.rows()) {
            out.append(row.cells().stream().map(this::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
        }
        out.append('\n');
    }

    private String cell(Grid.Cell cell) {
        return cell.value() instanceof Arg.Blank ? cites(cell.bases()) : say(cell.value());
    }

    private String cites(List<Basis> bases) {
        return bases.stream()
                .flatMap(b -> b.citations().stream())
                .distinct()
                .map((Citation c) -> say(labels.of(c)))
                .collect(Collectors.joining("; "));
    }

    private void paragraph(String text) {
        out.append(text).append("\n\n");
    }

    private String say(Arg value) {
        String text = localizer.plain(value).replaceAll("[\\r\\n]+", " ");
        if (WebAddress.isWeb(text)) {
            return "<" + text + ">";
        }
        String marks = SPECIAL.matcher(text).replaceAll("\\\\$1");
        return marks.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
