package org.mizan.micmac;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.CaseFile;
import org.mizan.analysis.Format;
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

/** MICMAC: which variables drive the system, which depend, and what indirect influence changes. */
public final class MicmacAnalysis implements Analysis<MicmacInput, MicmacResult> {

    @Override
    public String id() {
        return "micmac";
    }

    @Override
    public Message title() {
        return message("title");
    }

    @Override
    public Message question() {
        return message("question");
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.integer("power", "0", message("option.power")),
                Option.integer("powers", Integer.toString(Micmac.HORIZON), message("option.powers")),
                Option.choice("quadrants", "mean", List.of("mean", "median"), message("option.quadrants")),
                Option.choice("squash", "sigmoid", List.of("sigmoid", "tanh"), message("option.squash")),
                Option.number("steepness", "1", message("option.steepness")),
                Option.text("clamp", "", message("option.clamp")),
                Option.integer("draws", "200", message("option.draws")));
    }

    @Override
    public Loaded<MicmacInput> input(Case c, Settings settings) {
        return MicmacReader.read(c, settings);
    }

    @Override
    public MicmacResult solve(MicmacInput input, Run run) {
        return new MicmacSolver(input, run).result();
    }

    @Override
    public Section present(Case c, MicmacInput input, MicmacResult result) {
        return new MicmacSection(input, result).section();
    }

    @Override
    public Optional<MicmacInput> sample(MicmacInput input, RandomGenerator random) {
        return input.influence().isEmpty() ? Optional.empty() : Optional.of(Uncertainty.draw(input, random));
    }

    @Override
    public List<Shift<MicmacInput>> shifts(MicmacInput input) {
        return Uncertainty.shifts(input);
    }

    @Override
    public List<Outcome> outcomes(Case c, MicmacInput input, MicmacResult result) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < result.variables().size(); i++) {
            outcomes.add(new Outcome(
                    "micmac.rank." + result.variables().get(i),
                    Arg.of(message("outcome.rank", Arg.of(input.names().get(i)))),
                    Optional.empty(),
                    "rank",
                    Outcome.Kind.NUMBER,
                    result.indirect().influenceRank()[i]));
        }
        return outcomes;
    }

    @Override
    public List<Format<MicmacInput>> formats() {
        return MicmacFormats.ALL;
    }

    @Override
    public List<CaseFile> caseFiles(MicmacInput input) {
        return MicmacFormats.caseFiles(input);
    }

    static Message message(String key, Arg... args) {
        return Message.of(MicmacAnalysis.class, key, args);
    }
}
