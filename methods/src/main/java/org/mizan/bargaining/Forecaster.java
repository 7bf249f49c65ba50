package org.mizan.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.mizan.analysis.Run;

/** Runs the models that a plan asks for and puts names on what comes out. */
final class Forecaster {

    private static final int BINS = 20;
    private static final int PLACES = 11;

    private final BargainingInput input;
    private final Plan plan;
    private final Run run;

    Forecaster(BargainingInput input, Plan plan, Run run) {
        this.input = input;
        this.plan = plan;
        this.run = run;
    }

    BargainingResult solve() {
        List<BargainingResult.Forecast> forecasts = new ArrayList<>();
        for (int k = 0; k < input.issues().size(); k++) {
            run.check();
            forecasts.add(new IssueForecast(input, k, plan, run).forecast());
            run.progress().at(0.3 * (k + 1) / input.issues().size());
        }
        Optional<BargainingResult.Eum> eum = when(Plan.Model.EUM, this::eum);
        Optional<BargainingResult.Smp> smp =
                when(Plan.Model.SMP, this::smp).filter(s -> !s.actors().isEmpty());
        run.progress().at(0.6);
        return new BargainingResult(
                List.copyOf(forecasts),
                input.phase(),
                input.actors().stream().map(BargainingInput.Party::id).toList(),
                eum,
                smp,
                when(Plan.Model.VARIANTS, this::variants),
                when(Plan.Model.EXCHANGE, this::trades)
                        .filter(t -> input.issues().size() > 1),
                plan.sweep().filter(a -> input.whole()).flatMap(this::sweep));
    }

    private <T> Optional<T> when(Plan.Model model, Supplier<T> part) {
        return plan.uses(model) ? Optional.of(part.get()) : Optional.empty();
    }

    /** The columns of one issue, without the actors that take no position. */
    private record Columns(int[] present, double[] x, double[] s, double[] c) {}

    private Columns columns(int k) {
        return columns(k, input.present(k));
    }

    private Columns columns(int k, int[] present) {
        return new Columns(
                present,
                input.column(input.position(), k, present),
                input.column(input.salience(), k, present),
                input.column(input.capability(), k, present));
    }

    /* In the models of challenges even an actor without weight could be challenged; here it takes no part, so that it
    changes nothing. */
    private Columns weighty(int k) {
        int[] present = IntStream.of(input.present(k))
                .filter(i -> input.salience()[input.index(i, k)] * input.capability()[input.index(i, k)] > 0)
                .toArray();
        return columns(k, present);
    }

    private List<String> ids(int[] actors) {
        return IntStream.of(actors).mapToObj(i -> input.actors().get(i).id()).toList();
    }

    private BargainingResult.Eum eum() {
        List<BargainingResult.Round> rounds = new ArrayList<>();
        for (int k = 0; k < input.issues().size(); k++) {
            Columns in = weighty(k);
            List<String> ids = ids(in.present);
            EumResult result = ExpectedUtility.run(in.x, in.s, in.c, plan.switches(), plan.rounds(), run.stop());
            for (EumRound round : result.rounds()) {
                rounds.add(named(input.issues().get(k).id(), ids, round));
            }
        }
        return new BargainingResult.Eum(plan.preset(), plan.switches(), List.copyOf(rounds));
    }

    private static BargainingResult.Round named(String issue, List<String> ids, EumRound round) {
        List<BargainingResult.Offer> offers = round.moves().stream()
                .map(m -> new BargainingResult.Offer(
                        ids.get(m.actor()), ids.get(m.towards()), Plan.name(m.kind()), m.own(), m.rival(), m.to()))
                .toList();
        return new BargainingResult.Round(
                issue,
                round.round(),
                round.medianLow(),
                round.medianHigh(),
                round.mean(),
                ids,
                round.positions(),
                round.risk(),
                offers,
                round.expected(),
                round.threat());
    }

    /* Positions and saliences as the kernel wants them. Saliences over several issues are divided by one number where an
    actor's sum exceeds 1, which keeps all proportions. */
    private BargainingResult.Smp smp() {
        int dims = input.issues().size();
        int[] complete = IntStream.range(0, input.actors().size())
                .filter(i -> IntStream.range(0, dims).noneMatch(k -> Double.isNaN(input.position()[i * dims + k])))
                .filter(i -> IntStream.range(0, dims)
                        .anyMatch(k -> input.salience()[i * dims + k] * input.capability()[i * dims + k] > 0))
                .toArray();
        int n = complete.length;
        double[] x = new double[n * dims];
        double[] s = new double[n * dims];
        double[] c = new double[n];
        double most = 1;
        for (int a = 0; a < n; a++) {
            double sum = 0;
            for (int k = 0; k < dims; k++) {
                int at = complete[a] * dims + k;
                x[a * dims + k] = input.issues().get(k).share(input.position()[at]);
                s[a * dims + k] = input.salience()[at];
                c[a] += input.capability()[at] / dims;
                sum += s[a * dims + k];
            }
            most = Math.max(most, sum > 1 + 1e-9 ? sum : 1);
        }
        for (int i = 0; i < s.length; i++) {
            s[i] /= most;
        }
        SmpSettings settings = plan.smp().withSeed(run.seed());
        SmpResult result = SpatialModel.run(x, s, c, dims, settings, run.stop());
        int[] missing = IntStream.range(0, input.actors().size())
                .filter(i -> Arrays.binarySearch(complete, i) < 0)
                .toArray();
        return named(result, settings, ids(complete), ids(missing));
    }

    private BargainingResult.Smp named(SmpResult result, SmpSettings settings, List<String> ids, List<String> leftOut) {
        double[][][] positions =
                new double[result.states()][ids.size()][input.issues().size()];
        for (int t = 0; t < positions.length; t++) {
            for (int i = 0; i < ids.size(); i++) {
                Arrays.setAll(positions[t][i], atIssue(result.positions()[t][i]));
            }
        }
        List<BargainingResult.Turn> turns = result.turns().stream()
                .map(t -> new BargainingResult.Turn(
                        t.standing(),
                        t.risk(),
                        t.challenges().stream()
                                .map(ch -> new BargainingResult.Challenge(
                                        ids.get(ch.initiator()), ids.get(ch.receiver()), ch.victory(), ch.gain()))
                                .toList()))
                .toList();
        List<String> issues =
                input.issues().stream().map(BargainingInput.Line::id).toList();
        return new BargainingResult.Smp(
                positions, result.states(), ids, leftOut, issues, result.settled(), settings, turns);
    }

    private java.util.function.IntToDoubleFunction atIssue(double[] shares) {
        return k -> input.issues().get(k).at(shares[k]);
    }

    private List<BargainingResult.Variants> variants() {
        List<BargainingResult.Variants> all = new ArrayList<>();
        for (int k = 0; k < input.issues().size(); k++) {
            Columns in = weighty(k);
            BargainingInput.Line line = input.issues().get(k);
            VariantEnsemble ensemble = VariantEnsemble.run(in.x, in.s, in.c, plan.rounds(), run.threads(), run.stop());
            all.add(new BargainingResult.Variants(
                    line.id(),
                    ensemble.rounds(),
                    ensemble.medians().length,
                    ensemble.low(),
                    ensemble.high(),
                    ensemble.quantiles(),
                    bins(ensemble.medians(), line)));
            run.progress().at(0.6 + 0.3 * (k + 1) / input.issues().size());
        }
        return List.copyOf(all);
    }

    static int[] bins(double[] values, BargainingInput.Line line) {
        int[] counts = new int[BINS];
        for (double v : values) {
            counts[Math.max(0, Math.min(BINS - 1, (int) (line.share(v) * BINS)))]++;
        }
        return counts;
    }

    /* Positions as hundredths of each issue's scale, so that gains on different issues can be compared. */
    private BargainingResult.Trades trades() {
        int dims = input.issues().size();
        double[] x = new double[input.position().length];
        double[] w = new double[x.length];
        for (int at = 0; at < x.length; at++) {
            boolean stands = !Double.isNaN(input.position()[at]);
            x[at] = stands ? 100 * input.issues().get(at % dims).share(input.position()[at]) : 0;
            w[at] = input.salience()[at] * input.capability()[at];
        }
        Exchange.Result result = Exchange.run(x, input.salience(), w, dims, run.stop());
        List<BargainingResult.Trade> trades =
                result.trades().stream().map(this::named).toList();
        double[] before = result.before();
        double[] after = result.after();
        for (int k = 0; k < dims; k++) {
            before[k] = input.issues().get(k).at(before[k] / 100);
            after[k] = input.issues().get(k).at(after[k] / 100);
        }
        return new BargainingResult.Trades(before, after, trades);
    }

    private BargainingResult.Trade named(Exchange.Trade trade) {
        BargainingInput.Line first = input.issues().get(trade.firstGives());
        BargainingInput.Line second = input.issues().get(trade.secondGives());
        return new BargainingResult.Trade(
                input.actors().get(trade.first()).id(),
                input.actors().get(trade.second()).id(),
                first.id(),
                second.id(),
                trade.firstShift() * first.width() / 100,
                trade.secondShift() * second.width() / 100,
                trade.gain(),
                trade.externality());
    }

    private Optional<BargainingResult.Sweep> sweep(String actor) {
        List<BargainingResult.Path> paths = new ArrayList<>();
        for (int k = 0; k < input.issues().size(); k++) {
            Columns in = columns(k);
            int at = ids(in.present).indexOf(actor);
            if (at >= 0) {
                paths.add(path(input.issues().get(k), in, at));
            }
        }
        return Optional.of(new BargainingResult.Sweep(actor, List.copyOf(paths)))
                .filter(s -> !s.paths().isEmpty());
    }

    private BargainingResult.Path path(BargainingInput.Line line, Columns in, int actor) {
        double[] places = new double[PLACES];
        Arrays.setAll(places, p -> line.at(p / (PLACES - 1.0)));
        List<Compromise> forecasts = Sensitivity.sweep(in.x, Sensitivity.weights(in.s, in.c), actor, places);
        double[] eum = new double[plan.uses(Plan.Model.EUM) ? PLACES : 0];
        double[] moved = in.x.clone();
        for (int p = 0; p < eum.length; p++) {
            moved[actor] = places[p];
            eum[p] = ExpectedUtility.lastMedian(moved, in.s, in.c, plan.switches(), plan.rounds());
        }
        return new BargainingResult.Path(
                line.id(),
                places,
                forecasts.stream().mapToDouble(Compromise::mean).toArray(),
                forecasts.stream().mapToDouble(Compromise::medianLow).toArray(),
                eum);
    }
}
