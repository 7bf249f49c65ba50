package org.mizan.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Equal-gain exchange of voting positions between two issues (Stokman and Van Oosten 1994).
 *
 * <p>The outcome of an issue is the weighted mean of the voting positions. Two actors on opposite sides of the outcome of
 * two issues trade when they care about them in different proportions: each moves its vote on the issue it cares about
 * relatively less, as far as makes both gain the same. The trade with the highest gain is realised first; the rest is
 * computed again, and a vote is traded once at most.
 */
public final class Exchange {

    /*
     * Symbols: y voting position, x the position itself (never changes), s salience, w weight, O outcome. Supplier j on p,
     * supplier i on q, s_ip / s_iq > s_jp / s_jq. With dp and dq the shifts of the two outcomes both gain
     * s_ip dp - s_iq dq = s_jq dq - s_jp dp when dq = dp (s_ip + s_jp) / (s_iq + s_jq).
     * All arrays are row-major actors x issues; a missing position is one with weight and salience 0.
     */
    private static final double WORTHWHILE = 1e-12;

    private final int n;
    private final int issues;
    private final double[] ideal;
    private final double[] vote;
    private final double[] salience;
    private final double[] weight;
    private final boolean[] traded;
    private final double[] outcome;
    private final double[] total;

    private Exchange(double[] position, double[] salience, double[] weight, int issues) {
        this.issues = issues;
        n = position.length / issues;
        ideal = position;
        vote = position.clone();
        this.salience = salience;
        this.weight = weight;
        traded = new boolean[position.length];
        outcome = new double[issues];
        total = new double[issues];
        outcomes();
    }

    /**
     * A realised trade.
     *
     * @param first the actor that gives on {@code firstGives}
     * @param second its partner, which gives on {@code secondGives}
     * @param firstGives index of the issue on which the first moves its vote
     * @param secondGives index of the issue on which the second does
     * @param firstShift signed shift of the outcome of {@code firstGives}
     * @param secondShift signed shift of the outcome of {@code secondGives}
     * @param gain what each of the two gains, in salience times scale units
     * @param externality what each actor gains or loses by it, in actor order; the two partners' entries are their gain
     */
    public record Trade(
            int first,
            int second,
            int firstGives,
            int secondGives,
            double firstShift,
            double secondShift,
            double gain,
            double[] externality) {}

    /**
     * The outcome of all trades.
     *
     * @param before the weighted means before any trade, in issue order
     * @param after those after all trades
     * @param trades in the order in which they are realised
     */
    public record Result(double[] before, double[] after, List<Trade> trades) {}

    /**
     * Trades until no pair gains.
     *
     * @param position row-major actors x issues, on scales of equal width
     * @param salience 0..1, same shape
     * @param weight at least 0, same shape; every issue needs a positive sum
     * @param cancelled asked before each trade
     */
    public static Result run(
            double[] position, double[] salience, double[] weight, int issues, BooleanSupplier cancelled) {
        Exchange exchange = new Exchange(position, salience, weight, issues);
        double[] before = exchange.outcome.clone();
        List<Trade> trades = new ArrayList<>();
        for (Trade best = exchange.best(); best != null; best = exchange.best()) {
            Cancellation.check(cancelled);
            trades.add(exchange.realise(best));
        }
        return new Result(before, exchange.outcome.clone(), List.copyOf(trades));
    }

    private void outcomes() {
        for (int p = 0; p < issues; p++) {
            double sum = 0;
            total[p] = 0;
            for (int i = 0; i < n; i++) {
                total[p] += weight[i * issues + p];
                sum += weight[i * issues + p] * vote[i * issues + p];
            }
            outcome[p] = sum / total[p];
        }
    }

    private Trade best() {
        Trade best = null;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int q = 0; q < issues && i != j; q++) {
                    best = bestWith(i, j, q, best);
                }
            }
        }
        return best;
    }

    private Trade bestWith(int i, int j, int q, Trade best) {
        Trade found = best;
        if (opposed(i, j, q) && supplies(i, q)) {
            for (int p = 0; p < issues; p++) {
                if (p != q && opposed(i, j, p) && supplies(j, p)) {
                    Trade trade = trade(i, j, q, p);
                    double atLeast = found == null ? WORTHWHILE : found.gain() * (1 + 1e-12);
                    found = trade.gain() > atLeast ? trade : found;
                }
            }
        }
        return found;
    }

    private boolean opposed(int i, int j, int p) {
        return (ideal[i * issues + p] - outcome[p]) * (ideal[j * issues + p] - outcome[p]) < 0;
    }

    private boolean supplies(int i, int q) {
        return !traded[i * issues + q] && weight[i * issues + q] > 0;
    }

    /* i gives on q, j gives on p. No gain when i does not care more for p, in proportion, than j does. */
    private Trade trade(int i, int j, int q, int p) {
        double sip = salience[i * issues + p];
        double siq = salience[i * issues + q];
        double sjp = salience[j * issues + p];
        double sjq = salience[j * issues + q];
        if (!(sip * sjq > sjp * siq)) {
            return new Trade(i, j, q, p, 0, 0, 0, new double[0]);
        }
        double rate = (sip + sjp) / (siq + sjq);
        double most = supply(j, i, p);
        double dq = Math.min(most * rate, supply(i, j, q));
        double dp = dq / rate;
        double signP = Math.signum(ideal[i * issues + p] - outcome[p]);
        double signQ = Math.signum(ideal[j * issues + q] - outcome[q]);
        return new Trade(i, j, q, p, signQ * dq, signP * dp, sip * dp - siq * dq, new double[0]);
    }

    /* How far the giver can shift the outcome towards the taker's position without passing it. */
    private double supply(int giver, int taker, int p) {
        double full = Math.abs(ideal[taker * issues + p] - vote[giver * issues + p]);
        double shift = full * weight[giver * issues + p] / total[p];
        return Math.min(shift, Math.abs(ideal[taker * issues + p] - outcome[p]));
    }

    private Trade realise(Trade trade) {
        double[] before = outcome.clone();
        give(trade.first(), trade.firstGives(), trade.firstShift());
        give(trade.second(), trade.secondGives(), trade.secondShift());
        outcomes();
        double[] externality = new double[n];
        for (int k = 0; k < n; k++) {
            for (int p : new int[] {trade.firstGives(), trade.secondGives()}) {
                double x = ideal[k * issues + p];
                double s = salience[k * issues + p];
                externality[k] += s * (Math.abs(before[p] - x) - Math.abs(outcome[p] - x));
            }
        }
        return new Trade(
                trade.first(),
                trade.second(),
                trade.firstGives(),
                trade.secondGives(),
                trade.firstShift(),
                trade.secondShift(),
                trade.gain(),
                externality);
    }

    private void give(int actor, int p, double shift) {
        vote[actor * issues + p] += shift * total[p] / weight[actor * issues + p];
        traded[actor * issues + p] = true;
    }
}
