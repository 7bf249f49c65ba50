package org.mizan.ach;

import org.mizan.text.Arg;
import org.mizan.text.Message;

/** The sentences of this package. */
final class Words {
    private Words() {}

    static Message say(String key, Arg... args) {
        return Message.of(Words.class, key, args);
    }

    /** A mark in words. */
    static Arg mark(Mark mark) {
        return Arg.of(say("mark." + mark.name()));
    }
}
