package org.mizan.ach;

import java.util.List;
import java.util.Optional;

/**
 * Which hypothesis has the least evidence against it, and what would change that. Arrays over hypotheses follow {@code hypotheses}, arrays over analysts
 * follow {@code analysts}.
 *
 * @param analysts who judged; an empty id is the author of the case
 * @param rule the {@link Rule} that chose the leaders; {@code group} the {@link Grouping}
 * @param judgements number of judgements read; {@code unjudged} number of pairs of claim and hypothesis without one
 * @param leaders ids of the hypotheses with the least inconsistency, several in a tie
 * @param margin by how much the next one is worse; 0 if all lead
 * @param order all hypotheses, least inconsistent first; ties by more consistency, fewer NA, fewer gaps, then the order of the case
 * @param rules the scores under every rule, with the chosen grouping
 * @param evidence what each claim does, in the order of the table; empty for a drawn input
 * @param groupings the scores under every grouping, with the chosen rule
 * @param withoutSource the leaders when all claims of one group of a common origin, or of a common carrier, are left out
 * @param flips single judgements whose change changes the leaders, easiest first; empty for a drawn input
 * @param byAnalyst each analyst alone
 * @param alpha agreement of the analysts, see {@link Disagreement#alpha}
 * @param interval what the stated confidence does to the scores; empty if every mark is certain, no draws were asked for, or the input is drawn
 */
public record AchResult(
        List<String> hypotheses,
        List<String> analysts,
        String rule,
        String group,
        int judgements,
        int unjudged,
        List<String> leaders,
        double margin,
        List<String> order,
        List<Scores> rules,
        List<Weighed> evidence,
        List<Grouped> groupings,
        List<Without> withoutSource,
        List<Change> flips,
        List<ByAnalyst> byAnalyst,
        Optional<Double> alpha,
        Optional<Interval> interval) {

    /**
     * @param inconsistency sum of what contradicts each hypothesis; {@code consistency} of what agrees with it
     */
    public record Scores(String rule, double[] inconsistency, double[] consistency, List<String> leaders) {}

    /**
     * @param marks per hypothesis the marks given, separated by a blank where there are several; empty where there is none
     * @param diagnosticity see {@link EvidenceMatrix#diagnosticity}
     * @param disagreement per hypothesis, see {@link Disagreement#inCell}
     * @param leadersWithout who leads if this claim is left out; {@code changes} whether that differs
     */
    public record Weighed(
            String claim,
            List<String> marks,
            double diagnosticity,
            double[] disagreement,
            List<String> leadersWithout,
            boolean changes) {}

    /**
     * @param groups number of independent pieces of evidence under this grouping
     */
    public record Grouped(String group, int groups, double[] inconsistency, List<String> leaders) {}

    /**
     * @param sources the works that the claims left out share
     */
    public record Without(
            String group, List<String> sources, List<String> claims, List<String> leaders, boolean changes) {}

    /**
     * @param analyst whose judgement it is
     * @param steps how far it moves on the scale II I N C CC
     * @param overturns whether none of the present leaders leads any more; otherwise a tie appears or ends
     */
    public record Change(
            String claim,
            String hypothesis,
            String analyst,
            String from,
            String to,
            int steps,
            List<String> leaders,
            boolean overturns) {}

    /** The scores by one analyst's judgements alone. */
    public record ByAnalyst(String analyst, int judgements, double[] inconsistency, List<String> leaders) {}

    /**
     * @param draws how many inputs were drawn by the stated confidence
     * @param low 5 % quantile of the score; {@code high} the 95 % quantile
     * @param leads in how many draws each hypothesis leads, alone or in a tie: how robust the order is, not how likely a hypothesis is
     */
    public record Interval(int draws, double[] low, double[] high, int[] leads) {}
}
