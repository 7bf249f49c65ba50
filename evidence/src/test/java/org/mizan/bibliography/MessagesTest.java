package org.mizan.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mizan.text.MessageCheck;

class MessagesTest {
    @Test
    void both_languages_have_the_same_keys_arguments_and_all_plural_classes() {
        assertThat(MessageCheck.bundles(MessageCheck.classPath())).contains("org.mizan.bibliography");
        assertThat(MessageCheck.faults(MessageCheck.classPath())).isEmpty();
    }
}
