package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Block;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;
import org.mizan.view.Tone;

/** Says why a state holds or does not: who would gain by which move, what would answer it under which concept. */
final class StatePage {

    /** Improvements told in full for one decision maker. */
    private static final int MOST_TOLD = 8;

    private final Case theCase;
    private final Conflict conflict;
    private final Model model;
    private final StateReasons reasons;
    private final Wording wording;
    private final int state;

    StatePage(Case theCase, Conflict conflict, Model model, StateReasons reasons) {
        this.theCase = theCase;
        this.conflict = conflict;
        this.model = model;
        this.reasons = reasons;
        this.wording = new Wording(conflict, model);
        this.state = model.space().ordinal(reasons.state());
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(verdicts());
        for (int i = 0; i < reasons.makers().size(); i++) {
            blocks.add(new Block.Group("state-" + i, Wording.message("state.maker", wording.maker(i)), of(i)));
        }
        return new Section(
                Gmcr.ID + "-state",
                Wording.message("state.title", wording.state(state)),
                Wording.message("label"),
                Optional.of(lead()),
                blocks);
    }

    private Finding lead() {
        List<Arg> held = reasons.equilibrium().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(e -> Arg.code(e.getKey()))
                .toList();
        List<Arg> leaving = IntStream.range(0, reasons.makers().size())
                .filter(i -> !reasons.makers().get(i).stable().get(Concept.SEQ.name()))
                .mapToObj(wording::maker)
                .toList();
        Message message = held.isEmpty()
                ? Wording.message("state.nowhere", wording.mark(state), Arg.list(leaving))
                : leaving.isEmpty()
                        ? Wording.message("state.holds", wording.mark(state), Arg.list(held))
                        : Wording.message("state.partly", wording.mark(state), Arg.list(held), Arg.list(leaving));
        Finding on = Presenter.onAll(conflict, message);
        Tone tone = reasons.scene()
                .map(s -> Tone.ofScene(theCase.scenes().get(s).tone()))
                .orElse(Tone.PLAIN);
        return new Finding(on.message(), tone, on.bases());
    }

    /** Decision makers by concepts. */
    private Grid verdicts() {
        List<String> concepts = List.copyOf(reasons.equilibrium().keySet());
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(Grid.Column.text("maker", Wording.message("column.maker")));
        concepts.forEach(c -> columns.add(Grid.Column.mark(c, Arg.code(c))));
        List<Grid.Row> rows = new ArrayList<>();
        for (int i = 0; i < reasons.makers().size(); i++) {
            Basis basis = conflict.makers().get(i).preference().basis();
            List<Grid.Cell> cells = new ArrayList<>();
            cells.add(Grid.Cell.of(wording.maker(i), basis));
            Map<String, Boolean> stable = reasons.makers().get(i).stable();
            concepts.forEach(c -> cells.add(verdict(stable.getOrDefault(c, false))));
            rows.add(Grid.Row.of(cells));
        }
        List<Grid.Cell> all = new ArrayList<>();
        all.add(Grid.Cell.of(Wording.message("state.everybody")));
        reasons.equilibrium().values().forEach(holds -> all.add(verdict(holds)));
        rows.add(Grid.Row.of(all));
        return new Grid("gmcr-state-verdicts", Wording.message("state.verdicts", wording.mark(state)), columns, rows);
    }

    private static Grid.Cell verdict(boolean stable) {
        return Grid.Cell.of(
                Arg.of(Wording.message(stable ? "state.stable" : "state.unstable")),
                stable ? Tone.FOR : Tone.AGAINST,
                List.of());
    }

    private List<Block> of(int maker) {
        List<StateReasons.Improvement> improvements =
                reasons.makers().get(maker).improvements();
        if (improvements.isEmpty()) {
            return List.of(new Finding(
                    Wording.message("state.no-gain", wording.maker(maker), wording.mark(state)),
                    Tone.FOR,
                    comparisons(maker)));
        }
        List<Block> blocks = new ArrayList<>();
        improvements.stream().limit(MOST_TOLD).forEach(i -> blocks.addAll(told(maker, i)));
        if (improvements.size() > MOST_TOLD) {
            blocks.add(new Block.Note(Wording.message("state.more", Arg.of(improvements.size() - MOST_TOLD))));
        }
        return blocks;
    }

    /** The judgements by which a decision maker likes none of the states it can move to better. */
    private List<Basis> comparisons(int maker) {
        var bases = new Wording.Bases();
        int[] targets = new int[Math.max(1, model.moves().mostTargets())];
        int count = model.moves().targets(maker, state, targets);
        for (int t = 0; t < count; t++) {
            bases.add(wording.deciding(maker, state, targets[t]));
        }
        return count == 0 ? List.of(conflict.makers().get(maker).preference().basis()) : bases.list();
    }

    /** The gain itself, then what answers it: one sentence for all concepts with the same answer. */
    private List<Block> told(int maker, StateReasons.Improvement improvement) {
        int target = model.space().ordinal(improvement.state());
        List<Block> blocks = new ArrayList<>();
        blocks.add(Finding.of(
                Wording.message(
                        "state.gain",
                        wording.maker(maker),
                        wording.change(state, target),
                        wording.mark(target),
                        because(maker, state, target)),
                List.of(wording.deciding(maker, state, target))));
        Map<StateReasons.Answer, List<String>> grouped = new LinkedHashMap<>();
        improvement
                .answers()
                .forEach((concept, answer) ->
                        grouped.computeIfAbsent(answer, k -> new ArrayList<>()).add(concept));
        grouped.forEach((answer, concepts) -> blocks.add(answer(maker, target, answer, concepts)));
        return blocks;
    }

    private Finding answer(int maker, int target, StateReasons.Answer answer, List<String> concepts) {
        Arg under = Arg.list(concepts.stream().map(Arg::code).toList());
        if (answer.steps().isEmpty()) {
            boolean anything = concepts.contains(Concept.GMR.name());
            return new Finding(
                    Wording.message(
                            anything ? "state.no-answer" : "state.no-gainful-answer", under, wording.mark(state)),
                    Tone.AGAINST,
                    List.of(conflict.makers().get(maker).preference().basis()));
        }
        var bases = new Wording.Bases();
        List<Arg> steps = new ArrayList<>();
        int from = target;
        for (GmcrResult.Step step : answer.steps()) {
            int to = model.space().ordinal(step.state());
            steps.add(Arg.of(Wording.message("why.step", wording.makerNamed(step.mover()), wording.change(from, to))));
            bases.add(wording.deciding(index(step.mover()), from, to));
            from = to;
        }
        int end = from;
        bases.add(wording.deciding(maker, state, end));
        if (answer.escape().isPresent()) {
            int escape = model.space().ordinal(answer.escape().get());
            bases.add(wording.deciding(maker, state, escape));
            return new Finding(
                    Wording.message(
                            "state.escaped",
                            under,
                            Arg.list(steps),
                            wording.mark(end),
                            wording.change(end, escape),
                            wording.mark(escape),
                            wording.mark(state)),
                    Tone.AGAINST,
                    bases.list());
        }
        boolean tie = model.level()[maker][end] == model.level()[maker][state];
        return new Finding(
                Wording.message(
                        tie ? "state.answer-no-better" : "state.answer-worse",
                        under,
                        Arg.list(steps),
                        wording.mark(end),
                        wording.mark(state),
                        because(maker, end, state)),
                Tone.FOR,
                bases.list());
    }

    private int index(String maker) {
        return IntStream.range(0, conflict.makers().size())
                .filter(i -> conflict.makers().get(i).id().equals(maker))
                .findFirst()
                .orElseThrow();
    }

    /** The statement by which a decision maker tells two states apart, or that its ranking does. */
    private Arg because(int maker, int a, int b) {
        return Arg.of(wording.decidingStatement(maker, a, b)
                .map(s -> Wording.message("state.wants", Arg.code(String.join(", ", s.words()))))
                .orElse(Wording.message("state.ranks")));
    }
}
