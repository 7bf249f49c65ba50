package org.mizan.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Cases small enough to solve by hand. */
class AnalyticTest {

    private static final double[] ENDS = {0, 100};

    @Test
    void two_equal_actors_leave_every_point_a_median() {
        Compromise forecast = Compromise.of(ENDS, new double[] {1, 1});
        assertThat(forecast.mean()).isEqualTo(50);
        assertThat(forecast.medianLow()).isEqualTo(0);
        assertThat(forecast.medianHigh()).isEqualTo(100);
        assertThat(forecast.condorcet()).containsExactly(0, 100);
    }

    @Test
    void three_to_one_pulls_the_mean_to_a_quarter_and_the_median_to_the_heavier() {
        Compromise forecast = Compromise.of(ENDS, new double[] {3, 1});
        assertThat(forecast.mean()).isEqualTo(25);
        assertThat(forecast.condorcet()).containsExactly(0);
    }

    @Test
    void salience_counts_in_the_weight() {
        Compromise forecast = Compromise.of(new double[] {0, 30, 90}, new double[] {1, 1, 0.25});
        assertThat(forecast.mean()).isCloseTo(70.0 / 3, within(1e-12));
        assertThat(forecast.medianLow()).isEqualTo(30);
        assertThat(forecast.medianHigh()).isEqualTo(30);
    }

    @Test
    void opposed_actors_with_the_middle_as_disagreement_have_no_zone() {
        assertThat(NashBargain.nash(ENDS, new double[] {1, 1}, Loss.LINEAR, new Disagreement.Position(50)))
                .isEmpty();
        assertThat(NashBargain.kalaiSmorodinsky(ENDS, new double[] {1, 1}, Loss.LINEAR, new Disagreement.Position(50)))
                .isEmpty();
    }

    @Test
    void nash_bargains_agree_with_their_derivatives() {
        assertThat(nash(1, 1, Loss.QUADRATIC, 1000)).isCloseTo(50, within(1e-9));
        assertThat(nash(3, 1, Loss.LINEAR, 2)).isCloseTo(0, within(1e-9));
        assertThat(nash(1, 1, Loss.LINEAR, 2)).isCloseTo(50, within(1e-9));
        assertThat(nash(3, 2, Loss.LINEAR, 1.2)).isCloseTo(36, within(1e-9));
    }

    private static double nash(double first, double second, Loss loss, double cost) {
        return NashBargain.nash(ENDS, new double[] {first, second}, loss, new Disagreement.Cost(cost))
                .orElseThrow();
    }

    @Test
    void disagreement_at_the_left_end_gives_nash_40_and_kalai_smorodinsky_48() {
        double[] ideals = {40, 60};
        double[] equal = {1, 1};
        Disagreement none = new Disagreement.Position(0);
        assertThat(NashBargain.nash(ideals, equal, Loss.LINEAR, none).orElseThrow())
                .isCloseTo(40, within(1e-9));
        assertThat(NashBargain.kalaiSmorodinsky(ideals, equal, Loss.LINEAR, none)
                        .orElseThrow())
                .isCloseTo(48, within(1e-9));
    }

    @Test
    void condorcet_elections_of_three_options_agree() {
        double[] utility = {1, 0.5, 0, 0.5, 1, 0.5, 0, 0.5, 1};
        assertThat(election(utility, CondorcetProcess.Kind.CONDITIONAL))
                .containsExactly(new double[] {3.0 / 14, 8.0 / 14, 3.0 / 14}, within(1e-6));
        assertThat(election(utility, CondorcetProcess.Kind.MARKOV_UNIFORM))
                .containsExactly(new double[] {0.25, 0.5, 0.25}, within(1e-6));
        assertThat(election(utility, CondorcetProcess.Kind.MARKOV_INCENTIVE))
                .containsExactly(new double[] {7.0 / 30, 16.0 / 30, 7.0 / 30}, within(1e-6));
    }

    private static double[] election(double[] utility, CondorcetProcess.Kind kind) {
        return CondorcetProcess.of(utility, new double[] {1, 1, 1}, 3, VotingRule.PROPORTIONAL, Victory.LINEAR, kind);
    }

    @Test
    void a_cycle_of_certain_victories_makes_no_option_likelier() {
        double[] utility = {1, 0, 0.5, 0.5, 1, 0, 0, 0.5, 1};
        double[] p = CondorcetProcess.of(
                utility,
                new double[] {1, 1, 1},
                3,
                VotingRule.BINARY,
                Victory.BINARY,
                CondorcetProcess.Kind.CONDITIONAL);
        assertThat(p).containsExactly(new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}, within(1e-9));
    }

    @Test
    void win_set_of_a_mean_right_of_the_median_reaches_left_of_it() {
        double[] x = {0, 0, 100};
        double[] w = {1, 1, 1};
        double[] set = Compromise.winSet(x, w, 100.0 / 3);
        assertThat(set).containsExactly(new double[] {-100.0 / 9, 100.0 / 3}, within(1e-9));
    }
}
