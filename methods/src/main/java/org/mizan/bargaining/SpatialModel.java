package org.mizan.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * KTAB's spatial model of politics (SMP): actors in a space of one or more issues challenge the rival that promises most,
 * bargain with it, and vote on the bargains, until moves die down.
 *
 * <p>Not thread-safe: one instance holds the work arrays of one run.
 */
public final class SpatialModel {

    /*
     * Rules: the numbered steps of KTAB's kernel (KAPSARC, 2019). Symbols: x[i * dims + k] position of i on issue k, ideals
     * equal positions; s salience, S_i its sum over issues, c capability; d_ij distance of j's position from i's ideal;
     * u(d, R) = (1 - d)(1 + d R); U^h_ij what i gets from j's position in h's eyes.
     *
     * Cost: O(n^3) a turn. Only the initiator's own view of a challenge decides, so the other n - 1 views of every pair,
     * which make the original O(n^4), are never computed. Tables are stored by option, then voter, so that the inner
     * loops run over voters in memory order; the votes of third parties are written to an array and summed afterwards,
     * which lets the compiler vectorise the arithmetic. As ideals are positions, everybody gets U = 1 from its own.
     */
    private static final double MIN_CONTRIBUTION = 1e-10;
    private static final double WORTHWHILE = 1e-5;
    private static final double SETTLED = 0.02;
    private static final double FIRST_TURN = 1e-4;
    private static final double STAKE = 1e-6;

    private final int n;
    private final int dims;
    private final double[] x;
    private final double[] salience;
    private final double[] capability;
    private final double[] total;
    private final double[] norm;
    private final SmpSettings settings;
    private final double[] distance;
    private final double[] weight;
    private final double[] view;
    private final double[] seen;
    private final double[] vote;
    private final double[] own;
    private final double[] stay;
    private final double[] risk;

    private SpatialModel(double[] position, double[] salience, double[] capability, int dims, SmpSettings settings) {
        n = capability.length;
        this.dims = dims;
        x = position.clone();
        this.salience = salience;
        this.capability = capability;
        this.settings = settings;
        total = new double[n];
        norm = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < dims; k++) {
                total[i] += salience[i * dims + k];
                norm[i] += salience[i * dims + k] * salience[i * dims + k];
            }
        }
        distance = new double[n * n];
        weight = new double[n];
        Arrays.setAll(weight, i -> total[i] * capability[i]);
        view = new double[n];
        seen = new double[n];
        vote = new double[n];
        own = new double[n * n];
        stay = new double[n];
        risk = new double[n];
    }

    /** A bargain between two actors: where each of them would go. */
    private record Bargain(int initiator, int receiver, double[] initiatorEnd, double[] receiverEnd) {
        double[] end(int actor) {
            return actor == initiator ? initiatorEnd : receiverEnd;
        }
    }

    /**
     * Runs the model.
     *
     * @param position row-major actors x dimensions, 0..1 of the scale
     * @param salience row-major actors x dimensions, at least 0; an actor's saliences sum to at most 1
     * @param capability of each actor, at least 0
     * @param dims the number of issues, at least 1
     * @param cancelled asked for every initiator; true ends the run with a {@link java.util.concurrent.CancellationException}
     * @return positions on the same 0..1 scale
     */
    public static SmpResult run(
            double[] position,
            double[] salience,
            double[] capability,
            int dims,
            SmpSettings settings,
            BooleanSupplier cancelled) {
        return new SpatialModel(position, salience, capability, dims, settings).run(cancelled);
    }

    private SmpResult run(BooleanSupplier cancelled) {
        List<double[][]> states = new ArrayList<>();
        List<SmpResult.Turn> turns = new ArrayList<>();
        states.add(state());
        double first = 0;
        boolean settled = false;
        for (int turn = 0; turn < settings.maxTurns() && !settled; turn++) {
            double[] before = x.clone();
            turns.add(turn(turn, cancelled));
            states.add(state());
            double moved = moved(before);
            first = turn == 0 ? moved : first;
            settled = turn >= 1 && moved < SETTLED * (first + FIRST_TURN);
        }
        return new SmpResult(states.toArray(new double[0][][]), states.size(), settled, List.copyOf(turns));
    }

    private SmpResult.Turn turn(int turn, BooleanSupplier cancelled) {
        distances();
        double[] probability = riskNeutralElection();
        double max = Arrays.stream(probability).max().orElse(0);
        double min = Arrays.stream(probability).min().orElse(0);
        for (int i = 0; i < n; i++) {
            risk[i] = settings.attitude().of(probability[i], min, max);
        }
        utilitiesOfState();
        double[] standing = standing();
        List<SmpResult.Challenge> challenges = new ArrayList<>();
        List<List<Bargain>> queues = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            queues.add(new ArrayList<>());
        }
        for (int i = 0; i < n; i++) {
            Cancellation.check(cancelled);
            SmpResult.Challenge best = bestChallenge(i);
            if (best.receiver() >= 0) {
                challenges.add(best);
                Bargain bargain = bargain(best);
                queues.get(i).add(bargain);
                queues.get(best.receiver()).add(bargain);
            }
        }
        decide(turn, queues);
        return new SmpResult.Turn(standing, risk.clone(), List.copyOf(challenges));
    }

    private void distances() {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                distance[j * n + i] = distance(i, x, j * dims);
            }
        }
    }

    /* An actor without salience is indifferent: every position is its ideal. */
    private double distance(int i, double[] to, int at) {
        if (norm[i] == 0) {
            return 0;
        }
        double sum = 0;
        for (int k = 0; k < dims; k++) {
            double gap = salience[i * dims + k] * (x[i * dims + k] - to[at + k]);
            sum += gap * gap;
        }
        return Math.sqrt(sum / norm[i]);
    }

    private static double utility(double d, double r) {
        return (1 - d) * (1 + Math.min(d, 1) * r);
    }

    private double[] riskNeutralElection() {
        for (int i = 0; i < n * n; i++) {
            own[i] = utility(distance[i], 0);
        }
        return election(own, n);
    }

    private double[] election(double[] utility, int options) {
        return CondorcetProcess.of(
                utility, capability, options, settings.vote(), settings.victory(), settings.process());
    }

    /* Steps 5 and 6: everything in the eyes of i. */
    private SmpResult.Challenge bestChallenge(int i) {
        for (int k = 0; k < n; k++) {
            view[k] = settings.view().of(risk[i], risk[k]);
            seen[k] = utility(distance[i * n + k], view[k]);
        }
        int receiver = -1;
        double best = WORTHWHILE;
        double chance = 0;
        for (int j = 0; j < n; j++) {
            if (j == i) {
                continue;
            }
            double p = chance(i, j);
            double lost = utility(distance[j * n + i], view[i]);
            double gain = (1 - total[j]) * 2 + total[j] * (p * 2 + (1 - p) * 2 * lost) - (1 + lost);
            if (gain > best) {
                best = gain;
                receiver = j;
                chance = p;
            }
        }
        return new SmpResult.Challenge(i, receiver, chance, best);
    }

    /* i's estimate of its chance against j, third parties included (they commit by half: a winner's helpers keep their
    position, a loser's follow it). */
    private double chance(int i, int j) {
        VotingRule rule = settings.vote();
        double bareI = MIN_CONTRIBUTION + weight[i] * rule.of(1 - utility(distance[j * n + i], view[i]));
        double bareJ = MIN_CONTRIBUTION + weight[j] * rule.of(1 - seen[j]);
        boolean plain = rule == VotingRule.PROPORTIONAL && settings.victory() == Victory.LINEAR;
        if (plain) {
            plainVotes(j * n, bareI, bareJ);
        } else {
            votes(j * n, bareI, bareJ);
        }
        vote[i] = 0;
        vote[j] = 0;
        double forI = 0;
        double forJ = 0;
        for (int k = 0; k < n; k++) {
            double either = Math.abs(vote[k]);
            forI += either + vote[k];
            forJ += either - vote[k];
        }
        return settings.victory().probability(bareI + forI / 2, bareJ + forJ / 2);
    }

    /* w [p (2 U_i + 1) + (1 - p) 3 U_j] - w [p 3 U_i + (1 - p)(2 U_j + 1)] = w [p (1 - U_i) - (1 - p)(1 - U_j)]. */
    private void votes(int column, double bareI, double bareJ) {
        VotingRule rule = settings.vote();
        for (int k = 0; k < n; k++) {
            double withJ = utility(distance[column + k], view[k]);
            double lean = weight[k] * rule.of(seen[k] - withJ);
            double p = settings.victory().probability(bareI + Math.max(lean, 0), bareJ + Math.max(-lean, 0));
            vote[k] = weight[k] * rule.of(p * (1 - seen[k]) - (1 - p) * (1 - withJ));
        }
    }

    /* The same for the default sub-models, with one division and no call; (|v| + v) / 2 is max(v, 0), exactly, in fewer cycles. */
    private void plainVotes(int column, double bareI, double bareJ) {
        for (int k = 0; k < n; k++) {
            double d = distance[column + k];
            double withJ = (1 - d) * (1 + Math.min(d, 1) * view[k]);
            double lean = weight[k] * (seen[k] - withJ);
            double either = Math.abs(lean);
            double strengthI = bareI + 0.5 * (either + lean);
            double strengthJ = bareJ + 0.5 * (either - lean);
            vote[k] = weight[k] * (strengthI * (1 - seen[k]) - strengthJ * (1 - withJ)) / (strengthI + strengthJ);
        }
    }

    /* Step 7: each gives way the more, the less it cares and the weaker it is. */
    private Bargain bargain(SmpResult.Challenge challenge) {
        int i = challenge.initiator();
        int j = challenge.receiver();
        double p = challenge.victory();
        double[] iEnd = new double[dims];
        double[] jEnd = new double[dims];
        for (int k = 0; k < dims; k++) {
            double a = salience[i * dims + k] * p;
            double b = salience[j * dims + k] * (1 - p);
            a *= a;
            b *= b;
            double xi = x[i * dims + k];
            double xj = x[j * dims + k];
            iEnd[k] = rounded(((a + STAKE) * xi + b * xj) / (a + STAKE + b));
            jEnd[k] = rounded((a * xi + (b + STAKE) * xj) / (a + b + STAKE));
        }
        return new Bargain(i, j, iEnd, jEnd);
    }

    private static double rounded(double y) {
        return Math.floor(0.5 + 10_000 * y) / 10_000;
    }

    /* What everybody gets from each position, with its own attitude to risk. */
    private void utilitiesOfState() {
        Arrays.fill(stay, 0);
        for (int j = 0; j < n; j++) {
            for (int h = 0; h < n; h++) {
                own[j * n + h] = utility(distance[j * n + h], risk[h]);
                stay[h] += own[j * n + h];
            }
        }
    }

    /* The election over different positions; actors at one position share its probability, each showing the whole. */
    private double[] standing() {
        int[] option = new int[n];
        double[] utility = new double[n * n];
        int options = 0;
        for (int i = 0; i < n; i++) {
            int twin = twin(i);
            option[i] = twin < i ? option[twin] : options;
            if (twin == i) {
                System.arraycopy(own, i * n, utility, options * n, n);
                options++;
            }
        }
        double[] p = election(utility, options);
        double[] standing = new double[n];
        Arrays.setAll(standing, i -> p[option[i]]);
        return standing;
    }

    /** The first actor at the same position. */
    private int twin(int i) {
        for (int j = 0; j < i; j++) {
            if (Arrays.equals(x, j * dims, (j + 1) * dims, x, i * dims, (i + 1) * dims)) {
                return j;
            }
        }
        return i;
    }

    /* Step 8, on the positions before anybody moves. */
    private void decide(int turn, List<List<Bargain>> queues) {
        double[] next = x.clone();
        for (int k = 0; k < n; k++) {
            List<Bargain> queue = queues.get(k);
            if (queue.isEmpty()) {
                continue;
            }
            int taken = choice(election(utilities(queue), queue.size() + 1), turn, k);
            if (taken > 0) {
                System.arraycopy(queue.get(taken - 1).end(k), 0, next, k * dims, dims);
            }
        }
        System.arraycopy(next, 0, x, 0, next.length);
    }

    /* Options x voters; option 0 is to stay. The mean over all positions changes only by the two that move. */
    private double[] utilities(List<Bargain> queue) {
        int options = queue.size() + 1;
        double[] utility = new double[n * options];
        for (int h = 0; h < n; h++) {
            utility[h] = stay[h] / n;
            for (int o = 1; o < options; o++) {
                Bargain b = queue.get(o - 1);
                double sum = stay[h] - own[b.initiator() * n + h] - own[b.receiver() * n + h];
                sum += utility(distance(h, b.initiatorEnd(), 0), risk[h]);
                sum += utility(distance(h, b.receiverEnd(), 0), risk[h]);
                utility[o * n + h] = sum / n;
            }
        }
        return utility;
    }

    private int choice(double[] probability, int turn, int actor) {
        if (settings.stochastic()) {
            return drawn(probability, Draws.of(settings.seed(), (long) turn * n + actor));
        }
        int best = 0;
        for (int o = 1; o < probability.length; o++) {
            best = probability[o] > probability[best] ? o : best;
        }
        return best;
    }

    private static int drawn(double[] probability, SplittableRandom random) {
        double at = random.nextDouble();
        for (int o = 0; o < probability.length - 1; o++) {
            at -= probability[o];
            if (at < 0) {
                return o;
            }
        }
        return probability.length - 1;
    }

    private double moved(double[] before) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double square = 0;
            for (int k = 0; k < dims; k++) {
                double step = x[i * dims + k] - before[i * dims + k];
                square += step * step;
            }
            sum += Math.sqrt(square);
        }
        return sum;
    }

    private double[][] state() {
        double[][] state = new double[n][];
        for (int i = 0; i < n; i++) {
            state[i] = Arrays.copyOfRange(x, i * dims, (i + 1) * dims);
        }
        return state;
    }
}
