package org.mizan.micmac;

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
    private static final MicmacAnalysis MICMAC = new MicmacAnalysis();
    private static final Settings STANDARD = Settings.standard(MICMAC.options());

    @TempDir
    Path folder;

    private List<String> problems(String influence, Settings settings) {
        return CaseFixture.problems(
                MICMAC,
                folder,
                Map.of(
                        "micmac/variables.yaml",
                        "oil: {name: Oil}\nroads: {name: Roads}\ntrust: {name: Trust}\n",
                        "micmac/influence.csv",
                        "from,to,value\n" + influence),
                settings);
    }

    @Test
    void values_off_the_scale_unknown_variables_and_self_influence_are_found_at_their_places() {
        assertThat(problems(
                        "oil,roads,4\noil,trust,-4\noyl,roads,1\nroads,trst,P\ntrust,trust,1\nroads,oil,p\ntrust,oil,0.5\n",
                        STANDARD))
                .containsExactly(
                        "micmac/influence.csv:2:11 out-of-range",
                        "micmac/influence.csv:3:11 out-of-range",
                        "micmac/influence.csv:4:1 unknown-variable",
                        "micmac/influence.csv:5:7 unknown-variable",
                        "micmac/influence.csv:6:13 self-influence",
                        "micmac/influence.csv:7:11 bad-number",
                        "micmac/influence.csv:8:11 not-whole");
    }

    @Test
    void a_cell_judged_twice_is_found() {
        assertThat(problems("oil,roads,1\noil,roads,P\n", STANDARD))
                .containsExactly("micmac/influence.csv:3:1 duplicate-row");
    }

    @Test
    void clamps_of_unknown_variables_and_without_number_are_found() {
        assertThat(problems("oil,roads,1\n", STANDARD.with("clamp", "oyl=1,roads=much,trust=0.5")))
                .containsExactly("micmac/variables.yaml bad-clamp", "micmac/variables.yaml bad-clamp");
    }

    @Test
    void a_variable_without_name_is_found() {
        assertThat(CaseFixture.problems(MICMAC, folder, Map.of("micmac/variables.yaml", "oil: {nam: Oil}\n"), STANDARD))
                .containsExactlyInAnyOrder(
                        "micmac/variables.yaml:1:1 missing-key", "micmac/variables.yaml:1:7 unknown-key");
    }

    @Test
    void potential_and_signed_influences_are_fine() {
        assertThat(problems("oil,roads,P\nroads,oil,-3\ntrust,oil,3\noil,oil,0\n", STANDARD))
                .isEmpty();
    }
}
