package org.mizan.mactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.analysis.Settings;
import org.mizan.matrix.CaseFixture;

/** Bad judgements in a case folder are all found at once, where they stand. */
class InputTest {
    private static final MactorAnalysis MACTOR = new MactorAnalysis();
    private static final Settings STANDARD = Settings.standard(MACTOR.options());

    @TempDir
    Path folder;

    private List<String> problems(String influence, String positions, Settings settings) {
        return CaseFixture.problems(
                MACTOR,
                folder,
                Map.of(
                        "mactor/influence.csv", "from,to,value\n" + influence,
                        "mactor/positions.csv", "actor,objective,value\n" + positions),
                settings);
    }

    @Test
    void values_off_the_scale_unknown_names_and_self_influence_are_found_at_their_places() {
        assertThat(problems(
                        "anna,boris,5\nanna,clara,-1\nana,boris,1\nboris,clra,1\nclara,clara,2\nclara,anna,x\n",
                        "anna,border,-5\nanna,water,5\nana,border,1\nboris,bordr,1\nclara,border,1.5\n",
                        STANDARD))
                .containsExactlyInAnyOrder(
                        "mactor/influence.csv:2:12 out-of-range",
                        "mactor/influence.csv:3:12 out-of-range",
                        "mactor/influence.csv:4:1 unknown-actor",
                        "mactor/influence.csv:5:7 unknown-actor",
                        "mactor/influence.csv:6:13 self-influence",
                        "mactor/influence.csv:7:12 bad-number",
                        "mactor/positions.csv:2:13 out-of-range",
                        "mactor/positions.csv:3:12 out-of-range",
                        "mactor/positions.csv:4:1 unknown-actor",
                        "mactor/positions.csv:5:7 unknown-objective",
                        "mactor/positions.csv:6:14 not-whole");
    }

    @Test
    void a_cell_judged_twice_is_found_in_both_tables() {
        assertThat(problems("anna,boris,1\nanna,boris,2\n", "anna,water,1\nboris,water,1\nanna,water,-1\n", STANDARD))
                .containsExactly("mactor/influence.csv:3:1 duplicate-row", "mactor/positions.csv:4:1 duplicate-row");
    }

    @Test
    void counterfactuals_of_unknown_actors_are_found() {
        Settings settings = STANDARD.with("neutral", "boriss").with("absent", "anna,nobody");
        assertThat(problems("anna,boris,1\n", "anna,water,1\n", settings))
                .containsExactly(
                        "mactor/influence.csv unknown-option-actor", "mactor/influence.csv unknown-option-actor");
    }

    @Test
    void missing_columns_are_found() {
        assertThat(CaseFixture.problems(
                        MACTOR, folder, Map.of("mactor/influence.csv", "from,value\nanna,1\n"), STANDARD))
                .containsExactly("mactor/influence.csv:1:1 missing-column");
    }

    @Test
    void zeros_and_the_ends_of_the_scales_are_fine() {
        assertThat(problems("anna,boris,4\nboris,anna,0\nanna,anna,0\n", "anna,water,-4\nboris,water,4\n", STANDARD))
                .isEmpty();
    }
}
