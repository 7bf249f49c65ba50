package org.mizan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void both_languages_have_the_same_keys_arguments_and_all_plural_classes() {
        assertThat(MessageCheck.bundles(MessageCheck.classPath())).contains("org.mizan.text", "org.mizan.casefile");
        assertThat(MessageCheck.faults(MessageCheck.classPath())).isEmpty();
    }

    @Test
    void a_door_around_a_count_keeps_its_plural() {
        Localizer arabic = new Localizer(Language.ARABIC);
        Arg door = Arg.linked(Arg.of(3), "ledger", "");
        assertThat(PatternSaying.say("{0,plural,zero{z}one{o}two{t}few{# f}many{m}other{x}}", arabic, door))
                .isEqualTo("3 f");
    }
}
