package org.mizan.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mizan.analysis.Run;

/** The forecast of one issue with everything that explains it. */
final class IssueForecast {

    private final BargainingInput input;
    private final BargainingInput.Line line;
    private final int issue;
    private final Plan plan;
    private final Run run;
    private final int[] present;
    private final double[] x;
    private final double[] s;
    private final double[] c;
    private final double[] w;

    IssueForecast(BargainingInput input, int issue, Plan plan, Run run) {
        this.input = input;
        this.issue = issue;
        this.plan = plan;
        this.run = run;
        line = input.issues().get(issue);
        present = input.present(issue);
        x = input.column(input.position(), issue, present);
        s = input.column(input.salience(), issue, present);
        c = input.column(input.capability(), issue, present);
        w = Sensitivity.weights(s, c);
    }

    BargainingResult.Forecast forecast() {
        Compromise forecast = Compromise.of(x, w);
        boolean whole = input.whole();
        return new BargainingResult.Forecast(
                line.id(),
                forecast.mean(),
                forecast.medianLow(),
                forecast.medianHigh(),
                forecast.condorcet(),
                onScale(Compromise.winSet(x, w, forecast.mean())),
                forecast.totalWeight(),
                whole ? coalition(forecast) : Optional.empty(),
                whole ? band() : Optional.empty(),
                plan.uses(Plan.Model.NASH) ? Optional.of(cooperative()) : Optional.empty(),
                plan.uses(Plan.Model.PCE) ? standing() : List.of(),
                whole ? without() : List.of(),
                whole ? tornado() : List.of());
    }

    private double[] onScale(double[] range) {
        return new double[] {Math.max(line.min(), range[0]), Math.min(line.max(), range[1])};
    }

    private String id(int actor) {
        return input.actors().get(present[actor]).id();
    }

    private List<String> ids(IntPredicate which) {
        return IntStream.range(0, x.length).filter(which).mapToObj(this::id).toList();
    }

    /* The rival is the taken position with most weight against the median; of equals the first in actor order. */
    private Optional<BargainingResult.Coalition> coalition(Compromise forecast) {
        Ballot strongest = null;
        double rival = 0;
        for (double place : x) {
            if (place < forecast.medianLow() || place > forecast.medianHigh()) {
                Ballot ballot = Ballot.of(x, w, forecast.medianLow(), place);
                if (strongest == null || ballot.againstWeight() > strongest.againstWeight()) {
                    strongest = ballot;
                    rival = place;
                }
            }
        }
        if (strongest == null) {
            return Optional.empty();
        }
        int[] side = strongest.side();
        return Optional.of(new BargainingResult.Coalition(
                rival,
                strongest.forWeight() / forecast.totalWeight(),
                strongest.againstWeight() / forecast.totalWeight(),
                ids(i -> side[i] > 0 && w[i] > 0),
                ids(i -> side[i] < 0 && w[i] > 0)));
    }

    private Optional<BargainingResult.Band> band() {
        if (plan.draws() == 0 || !Uncertainty.any(input, issue)) {
            return Optional.empty();
        }
        double[] means = ForecastDraws.means(
                Uncertainty.positions(input, issue, present),
                Uncertainty.saliences(input, issue, present),
                Uncertainty.capabilities(input, issue, present),
                plan.draws(),
                run.seed() + issue,
                run.stop());
        double[] sorted = means.clone();
        Arrays.sort(sorted);
        return Optional.of(new BargainingResult.Band(
                plan.draws(), Quantile.of(sorted, 0.05), Quantile.of(sorted, 0.95), Forecaster.bins(means, line)));
    }

    private BargainingResult.Cooperative cooperative() {
        Disagreement without = plan.disagreement()
                .<Disagreement>map(Disagreement.Position::new)
                .orElse(new Disagreement.Cost(plan.cost()));
        return new BargainingResult.Cooperative(
                Plan.name(plan.loss()),
                plan.disagreement(),
                plan.disagreement().isPresent() ? Optional.empty() : Optional.of(plan.cost()),
                boxed(NashBargain.nash(x, w, plan.loss(), without)),
                boxed(NashBargain.kalaiSmorodinsky(x, w, plan.loss(), without)));
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private List<BargainingResult.Standing> standing() {
        double[] places = Arrays.stream(x).sorted().distinct().toArray();
        double[] utility = new double[places.length * x.length];
        for (int o = 0; o < places.length; o++) {
            for (int i = 0; i < x.length; i++) {
                utility[o * x.length + i] = 1 - Math.abs(x[i] - places[o]) / line.width();
            }
        }
        double[] p = CondorcetProcess.of(
                utility,
                w,
                places.length,
                plan.smp().vote(),
                plan.smp().victory(),
                plan.smp().process());
        return IntStream.range(0, places.length)
                .mapToObj(o -> new BargainingResult.Standing(places[o], p[o]))
                .toList();
    }

    private List<BargainingResult.Without> without() {
        List<BargainingResult.Without> all = new ArrayList<>();
        double total = Arrays.stream(w).sum();
        for (int i = 0; i < x.length; i++) {
            double[] others = w.clone();
            others[i] = 0;
            if (total - w[i] > 1e-12 * total) {
                Compromise left = Compromise.of(x, others);
                all.add(new BargainingResult.Without(
                        id(i),
                        Optional.of(left.mean()),
                        Optional.of(left.medianLow()),
                        Optional.of(left.medianHigh())));
            } else {
                all.add(new BargainingResult.Without(id(i), Optional.empty(), Optional.empty(), Optional.empty()));
            }
        }
        return List.copyOf(all);
    }

    private List<BargainingResult.Swing> tornado() {
        if (!Uncertainty.any(input, issue)) {
            return List.of();
        }
        return Sensitivity.tornado(
                        Uncertainty.positions(input, issue, present),
                        Uncertainty.saliences(input, issue, present),
                        Uncertainty.capabilities(input, issue, present))
                .stream()
                .map(e -> new BargainingResult.Swing(id(e.actor()), Plan.name(e.quantity()), e.low(), e.high()))
                .toList();
    }
}
