package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mizan.analysis.Shift;
import org.mizan.analysis.Spread;
import org.mizan.model.Basis;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/**
 * Other plausible preferences. What is uncertain is the <em>place</em> of a statement (or group of states, or the size of a
 * weight): with its confidence it stays, else it moves one place up or down, each as likely.
 */
final class Variation {

    private Variation() {}

    static Optional<Conflicts> sample(Conflicts input, RandomGenerator random) {
        Conflict drawn = input.main();
        boolean uncertain = false;
        for (int i = 0; i < drawn.makers().size(); i++) {
            Preference preference = drawn.makers().get(i).preference();
            uncertain |= uncertain(preference);
            drawn = drawn.with(i, draw(preference, random));
        }
        return uncertain ? Optional.of(input.with(drawn)) : Optional.empty();
    }

    private static boolean uncertain(Preference preference) {
        if (preference instanceof Preference.Statements listed) {
            return listed.statements().stream().anyMatch(s -> isUncertain(s.basis()));
        }
        return isUncertain(preference.basis());
    }

    private static boolean isUncertain(Basis basis) {
        return Spread.confidence(basis.confidence()) < 1;
    }

    private static Preference draw(Preference preference, RandomGenerator random) {
        if (preference instanceof Preference.Statements listed) {
            return drawStatements(listed, random);
        }
        if (preference instanceof Preference.Weights weights) {
            return drawWeights(weights, random);
        }
        return drawRanking((Preference.Ranking) preference, random);
    }

    private static Preference drawStatements(Preference.Statements listed, RandomGenerator random) {
        Preference.Statements order = listed;
        int last = listed.statements().size() - 1;
        for (Preference.Statement statement : listed.statements()) {
            int at = order.statements().indexOf(statement);
            int to = Spread.step(at, statement.basis().confidence(), 0, last, random);
            order = order.moved(at, to);
        }
        return order;
    }

    private static Preference drawRanking(Preference.Ranking ranking, RandomGenerator random) {
        Preference.Ranking order = ranking;
        int last = ranking.groups().length - 1;
        for (int g = 0; g <= last; g++) {
            int to = Spread.step(g, ranking.basis().confidence(), 0, last, random);
            order = to == g ? order : order.swapped(Math.min(g, to));
        }
        return order;
    }

    /** Each weight varies within half its size on either side at confidence 0, not at all at confidence 1. */
    private static Preference drawWeights(Preference.Weights weights, RandomGenerator random) {
        long[] drawn = weights.weights().clone();
        for (int o = 0; o < drawn.length; o++) {
            double size = Math.abs(drawn[o]) / 1e6;
            double value = Spread.real(
                    drawn[o] / 1e6, weights.basis().confidence(), drawn[o] / 1e6 - size, drawn[o] / 1e6 + size, random);
            drawn[o] = Math.round(value * 1e6);
        }
        return new Preference.Weights(drawn, weights.basis());
    }

    /** Every uncertain statement one place up, and one place down. */
    static List<Shift<Conflicts>> shifts(Conflicts input) {
        List<Shift<Conflicts>> shifts = new ArrayList<>();
        Conflict main = input.main();
        for (int i = 0; i < main.makers().size(); i++) {
            Conflict.Maker maker = main.makers().get(i);
            if (maker.preference() instanceof Preference.Statements listed) {
                for (int p = 0; p < listed.statements().size(); p++) {
                    for (int to : new int[] {p - 1, p + 1}) {
                        if (to >= 0
                                && to < listed.statements().size()
                                && isUncertain(listed.statements().get(p).basis())) {
                            shifts.add(shift(input, i, listed, p, to));
                        }
                    }
                }
            } else if (maker.preference() instanceof Preference.Ranking ranking && isUncertain(ranking.basis())) {
                for (int g = 0; g + 1 < ranking.groups().length; g++) {
                    shifts.add(shift(input, i, ranking, g));
                }
            }
        }
        return shifts;
    }

    private static Shift<Conflicts> shift(Conflicts input, int maker, Preference.Statements listed, int from, int to) {
        Preference.Statement statement = listed.statements().get(from);
        Arg name = Arg.of(Message.of(
                Gmcr.class,
                "shift.statement",
                Arg.of(input.main().makers().get(maker).name()),
                Arg.code(String.join(", ", statement.words()))));
        return new Shift<>(
                name,
                place(from),
                place(to),
                statement.basis(),
                input.with(input.main().with(maker, listed.moved(from, to))));
    }

    private static Shift<Conflicts> shift(Conflicts input, int maker, Preference.Ranking ranking, int group) {
        Conflict main = input.main();
        Arg name = Arg.of(Message.of(
                Gmcr.class,
                "shift.ranking",
                Arg.of(main.makers().get(maker).name()),
                Arg.code(main.label(ranking.groups()[group][0]))));
        return new Shift<>(
                name,
                place(group),
                place(group + 1),
                ranking.basis(),
                input.with(main.with(maker, ranking.swapped(group))));
    }

    private static Arg place(int index) {
        return Arg.of(Message.of(Gmcr.class, "shift.place", Arg.of(index + 1)));
    }
}
