package org.mizan.app;

import org.mizan.text.Message;

/** The command line cannot be carried out as given. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message sentence;

    UsageException(Message sentence) {
        super(sentence.key());
        this.sentence = sentence;
    }

    Message sentence() {
        return sentence;
    }
}
