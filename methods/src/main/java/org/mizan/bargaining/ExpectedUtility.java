package org.mizan.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The expected-utility model of Bueno de Mesquita as read by Scholz, Calbert and Smith (2011): in every round each
 * actor compares what challenging each rival promises with what the rival's challenge threatens, and moves.
 *
 * <p>Not thread-safe: one instance holds the work arrays of one run.
 */
public final class ExpectedUtility {

    /*
     * Symbols of the paper: x position, s salience, w = capability * salience, z = |x_i - x_j| / D, r risk exponent,
     * mu the point an unchallenged rival drifts to, E_ij what i expects of challenging j (equation 25a), P_ij the probability that i wins.
     *
     * Layout: square tables are flat, row i column j at i * n + j. vote[k * n + j] = w_k (|x_k - x_j| / D)^r_k, so that
     * voter k gives i over j the votes vote[k][j] - vote[k][i]: n powers per voter and no power inside the O(n^3) sum.
     * The all-pairs denominator is one number per pass: sorted votes and a running sum make it O(n log n) per voter and
     * not O(n^2). A round costs O(n^3) for the sums of P.
     */
    private static final double SETTLED = 0.005;

    private final int n;
    private final double[] x;
    private final double[] salience;
    private final double[] weight;
    private final EumSwitches switches;
    private final double initialRange;
    private final double[] exponent;
    private final double[] vote;
    private final double[] probability;
    private final double[] own;
    private final double[] rival;
    private final double[] danger;
    private final double[] distinct;
    private final double[] row;
    private final double[] next;

    private ExpectedUtility(double[] position, double[] salience, double[] capability, EumSwitches switches) {
        n = position.length;
        x = position.clone();
        this.salience = salience;
        this.switches = switches;
        weight = new double[n];
        Arrays.setAll(weight, i -> capability[i] * salience[i]);
        initialRange = width(x);
        exponent = new double[n];
        vote = new double[n * n];
        probability = new double[n * n];
        own = new double[n * n];
        rival = new double[n * n];
        danger = new double[n];
        distinct = new double[n];
        row = new double[n];
        next = new double[n];
    }

    /**
     * Runs the model.
     *
     * @param position finite positions of n actors, any unit
     * @param salience 0..1
     * @param capability at least 0
     * @param rounds how many rounds to play, at least 0
     * @param cancelled asked once a round; true ends the run with a {@link java.util.concurrent.CancellationException}
     */
    public static EumResult run(
            double[] position,
            double[] salience,
            double[] capability,
            EumSwitches switches,
            int rounds,
            BooleanSupplier cancelled) {
        ExpectedUtility model = new ExpectedUtility(position, salience, capability, switches);
        List<EumRound> played = new ArrayList<>();
        double median = Compromise.of(model.x, model.weight).medianLow();
        int still = 0;
        for (int round = 1; round <= rounds && still < 2; round++) {
            Cancellation.check(cancelled);
            List<EumRound.Move> moves = model.round();
            Compromise now = Compromise.of(model.x, model.weight);
            played.add(new EumRound(
                    round,
                    now.medianLow(),
                    now.medianHigh(),
                    now.mean(),
                    model.x.clone(),
                    model.exponent.clone(),
                    moves,
                    EumRound.table(model.own, model.n),
                    EumRound.table(model.rival, model.n)));
            boolean settled = Math.abs(now.medianLow() - median) < SETTLED * model.initialRange;
            still = settled && switches.stop() == EumSwitches.Stop.SETTLED ? still + 1 : 0;
            median = now.medianLow();
        }
        return new EumResult(switches, played);
    }

    /** The weighted median (lower end) after the last round: what the ensemble over all variants records. */
    static double lastMedian(
            double[] position, double[] salience, double[] capability, EumSwitches switches, int rounds) {
        ExpectedUtility model = new ExpectedUtility(position, salience, capability, switches);
        for (int round = 0; round < rounds; round++) {
            model.round();
        }
        return Compromise.of(model.x, model.weight).medianLow();
    }

    private List<EumRound.Move> round() {
        double range = switches.range() == EumSwitches.Range.INITIAL ? initialRange : width(x);
        Arrays.fill(exponent, 1);
        if (range == 0 || width(x) == 0) {
            Arrays.fill(own, 0);
            Arrays.fill(rival, 0);
            return List.of();
        }
        double median = Compromise.of(x, weight).medianLow();
        if (switches.risk()) {
            risk(range, median);
        }
        votes(x, range, switches.voterRisk());
        probabilities();
        expectations(range, switches.pull() == EumSwitches.Pull.MEAN ? Compromise.mean(x, weight) : median);
        return move();
    }

    /* First pass with r = 1 everywhere; then r_i of equations 33-34. All levels equal: nobody differs, r stays 1. */
    private void risk(double range, double median) {
        votes(x, range, false);
        probabilities();
        for (int i = 0; i < n; i++) {
            danger[i] = danger(i, x, range, median);
        }
        if (switches.security() == EumSwitches.Security.ACTORS) {
            double max = Arrays.stream(danger).max().orElse(0);
            double min = Arrays.stream(danger).min().orElse(0);
            for (int i = 0; i < n; i++) {
                exponent[i] = exponent(danger[i], max, min);
            }
        } else {
            riskOverPositions(range, median);
        }
    }

    private void riskOverPositions(double range, double median) {
        double[] trial = x.clone();
        int taken = distinct(x);
        double[] places = Arrays.copyOf(distinct, taken);
        for (int i = 0; i < n; i++) {
            double max = Double.NEGATIVE_INFINITY;
            double min = Double.POSITIVE_INFINITY;
            for (double place : places) {
                trial[i] = place;
                votes(trial, range, false);
                probabilities(trial, i);
                double level = danger(i, trial, range, median);
                max = Math.max(max, level);
                min = Math.min(min, level);
            }
            trial[i] = x[i];
            exponent[i] = exponent(danger[i], max, min);
        }
    }

    private static double exponent(double level, double max, double min) {
        if (!(max > min)) {
            return 1;
        }
        double attitude = (2 * level - max - min) / (max - min);
        return (1 - attitude / 3) / (1 + attitude / 3);
    }

    /** What all others expect together of challenging i, without risk. */
    private double danger(int i, double[] at, double range, double median) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            if (j != i) {
                sum += expected(j, i, at, range, median, 1);
            }
        }
        return sum;
    }

    private void votes(double[] at, double range, boolean bent) {
        for (int k = 0; k < n; k++) {
            double r = bent ? exponent[k] : 1;
            for (int j = 0; j < n; j++) {
                double z = Math.abs(at[k] - at[j]) / range;
                vote[k * n + j] = weight[k] * (r == 1 ? z : Math.pow(z, r));
            }
        }
    }

    private void probabilities() {
        probabilities(x, -1);
    }

    /* P_ij for all pairs, or only of the challenges to one actor (column) when it is not negative. */
    private void probabilities(double[] at, int column) {
        double all = switches.denominator() == EumSwitches.Denominator.ALL_PAIRS ? allPairs() : 0;
        boolean net = switches.denominator() == EumSwitches.Denominator.CONTEST_NET;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i == j || (column >= 0 && j != column)) {
                    continue;
                }
                double won = 0;
                double lost = 0;
                for (int k = 0; k < n; k++) {
                    double v = vote[k * n + j] - vote[k * n + i];
                    won += Math.max(v, 0);
                    lost += Math.max(-v, 0);
                }
                double by = all > 0 ? all : won + lost;
                double share = net ? Math.max(0, won - lost) : won;
                probability[i * n + j] = by > 0 ? share / by : 0;
            }
        }
    }

    private double allPairs() {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            System.arraycopy(vote, k * n, row, 0, n);
            Arrays.sort(row);
            double v = 0;
            for (int a = 0; a < n; a++) {
                v += (2 * a - n + 1) * row[a];
            }
            sum += 2 * v;
        }
        return sum;
    }

    private int distinct(double[] at) {
        System.arraycopy(at, 0, distinct, 0, n);
        Arrays.sort(distinct);
        int taken = 1;
        for (int i = 1; i < n; i++) {
            if (distinct[i] != distinct[i - 1]) {
                distinct[taken++] = distinct[i];
            }
        }
        return taken;
    }

    /* own[i][j] = E_ij and rival[i][j] = E_ji, both as i sees them. */
    private void expectations(double range, double pull) {
        boolean self = switches.viewpoint() == EumSwitches.Viewpoint.SELF;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    own[i * n + j] = expected(i, j, x, range, pull, exponent[i]);
                    rival[i * n + j] = expected(j, i, x, range, pull, self ? exponent[i] : exponent[j]);
                }
            }
        }
    }

    private double expected(int i, int j, double[] at, double range, double pull, double r) {
        double z = Math.abs(at[i] - at[j]) / range;
        double p = probability[i * n + j];
        double success = utility(0.5 - 0.5 * z, r);
        double failure = utility(0.5 + 0.5 * z, r);
        double challenge = salience[j] * (p * success + (1 - p) * failure) + (1 - salience[j]) * success;
        double q = switches.q();
        double unchallenged = q * utility(0.5, r);
        if (q < 1) {
            double drifted = Math.abs(at[i] - pull) / range;
            boolean better = drifted < z;
            double share = 0.25 * (drifted + z);
            double drift = (1 - q) * utility(better ? 0.5 - share : 0.5 + share, r);
            unchallenged += switches.added() ? -drift : drift;
        }
        return challenge - unchallenged;
    }

    private static double utility(double loss, double r) {
        return 2 - 4 * (r == 1 ? loss : Math.pow(loss, r));
    }

    private List<EumRound.Move> move() {
        List<EumRound.Move> moves = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            EumRound.Move best = best(i);
            next[i] = best == null ? x[i] : best.to();
            if (best != null) {
                moves.add(best);
            }
        }
        System.arraycopy(next, 0, x, 0, n);
        return List.copyOf(moves);
    }

    private EumRound.Move best(int i) {
        EumRound.Move best = null;
        double bestKey = 0;
        double bestMove = 0;
        for (int j = 0; j < n; j++) {
            EumRound.Move offer = j == i ? null : offer(i, j);
            if (offer == null) {
                continue;
            }
            double key = key(offer);
            double length = Math.abs(offer.to() - x[i]);
            boolean betterKind = best != null
                    && switches.selection() == EumSwitches.Selection.CATEGORY
                    && offer.kind() != best.kind();
            boolean better = best == null
                    || (betterKind
                            ? offer.kind().compareTo(best.kind()) < 0
                            : key < bestKey || (key == bestKey && length < bestMove));
            if (better) {
                best = offer;
                bestKey = key;
                bestMove = length;
            }
        }
        return best;
    }

    private double key(EumRound.Move offer) {
        if (switches.selection() == EumSwitches.Selection.STRONGEST) {
            return -offer.rival();
        }
        boolean blended = switches.blend()
                && switches.selection() == EumSwitches.Selection.CATEGORY
                && offer.kind() == EumRound.Kind.COMPROMISE;
        if (blended) {
            double a = Math.abs(offer.own());
            double b = Math.abs(offer.rival());
            return (a * x[offer.actor()] + b * x[offer.towards()]) / (a + b);
        }
        return Math.abs(offer.to() - x[offer.actor()]);
    }

    private EumRound.Move offer(int i, int j) {
        double a = own[i * n + j];
        double b = rival[i * n + j];
        if (!(b > 0)) {
            return null;
        }
        if (a > 0) {
            boolean loses = b > a && switches.conflict() == EumSwitches.Conflict.LOSER_MOVES;
            return loses ? new EumRound.Move(i, j, EumRound.Kind.CONFRONTATION, a, b, x[j]) : null;
        }
        if (a == 0) {
            return null;
        }
        if (b > -a) {
            double to = x[i] + (x[j] - x[i]) * -a / b;
            return new EumRound.Move(i, j, EumRound.Kind.COMPROMISE, a, b, to);
        }
        boolean gives = b < -a && switches.capitulation();
        return gives ? new EumRound.Move(i, j, EumRound.Kind.CAPITULATION, a, b, x[j]) : null;
    }

    private static double width(double[] at) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double v : at) {
            min = Math.min(min, v);
            max = Math.max(max, v);
        }
        return max - min;
    }
}
