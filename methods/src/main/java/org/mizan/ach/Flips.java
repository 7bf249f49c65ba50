package org.mizan.ach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the single judgements whose change would change who leads. */
public final class Flips {
    private Flips() {}

    /**
     * One judgement, moved as little as is needed in one direction.
     *
     * @param judgement its index
     * @param to the {@link Mark#code} it moves to
     * @param steps how far that is on the scale 1..5, NA counted as neutral
     * @param overturns whether none of the former leaders leads afterwards; otherwise a tie appears or ends
     */
    public record Flip(int judgement, int to, int steps, boolean[] leaders, boolean overturns) {}

    /** All of them, fewest steps first, those that overturn before those that tie, then in the order of the judgements. */
    public static List<Flip> of(EvidenceMatrix m, Rule rule, int[] group, int groups) {
        int[] marks = m.marks();
        Tally tally = new Tally(m, marks, rule, group, groups);
        boolean[] now = Tally.leaders(tally.score());
        List<Flip> flips = new ArrayList<>();
        for (int j = 0; j < m.size(); j++) {
            for (int step : new int[] {-1, 1}) {
                nearest(m, rule, tally, marks, now, j, step, flips);
            }
        }
        flips.sort((a, b) -> a.steps != b.steps
                ? Integer.compare(a.steps, b.steps)
                : a.overturns != b.overturns ? (a.overturns ? -1 : 1) : Integer.compare(a.judgement, b.judgement));
        return flips;
    }

    private static void nearest(
            EvidenceMatrix m, Rule rule, Tally tally, int[] marks, boolean[] now, int j, int step, List<Flip> flips) {
        int cell = m.cell(j);
        int written = marks[j];
        int from = Mark.value(written);
        int hypothesis = cell % m.columns();
        double[] score = tally.score();
        for (int to = from + step; to >= Mark.II.code() && to <= Mark.CC.code(); to += step) {
            marks[j] = to;
            score[hypothesis] = tally.with(cell / m.columns(), hypothesis, rule.inconsistency(m, marks, cell));
            boolean[] leaders = Tally.leaders(score);
            if (!Arrays.equals(leaders, now)) {
                flips.add(new Flip(j, to, Math.abs(to - from), leaders, overturns(now, leaders)));
                break;
            }
        }
        marks[j] = written;
    }

    private static boolean overturns(boolean[] before, boolean[] after) {
        for (int h = 0; h < before.length; h++) {
            if (before[h] && after[h]) {
                return false;
            }
        }
        return true;
    }
}
