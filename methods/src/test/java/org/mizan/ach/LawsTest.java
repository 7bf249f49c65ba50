package org.mizan.ach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What must hold for every matrix. */
class LawsTest {
    private static final long SEED = 20_201_110L;
    private static final double SCALE = Double.parseDouble(System.getProperty("mizan.laws.scale", "1"));
    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    private interface Law {
        void holds(RandomMatrix m, Random random, String seed);
    }

    private static void check(int cases, Law law) {
        int n = Math.max(1, (int) (cases * SCALE));
        System.out.println("ach laws: " + n + " matrices from seed " + SEED);
        for (int k = 0; k < n; k++) {
            Random random = new Random(SEED + k);
            law.holds(RandomMatrix.of(random), random, "seed " + (SEED + k));
        }
    }

    /* Compared by hand: a fluent assertion per case would cost more than the solver. */
    private static void same(double[] found, double[] expected, String seed) {
        boolean equal = found.length == expected.length;
        for (int h = 0; equal && h < found.length; h++) {
            equal = Math.abs(found[h] - expected[h]) <= 1e-12;
        }
        if (!equal) {
            assertThat(found).as(seed).containsExactly(expected, EXACT);
        }
    }

    private static double[] scores(RandomMatrix m, Rule rule) {
        return tally(m, rule).score();
    }

    private static Tally tally(RandomMatrix m, Rule rule) {
        return new Tally(m.matrix(), m.mark(), rule, m.group(), m.groups());
    }

    private static Rule any(Random random) {
        return Rule.values()[random.nextInt(Rule.values().length)];
    }

    @Test
    void scores_agree_with_their_definition() {
        check(100_000, (m, random, seed) -> {
            for (Rule rule : Rule.values()) {
                same(scores(m, rule), m.naive(rule, -1), seed);
            }
        });
    }

    @Test
    void leaving_one_out_is_scoring_the_rest() {
        check(100_000, (m, random, seed) -> {
            Rule rule = any(random);
            int e = random.nextInt(m.rows());
            boolean[] absent = new boolean[m.rows()];
            absent[e] = true;
            same(tally(m, rule).without(e), m.naive(rule, e), seed);
            same(tally(m, rule).without(absent), m.naive(rule, e), seed);
        });
    }

    @Test
    void a_flip_is_found_exactly_when_rescoring_shows_it() {
        check(20_000, (m, random, seed) -> {
            Rule rule = any(random);
            List<Flips.Flip> flips = Flips.of(m.matrix(), rule, m.group(), m.groups());
            boolean[] now = Tally.leaders(m.naive(rule, -1));
            for (int j = 0; j < m.mark().length; j++) {
                for (int step : new int[] {-1, 1}) {
                    int judgement = j;
                    int to = nearest(m, rule, now, j, step);
                    int from = Mark.value(m.mark()[j]);
                    List<Flips.Flip> found = flips.stream()
                            .filter(f -> f.judgement() == judgement && (f.to() - from) * step > 0)
                            .toList();
                    assertThat(found).as(seed).hasSize(to == 0 ? 0 : 1);
                    if (to > 0) {
                        assertThat(found.get(0).to()).as(seed).isEqualTo(to);
                        assertThat(found.get(0).steps()).as(seed).isEqualTo(Math.abs(to - from));
                        assertThat(found.get(0).leaders()).as(seed).isEqualTo(leadersWith(m, rule, j, to));
                    }
                }
            }
        });
    }

    private static int nearest(RandomMatrix m, Rule rule, boolean[] now, int j, int step) {
        for (int to = Mark.value(m.mark()[j]) + step; to >= 1 && to <= 5; to += step) {
            if (!Arrays.equals(leadersWith(m, rule, j, to), now)) {
                return to;
            }
        }
        return 0;
    }

    private static boolean[] leadersWith(RandomMatrix m, Rule rule, int j, int to) {
        int[] marks = m.mark().clone();
        marks[j] = to;
        return Tally.leaders(m.with(marks).naive(rule, -1));
    }

    @Test
    void names_and_order_do_not_matter() {
        check(20_000, (m, random, seed) -> {
            Rule rule = any(random);
            double[] score = scores(m, rule);
            int[] column = permutation(m.columns(), random);
            double[] renamed = scores(m.renamed(column), rule);
            for (int h = 0; h < score.length; h++) {
                assertThat(renamed[column[h]]).as(seed).isCloseTo(score[h], EXACT);
            }
            RandomMatrix moved = m.reordered(permutation(m.rows(), random));
            same(scores(moved, rule), score, seed);
        });
    }

    private static int[] permutation(int n, Random random) {
        int[] p = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            p[i] = p[j];
            p[j] = i;
        }
        return p;
    }

    @Test
    void saying_it_again_under_the_same_source_changes_nothing() {
        check(20_000, (m, random, seed) -> {
            for (Rule rule : Rule.values()) {
                RandomMatrix again = m.repeated(random.nextInt(m.rows()));
                same(scores(again, rule), scores(m, rule), seed);
            }
        });
    }

    @Test
    void counting_groups_once_never_adds_evidence_against() {
        check(20_000, (m, random, seed) -> {
            Rule rule = any(random);
            double[] once = scores(m, rule);
            double[] all = scores(m.ungrouped(), rule);
            for (int h = 0; h < once.length; h++) {
                assertThat(once[h]).as(seed).isLessThanOrEqualTo(all[h] + 1e-12);
            }
        });
    }

    @Test
    void a_mark_that_speaks_more_against_never_lowers_a_score_and_touches_no_other() {
        check(20_000, (m, random, seed) -> {
            for (int j = 0; j < m.mark().length; j++) {
                if (m.mark()[j] > 1) {
                    Rule rule = any(random);
                    int[] marks = m.mark().clone();
                    marks[j]--;
                    double[] before = scores(m, rule);
                    double[] after = scores(m.with(marks), rule);
                    for (int h = 0; h < before.length; h++) {
                        boolean touched = h == m.hypothesis()[j];
                        assertThat(after[h])
                                .as(seed)
                                .isBetween(before[h] - 1e-12, touched ? Double.MAX_VALUE : before[h] + 1e-12);
                    }
                }
            }
        });
    }

    @Test
    void evidence_has_no_diagnosticity_exactly_when_it_says_the_same_of_all() {
        check(20_000, (m, random, seed) -> {
            EvidenceMatrix matrix = m.matrix();
            for (int e = 0; e < m.rows(); e++) {
                int row = e;
                long different = java.util.stream.IntStream.range(row * m.columns(), (row + 1) * m.columns())
                        .filter(c -> matrix.count(c) > 0)
                        .mapToObj(c -> matrix.mean(m.mark(), c))
                        .distinct()
                        .count();
                assertThat(matrix.diagnosticity(e) > 1e-9).as(seed).isEqualTo(different > 1);
                assertThat(matrix.diagnosticity(e)).as(seed).isBetween(0.0, 2.0);
            }
        });
    }

    @Test
    void not_applicable_counts_as_neutral_in_every_score() {
        check(20_000, (m, random, seed) -> {
            int[] neutral = Arrays.stream(m.mark()).map(Mark::value).toArray();
            for (Rule rule : Rule.values()) {
                assertThat(scores(m.with(neutral), rule)).as(seed).isEqualTo(scores(m, rule));
            }
        });
    }

    @Test
    void agreement_is_full_when_analysts_agree_and_never_above() {
        check(20_000, (m, random, seed) -> {
            Disagreement.alpha(m.matrix()).ifPresent(a -> assertThat(a).as(seed).isLessThanOrEqualTo(1 + 1e-12));
            int[] same = new int[m.mark().length];
            Arrays.setAll(same, j -> 1 + (m.evidence()[j] + m.hypothesis()[j]) % 5);
            Disagreement.alpha(m.with(same).matrix())
                    .ifPresent(a -> assertThat(a).as(seed).isCloseTo(1, EXACT));
        });
    }
}
