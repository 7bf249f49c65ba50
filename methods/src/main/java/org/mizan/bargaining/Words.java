package org.mizan.bargaining;

import org.mizan.text.Arg;
import org.mizan.text.Message;

/** The sentences of this package. */
final class Words {

    private Words() {}

    static Message say(String key, Arg... args) {
        return Message.of(Words.class, key, args);
    }

    static Arg word(String key) {
        return Arg.of(say(key));
    }
}
