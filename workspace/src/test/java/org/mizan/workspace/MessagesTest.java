package org.mizan.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mizan.text.MessageCheck;

class MessagesTest {
    @Test
    void every_message_is_there_in_every_language_with_the_same_arguments() {
        assertThat(MessageCheck.faults(MessageCheck.classPath())).isEmpty();
    }
}
