package org.mizan.ach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Chart;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Section;
import org.mizan.view.Tone;

/** The report section: who leads and how firmly, then the matrix, then what would change the answer. */
final class AchView {
    private static final int DECIMALS = 2;

    private final AchInput input;
    private final AchResult result;
    private final Names names;
    private final AchTables tables;
    private final double[] score;

    AchView(Case c, AchInput input, AchResult result) {
        this.input = input;
        this.result = result;
        names = new Names(c, input);
        tables = new AchTables(input, result, names);
        score = Ach.scores(result).inconsistency();
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note(Words.say("note.probability")));
        blocks.add(rules());
        drawn().ifPresent(blocks::add);
        result.groupings().forEach(g -> grouped(g).ifPresent(blocks::add));
        blocks.add(easiest());
        blocks.add(scores());
        blocks.add(new Block.Group("ach-matrix-part", Words.say("group.matrix"), matrix()));
        blocks.add(new Block.Group("ach-sensitivity", Words.say("group.sensitivity"), sensitivity()));
        if (input.analysts().size() > 1) {
            blocks.add(new Block.Group("ach-analysts-part", Words.say("group.analysts"), analysts()));
        }
        return new Section(Ach.ID, Words.say("title"), Words.say("label"), Optional.of(lead()), blocks);
    }

    private Finding lead() {
        List<Basis> bases = deciding();
        Arg claims = Arg.of(input.evidence().size());
        Arg leaders = names.hypotheses(result.leaders());
        Arg least = real(score[names.column(result.leaders().get(0))]);
        if (result.leaders().size() == result.hypotheses().size()) {
            return Finding.of(Words.say("lead.none", claims, least), bases);
        }
        String next = result.order().get(result.leaders().size());
        Arg behind = real(score[names.column(next)]);
        return Finding.of(
                result.leaders().size() == 1
                        ? Words.say("lead.one", leaders, claims, least, names.hypothesis(next), behind)
                        : Words.say("lead.tie", leaders, claims, least, names.hypothesis(next), behind),
                bases);
    }

    /** What the order at the top rests on: the judgements that contradict those who lead and the next; all of theirs if nothing contradicts them. */
    private List<Basis> deciding() {
        List<Integer> top = result.order().stream()
                .limit(result.leaders().size() + 1L)
                .map(names::column)
                .toList();
        List<Basis> against = input.judgements().stream()
                .filter(j -> top.contains(j.hypothesis())
                        && j.mark() != Mark.NA
                        && j.mark().code() < Mark.NEUTRAL)
                .map(AchInput.Judgement::basis)
                .toList();
        return against.isEmpty()
                ? top.stream().flatMap(h -> input.column(h).stream()).toList()
                : against;
    }

    private Finding rules() {
        List<Arg> other = result.rules().stream()
                .filter(r -> !r.leaders().equals(result.leaders()))
                .map(r -> Arg.of(
                        Words.say("rule-leads", Arg.of(Words.say("rule." + r.rule())), names.hypotheses(r.leaders()))))
                .toList();
        return Finding.of(
                other.isEmpty() ? Words.say("rules.agree") : Words.say("rules.differ", Arg.list(other)), deciding());
    }

    private Optional<Finding> drawn() {
        return result.interval().map(i -> {
            int most = IntStream.range(0, score.length)
                    .reduce((a, b) -> i.leads()[b] > i.leads()[a] ? b : a)
                    .orElseThrow();
            return Finding.of(
                    Words.say(
                            "drawn",
                            Arg.of(input.hypotheses().get(most).name()),
                            Arg.of(i.leads()[most]),
                            Arg.of(i.draws())),
                    deciding());
        });
    }

    private Optional<Finding> grouped(AchResult.Grouped g) {
        if (g.group().equals(result.group())) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                Words.say(
                        "grouped",
                        Arg.of(Words.say("by." + g.group())),
                        Arg.of(input.evidence().size()),
                        Arg.of(g.groups()),
                        names.hypotheses(g.leaders())),
                deciding()));
    }

    private Finding easiest() {
        Optional<AchResult.Change> change = result.flips().stream().findFirst();
        return change.map(f -> Finding.of(
                        Words.say(
                                f.overturns() ? "flip.overturns" : "flip.ties",
                                names.claim(f.claim()),
                                names.hypothesis(f.hypothesis()),
                                Words.mark(Mark.valueOf(f.from())),
                                Words.mark(Mark.valueOf(f.to())),
                                names.hypotheses(f.leaders()),
                                Arg.of(result.flips().stream()
                                        .map(x -> x.claim() + " " + x.hypothesis() + " " + x.analyst())
                                        .distinct()
                                        .count()),
                                Arg.of(result.judgements())),
                        names.judgement(f)))
                .orElseGet(() -> Finding.of(Words.say("flip.none", Arg.of(result.judgements())), input.bases()));
    }

    private Figure scores() {
        List<Chart.Bars.Bar> bars = new ArrayList<>();
        for (String id : result.order()) {
            int h = names.column(id);
            bars.add(new Chart.Bars.Bar(
                    names.hypothesis(id),
                    score[h],
                    result.interval().map(i -> i.low()[h]).orElse(Double.NaN),
                    result.interval().map(i -> i.high()[h]).orElse(Double.NaN),
                    result.leaders().contains(id) ? Tone.ACCENT : Tone.PLAIN,
                    input.column(h)));
        }
        return new Figure(
                "ach-scores",
                Words.say("figure.scores", Arg.of(Words.say("rule." + result.rule()))),
                Words.say("figure.scores.text"),
                new Chart.Bars(Arg.of(Words.say("unit.score")), false, DECIMALS, bars),
                Optional.of(tables.scores()));
    }

    private List<Block> matrix() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note(Words.say("note.matrix")));
        if (result.unjudged() > 0) {
            blocks.add(Finding.of(Words.say("unjudged", Arg.of(result.unjudged())), input.bases()));
        }
        blocks.add(tables.matrix());
        blocks.add(tables.rules());
        return blocks;
    }

    private List<Block> sensitivity() {
        List<Block> blocks = new ArrayList<>();
        long idle = result.evidence().stream()
                .filter(e -> e.diagnosticity() <= Tally.TOLERANCE)
                .count();
        if (idle > 0) {
            blocks.add(Finding.of(
                    Words.say("idle", Arg.of(idle)),
                    names.rows(result.evidence().stream()
                            .filter(e -> e.diagnosticity() <= Tally.TOLERANCE)
                            .map(AchResult.Weighed::claim)
                            .toList())));
        }
        blocks.add(tables.evidence());
        if (!result.flips().isEmpty()) {
            blocks.add(tables.flips());
        }
        blocks.add(tables.groupings());
        blocks.add(tables.withoutSource());
        return blocks;
    }

    private List<Block> analysts() {
        List<Block> blocks = new ArrayList<>();
        result.alpha().ifPresent(a -> blocks.add(Finding.of(Words.say("alpha", Arg.real(a, DECIMALS)), input.bases())));
        blocks.add(tables.analysts());
        tables.disagreements().ifPresent(blocks::add);
        return blocks;
    }

    static Arg real(double score) {
        return Arg.real(score, DECIMALS);
    }
}
