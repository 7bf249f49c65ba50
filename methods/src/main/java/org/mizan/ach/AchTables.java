package org.mizan.ach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mizan.model.Basis;
import org.mizan.text.Arg;
import org.mizan.view.Grid;
import org.mizan.view.Tone;

/** The tables of the section. Marks are written in words, colour only repeats them. */
final class AchTables {
    private final AchInput input;
    private final AchResult result;
    private final Names names;

    AchTables(AchInput input, AchResult result, Names names) {
        this.input = input;
        this.result = result;
        this.names = names;
    }

    private static Grid.Column text(String key) {
        return Grid.Column.text(key, Words.say("head." + key));
    }

    private static Grid.Column number(String key) {
        return Grid.Column.number(key, Words.say("head." + key));
    }

    private List<Grid.Column> perHypothesis(Grid.Align align, Grid.Column... before) {
        List<Grid.Column> columns = new ArrayList<>(List.of(before));
        for (String id : result.hypotheses()) {
            columns.add(new Grid.Column(id, names.hypothesis(id), align));
        }
        return columns;
    }

    /** Adds the scores per hypothesis, each with the judgements it sums. */
    private void scores(List<Grid.Cell> cells, double[] score, List<String> leaders) {
        for (int h = 0; h < score.length; h++) {
            boolean leads = leaders.contains(result.hypotheses().get(h));
            cells.add(Grid.Cell.of(AchView.real(score[h]), leads ? Tone.ACCENT : Tone.PLAIN, input.column(h)));
        }
    }

    Grid scores() {
        AchResult.Scores by = Ach.scores(result);
        List<Grid.Column> columns = new ArrayList<>(
                List.of(text("hypothesis"), number("against"), number("low"), number("high"), number("leads")));
        columns.add(number("favour"));
        List<Grid.Row> rows = new ArrayList<>();
        for (String id : result.order()) {
            int h = names.column(id);
            List<Basis> bases = input.column(h);
            Optional<AchResult.Interval> i = result.interval();
            rows.add(Grid.Row.of(
                    Grid.Cell.of(names.hypothesis(id)),
                    Grid.Cell.of(
                            AchView.real(by.inconsistency()[h]),
                            result.leaders().contains(id) ? Tone.ACCENT : Tone.PLAIN,
                            bases),
                    Grid.Cell.of(i.map(x -> AchView.real(x.low()[h])).orElse(Arg.blank()), Tone.PLAIN, bases),
                    Grid.Cell.of(i.map(x -> AchView.real(x.high()[h])).orElse(Arg.blank()), Tone.PLAIN, bases),
                    Grid.Cell.of(
                            i.map(x -> Arg.of(Words.say("of", Arg.of(x.leads()[h]), Arg.of(x.draws()))))
                                    .orElse(Arg.blank()),
                            Tone.PLAIN,
                            bases),
                    Grid.Cell.of(AchView.real(by.consistency()[h]), Tone.PLAIN, bases)));
        }
        return new Grid("ach-scores-table", Words.say("grid.scores"), columns, rows);
    }

    /** Claims that tell the hypotheses apart come first. */
    Grid matrix() {
        List<Grid.Column> columns = perHypothesis(Grid.Align.MARK, text("claim"));
        columns.add(number("diagnosticity"));
        columns.add(text("credibility"));
        columns.add(text("sources"));
        List<Grid.Row> rows = new ArrayList<>();
        for (AchResult.Weighed e : byDiagnosticity()) {
            int row = names.row(e.claim());
            List<Grid.Cell> cells = new ArrayList<>();
            cells.add(Grid.Cell.of(names.claim(e.claim())));
            for (int h = 0; h < result.hypotheses().size(); h++) {
                cells.add(cell(e.marks().get(h), input.cell(row, h)));
            }
            cells.add(Grid.Cell.of(AchView.real(e.diagnosticity()), Tone.PLAIN, input.row(row)));
            cells.add(Grid.Cell.of(credibility(row), Tone.PLAIN, input.row(row)));
            cells.add(Grid.Cell.cites(List.of(input.evidence().get(row).basis())));
            rows.add(new Grid.Row(Optional.of("ach-claim-" + e.claim()), cells));
        }
        return new Grid("ach-matrix", Words.say("grid.matrix"), columns, rows);
    }

    private List<AchResult.Weighed> byDiagnosticity() {
        return result.evidence().stream()
                .sorted(Comparator.comparingDouble(AchResult.Weighed::diagnosticity)
                        .reversed())
                .toList();
    }

    private static Grid.Cell cell(String marks, List<Basis> bases) {
        if (marks.isEmpty()) {
            return Grid.Cell.of(Arg.of(Words.say("mark.none")), Tone.MUTED, List.of());
        }
        List<Mark> given = Arrays.stream(marks.split(" ")).map(Mark::valueOf).toList();
        double mean =
                given.stream().mapToInt(m -> Mark.value(m.code())).average().orElse(Mark.NEUTRAL);
        Tone tone = given.stream().allMatch(m -> m == Mark.NA) ? Tone.MUTED : Tone.ofSign(mean - Mark.NEUTRAL);
        Arg words = given.size() == 1
                ? Words.mark(given.get(0))
                : Arg.list(given.stream().map(Words::mark).toList());
        return Grid.Cell.of(words, tone, bases);
    }

    private Arg credibility(int row) {
        List<Arg> weights = input.judgements().stream()
                .filter(j -> j.evidence() == row)
                .map(AchInput.Judgement::credibility)
                .distinct()
                .map(w -> Arg.of(Words.say("weight." + w.name())))
                .toList();
        return weights.size() == 1 ? weights.get(0) : Arg.list(weights);
    }

    Grid rules() {
        List<Grid.Column> columns = perHypothesis(Grid.Align.NUMBER, text("rule"));
        columns.add(text("leader"));
        List<Grid.Row> rows = new ArrayList<>();
        for (AchResult.Scores s : result.rules()) {
            List<Grid.Cell> cells = new ArrayList<>();
            cells.add(Grid.Cell.of(Words.say("rule." + s.rule())));
            scores(cells, s.inconsistency(), s.leaders());
            cells.add(Grid.Cell.of(names.hypotheses(s.leaders()), Tone.PLAIN, input.bases()));
            rows.add(Grid.Row.of(cells));
        }
        return new Grid("ach-rules", Words.say("grid.rules"), columns, rows);
    }

    Grid evidence() {
        List<Grid.Row> rows = new ArrayList<>();
        for (AchResult.Weighed e : byDiagnosticity()) {
            List<Basis> bases = input.row(names.row(e.claim()));
            rows.add(Grid.Row.of(
                    Grid.Cell.of(names.claim(e.claim())),
                    Grid.Cell.of(AchView.real(e.diagnosticity()), Tone.PLAIN, bases),
                    Grid.Cell.of(names.hypotheses(e.leadersWithout()), e.changes() ? Tone.ACCENT : Tone.PLAIN, bases),
                    changes(e.changes(), bases)));
        }
        return new Grid(
                "ach-evidence",
                Words.say("grid.evidence"),
                List.of(text("claim"), number("diagnosticity"), text("leader-without"), text("changes")),
                rows);
    }

    private static Grid.Cell changes(boolean changes, List<Basis> bases) {
        return Grid.Cell.of(
                Arg.of(Words.say(changes ? "changes" : "stays")), changes ? Tone.ACCENT : Tone.MUTED, bases);
    }

    Grid flips() {
        List<Grid.Row> rows = new ArrayList<>();
        for (AchResult.Change f : result.flips()) {
            List<Basis> bases = names.judgement(f);
            rows.add(Grid.Row.of(
                    Grid.Cell.of(names.claim(f.claim())),
                    Grid.Cell.of(names.hypothesis(f.hypothesis())),
                    Grid.Cell.of(names.analyst(f.analyst())),
                    Grid.Cell.of(Words.mark(Mark.valueOf(f.from())), Tone.PLAIN, bases),
                    Grid.Cell.of(Words.mark(Mark.valueOf(f.to())), Tone.PLAIN, bases),
                    Grid.Cell.of(Arg.of(f.steps())),
                    Grid.Cell.of(names.hypotheses(f.leaders()), f.overturns() ? Tone.ACCENT : Tone.PLAIN, bases)));
        }
        return new Grid(
                "ach-flips",
                Words.say("grid.flips"),
                List.of(
                        text("claim"),
                        text("hypothesis"),
                        text("analyst"),
                        text("from"),
                        text("to"),
                        number("steps"),
                        text("leader-then")),
                rows);
    }

    Grid groupings() {
        List<Grid.Column> columns = perHypothesis(Grid.Align.NUMBER, text("counted"), number("pieces"));
        columns.add(text("leader"));
        List<Grid.Row> rows = new ArrayList<>();
        for (AchResult.Grouped g : result.groupings()) {
            List<Grid.Cell> cells = new ArrayList<>();
            cells.add(Grid.Cell.of(Words.say("by." + g.group())));
            cells.add(Grid.Cell.of(Arg.of(g.groups())));
            scores(cells, g.inconsistency(), g.leaders());
            cells.add(Grid.Cell.of(names.hypotheses(g.leaders()), Tone.PLAIN, input.bases()));
            rows.add(Grid.Row.of(cells));
        }
        return new Grid("ach-groupings", Words.say("grid.groupings"), columns, rows);
    }

    Grid withoutSource() {
        List<Grid.Row> rows = new ArrayList<>();
        for (AchResult.Without w : result.withoutSource()) {
            List<Basis> bases = names.rows(w.claims());
            boolean all = w.claims().size() == result.evidence().size();
            rows.add(Grid.Row.of(
                    Grid.Cell.of(names.sources(w.sources())),
                    Grid.Cell.of(Words.say("as." + w.group())),
                    Grid.Cell.of(Arg.of(w.claims().size()), Tone.PLAIN, bases),
                    Grid.Cell.of(
                            all ? Arg.of(Words.say("nothing-left")) : names.hypotheses(w.leaders()),
                            w.changes() ? Tone.ACCENT : Tone.PLAIN,
                            bases),
                    changes(w.changes(), bases)));
        }
        return new Grid(
                "ach-sources",
                Words.say("grid.sources"),
                List.of(text("source"), text("as"), number("claims"), text("leader-without"), text("changes")),
                rows);
    }

    Grid analysts() {
        List<Grid.Column> columns = perHypothesis(Grid.Align.NUMBER, text("analyst"), number("judgements"));
        columns.add(text("leader"));
        List<Grid.Row> rows = new ArrayList<>();
        for (AchResult.ByAnalyst a : result.byAnalyst()) {
            int index = input.analysts().indexOf(a.analyst());
            List<Grid.Cell> cells = new ArrayList<>();
            cells.add(Grid.Cell.of(names.analyst(a.analyst())));
            cells.add(Grid.Cell.of(Arg.of(a.judgements())));
            for (int h = 0; h < a.inconsistency().length; h++) {
                boolean leads = a.leaders().contains(result.hypotheses().get(h));
                cells.add(Grid.Cell.of(
                        AchView.real(a.inconsistency()[h]), leads ? Tone.ACCENT : Tone.PLAIN, input.by(index, h)));
            }
            cells.add(Grid.Cell.of(names.hypotheses(a.leaders()), Tone.PLAIN, input.bases()));
            rows.add(Grid.Row.of(cells));
        }
        return new Grid("ach-analysts", Words.say("grid.analysts"), columns, rows);
    }

    /** The cells on which analysts differ, most first; empty if they differ on none. */
    Optional<Grid> disagreements() {
        record Differs(int row, int column, double by, String marks) {}
        List<Differs> found = new ArrayList<>();
        for (int e = 0; e < result.evidence().size(); e++) {
            AchResult.Weighed w = result.evidence().get(e);
            for (int h = 0; h < w.disagreement().length; h++) {
                if (w.disagreement()[h] > 0) {
                    found.add(new Differs(e, h, w.disagreement()[h], w.marks().get(h)));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Differs::by).reversed());
        List<Grid.Row> rows = found.stream()
                .map(d -> Grid.Row.of(
                        Grid.Cell.of(Arg.of(input.evidence().get(d.row).text())),
                        Grid.Cell.of(Arg.of(input.hypotheses().get(d.column).name())),
                        cell(d.marks, input.cell(d.row, d.column)),
                        Grid.Cell.of(AchView.real(d.by), Tone.PLAIN, input.cell(d.row, d.column))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Grid(
                        "ach-disagreement",
                        Words.say("grid.disagreement"),
                        List.of(text("claim"), text("hypothesis"), text("marks"), number("disagreement")),
                        rows));
    }
}
