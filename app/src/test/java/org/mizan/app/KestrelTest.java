package org.mizan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tutorial case end to end, as scripts see it: expected values were computed independently of this program. */
class KestrelTest {
    @Test
    void two_futures_hold_together_and_one_when_the_patron_is_neutral() {
        assertThat(futures()).containsExactly("arms idle frozen", "neutral active settlement");
        assertThat(futures("--overlay", "patron-neutral")).containsExactly("neutral active settlement");
    }

    @Test
    void armed_attack_is_the_only_nash_state_and_quiet_the_only_one_when_the_patron_is_neutral() {
        assertThat(equilibria("R")).containsExactly(6);
        assertThat(equilibria("SEQ")).containsExactly(0, 1, 5, 6);
        assertThat(equilibria("R", "--overlay", "patron-neutral")).containsExactly(0);
        assertThat(equilibria("SEQ", "--overlay", "patron-neutral")).containsExactly(0);
    }

    @Test
    void the_bargain_on_status_moves_from_twenty_to_ninety() {
        assertThat(status().get("medianLow").doubleValue()).isEqualTo(20);
        assertThat(status().get("mean").doubleValue()).isCloseTo(43.24, within(0.005));
        JsonNode neutral = status("--overlay", "patron-neutral");
        assertThat(neutral.get("medianLow").doubleValue()).isEqualTo(90);
        assertThat(neutral.get("medianHigh").doubleValue()).isEqualTo(90);
        assertThat(neutral.get("mean").doubleValue()).isCloseTo(59.80, within(0.005));
    }

    @Test
    void an_answer_says_what_it_is_a_function_of() {
        JsonNode answer = answer("cib", "--overlay", "patron-neutral", "--seed", "7");
        assertThat(answer.propertyNames())
                .containsExactly("analysis", "case", "digest", "overlay", "settings", "seed", "version", "result");
        assertThat(answer.get("overlay").get(0).stringValue()).isEqualTo("patron-neutral");
        assertThat(answer.get("seed").intValue()).isEqualTo(7);
        assertThat(answer.get("digest").stringValue()).hasSize(64);
        assertThat(answer.get("result").get("complete").booleanValue()).isTrue();
        assertThat(answer.get("result").get("count").stringValue()).isEqualTo("1");
    }

    private static List<String> futures(String... more) {
        List<String> futures = new ArrayList<>();
        answer("cib", more).get("result").get("scenarios").forEach(s -> {
            List<String> variants = new ArrayList<>();
            s.get("variants").forEach(v -> variants.add(v.stringValue()));
            futures.add(String.join(" ", variants));
        });
        return futures;
    }

    private static List<Integer> equilibria(String concept, String... more) {
        List<Integer> states = new ArrayList<>();
        answer("gmcr", more).get("result").get("equilibria").get(concept).forEach(s -> states.add(s.intValue()));
        return states;
    }

    private static JsonNode status(String... more) {
        return answer("bargaining", more).get("result").get("issues").get(0);
    }

    private static JsonNode answer(String method, String... more) {
        List<String> words = new ArrayList<>(List.of("run", method, Cli.shipped("kestrel"), "--json"));
        words.addAll(List.of(more));
        Cli cli = Cli.ar(words.toArray(String[]::new));
        assertThat(cli.exit()).as(cli.err()).isEqualTo(Exit.FINE);
        return JsonMapper.builder().build().readTree(cli.out());
    }
}
