package org.mizan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.analysis.Settings;
import org.mizan.matrix.CaseFixture;

/** Bad ties in a case folder are all found at once, where they stand. */
class InputTest {
    private static final BalanceAnalysis BALANCE = new BalanceAnalysis();
    private static final Settings STANDARD = Settings.standard(BALANCE.options());

    @TempDir
    Path folder;

    private List<String> problems(String relations, Settings settings) {
        return CaseFixture.problems(
                BALANCE, folder, Map.of("relations.csv", "from,to,on,sign,strength,start,end\n" + relations), settings);
    }

    @Test
    void unknown_actors_signs_and_strengths_off_the_scale_are_found_at_their_places() {
        assertThat(problems(
                        "ana,boris,border,+,1,1990,\nanna,bors,border,-,1,,\nanna,boris,water,plus,1,,\nanna,clara,water,+,9,,\n",
                        STANDARD))
                .containsExactly(
                        "relations.csv:2:1 unknown-actor",
                        "relations.csv:3:6 unknown-actor",
                        "relations.csv:4:18 unknown-sign",
                        "relations.csv:5:20 out-of-range");
    }

    @Test
    void a_tie_with_two_signs_is_asymmetric_while_both_hold() {
        assertThat(problems("anna,boris,border,+,1,1990,1999\nboris,anna,border,-,1,1995,\n", STANDARD))
                .containsExactly("relations.csv:3:1 asymmetric-tie");
    }

    @Test
    void a_tie_may_change_its_sign_later_and_differ_by_matter() {
        assertThat(problems(
                        "anna,boris,border,+,1,1990,1994\nboris,anna,border,-,1,1995,\nboris,anna,water,+,1,1990,\n",
                        STANDARD))
                .isEmpty();
    }

    @Test
    void a_tie_told_twice_is_found() {
        assertThat(problems("anna,boris,border,+,1,1990,\nanna,boris,border,-,2,1990,\n", STANDARD))
                .containsExactly("relations.csv:3:1 duplicate-row");
    }

    @Test
    void days_that_are_no_dates_and_unknown_members_of_a_group_are_found_together() {
        Settings settings = STANDARD.with("at", "tomorrow")
                .with("dates", "1994,1994-13,2020-02-30")
                .with("group", "anna,brois");
        assertThat(problems("anna,boris,border,+,1,1990,\n", settings))
                .containsExactlyInAnyOrder(
                        "actors.yaml unknown-option-actor",
                        "relations.csv bad-option-date",
                        "relations.csv bad-option-date",
                        "relations.csv bad-option-date");
    }

    @Test
    void ties_from_positions_have_the_problems_of_their_tables() {
        Map<String, String> files = Map.of(
                "mactor/positions.csv", "actor,objective,value\nanna,bordr,1\nana,border,1\nboris,border,7\n",
                "mactor/influence.csv", "from,to,value\nanna,bors,9\n");
        assertThat(CaseFixture.problems(BALANCE, folder, files, STANDARD.with("from", "mactor-3")))
                .containsExactlyInAnyOrder(
                        "mactor/positions.csv:2:6 unknown-subject",
                        "mactor/positions.csv:3:1 unknown-actor",
                        "mactor/positions.csv:4:14 out-of-range",
                        "mactor/influence.csv:2:6 unknown-actor",
                        "mactor/influence.csv:2:11 out-of-range");
    }
}
