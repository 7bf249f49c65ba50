package org.mizan.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.engine.Aggregate;
import org.mizan.engine.Change;
import org.mizan.engine.Comparison;
import org.mizan.engine.Contrast;
import org.mizan.text.Arg;
import org.mizan.text.Text;
import org.mizan.view.Block;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;

/** Before and after an overlay: what changed in the judgements, what followed in each method. */
public final class ComparisonView {
    private final Comparison comparison;

    public ComparisonView(Comparison comparison) {
        this.comparison = comparison;
    }

    public Section section() {
        List<Contrast> changed = comparison.changed();
        Arg names = Arg.list(comparison.overlays().stream().map(this::title).toList());
        List<Block> blocks = new ArrayList<>();
        blocks.add(outcomes(changed));
        blocks.add(changes());
        Finding lead = Finding.of(
                Say.say("compare.lead", names, Arg.of(comparison.changes().size()), Arg.of(changed.size())),
                comparison.changes().stream().map(Change::basis).toList());
        return new Section(
                "compare", Say.say("compare.title", names), Say.say("compare.label"), Optional.of(lead), blocks);
    }

    private Arg title(String overlay) {
        return Arg.of(
                Optional.ofNullable(comparison.other().subject().overlays().get(overlay))
                        .map(o -> o.title())
                        .orElse(Text.plain(overlay)));
    }

    private Grid outcomes(List<Contrast> changed) {
        return new Grid(
                "compare-outcomes",
                Say.say("compare.outcomes"),
                List.of(
                        Grid.Column.text("method", Say.say("method")),
                        Grid.Column.text("outcome", Say.say("outcome")),
                        Grid.Column.number("before", Say.say("before")),
                        Grid.Column.number("after", Say.say("after")),
                        Grid.Column.number("difference", Say.say("difference")),
                        Grid.Column.text("interval", Say.say("interval"))),
                changed.stream().map(this::row).toList());
    }

    private Grid.Row row(Contrast contrast) {
        Optional<Double> difference =
                contrast.before().flatMap(b -> contrast.after().map(a -> a - b));
        return Grid.Row.of(
                Grid.Cell.of(Arg.code(contrast.method())),
                Grid.Cell.of(contrast.outcome().label()),
                value(contrast, contrast.before()),
                value(contrast, contrast.after()),
                difference.map(d -> Grid.Cell.of(Arg.signed(d, 2))).orElse(Grid.Cell.of(Arg.blank())),
                contrast.difference().map(ComparisonView::interval).orElse(Grid.Cell.of(Arg.blank())));
    }

    private static Grid.Cell value(Contrast contrast, Optional<Double> value) {
        return value.map(v -> Grid.Cell.of(Say.value(contrast.outcome().kind(), v)))
                .orElse(Grid.Cell.of(Say.say("absent")));
    }

    private static Grid.Cell interval(Aggregate difference) {
        return Grid.Cell.of(Arg.of(Say.say("range", Arg.signed(difference.p05(), 2), Arg.signed(difference.p95(), 2))));
    }

    Grid changes() {
        return new Grid(
                "compare-judgements",
                Say.say("compare.judgements"),
                List.of(
                        Grid.Column.text("file", Say.say("file")),
                        Grid.Column.text("key", Say.say("judgement")),
                        Grid.Column.text("before", Say.say("before")),
                        Grid.Column.text("after", Say.say("after")),
                        Grid.Column.text("source", Say.say("source"))),
                comparison.changes().stream().map(ComparisonView::row).toList());
    }

    private static Grid.Row row(Change change) {
        String key = change.field().isEmpty() ? change.key() : change.key() + " · " + change.field();
        return Grid.Row.of(
                Grid.Cell.of(Arg.code(change.file())),
                Grid.Cell.of(Arg.code(key), change.basis()),
                Grid.Cell.of(change.before().map(Arg::code).orElse(Arg.of(Say.say("absent")))),
                Grid.Cell.of(change.after().map(Arg::code).orElse(Arg.of(Say.say("absent")))),
                Grid.Cell.cites(List.of(change.basis())));
    }
}
