package org.mizan.ach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Option;
import org.mizan.analysis.Outcome;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.analysis.Shift;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Section;

/** Analysis of competing hypotheses: which explanation has the least evidence against it, and what would change that. */
public final class Ach implements Analysis<AchInput, AchResult> {
    static final String ID = "ach";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Message title() {
        return Words.say("title");
    }

    @Override
    public Message question() {
        return Words.say("question");
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.choice("rule", Rule.PLAIN.id(), Rule.ids(), Words.say("option.rule")),
                Option.choice("group", Grouping.NONE.id(), Grouping.ids(), Words.say("option.group")),
                Option.integer("draws", "200", Words.say("option.draws")));
    }

    @Override
    public Loaded<AchInput> input(Case c, Settings settings) {
        return EvidenceReader.read(c);
    }

    @Override
    public AchResult solve(AchInput input, Run run) {
        return new Competition(input, run).result();
    }

    @Override
    public Section present(Case c, AchInput input, AchResult result) {
        return new AchView(c, input, result).section();
    }

    @Override
    public Optional<AchInput> sample(AchInput input, RandomGenerator random) {
        return Uncertainty.certain(input) ? Optional.empty() : Optional.of(input.with(Uncertainty.draw(input, random)));
    }

    @Override
    public List<Shift<AchInput>> shifts(AchInput input) {
        return Uncertainty.shifts(input);
    }

    @Override
    public List<Outcome> outcomes(Case c, AchInput input, AchResult result) {
        double[] score = scores(result).inconsistency();
        List<Outcome> all = new ArrayList<>();
        for (int h = 0; h < score.length; h++) {
            String id = result.hypotheses().get(h);
            Arg name = Arg.of(input.hypotheses().get(h).name());
            boolean leads = result.leaders().contains(id);
            all.add(outcome("score", id, name, Outcome.Kind.NUMBER, score[h]));
            all.add(outcome("leader", id, name, Outcome.Kind.FLAG, leads ? 1 : 0));
        }
        return List.copyOf(all);
    }

    private static Outcome outcome(String measure, String id, Arg name, Outcome.Kind kind, double value) {
        return new Outcome(
                "ach." + measure + "." + id,
                Arg.of(Words.say("outcome." + measure, name)),
                Optional.empty(),
                measure,
                kind,
                value);
    }

    /** The scores by the rule that chose the leaders. */
    static AchResult.Scores scores(AchResult result) {
        return Arrays.stream(Rule.values())
                .filter(r -> r.id().equals(result.rule()))
                .map(r -> result.rules().get(r.ordinal()))
                .findFirst()
                .orElseThrow();
    }
}
