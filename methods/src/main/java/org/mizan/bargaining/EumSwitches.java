package org.mizan.bargaining;

/**
 * The readings of the expected-utility model on which its published replications disagree: one field per switch.
 *
 * <p>The defaults of no single paper fix all of them, so a forecast of this model is only meaningful together with this
 * record. {@link #SCHOLZ_CODE} reproduces table 2 of Scholz, Calbert and Smith (2011) in 15 of 16 cells;
 * {@link #SCHOLZ_PAPER} is the appendix of the same paper as printed, which does not.
 *
 * @param q probability that the rival keeps its position when it is not challenged, 0..1 (Scholz: 1)
 * @param denominator what the votes of a contest are divided by
 * @param voterRisk whether a voter's own risk exponent bends its votes
 * @param viewpoint whose risk exponent values the rival's challenge when an actor decides
 * @param pull the point a rival is expected to drift to in the second pass; acts only with {@code q < 1}
 * @param added whether the drift is added and not subtracted (a misplaced bracket in one replication); only with {@code q < 1}
 * @param range the width that scales distances
 * @param conflict what happens when both sides expect to gain from a confrontation
 * @param selection how an actor chooses among several offers
 * @param blend whether compromise offers are ranked by the blend of both positions (towards low numbers) and not by the
 *     smallest move; it acts only with {@link Selection#CATEGORY}
 * @param capitulation whether an actor that expects to lose more than the rival gains gives in
 * @param risk whether a second pass with risk exponents is made
 * @param security the set over which the security of an actor is compared
 * @param stop when the run ends
 */
public record EumSwitches(
        double q,
        Denominator denominator,
        boolean voterRisk,
        Viewpoint viewpoint,
        Pull pull,
        boolean added,
        Range range,
        Conflict conflict,
        Selection selection,
        boolean blend,
        boolean capitulation,
        boolean risk,
        Security security,
        Stop stop) {

    /** What the votes for a side are divided by to make a probability. */
    public enum Denominator {
        /** The votes cast in this contest (equation 31). */
        CONTEST,
        /** The votes of every voter over every ordered pair of actors' positions; actors at one point count apart. */
        ALL_PAIRS,
        /** The votes cast in this contest, with the net of both sides, never below 0, as the numerator. */
        CONTEST_NET
    }

    /** Whose exponent values the challenge that the other side could make. */
    public enum Viewpoint {
        /** The deciding actor's own, for both sides. */
        SELF,
        /** Each side's own. */
        EACH
    }

    /** Where an unchallenged rival is expected to drift. */
    public enum Pull {
        /** To the weighted median. */
        MEDIAN,
        /** To the median while risk is measured, to the weighted mean afterwards. */
        MEAN
    }

    /** When a run ends. */
    public enum Stop {
        /** After the asked number of rounds. */
        FIXED,
        /** Also when the median has moved by less than half a percent of the first range twice in a row. */
        SETTLED
    }

    /** The width that turns distances into shares. */
    public enum Range {
        /** That of the first round, for all rounds. */
        INITIAL,
        /** That of the round at hand. */
        CURRENT
    }

    /** The outcome of a confrontation. */
    public enum Conflict {
        /** The side that expects less moves all the way. */
        LOSER_MOVES,
        /** Nobody moves. */
        NONE
    }

    /** The choice among offers. */
    public enum Selection {
        /** Confrontation before compromise before capitulation, then the least move. */
        CATEGORY,
        /** The least move overall. */
        LEAST,
        /** The offer of the rival that expects the most, then the least move. */
        STRONGEST
    }

    /** The reference set of the security level in the risk exponent (equations 33-34). */
    public enum Security {
        /** The levels of all actors. */
        ACTORS,
        /** The levels the same actor would have at every taken position (Bueno de Mesquita 1985). */
        POSITIONS
    }

    /** What gave table 2 of Scholz et al. 2011, by the account of a public replication. */
    public static final EumSwitches SCHOLZ_CODE = new EumSwitches(
            1,
            Denominator.ALL_PAIRS,
            true,
            Viewpoint.SELF,
            Pull.MEDIAN,
            false,
            Range.INITIAL,
            Conflict.LOSER_MOVES,
            Selection.CATEGORY,
            true,
            false,
            true,
            Security.ACTORS,
            Stop.FIXED);

    /** The appendix of Scholz et al. 2011 as printed. */
    public static final EumSwitches SCHOLZ_PAPER = new EumSwitches(
            1,
            Denominator.CONTEST,
            false,
            Viewpoint.EACH,
            Pull.MEDIAN,
            false,
            Range.INITIAL,
            Conflict.LOSER_MOVES,
            Selection.CATEGORY,
            false,
            true,
            true,
            Security.ACTORS,
            Stop.FIXED);

    EumSwitches withQ(double value) {
        return new EumSwitches(
                value,
                denominator,
                voterRisk,
                viewpoint,
                pull,
                added,
                range,
                conflict,
                selection,
                blend,
                capitulation,
                risk,
                security,
                stop);
    }

    EumSwitches withDenominator(Denominator value) {
        return new EumSwitches(
                q,
                value,
                voterRisk,
                viewpoint,
                pull,
                added,
                range,
                conflict,
                selection,
                blend,
                capitulation,
                risk,
                security,
                stop);
    }

    EumSwitches withVoterRisk(boolean value) {
        return new EumSwitches(
                q,
                denominator,
                value,
                viewpoint,
                pull,
                added,
                range,
                conflict,
                selection,
                blend,
                capitulation,
                risk,
                security,
                stop);
    }

    EumSwitches withViewpoint(Viewpoint value) {
        return new EumSwitches(
                q,
                denominator,
                voterRisk,
                value,
                pull,
                added,
                range,
                conflict,
                selection,
                blend,
                capitulation,
                risk,
                security,
                stop);
    }

    EumSwitches withPull(Pull value) {
        return new EumSwitches(
                q,
                denominator,
                voterRisk,
                viewpoint,
                value,
                added,
                range,
                conflict,
                selection,
                blend,
                capitulation,
                risk,
                security,
                stop);
    }

    EumSwitches withRange(Range value) {
        return new EumSwitches(
                q,
                denominator,
                voterRisk,
                viewpoint,
                pull,
                added,
                value,
                conflict,
                selection,
                blend,
                capitulation,
                risk,
                security,
                stop);
    }

    EumSwitches withConflict(Conflict value) {
        return new EumSwitches(
                q,
                denominator,
                voterRisk,
                viewpoint,
                pull,
                added,
                range,
                value,
                selection,
                blend,
                capitulation,
                risk,
                security,
                stop);
    }

    EumSwitches withSelection(Selection value) {
        return new EumSwitches(
                q,
                denominator,
                voterRisk,
                viewpoint,
                pull,
                added,
                range,
                conflict,
                value,
                blend,
                capitulation,
                risk,
                security,
                stop);
    }

    EumSwitches withBlend(boolean value) {
        return new EumSwitches(
                q,
                denominator,
                voterRisk,
                viewpoint,
                pull,
                added,
                range,
                conflict,
                selection,
                value,
                capitulation,
                risk,
                security,
                stop);
    }

    EumSwitches withCapitulation(boolean value) {
        return new EumSwitches(
                q,
                denominator,
                voterRisk,
                viewpoint,
                pull,
                added,
                range,
                conflict,
                selection,
                blend,
                value,
                risk,
                security,
                stop);
    }

    EumSwitches withRisk(boolean value) {
        return new EumSwitches(
                q,
                denominator,
                voterRisk,
                viewpoint,
                pull,
                added,
                range,
                conflict,
                selection,
                blend,
                capitulation,
                value,
                security,
                stop);
    }

    EumSwitches withSecurity(Security value) {
        return new EumSwitches(
                q,
                denominator,
                voterRisk,
                viewpoint,
                pull,
                added,
                range,
                conflict,
                selection,
                blend,
                capitulation,
                risk,
                value,
                stop);
    }
}
