package org.mizan.gmcr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormulaParserTest {

    private static final List<String> OPTIONS = List.of("concede", "attack", "arm");
    private static final Map<String, Integer> NUMBERS = Map.of("concede", 0, "attack", 1, "arm", 2);

    private static Formula parse(String text) throws FormulaParser.Wrong {
        return FormulaParser.parse(text, NUMBERS);
    }

    private static String table(Formula formula) {
        var table = new StringBuilder();
        for (int s = 0; s < 8; s++) {
            table.append(formula.holds(s) ? '1' : '0');
        }
        return table.toString();
    }

    @Test
    void not_binds_closest_then_and_then_or_then_if() throws Exception {
        assertThat(table(parse("not concede and attack or arm")))
                .isEqualTo(table(parse("((not concede) and attack) or arm")));
        assertThat(table(parse("attack if arm or concede"))).isEqualTo(table(parse("attack or not (arm or concede)")));
        assertThat(table(parse("attack iff arm"))).isEqualTo("11000011");
    }

    @Test
    void a_pattern_is_a_condition_too() throws Exception {
        assertThat(table(parse("YN-"))).isEqualTo(table(parse("concede and not attack")));
    }

    @Test
    void signs_and_capitals_say_the_same_as_words() throws Exception {
        assertThat(parse("!concede & attack | arm")).isEqualTo(parse("NOT concede AND attack OR arm"));
    }

    @Test
    void what_is_wrong_is_named_where_it_stands() {
        wrong("attack and armm", "unknown-option", 11, "armm");
        wrong("attack arm", "formula-continues", 7, "arm");
        wrong("attack and", "formula-ends", 9, "");
        wrong("(attack or arm", "formula-unclosed", 13, "");
        wrong("attack and or arm", "formula-operand", 11, "or");
        wrong("attack ? arm", "formula-sign", 7, "?");
        wrong("not ".repeat(5000) + "arm", "formula-deep", 400, "not");
    }

    private static void wrong(String text, String key, int from, String word) {
        assertThatThrownBy(() -> parse(text)).isInstanceOfSatisfying(FormulaParser.Wrong.class, wrong -> {
            assertThat(wrong.key).isEqualTo(key);
            assertThat(wrong.from).isEqualTo(from);
            assertThat(wrong.word).isEqualTo(word);
        });
    }

    @Test
    void what_is_written_is_read_back_and_its_normal_form_means_the_same() throws Exception {
        for (long seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            Formula formula = StabilityLawsTest.formula(random, 3, 3);
            if (formula.toString().contains("Taken")) {
                continue;
            }
            assertThat(table(parse(FormulaWriter.write(formula, OPTIONS))))
                    .as("seed %d", seed)
                    .isEqualTo(table(formula));
            var members = FormulaWriter.normalForm(formula, 3, 64).orElseThrow();
            Formula normal = new Formula.Or(members.stream()
                    .<Formula>map(m -> new Formula.And(m.stream()
                            .<Formula>map(l -> new Formula.Literal(l >> 1, (l & 1) == 1))
                            .toList()))
                    .toList());
            assertThat(table(normal)).as("seed %d", seed).isEqualTo(table(formula));
        }
    }

    @Test
    void sixty_four_states_at_once_agree_with_one_at_a_time() {
        for (long seed = 0; seed < 500; seed++) {
            Formula formula = StabilityLawsTest.formula(new Random(seed), 9, 3);
            for (int s = 0; s < 512; s++) {
                assertThat((formula.word(s >> 6) >>> s & 1) == 1)
                        .as("seed %d", seed)
                        .isEqualTo(formula.holds(s));
            }
        }
    }
}
