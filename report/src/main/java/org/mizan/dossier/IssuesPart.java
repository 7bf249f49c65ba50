package org.mizan.dossier;

import static org.mizan.dossier.Say.m;
import static org.mizan.dossier.Say.number;
import static org.mizan.dossier.Say.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.model.Case;
import org.mizan.model.Issue;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** What is at stake, with the scale on which positions are measured. */
final class IssuesPart {
    private final Case c;

    IssuesPart(Case c) {
        this.c = c;
    }

    Optional<Section> section() {
        if (c.issues().isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Say.note("issues.how"));
        c.issues().values().forEach(i -> blocks.add(issue(i)));
        return Optional.of(new Section(
                "issues",
                m("issues.title"),
                m("issues.label"),
                Optional.of(Say.finding("issues.lead", Arg.of(c.issues().size()))),
                blocks));
    }

    private static Block issue(Issue issue) {
        List<Block> blocks = new ArrayList<>();
        if (!issue.text().isEmpty()) {
            blocks.add(Finding.of(Say.plain(issue.text()), List.of(issue.basis())));
        }
        if (!issue.objective().isEmpty()) {
            blocks.add(Say.note("issues.objective", Arg.of(issue.objective())));
        }
        issue.scale().filter(s -> !s.points().isEmpty()).ifPresent(s -> blocks.add(scale(issue, s)));
        return new Block.Group("i-" + issue.id(), Say.plain(issue.name()), blocks);
    }

    private static Grid scale(Issue issue, Issue.Scale scale) {
        List<Grid.Row> rows = scale.points().entrySet().stream()
                .map(p -> Grid.Row.of(
                        Grid.Cell.of(Arg.real(p.getKey(), decimals(p.getKey()))), Names.words(p.getValue())))
                .toList();
        return new Grid(
                "scale-" + issue.id(),
                m(
                        "issues.scale",
                        Arg.real(scale.min(), decimals(scale.min())),
                        Arg.real(scale.max(), decimals(scale.max()))),
                List.of(number("position"), text("meaning")),
                rows);
    }

    private static int decimals(double value) {
        return value == Math.rint(value) ? 0 : 2;
    }
}
