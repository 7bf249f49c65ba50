package org.mizan.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Block;
import org.mizan.view.Figure;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** A report on one page, for paper: all anchors carry their section's id in front. */
final class SinglePage implements Place {
    private static final int PRINTED = 200;
    private final Map<String, Set<String>> anchors = new HashMap<>();
    private final String root;

    SinglePage(List<Section> sections, String root) {
        this.root = root;
        for (Section section : sections) {
            collect(section.blocks(), anchors.computeIfAbsent(section.id(), k -> new HashSet<>()));
        }
    }

    @Override
    public Optional<String> href(Grid.Link link) {
        Set<String> known = anchors.get(link.section());
        boolean there = known != null && (link.anchor().isEmpty() || known.contains(link.anchor()));
        return there ? Optional.of("#" + id(link.section(), link.anchor())) : Optional.empty();
    }

    @Override
    public String id(String section, String anchor) {
        return anchor.isEmpty() ? section : section + "--" + anchor;
    }

    @Override
    public String root() {
        return root;
    }

    /** The sections as paper has them: a folded table of hundreds of rows is named instead of printed. */
    static List<Section> printed(List<Section> sections) {
        return sections.stream()
                .map(s -> new Section(s.id(), s.title(), s.label(), s.lead(), printedBlocks(s.blocks(), false)))
                .toList();
    }

    private static List<Block> printedBlocks(List<Block> blocks, boolean folded) {
        return blocks.stream().map(b -> printed(b, folded)).toList();
    }

    private static Block printed(Block block, boolean folded) {
        if (block instanceof Block.Group group) {
            return new Block.Group(group.id(), group.title(), printedBlocks(group.blocks(), folded));
        }
        if (block instanceof Block.Folded fold) {
            return new Block.Folded(fold.title(), printedBlocks(fold.blocks(), true));
        }
        return folded && block instanceof Grid grid && grid.rows().size() > PRINTED
                ? new Block.Note(Message.of(
                        SinglePage.class,
                        "paper.long",
                        Arg.of(grid.title()),
                        Arg.of(grid.rows().size()),
                        Arg.code("data/" + grid.id() + ".*")))
                : block;
    }

    private static void collect(List<Block> blocks, Set<String> into) {
        for (Block block : blocks) {
            if (block instanceof Grid grid) {
                collect(grid, into);
            } else if (block instanceof Figure figure) {
                into.add(figure.id());
                figure.table().ifPresent(t -> collect(t, into));
            } else if (block instanceof Block.Group group) {
                into.add(group.id());
                collect(group.blocks(), into);
            } else if (block instanceof Block.Folded folded) {
                collect(folded.blocks(), into);
            }
        }
    }

    private static void collect(Grid grid, Set<String> into) {
        into.add(grid.id());
        grid.rows().forEach(r -> r.anchor().ifPresent(into::add));
    }
}
