package org.mizan.archive.extract;

import java.util.List;

/** Ends the reading of a document that is not taken; never leaves this package, where it becomes a problem. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> words;

    private Refusal(String code, List<String> words) {
        super(code, null, false, false);
        this.code = code;
        this.words = words;
    }

    /**
     * @param code a key of this package's messages
     * @param words what stands in the sentence: names and numbers
     */
    static Refusal because(String code, Object... words) {
        return new Refusal(
                code, java.util.Arrays.stream(words).map(String::valueOf).toList());
    }

    String code() {
        return code;
    }

    List<String> words() {
        return words;
    }
}
