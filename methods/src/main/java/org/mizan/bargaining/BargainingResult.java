package org.mizan.bargaining;

import java.util.List;
import java.util.Optional;

/**
 * What an agreement would look like, by every model that was asked for.
 *
 * @param issues the compromise forecast of each issue
 * @param phase the phase of the case; empty when it has none
 * @param actors ids in the order of every array over actors, unless a part names its own
 * @param eum the expected-utility model
 * @param smp the spatial model of politics, over all issues together
 * @param variants the expected-utility model under every reading, per issue
 * @param exchange trades between issues
 * @param sweep the forecast while one actor's position moves over the scale
 */
public record BargainingResult(
        List<Forecast> issues,
        String phase,
        List<String> actors,
        Optional<Eum> eum,
        Optional<Smp> smp,
        Optional<List<Variants>> variants,
        Optional<Trades> exchange,
        Optional<Sweep> sweep) {

    /**
     * The forecast of one issue.
     *
     * @param mean capability times salience weighted mean: the default forecast
     * @param medianLow lower end of the weighted median
     * @param medianHigh upper end
     * @param condorcet taken positions that nothing beats
     * @param winSet the interval of outcomes that beat the mean; both ends the mean when none does
     * @param totalWeight sum of the weights
     * @param coalition who carries the median against its strongest rival
     * @param band the plausible interval of the mean, when the judgements are uncertain
     * @param cooperative Nash bargain and Kalai-Smorodinsky point, when asked for
     * @param standing the probabilistic Condorcet election, when asked for
     * @param without the forecast when one actor is neutral, in actor order
     * @param tornado the forecast at both ends of each judgement, widest swing first
     */
    public record Forecast(
            String id,
            double mean,
            double medianLow,
            double medianHigh,
            double[] condorcet,
            double[] winSet,
            double totalWeight,
            Optional<Coalition> coalition,
            Optional<Band> band,
            Optional<Cooperative> cooperative,
            List<Standing> standing,
            List<Without> without,
            List<Swing> tornado) {}

    /**
     * The vote between the median and the taken position that collects most weight against it.
     *
     * @param rival that position
     * @param share of the weight of all actors that is for the median, 0..1
     * @param against the share against it; the rest is indifferent
     */
    public record Coalition(
            double rival, double share, double against, List<String> carriers, List<String> opponents) {}

    /**
     * @param low 5 per cent point of the drawn means
     * @param high 95 per cent point
     * @param counts draws in twenty equal bins of the scale
     */
    public record Band(int draws, double low, double high, int[] counts) {}

    /**
     * @param loss how loss grows with distance
     * @param disagreement the outcome without agreement, if it is a position
     * @param cost the cost of break-down, if it is a cost
     * @param nash empty when there is no agreement zone
     * @param kalaiSmorodinsky empty when there is no agreement zone
     */
    public record Cooperative(
            String loss,
            Optional<Double> disagreement,
            Optional<Double> cost,
            Optional<Double> nash,
            Optional<Double> kalaiSmorodinsky) {}

    /** A taken position and its probability of prevailing. */
    public record Standing(double position, double probability) {}

    /** The forecast when this actor has no weight; empty numbers when nobody else has any. */
    public record Without(
            String actor, Optional<Double> mean, Optional<Double> medianLow, Optional<Double> medianHigh) {}

    /** The mean when one judgement lies at its lower and at its upper end. */
    public record Swing(String actor, String quantity, double low, double high) {}

    /**
     * @param preset the named reading that was started from
     * @param switches the reading as it was used
     * @param rounds by issue, then by round
     */
    public record Eum(String preset, EumSwitches switches, List<Round> rounds) {}

    /**
     * One round of one issue. Arrays are in the order of {@code actors}.
     *
     * @param expected {@code expected[i][j]}: what i expects of challenging j
     * @param threat {@code threat[i][j]}: what j expects of challenging i, as i sees it
     */
    public record Round(
            String issue,
            int round,
            double medianLow,
            double medianHigh,
            double mean,
            List<String> actors,
            double[] positions,
            double[] risk,
            List<Offer> offers,
            double[][] expected,
            double[][] threat) {}

    /** An offer that was taken: who moves towards whom, how they met, and where to. */
    public record Offer(String actor, String towards, String kind, double own, double rival, double to) {}

    /**
     * @param positions {@code [turn][actor][dimension]} in case units; turn 0 is the input
     * @param states number of turns, turn 0 included
     * @param actors who takes a position on every issue and has weight, in the order of the arrays
     * @param leftOut who does not, and takes no part
     * @param issues the dimensions
     * @param settled whether moves died down before the limit of turns
     * @param settings the sub-models
     * @param turns what happened from each state to the next
     */
    public record Smp(
            double[][][] positions,
            int states,
            List<String> actors,
            List<String> leftOut,
            List<String> issues,
            boolean settled,
            SmpSettings settings,
            List<Turn> turns) {}

    /** How likely each actor's position is to prevail, risk attitudes and challenges of one turn. */
    public record Turn(double[] standing, double[] risk, List<Challenge> challenges) {}

    /** Who challenges whom, with which chance and hoped-for gain. */
    public record Challenge(String initiator, String receiver, double victory, double gain) {}

    /**
     * The medians of all readings of the expected-utility model on one issue.
     *
     * @param quantiles 5, 25, 50, 75 and 95 per cent points
     * @param counts readings in twenty equal bins of the scale
     */
    public record Variants(
            String issue, int rounds, int readings, double low, double high, double[] quantiles, int[] counts) {}

    /** Outcomes before and after all trades, in issue order, and the trades in the order in which they are made. */
    public record Trades(double[] before, double[] after, List<Trade> trades) {}

    /**
     * @param firstShift shift of the outcome of {@code firstGives}, in case units
     * @param gain what each partner gains, in salience-weighted hundredths of the scale
     * @param externality what every actor gains or loses, in actor order, in the same unit
     */
    public record Trade(
            String first,
            String second,
            String firstGives,
            String secondGives,
            double firstShift,
            double secondShift,
            double gain,
            double[] externality) {}

    /** Forecasts of every issue while one actor stands at each of eleven places of its scale. */
    public record Sweep(String actor, List<Path> paths) {}

    /** One issue of a sweep; {@code eum} is empty unless the expected-utility model was asked for. */
    public record Path(String issue, double[] places, double[] mean, double[] median, double[] eum) {}
}
