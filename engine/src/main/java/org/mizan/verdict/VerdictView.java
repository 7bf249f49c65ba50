package org.mizan.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.engine.HypothesisTest;
import org.mizan.engine.Lever;
import org.mizan.engine.Study;
import org.mizan.engine.Verdict;
import org.mizan.model.Basis;
import org.mizan.model.Scene;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Block;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;
import org.mizan.view.Tone;

/** The first page of a report: the answer, what it rests on, the table of scenes by method, the test of the hypotheses, the judgements that matter. */
public final class VerdictView {
    /** A leader that stands in this share of the draws is called robust. */
    private static final double ROBUST = 0.9;

    /** Below this it is called fragile. */
    private static final double FRAGILE = 0.6;

    private static final int SHOWN_LEVERS = 5;

    private final Study study;
    private final Verdict verdict;
    private final Optional<HypothesisTest> test;
    private final List<Lever> levers;
    private final Map<String, String> pages;

    /** @param pages section id of each method's own page, by method id */
    public VerdictView(
            Study study,
            Verdict verdict,
            Optional<HypothesisTest> test,
            List<Lever> levers,
            Map<String, String> pages) {
        this.study = study;
        this.verdict = verdict;
        this.test = test;
        this.levers = LeverView.chosen(levers, SHOWN_LEVERS);
        this.pages = pages;
    }

    public Section section() {
        List<Block> blocks = new ArrayList<>();
        test.flatMap(t -> HypothesisView.lead(t, study.subject())).ifPresent(blocks::add);
        if (!verdict.columns().isEmpty()) {
            List<Block> which = new ArrayList<>(List.of(table(), new Block.Note(Say.say("verdict.reading"))));
            steadiness().ifPresent(which::add);
            blocks.add(new Block.Group("futures-by-method", Say.say("verdict.table"), which));
        }
        test.ifPresent(t -> blocks.addAll(new HypothesisView(t, study).blocks()));
        if (!levers.isEmpty()) {
            blocks.add(new Block.Group(
                    "levers", Say.say("levers.title", Arg.of(levers.size())), List.of(new LeverView(levers).table())));
        }
        return new Section("verdict", Say.say("verdict.title"), Say.say("verdict.label"), Optional.of(lead()), blocks);
    }

    private Finding lead() {
        List<Basis> bases = levers.stream().map(l -> l.shift().basis()).toList();
        if (verdict.columns().isEmpty()) {
            return Finding.of(Say.say("verdict.nothing"));
        }
        Optional<Scene> leader =
                verdict.leader().map(id -> study.subject().scenes().get(id));
        Optional<Scene> expected = study.subject().scenes().values().stream()
                .filter(s -> s.expectation()
                        .filter(e -> e.value().equals("most-likely"))
                        .isPresent())
                .findFirst();
        if (leader.isEmpty()) {
            return Finding.of(Say.say("verdict.split", Arg.of(verdict.columns().size())), bases);
        }
        Arg led = Arg.of(verdict.columnsLedBy(leader.get().id()));
        Arg all = Arg.of(verdict.columns().size());
        Arg name = Arg.of(leader.get().name());
        if (expected.isEmpty()) {
            return Finding.of(Say.say("verdict.leads", name, led, all), bases);
        }
        Message message = expected.get().equals(leader.get())
                ? Say.say("verdict.leads-as-expected", name, led, all)
                : Say.say(
                        "verdict.leads-against",
                        name,
                        led,
                        all,
                        Arg.of(expected.get().name()));
        return new Finding(message, Tone.ofScene(leader.get().tone()), bases);
    }

    private Grid table() {
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(Grid.Column.text("scene", Say.say("scene")));
        for (Verdict.Column c : verdict.columns()) {
            columns.add(Grid.Column.number(c.method().id() + "." + c.measure(), Say.measure(c.method(), c.measure())));
        }
        columns.add(Grid.Column.text("expectation", Say.say("expectation")));
        List<Grid.Row> rows = new ArrayList<>();
        for (String id : verdict.scenes()) {
            rows.add(row(study.subject().scenes().get(id)));
        }
        return new Grid("verdict-scenes", Say.say("verdict.table-title"), columns, rows);
    }

    private Grid.Row row(Scene scene) {
        List<Grid.Cell> cells = new ArrayList<>();
        cells.add(new Grid.Cell(
                Arg.of(scene.name()),
                Tone.ofScene(scene.tone()),
                List.of(),
                Optional.of(new Grid.Link("scenes", scene.id()))));
        for (Verdict.Column column : verdict.columns()) {
            Optional<Verdict.Value> value = Optional.ofNullable(column.values().get(scene.id()));
            Arg shown = value.map(v -> v.drawn()
                            .map(d -> Say.value(v.outcome(), d))
                            .orElseGet(() ->
                                    Say.value(v.outcome().kind(), v.outcome().value())))
                    .orElse(Arg.blank());
            Grid.Cell cell = Grid.Cell.of(shown);
            Optional<String> page =
                    Optional.ofNullable(pages.get(column.method().id()));
            cells.add(value.isPresent() && page.isPresent() ? cell.linked(new Grid.Link(page.get(), "")) : cell);
        }
        cells.add(scene.expectation()
                .map(e -> Grid.Cell.of(Arg.of(Say.say("expectation." + e.value())), e.basis()))
                .orElse(Grid.Cell.of(Arg.blank())));
        return Grid.Row.of(cells);
    }

    /** How often the leading scene of each measure leads when the judgements vary. */
    private Optional<Grid> steadiness() {
        List<Grid.Row> rows = verdict.columns().stream()
                .filter(c -> c.steadiness().isPresent())
                .map(this::steady)
                .toList();
        List<Grid.Column> columns = List.of(
                Grid.Column.text("measure", Say.say("measure")),
                Grid.Column.text("leader", Say.say("leader")),
                Grid.Column.number("steadiness", Say.say("steadiness")),
                Grid.Column.text("mark", Say.say("mark")));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Grid(
                        "verdict-steadiness", Say.say("verdict.steadiness", Arg.of(verdict.draws())), columns, rows));
    }

    private Grid.Row steady(Verdict.Column column) {
        Scene leader = study.subject().scenes().get(column.leader().orElseThrow());
        double share = column.steadiness().orElseThrow();
        String mark = share >= ROBUST ? "robust" : share < FRAGILE ? "fragile" : "middling";
        return Grid.Row.of(
                Grid.Cell.of(Say.measure(column.method(), column.measure())),
                Grid.Cell.of(Arg.of(leader.name()), Tone.ofScene(leader.tone()), List.of()),
                Grid.Cell.of(Arg.share(share)),
                Grid.Cell.of(Say.say(mark)));
    }
}
