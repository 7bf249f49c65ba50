package org.mizan.mactor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

/** MACTOR: who can press whom, who wants what, and what alliances and conflicts follow. */
public final class MactorAnalysis implements Analysis<MactorInput, MactorResult> {

    @Override
    public String id() {
        return "mactor";
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
        List<String> readings = Arrays.stream(Power.values()).map(Power::id).toList();
        return List.of(
                Option.choice("power", Power.GODET.id(), readings, message("option.power")),
                Option.text("neutral", "", message("option.neutral")),
                Option.text("absent", "", message("option.absent")),
                Option.integer("draws", "200", message("option.draws")));
    }

    @Override
    public Loaded<MactorInput> input(Case c, Settings settings) {
        return MactorReader.read(c, settings);
    }

    @Override
    public MactorResult solve(MactorInput input, Run run) {
        Settings settings = run.settings();
        Power reading = Power.valueOf(settings.text("power").toUpperCase(Locale.ROOT));
        List<String> neutral = named(settings.list("neutral"), input);
        List<String> absent = named(settings.list("absent"), input);
        MactorInput shown = changed(input, neutral, absent);
        int n = shown.actors().size();
        Mactor mactor = solve(shown, reading);
        int draws = Math.max(0, Math.min(10_000, settings.integer("draws")));
        boolean whole = !input.drawn();
        return result(
                shown,
                reading,
                neutral,
                absent,
                mactor,
                whole ? withoutEach(shown, reading, run) : List.of(),
                whole && draws > 0 && n > 0
                        ? Optional.of(MactorSpread.of(shown, reading, draws, run))
                        : Optional.empty());
    }

    /** The input that a result with these counterfactuals speaks of. */
    static MactorInput changed(MactorInput input, List<String> neutral, List<String> absent) {
        return input.neutral(Set.copyOf(neutral)).absent(Set.copyOf(absent));
    }

    static Mactor solve(MactorInput input, Power reading) {
        return Mactor.of(
                input.mid(),
                input.mao(),
                input.actors().size(),
                input.objectives().size(),
                reading);
    }

    private static List<String> named(List<String> asked, MactorInput input) {
        return input.actors().stream().filter(asked::contains).toList();
    }

    private static List<MactorResult.Without> withoutEach(MactorInput input, Power reading, Run run) {
        List<MactorResult.Without> all = new ArrayList<>();
        for (int i = 0; i < input.actors().size(); i++) {
            run.check();
            run.progress().at((double) i / input.actors().size());
            String actor = input.actors().get(i);
            all.add(new MactorResult.Without(
                    actor,
                    solve(input.neutral(Set.of(actor)), reading).orders()[2].convergenceDegree(),
                    solve(input.absent(Set.of(actor)), reading).orders()[2].convergenceDegree()));
        }
        return all;
    }

    private static MactorResult result(
            MactorInput input,
            Power reading,
            List<String> neutral,
            List<String> absent,
            Mactor m,
            List<MactorResult.Without> without,
            Optional<MactorSpread> spread) {
        Influence i = m.influence();
        Stances[] o = m.orders();
        return new MactorResult(
                input.actors(),
                input.objectives(),
                reading.id(),
                neutral,
                absent,
                i.midi(),
                i.influence(),
                i.dependence(),
                Arrays.stream(Role.of(i.influence(), i.dependence()))
                        .map(r -> r.name().toLowerCase(Locale.ROOT))
                        .toList(),
                i.power(),
                i.mmidi(),
                i.maxInfluence(),
                i.maxDependence(),
                i.maxPower(),
                i.net(),
                i.netSum(),
                o[0].values(),
                o[1].values(),
                o[2].values(),
                Arrays.stream(o)
                        .map(s -> new MactorResult.ObjectiveMobilisation(
                                s.support(), s.opposition(), s.objectiveMobilisation()))
                        .toList(),
                Arrays.stream(o).map(Stances::actorMobilisation).toArray(double[][]::new),
                o[0].convergence(),
                o[1].convergence(),
                o[2].convergence(),
                o[0].divergence(),
                o[1].divergence(),
                o[2].divergence(),
                Arrays.stream(o).mapToDouble(Stances::convergenceDegree).toArray(),
                Arrays.stream(o).map(Stances::ambivalence).toArray(double[][]::new),
                m.actorDistance(),
                m.objectiveDistance(),
                without,
                spread);
    }

    @Override
    public Section present(Case c, MactorInput input, MactorResult result) {
        return new MactorSection(c, changed(input, result.neutral(), result.absent()), result).section();
    }

    @Override
    public Optional<MactorInput> sample(MactorInput input, RandomGenerator random) {
        return input.influence().isEmpty() && input.positions().isEmpty()
                ? Optional.empty()
                : Optional.of(Uncertainty.draw(input, random));
    }

    @Override
    public List<Shift<MactorInput>> shifts(MactorInput input) {
        return Uncertainty.shifts(input);
    }

    @Override
    public List<Outcome> outcomes(Case c, MactorInput input, MactorResult result) {
        MactorInput shown = changed(input, result.neutral(), result.absent());
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(new Outcome(
                "mactor.convergence",
                Arg.of(message("outcome.convergence")),
                Optional.empty(),
                "convergence",
                Outcome.Kind.SHARE,
                result.convergenceDegree()[2]));
        int[] ranks = MactorSpread.ranks(result.R());
        for (int i = 0; i < ranks.length; i++) {
            Arg name = Arg.of(shown.actorNames().get(i));
            String actor = result.actors().get(i);
            outcomes.add(number("mactor.rank." + actor, "outcome.rank", name, "rank", ranks[i]));
            outcomes.add(number("mactor.power." + actor, "outcome.power", name, "power", result.R()[i]));
        }
        for (int o = 0; o < result.objectives().size(); o++) {
            MactorResult.ObjectiveMobilisation third =
                    result.objectiveMobilisation().get(2);
            outcomes.add(number(
                    "mactor.balance." + result.objectives().get(o),
                    "outcome.balance",
                    Arg.of(shown.objectiveNames().get(o)),
                    "balance",
                    third.support()[o] + third.opposition()[o]));
        }
        return outcomes;
    }

    private static Outcome number(String id, String key, Arg what, String measure, double value) {
        return new Outcome(id, Arg.of(message(key, what)), Optional.empty(), measure, Outcome.Kind.NUMBER, value);
    }

    @Override
    public List<Format<MactorInput>> formats() {
        return MactorFormats.ALL;
    }

    @Override
    public List<CaseFile> caseFiles(MactorInput input) {
        return MactorFormats.caseFiles(input);
    }

    static Message message(String key, Arg... args) {
        return Message.of(MactorAnalysis.class, key, args);
    }
}
