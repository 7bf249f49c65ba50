package org.mizan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.mizan.text.Message;

class SettingsReaderTest {
    private static final Message HELP = Message.of(SettingsReaderTest.class, "help");
    private static final List<Option> OPTIONS = List.of(
            Option.flag("weights", HELP),
            Option.integer("draws", "100", HELP),
            Option.number("limit", "0.5", HELP),
            Option.text("phase", "", HELP),
            Option.choice("model", "smp", List.of("smp", "eum"), HELP),
            Option.choices("concepts", "R,GMR", List.of("R", "GMR", "SEQ"), HELP));

    @Test
    void what_is_not_given_has_its_standard_value() {
        Settings settings = SettingsReader.check(OPTIONS, Map.of()).settings();
        assertThat(settings.flag("weights")).isFalse();
        assertThat(settings.integer("draws")).isEqualTo(100);
        assertThat(settings.number("limit")).isEqualTo(0.5);
        assertThat(settings.has("phase")).isFalse();
        assertThat(settings.list("concepts")).containsExactly("R", "GMR");
    }

    @Test
    void good_values_are_taken() {
        var checked = SettingsReader.check(
                OPTIONS, Map.of("weights", "true", "draws", "-7", "limit", "2", "model", "eum", "concepts", "SEQ,R"));
        assertThat(checked.wrong()).isEmpty();
        assertThat(checked.settings().list("concepts")).containsExactly("SEQ", "R");
        assertThat(checked.settings().with("draws", "8").integer("draws")).isEqualTo(8);
    }

    @Test
    void a_flag_can_be_switched_off() {
        var checked = SettingsReader.check(OPTIONS, Map.of("weights", "false"));
        assertThat(checked.wrong()).isEmpty();
        assertThat(checked.settings().flag("weights")).isFalse();
    }

    @Test
    void each_bad_value_is_told() {
        assertThat(wrong("draws", "1.5")).isEqualTo("not-an-integer");
        assertThat(wrong("draws", "12345678901")).isEqualTo("not-an-integer");
        assertThat(wrong("limit", "1e5")).isEqualTo("not-a-number");
        assertThat(wrong("limit", "NaN")).isEqualTo("not-a-number");
        assertThat(wrong("model", "SMP")).isEqualTo("not-a-choice");
        assertThat(wrong("concepts", "R,,GMR")).isEqualTo("not-a-choice");
        assertThat(wrong("concepts", ",")).isEqualTo("not-a-choice");
        assertThat(wrong("weights", "yes")).isEqualTo("not-a-value");
        assertThat(wrong("phase", " ")).isEqualTo("not-a-value");
        assertThat(wrong("drawz", "1")).isEqualTo("unknown-option-near");
        assertThat(wrong("umbrella", "1")).isEqualTo("unknown-option");
    }

    @Test
    void asking_for_an_option_that_is_none_is_a_bug_that_is_told() {
        assertThatThrownBy(() -> Settings.standard(OPTIONS).flag("none")).hasMessageContaining("none");
    }

    @Property(tries = 200)
    void a_drawn_value_stays_on_its_scale(@ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double confidence) {
        Random random = new Random(seed);
        OptionalDouble c = OptionalDouble.of(confidence);
        for (int v = -3; v <= 3; v++) {
            int drawn = Spread.step(v, c, -3, 3, random);
            assertThat(drawn).isBetween(-3, 3);
            assertThat(Math.abs(drawn - v)).isLessThanOrEqualTo(1);
        }
        double width = Spread.halfWidth(c, 0, 100);
        assertThat(Spread.real(40, c, 0, 100, random)).isBetween(Math.max(0, 40 - width), Math.min(100, 40 + width));
    }

    @Test
    void a_sure_value_never_moves_and_an_unsure_one_as_often_as_stated() {
        Random random = new Random(1813);
        int moved = 0;
        for (int i = 0; i < 10_000; i++) {
            assertThat(Spread.step(2, OptionalDouble.of(1), 0, 4, random)).isEqualTo(2);
            moved += Spread.step(2, OptionalDouble.of(0.7), 0, 4, random) == 2 ? 0 : 1;
        }
        assertThat(moved).isBetween(2800, 3200);
        assertThat(Spread.confidence(OptionalDouble.empty())).isEqualTo(Spread.UNSTATED);
    }

    @Test
    void every_draw_takes_two_numbers_whatever_comes_out() {
        Random a = new Random(7);
        Random b = new Random(7);
        Spread.step(0, OptionalDouble.of(1), 0, 4, a);
        Spread.real(50, OptionalDouble.of(0), 0, 100, a);
        b.nextDouble();
        b.nextBoolean();
        b.nextDouble();
        b.nextDouble();
        assertThat(a.nextLong()).isEqualTo(b.nextLong());
    }

    private static String wrong(String option, String value) {
        List<Message> wrong =
                SettingsReader.check(OPTIONS, Map.of(option, value)).wrong();
        assertThat(wrong).hasSize(1);
        return wrong.get(0).key();
    }
}
