package org.mizan.text;

import java.util.List;

/**
 * A sentence of the program before it is said: the package whose {@code messages_<language>.properties} holds its pattern, the key, and typed arguments.
 *
 * <p>Patterns know {@code {0}}, {@code {0,plural,zero{…}one{…}two{…}few{…}many{…}other{…}}} with {@code #} for the number, and
 * {@code {0,select,key{…}other{…}}} over a {@link Arg.Code}. A literal brace is written {@code '{'} and an apostrophe {@code ''}.
 */
public record Message(String bundle, String key, List<Arg> args) {
    public Message {
        args = List.copyOf(args);
    }

    /** The sentence {@code key} of the messages beside {@code owner}. */
    public static Message of(Class<?> owner, String key, Arg... args) {
        return new Message(owner.getPackageName(), key, List.of(args));
    }
}
