package org.mizan.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.analysis.Outcome;
import org.mizan.engine.Change;
import org.mizan.engine.Comparison;
import org.mizan.engine.Computed;
import org.mizan.engine.Contrast;
import org.mizan.engine.Verdict;
import org.mizan.model.Basis;
import org.mizan.model.Scene;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;
import org.mizan.view.Tone;

/** What a change of judgements makes of every method's answers: the scenes side by side, then each method by itself, then the judgements. */
public final class WhatIfView {
    /** Lines of one picture. */
    private static final int MOST_DRAWN = 12;

    private final Comparison comparison;
    private final Map<String, List<Contrast>> byMethod = new LinkedHashMap<>();
    private final List<Basis> bases;

    public WhatIfView(Comparison comparison) {
        this.comparison = comparison;
        comparison.contrasts().forEach(c -> byMethod
                .computeIfAbsent(c.method(), m -> new ArrayList<>())
                .add(c));
        this.bases = comparison.changes().stream().map(Change::basis).toList();
    }

    public Section section() {
        List<Block> blocks = new ArrayList<>();
        scenes().ifPresent(blocks::add);
        for (Computed<?, ?> method : comparison.base().computed()) {
            method(method).ifPresent(blocks::add);
        }
        blocks.add(new ComparisonView(comparison).changes());
        return new Section("what-if", Say.say("whatif.title"), Say.say("compare.label"), Optional.of(lead()), blocks);
    }

    private Finding lead() {
        long methods = comparison.changed().stream().map(Contrast::method).distinct().count();
        if (methods == 0) {
            return Finding.of(Say.say("whatif.nothing", Arg.of(comparison.changes().size())), bases);
        }
        return Finding.of(
                Say.say(
                        "whatif.lead",
                        Arg.of(comparison.changes().size()),
                        Arg.of(comparison.changed().size()),
                        Arg.of(methods),
                        Arg.of(byMethod.size())),
                bases);
    }

    /** Each measure's value of each scene, before and after. */
    private Optional<Grid> scenes() {
        Verdict before = Verdict.of(comparison.base(), Optional.empty());
        Verdict after = Verdict.of(comparison.other(), Optional.empty());
        if (before.columns().isEmpty()) {
            return Optional.empty();
        }
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(Grid.Column.text("measure", Say.say("measure")));
        for (String id : before.scenes()) {
            Scene scene = comparison.base().subject().scenes().get(id);
            columns.add(new Grid.Column(
                    id, Arg.of(scene.shortName().orElse(scene.name())), Grid.Align.NUMBER));
        }
        List<Grid.Row> rows = new ArrayList<>();
        for (Verdict.Column column : before.columns()) {
            Map<String, Verdict.Value> then = after.columns().stream()
                    .filter(c -> c.method().id().equals(column.method().id())
                            && c.measure().equals(column.measure()))
                    .findFirst()
                    .map(Verdict.Column::values)
                    .orElse(Map.of());
            List<Grid.Cell> cells = new ArrayList<>();
            cells.add(Grid.Cell.of(Say.measure(column.method(), column.measure())));
            before.scenes().forEach(s -> cells.add(moved(
                    Optional.ofNullable(column.values().get(s)), Optional.ofNullable(then.get(s)))));
            rows.add(Grid.Row.of(cells));
        }
        return Optional.of(new Grid("what-if-scenes", Say.say("whatif.scenes"), columns, rows));
    }

    private Grid.Cell moved(Optional<Verdict.Value> before, Optional<Verdict.Value> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Grid.Cell.of(Arg.blank());
        }
        Outcome was = before.get().outcome();
        Outcome is = after.get().outcome();
        if (was.value() == is.value()) {
            return Grid.Cell.of(Say.value(was.kind(), was.value()), Tone.MUTED, List.of());
        }
        return Grid.Cell.of(
                Arg.of(Say.say("whatif.move", told(was, is), told(is, was))),
                Tone.PLAIN,
                bases.stream().limit(4).toList());
    }

    /** A value as exactly as it takes to tell it from the other. */
    private static Arg told(Outcome outcome, Outcome other) {
        boolean alike = outcome.kind() == Outcome.Kind.SHARE
                && Math.round(outcome.value() * 100) == Math.round(other.value() * 100);
        return alike ? new Arg.Share(outcome.value(), 1) : Say.value(outcome.kind(), outcome.value());
    }

    private Optional<Block> method(Computed<?, ?> method) {
        String id = method.analysis().id();
        List<Contrast> all = byMethod.getOrDefault(id, List.of());
        List<Contrast> changed = all.stream().filter(Contrast::changed).toList();
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        picture(id, changed, Outcome.Kind.SHARE).ifPresent(blocks::add);
        picture(id, changed, Outcome.Kind.NUMBER).ifPresent(blocks::add);
        blocks.add(table(id, changed, all.size()));
        return Optional.of(new Block.Group("what-if-" + id, method.analysis().title(), blocks));
    }

    /** The outcomes that change most. */
    private Optional<Block> picture(String method, List<Contrast> changed, Outcome.Kind kind) {
        List<Contrast> most = changed.stream()
                .filter(c -> c.outcome().kind() == kind)
                .sorted(Comparator.comparingDouble((Contrast c) -> -size(c)))
                .limit(MOST_DRAWN)
                .toList();
        Set<Contrast> drawn = new HashSet<>(most);
        List<Contrast> shown = changed.stream().filter(drawn::contains).toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        boolean share = kind == Outcome.Kind.SHARE;
        double low = share ? 0 : ends(shown).min().orElse(0);
        double high = share ? 1 : ends(shown).max().orElse(1);
        String name = method + (share ? "-shares" : "-numbers");
        return Optional.of(new Figure(
                "what-if-" + name,
                Say.say("whatif.figure", Arg.of(shown.size())),
                Say.say("whatif.describe"),
                new Chart.Shifts(
                        Arg.of(Say.say(share ? "whatif.share" : "whatif.number")),
                        share,
                        share ? 0 : 1,
                        low,
                        high,
                        shown.stream().map(this::line).toList()),
                Optional.empty()));
    }

    private static java.util.stream.DoubleStream ends(List<Contrast> shown) {
        return shown.stream()
                .flatMap(c -> java.util.stream.Stream.concat(c.before().stream(), c.after().stream()))
                .mapToDouble(d -> d);
    }

    private static double size(Contrast c) {
        return Math.abs(c.after().orElse(0.0) - c.before().orElse(0.0));
    }

    private Chart.Shifts.Shift line(Contrast c) {
        Tone tone = c.outcome()
                .scene()
                .map(s -> Tone.ofScene(comparison.base().subject().scenes().get(s).tone()))
                .orElse(Tone.ACCENT);
        return new Chart.Shifts.Shift(
                c.outcome().label(),
                c.before().orElse(Double.NaN),
                c.after().orElse(Double.NaN),
                tone,
                bases.stream().limit(1).toList());
    }

    private Grid table(String method, List<Contrast> changed, int all) {
        return new Grid(
                "what-if-outcomes-" + method,
                Say.say("whatif.outcomes", Arg.of(changed.size()), Arg.of(all)),
                List.of(
                        Grid.Column.text("outcome", Say.say("outcome")),
                        Grid.Column.number("before", Say.say("before")),
                        Grid.Column.number("after", Say.say("after")),
                        Grid.Column.number("difference", Say.say("difference"))),
                changed.stream().map(this::row).toList());
    }

    private Grid.Row row(Contrast c) {
        Outcome.Kind kind = c.outcome().kind();
        Optional<Double> difference = c.before().flatMap(b -> c.after().map(a -> a - b));
        return Grid.Row.of(
                Grid.Cell.of(c.outcome().label()),
                Grid.Cell.of(c.before().map(v -> Say.value(kind, v)).orElse(Arg.of(Say.say("absent")))),
                new Grid.Cell(
                        c.after().map(v -> Say.value(kind, v)).orElse(Arg.of(Say.say("absent"))),
                        Tone.PLAIN,
                        bases.stream().limit(4).toList(),
                        Optional.empty()),
                Grid.Cell.of(difference
                        .map(d -> kind == Outcome.Kind.SHARE
                                ? Arg.of(Say.say("points", Arg.signed(d * 100, 0)))
                                : Arg.signed(d, 2))
                        .orElse(Arg.blank())));
    }
}
