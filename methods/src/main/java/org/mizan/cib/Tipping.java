package org.mizan.cib;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A single judgement whose change adds or removes a consistent scenario.
 *
 * @param source variant that pushes, numbered among all
 * @param target variant that is pushed, numbered among all
 * @param from the judgement as it is
 * @param to the nearest value, in whole steps from it, at which the scenario tips
 * @param scenario the scenario
 * @param adds whether the scenario becomes consistent; otherwise it ceases to be
 */
public record Tipping(int source, int target, double from, double to, int[] scenario, boolean adds) {
    /** Size of the change. */
    public double change() {
        return Math.abs(to - from);
    }

    private static final Comparator<Tipping> NEAREST = Comparator.comparingDouble(Tipping::change)
            .thenComparingInt(Tipping::source)
            .thenComparingInt(Tipping::target)
            .thenComparing(Tipping::scenario, Arrays::compare);

    /**
     * All single judgements whose change by at most so many steps tips one of the scenarios, nearest first.
     *
     * @param threshold inconsistency that is accepted
     * @param consistent scenarios within the threshold, from which removal is considered
     * @param near scenarios a little outside it, which a change might add
     */
    public static List<Tipping> of(
            CrossImpactMatrix m,
            Constraints c,
            double threshold,
            List<int[]> consistent,
            List<int[]> near,
            int mostSteps) {
        List<Tipping> all = new ArrayList<>();
        for (int[] z : consistent) {
            removals(m, c, threshold, z, mostSteps, all);
        }
        for (int[] z : near) {
            additions(m, c, threshold, z, mostSteps, all);
        }
        all.sort(NEAREST);
        return all;
    }

    private static void removals(
            CrossImpactMatrix m, Constraints c, double threshold, int[] z, int mostSteps, List<Tipping> out) {
        Balance balance = Balance.of(m, c, z);
        for (int j = 0; j < z.length; j++) {
            if (balance.rival(j) < 0) {
                continue;
            }
            int chosen = m.first(j) + z[j];
            double lead = balance.margin(j).orElse(0) + threshold;
            push(m, z, j, chosen, -(Math.floor(lead) + 1), mostSteps, false, out);
            for (int b = 0; b < m.size(j); b++) {
                int rival = m.first(j) + b;
                if (b != z[j] && (c.allowed(j) >> b & 1) != 0) {
                    double behind = balance.score(chosen) - balance.score(rival) + threshold;
                    push(m, z, j, rival, Math.floor(behind) + 1, mostSteps, false, out);
                }
            }
        }
    }

    /* One judgement can mend one descriptor: raise the chosen variant, or lower its only rival that is too strong. */
    private static void additions(
            CrossImpactMatrix m, Constraints c, double threshold, int[] z, int mostSteps, List<Tipping> out) {
        Balance balance = Balance.of(m, c, z);
        int broken = -1;
        for (int j = 0; j < z.length; j++) {
            if (balance.inconsistency(j) > threshold) {
                if (broken >= 0) {
                    return;
                }
                broken = j;
            }
        }
        if (broken < 0 || !c.permits(z)) {
            return;
        }
        double gap = Math.ceil(balance.inconsistency(broken) - threshold);
        push(m, z, broken, m.first(broken) + z[broken], gap, mostSteps, true, out);
        int strong = -1;
        for (int b = 0; b < m.size(broken); b++) {
            double lead = balance.score(m.first(broken) + b) - balance.score(m.first(broken) + z[broken]);
            if (b != z[broken] && (c.allowed(broken) >> b & 1) != 0 && lead > threshold) {
                strong = strong == -1 ? b : -2;
            }
        }
        if (strong >= 0) {
            push(m, z, broken, m.first(broken) + strong, -gap, mostSteps, true, out);
        }
    }

    private static void push(
            CrossImpactMatrix m,
            int[] z,
            int j,
            int target,
            double change,
            int mostSteps,
            boolean adds,
            List<Tipping> out) {
        if (Math.abs(change) > mostSteps) {
            return;
        }
        for (int i = 0; i < z.length; i++) {
            int source = m.first(i) + z[i];
            if (i != j) {
                double from = m.impact(source, target);
                out.add(new Tipping(source, target, from, from + change, z, adds));
            }
        }
    }
}
