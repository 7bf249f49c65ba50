package org.mizan.ach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mizan.analysis.Run;

/** One computation: the scores under the chosen rule and grouping, and every what-if around them. */
final class Competition {
    private static final int MOST_DRAWS = 10_000;

    private final AchInput input;
    private final Run run;
    private final Rule rule;
    private final Groups groups;
    private final EvidenceMatrix matrix;
    private final Tally tally;
    private final boolean[] leaders;

    Competition(AchInput input, Run run) {
        this.input = input;
        this.run = run;
        rule = Rule.named(run.settings().text("rule"));
        groups = input.groups(Grouping.named(run.settings().text("group")));
        matrix = input.matrix();
        tally = tally(rule, groups);
        leaders = Tally.leaders(tally.score());
    }

    private Tally tally(Rule by, Groups in) {
        return new Tally(matrix, matrix.marks(), by, in.of(), in.count());
    }

    AchResult result() {
        run.check();
        boolean whole = !input.drawn();
        return new AchResult(
                input.hypotheses().stream().map(h -> h.id()).toList(),
                input.analysts(),
                rule.id(),
                groups.grouping().id(),
                matrix.size(),
                unjudged(),
                input.names(leaders),
                Tally.margin(tally.score()),
                order(),
                Arrays.stream(Rule.values()).map(this::scores).toList(),
                whole ? evidence() : List.of(),
                whole ? Arrays.stream(Grouping.values()).map(this::grouped).toList() : List.of(),
                whole ? withoutSource() : List.of(),
                whole ? flips() : List.of(),
                whole ? byAnalyst() : List.of(),
                Disagreement.alpha(matrix),
                whole
                        ? Uncertainty.interval(
                                input,
                                rule,
                                groups,
                                Math.min(MOST_DRAWS, run.settings().integer("draws")),
                                run)
                        : Optional.empty());
    }

    private int unjudged() {
        return (int) IntStream.range(0, matrix.rows() * matrix.columns())
                .filter(c -> matrix.count(c) == 0)
                .count();
    }

    private AchResult.Scores scores(Rule by) {
        double[] score = by == rule ? tally.score() : tally(by, groups).score();
        return new AchResult.Scores(
                by.id(),
                score,
                Tally.consistency(matrix, by, groups.of(), groups.count()),
                input.names(Tally.leaders(score)));
    }

    /** Open Synthesis's order of hypotheses; scores within the tolerance are equal, so they are compared as whole steps of it. */
    private List<String> order() {
        double[] against = tally.score();
        double[] favour = Tally.consistency(matrix, rule, groups.of(), groups.count());
        int[] inapplicable = new int[matrix.columns()];
        int[] gaps = new int[matrix.columns()];
        for (int c = 0; c < matrix.rows() * matrix.columns(); c++) {
            int h = c % matrix.columns();
            gaps[h] += matrix.count(c) == 0 ? 1 : 0;
            for (int k = 0; k < matrix.count(c); k++) {
                inapplicable[h] += matrix.mark(matrix.judgement(c, k)) == 0 ? 1 : 0;
            }
        }
        return IntStream.range(0, against.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(h -> steps(against[h]))
                        .thenComparingLong(h -> -steps(favour[h]))
                        .thenComparingInt(h -> inapplicable[h])
                        .thenComparingInt(h -> gaps[h]))
                .map(h -> input.hypotheses().get(h).id())
                .toList();
    }

    private static long steps(double score) {
        return Math.round(score / Tally.TOLERANCE);
    }

    private List<AchResult.Weighed> evidence() {
        List<AchResult.Weighed> all = new ArrayList<>();
        List<List<String>> marks = marks();
        for (int e = 0; e < matrix.rows(); e++) {
            boolean[] left = Tally.leaders(tally.without(e));
            int first = e * matrix.columns();
            all.add(new AchResult.Weighed(
                    input.evidence().get(e).id(),
                    marks.subList(first, first + matrix.columns()).stream()
                            .map(m -> String.join(" ", m))
                            .toList(),
                    matrix.diagnosticity(e),
                    IntStream.range(first, first + matrix.columns())
                            .mapToDouble(c -> Disagreement.inCell(matrix, c))
                            .toArray(),
                    input.names(left),
                    !Arrays.equals(left, leaders)));
        }
        return all;
    }

    private List<List<String>> marks() {
        List<List<String>> marks = new ArrayList<>();
        for (int c = 0; c < matrix.rows() * matrix.columns(); c++) {
            List<String> cell = new ArrayList<>();
            for (int k = 0; k < matrix.count(c); k++) {
                cell.add(Mark.of(matrix.mark(matrix.judgement(c, k))).name());
            }
            marks.add(cell);
        }
        return marks;
    }

    private AchResult.Grouped grouped(Grouping by) {
        Groups in = input.groups(by);
        double[] score = tally(rule, in).score();
        return new AchResult.Grouped(by.id(), in.count(), score, input.names(Tally.leaders(score)));
    }

    private List<AchResult.Without> withoutSource() {
        List<AchResult.Without> all = new ArrayList<>();
        for (Grouping by : List.of(Grouping.ORIGIN, Grouping.CARRIER)) {
            Groups in = input.groups(by);
            for (int g = 0; g < in.count(); g++) {
                run.check();
                boolean[] absent = new boolean[matrix.rows()];
                int[] members = in.members(g);
                Arrays.stream(members).forEach(e -> absent[e] = true);
                boolean[] left = Tally.leaders(tally.without(absent));
                all.add(new AchResult.Without(
                        by.id(),
                        in.sources().get(g),
                        Arrays.stream(members)
                                .mapToObj(e -> input.evidence().get(e).id())
                                .toList(),
                        input.names(left),
                        !Arrays.equals(left, leaders)));
            }
        }
        return all;
    }

    private List<AchResult.Change> flips() {
        return Flips.of(matrix, rule, groups.of(), groups.count()).stream()
                .map(f -> {
                    AchInput.Judgement j = input.judgements().get(f.judgement());
                    return new AchResult.Change(
                            input.evidence().get(j.evidence()).id(),
                            input.hypotheses().get(j.hypothesis()).id(),
                            input.analysts().get(j.analyst()),
                            j.mark().name(),
                            Mark.of(f.to()).name(),
                            f.steps(),
                            input.names(f.leaders()),
                            f.overturns());
                })
                .toList();
    }

    private List<AchResult.ByAnalyst> byAnalyst() {
        List<AchResult.ByAnalyst> all = new ArrayList<>();
        for (int a = 0; input.analysts().size() > 1 && a < input.analysts().size(); a++) {
            EvidenceMatrix own = input.matrixOf(a);
            double[] score = new Tally(own, own.marks(), rule, groups.of(), groups.count()).score();
            all.add(new AchResult.ByAnalyst(
                    input.analysts().get(a), own.size(), score, input.names(Tally.leaders(score))));
        }
        return all;
    }
}
