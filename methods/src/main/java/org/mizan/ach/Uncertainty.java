package org.mizan.ach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mizan.analysis.Run;
import org.mizan.analysis.Shift;
import org.mizan.analysis.Spread;
import org.mizan.text.Arg;

/** Other marks that the stated confidence leaves plausible: a mark keeps its place on the scale II..CC or moves one step ({@link Spread}); NA stays. */
final class Uncertainty {
    private Uncertainty() {}

    static boolean certain(AchInput input) {
        return input.judgements().stream().noneMatch(Uncertainty::open);
    }

    private static boolean open(AchInput.Judgement j) {
        return j.mark() != Mark.NA && Spread.confidence(j.basis().confidence()) < 1;
    }

    static int[] draw(AchInput input, RandomGenerator random) {
        int[] marks = new int[input.judgements().size()];
        for (int j = 0; j < marks.length; j++) {
            AchInput.Judgement judged = input.judgements().get(j);
            int moved = Spread.step(
                    Mark.value(judged.mark().code()),
                    judged.basis().confidence(),
                    Mark.II.code(),
                    Mark.CC.code(),
                    random);
            marks[j] = judged.mark() == Mark.NA ? 0 : moved;
        }
        return marks;
    }

    static Optional<AchResult.Interval> interval(AchInput input, Rule rule, Groups groups, int draws, Run run) {
        if (draws <= 0 || certain(input)) {
            return Optional.empty();
        }
        EvidenceMatrix m = input.matrix();
        double[][] scores = new double[m.columns()][draws];
        int[] leads = new int[m.columns()];
        for (int k = 0; k < draws; k++) {
            run.check();
            run.progress().at((double) k / draws);
            int[] marks = draw(input, new Draws(run.seed(), k));
            double[] score = new Tally(m, marks, rule, groups.of(), groups.count()).score();
            boolean[] leader = Tally.leaders(score);
            for (int h = 0; h < score.length; h++) {
                scores[h][k] = score[h];
                leads[h] += leader[h] ? 1 : 0;
            }
        }
        return Optional.of(new AchResult.Interval(draws, quantiles(scores, 0.05), quantiles(scores, 0.95), leads));
    }

    private static double[] quantiles(double[][] scores, double q) {
        double[] result = new double[scores.length];
        for (int h = 0; h < result.length; h++) {
            double[] sorted = scores[h].clone();
            Arrays.sort(sorted);
            result[h] = sorted[(int) Math.round(q * (sorted.length - 1))];
        }
        return result;
    }

    static List<Shift<AchInput>> shifts(AchInput input) {
        List<Shift<AchInput>> all = new ArrayList<>();
        int[] marks = input.judgements().stream().mapToInt(j -> j.mark().code()).toArray();
        for (int at = 0; at < marks.length; at++) {
            AchInput.Judgement j = input.judgements().get(at);
            for (int to = marks[at] - 1; open(j) && to <= marks[at] + 1; to += 2) {
                if (to >= Mark.II.code() && to <= Mark.CC.code()) {
                    int[] moved = marks.clone();
                    moved[at] = to;
                    all.add(new Shift<>(
                            Arg.of(Words.say(
                                    "judgement",
                                    Arg.of(input.evidence().get(j.evidence()).text()),
                                    Arg.of(input.hypotheses()
                                            .get(j.hypothesis())
                                            .name()))),
                            Words.mark(j.mark()),
                            Words.mark(Mark.of(to)),
                            j.basis(),
                            input.with(moved)));
                }
            }
        }
        return List.copyOf(all);
    }
}
