package org.mizan.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mizan.analysis.Shift;
import org.mizan.analysis.Spread;
import org.mizan.model.Basis;
import org.mizan.text.Arg;

/**
 * How the confidence of a row becomes uncertainty of its three numbers: positions on the issue's scale, salience on 0..1,
 * capability on 0..the largest capability of the table (see {@link Spread}). A number without a judgement behind it, as in
 * a peer's file, is certain.
 */
final class Uncertainty {

    private Uncertainty() {}

    /** Whether any judgement on this issue is uncertain. */
    static boolean any(BargainingInput input, int issue) {
        return input.bases(issue).stream().anyMatch(Uncertainty::uncertain);
    }

    private static boolean uncertain(Basis basis) {
        return Spread.confidence(basis.confidence()) < 1;
    }

    static ForecastDraws.Uncertain positions(BargainingInput input, int issue, int[] present) {
        BargainingInput.Line line = input.issues().get(issue);
        return column(input, input.position(), issue, present, line.min(), line.max());
    }

    static ForecastDraws.Uncertain saliences(BargainingInput input, int issue, int[] present) {
        return column(input, input.salience(), issue, present, 0, 1);
    }

    static ForecastDraws.Uncertain capabilities(BargainingInput input, int issue, int[] present) {
        return column(input, input.capability(), issue, present, 0, input.strongest());
    }

    private static ForecastDraws.Uncertain column(
            BargainingInput input, double[] table, int issue, int[] present, double min, double max) {
        double[] half = IntStream.of(present)
                .mapToDouble(i -> half(input.basis(i, issue), min, max))
                .toArray();
        return new ForecastDraws.Uncertain(input.column(table, issue, present), half, min, max);
    }

    private static double half(Optional<Basis> basis, double min, double max) {
        return basis.map(b -> Spread.halfWidth(b.confidence(), min, max)).orElse(0.0);
    }

    static Optional<BargainingInput> sample(BargainingInput input, RandomGenerator random) {
        boolean certain = input.bases().stream().flatMap(Optional::stream).noneMatch(Uncertainty::uncertain);
        if (certain) {
            return Optional.empty();
        }
        double[] x = input.position().clone();
        double[] s = input.salience().clone();
        double[] c = input.capability().clone();
        double strongest = input.strongest();
        for (int at = 0; at < x.length; at++) {
            Optional<Basis> basis = input.bases().get(at);
            if (basis.isPresent()) {
                OptionalDouble sure = basis.get().confidence();
                BargainingInput.Line line =
                        input.issues().get(at % input.issues().size());
                x[at] = Spread.real(x[at], sure, line.min(), line.max(), random);
                s[at] = Spread.real(s[at], sure, 0, 1, random);
                c[at] = Spread.real(c[at], sure, 0, strongest, random);
            }
        }
        return Optional.of(
                weightless(input, s, c)
                        ? input.forecastOnly(x, input.salience(), input.capability())
                        : input.forecastOnly(x, s, c));
    }

    /* A draw that leaves an issue without any weight has no forecast; its weights are then taken as judged. */
    private static boolean weightless(BargainingInput input, double[] s, double[] c) {
        int issues = input.issues().size();
        double[] total = new double[issues];
        for (int at = 0; at < s.length; at++) {
            total[at % issues] += s[at] * c[at];
        }
        return Arrays.stream(total).anyMatch(t -> !(t > 0));
    }

    static List<Shift<BargainingInput>> shifts(BargainingInput input) {
        List<Shift<BargainingInput>> all = new ArrayList<>();
        for (int at = 0; at < input.position().length; at++) {
            Optional<Basis> basis = input.bases().get(at).filter(Uncertainty::uncertain);
            if (basis.isPresent()) {
                BargainingInput.Line line =
                        input.issues().get(at % input.issues().size());
                for (Sensitivity.Quantity q : Sensitivity.Quantity.values()) {
                    shifts(input, at, q, line, basis.get(), all);
                }
            }
        }
        return List.copyOf(all);
    }

    private static void shifts(
            BargainingInput input,
            int at,
            Sensitivity.Quantity quantity,
            BargainingInput.Line line,
            Basis basis,
            List<Shift<BargainingInput>> all) {
        double[][] tables = {input.position(), input.salience(), input.capability()};
        double min = quantity == Sensitivity.Quantity.POSITION ? line.min() : 0;
        double[] tops = {line.max(), 1, input.strongest()};
        int q = quantity.ordinal();
        double half = Spread.halfWidth(basis.confidence(), min, tops[q]);
        Arg judgement = Arg.of(Words.say(
                "judgement",
                Arg.of(input.actors().get(at / input.issues().size()).name()),
                Arg.of(line.name()),
                Words.word("quantity." + Plan.name(quantity))));
        for (int sign : new int[] {-1, 1}) {
            double to = Spread.clamp(tables[q][at] + sign * half, min, tops[q]);
            if (to != tables[q][at]) {
                double[][] changed = tables.clone();
                changed[q] = tables[q].clone();
                changed[q][at] = to;
                if (!weightless(input, changed[1], changed[2])) {
                    all.add(new Shift<>(
                            judgement,
                            Arg.real(tables[q][at], q == 1 ? 2 : 1),
                            Arg.real(to, q == 1 ? 2 : 1),
                            basis,
                            input.forecastOnly(changed[0], changed[1], changed[2])));
                }
            }
        }
    }
}
