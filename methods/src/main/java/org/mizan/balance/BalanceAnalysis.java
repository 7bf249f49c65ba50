package org.mizan.balance;

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
import org.mizan.analysis.Spread;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Section;

/** Signed balance: which camps the ties make, and which ties stand in the way. */
public final class BalanceAnalysis implements Analysis<BalanceInput, BalanceResult> {

    @Override
    public String id() {
        return "balance";
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
                Option.text("at", "", message("option.at")),
                Option.text("dates", "", message("option.dates")),
                Option.text("group", "", message("option.group")),
                Option.choice(
                        "from",
                        "relations",
                        List.of("relations", "mactor-1", "mactor-2", "mactor-3"),
                        message("option.from")),
                Option.choice("weights", "sign", List.of("sign", "strength"), message("option.weights")),
                Option.integer("flips", "400", message("option.flips")));
    }

    @Override
    public boolean appliesTo(Case c) {
        return !c.relations().isEmpty() || c.table("mactor/positions.csv").isPresent();
    }

    @Override
    public Loaded<BalanceInput> input(Case c, Settings settings) {
        return BalanceReader.read(c, settings);
    }

    @Override
    public BalanceResult solve(BalanceInput input, Run run) {
        return new BalanceSolver(input, run).result();
    }

    @Override
    public Section present(Case c, BalanceInput input, BalanceResult result) {
        return new BalanceSection(input, result).section();
    }

    /** Each pair keeps its sign with the confidence of its most doubtful judgement; else it turns neutral, or from neutral to either side. */
    @Override
    public Optional<BalanceInput> sample(BalanceInput input, RandomGenerator random) {
        List<Tie> drawn = new ArrayList<>();
        for (Tie t : input.now().ties()) {
            drawn.add(t.with(Spread.step(t.sign(), doubt(t), -1, 1, random)));
        }
        return drawn.isEmpty()
                ? Optional.empty()
                : Optional.of(new BalanceInput(
                        input.actors(),
                        input.names(),
                        input.source(),
                        new Snapshot(input.now().at(), drawn),
                        List.of()));
    }

    private static java.util.OptionalDouble doubt(Tie tie) {
        return tie.bases().stream()
                .mapToDouble(b -> Spread.confidence(b.confidence()))
                .min();
    }

    @Override
    public List<Shift<BalanceInput>> shifts(BalanceInput input) {
        List<Shift<BalanceInput>> shifts = new ArrayList<>();
        List<Tie> ties = input.now().ties();
        for (int i = 0; i < ties.size(); i++) {
            Tie t = ties.get(i);
            Basis basis = t.bases().get(0);
            Arg label = Arg.of(message(
                    "shift.tie",
                    Arg.of(input.names().get(t.from())),
                    Arg.of(input.names().get(t.to()))));
            for (int sign = Math.max(-1, t.sign() - 1); sign <= Math.min(1, t.sign() + 1); sign++) {
                if (sign != t.sign()) {
                    List<Tie> changed = new ArrayList<>(ties);
                    changed.set(i, t.with(sign));
                    Snapshot now = new Snapshot(input.now().at(), changed);
                    shifts.add(new Shift<>(
                            label,
                            Arg.signed(t.sign(), 0),
                            Arg.signed(sign, 0),
                            basis,
                            new BalanceInput(input.actors(), input.names(), input.source(), now, List.of())));
                }
            }
        }
        return shifts;
    }

    @Override
    public List<Outcome> outcomes(Case c, BalanceInput input, BalanceResult result) {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(number("balance.frustration", "outcome.frustration", result.frustration().value()));
        outcomes.add(number("balance.camps-free", "outcome.camps-free", result.campsFree().value()));
        for (int i = 0; i < result.actors().size(); i++) {
            String actor = result.actors().get(i);
            boolean swings = result.frustration().swing().contains(actor);
            outcomes.add(new Outcome(
                    "balance.swing." + actor,
                    Arg.of(message("outcome.swing", Arg.of(input.names().get(i)))),
                    Optional.empty(),
                    "swing",
                    Outcome.Kind.FLAG,
                    swings ? 1 : 0));
        }
        return outcomes;
    }

    private static Outcome number(String id, String key, Number value) {
        String measure = id.substring(id.indexOf('.') + 1);
        return new Outcome(
                id, Arg.of(message(key)), Optional.empty(), measure, Outcome.Kind.NUMBER, value.doubleValue());
    }

    @Override
    public List<Format<BalanceInput>> formats() {
        return BalanceFormats.ALL;
    }

    @Override
    public List<CaseFile> caseFiles(BalanceInput input) {
        return BalanceFormats.caseFiles(input);
    }

    static Message message(String key, Arg... args) {
        return Message.of(BalanceAnalysis.class, key, args);
    }
}
