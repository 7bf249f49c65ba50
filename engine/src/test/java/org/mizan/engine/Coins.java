package org.mizan.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Outcome;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.analysis.Shift;
import org.mizan.analysis.Spread;
import org.mizan.casefile.Columns;
import org.mizan.casefile.Reading;
import org.mizan.casefile.RowReader;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Finding;
import org.mizan.view.Section;

/** A method small enough to know its answers by heart: each scene holds a number of coins 0..10; its outcome is the scene's share of all coins. */
final class Coins implements Analysis<Coins.Purse, Coins.Count> {
    record Purse(List<String> scenes, int[] coins, List<Basis> bases) {
        Purse with(int[] changed) {
            return new Purse(scenes, changed, bases);
        }
    }

    record Count(List<String> scenes, double[] shares) {}

    @Override
    public String id() {
        return "coins";
    }

    @Override
    public Message title() {
        return Message.of(Coins.class, "title");
    }

    @Override
    public Message question() {
        return Message.of(Coins.class, "question");
    }

    @Override
    public Loaded<Purse> input(Case c, Settings settings) {
        Problems problems = new Problems();
        List<String> scenes = new ArrayList<>();
        List<Basis> bases = new ArrayList<>();
        List<Integer> coins = new ArrayList<>();
        Columns columns = Columns.required("id", "coins").judged();
        for (RowReader row :
                Reading.of(c, problems).rows(c.table("coins/values.csv").orElseThrow(), columns)) {
            row.ref("id", c.scenes().keySet(), Coins.class, "unknown-scene").ifPresent(scenes::add);
            coins.add(row.integer("coins", 0, 10).orElse(0));
            bases.add(row.basis());
        }
        return Loaded.of(new Purse(scenes, coins.stream().mapToInt(i -> i).toArray(), bases), problems);
    }

    @Override
    public Count solve(Purse input, Run run) {
        run.check();
        double all = 0;
        for (int coins : input.coins()) {
            all += coins;
        }
        double[] shares = new double[input.coins().length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = all == 0 ? 0 : input.coins()[i] / all;
        }
        return new Count(input.scenes(), shares);
    }

    @Override
    public Section present(Case c, Purse input, Count result) {
        return new Section("coins", title(), title(), Optional.of(Finding.of(question())), List.of());
    }

    @Override
    public Optional<Purse> sample(Purse input, RandomGenerator random) {
        int[] drawn = new int[input.coins().length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = Spread.step(input.coins()[i], input.bases().get(i).confidence(), 0, 10, random);
        }
        return Optional.of(input.with(drawn));
    }

    @Override
    public List<Shift<Purse>> shifts(Purse input) {
        List<Shift<Purse>> shifts = new ArrayList<>();
        for (int i = 0; i < input.coins().length; i++) {
            if (!input.bases().get(i).confidence().equals(OptionalDouble.of(1))) {
                int[] more = input.coins().clone();
                more[i]++;
                shifts.add(new Shift<>(
                        Arg.code(input.scenes().get(i)),
                        Arg.of(input.coins()[i]),
                        Arg.of(more[i]),
                        input.bases().get(i),
                        input.with(more)));
            }
        }
        return shifts;
    }

    @Override
    public List<Outcome> outcomes(Case c, Purse input, Count result) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < result.shares().length; i++) {
            String scene = result.scenes().get(i);
            Arg label = Arg.of(Message.of(Coins.class, "outcome", Arg.code(scene)));
            outcomes.add(new Outcome(
                    "coins.share." + scene,
                    label,
                    Optional.of(scene),
                    "share",
                    Outcome.Kind.SHARE,
                    result.shares()[i]));
            outcomes.add(new Outcome(
                    "coins.some." + scene,
                    label,
                    Optional.empty(),
                    "some",
                    Outcome.Kind.FLAG,
                    result.shares()[i] > 0.3 ? 1 : 0));
        }
        return outcomes;
    }
}
