package org.mizan.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mizan.model.Basis;
import org.mizan.view.Block;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** The judgements that parts of a report rest on. */
public final class Rests {
    private Rests() {}

    /** Each once, in the order in which the parts name them. A figure rests on what its table rests on. */
    public static List<Basis> of(List<Block> blocks) {
        Set<Basis> found = new LinkedHashSet<>();
        blocks.forEach(b -> collect(b, found));
        return new ArrayList<>(found);
    }

    /** What whole sections rest on. */
    public static List<Basis> ofSections(List<Section> sections) {
        Set<Basis> found = new LinkedHashSet<>();
        sections.forEach(s -> {
            s.lead().ifPresent(lead -> collect(lead, found));
            s.blocks().forEach(b -> collect(b, found));
        });
        return new ArrayList<>(found);
    }

    private static void collect(Block block, Set<Basis> into) {
        if (block instanceof Finding finding) {
            into.addAll(finding.bases());
        } else if (block instanceof Grid grid) {
            grid.rows().forEach(r -> r.cells().forEach(cell -> into.addAll(cell.bases())));
        } else if (block instanceof Figure figure) {
            figure.table().ifPresent(t -> collect(t, into));
        } else if (block instanceof Block.Group group) {
            group.blocks().forEach(b -> collect(b, into));
        } else if (block instanceof Block.Folded folded) {
            folded.blocks().forEach(b -> collect(b, into));
        }
    }
}
