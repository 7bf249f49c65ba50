package org.mizan.ach;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a claim stands to a hypothesis: very consistent, consistent, neutral, inconsistent, very inconsistent, or not applicable. */
public enum Mark {
    CC(5),
    C(4),
    N(3),
    I(2),
    II(1),
    NA(0);

    /** The value of a mark that speaks neither for nor against. */
    static final int NEUTRAL = 3;

    private final int code;

    Mark(int code) {
        this.code = code;
    }

    /** 5 (CC) down to 1 (II); 0 for NA. */
    public int code() {
        return code;
    }

    static Mark of(int code) {
        return Arrays.stream(values()).filter(m -> m.code == code).findFirst().orElseThrow();
    }

    static Optional<Mark> named(String name) {
        return Arrays.stream(values()).filter(m -> m.name().equals(name)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Mark::name).toList();
    }

    /** Where a mark of this code lies on the scale 1..5; NA counts as neutral, as in Open Synthesis. */
    static int value(int code) {
        return code == 0 ? NEUTRAL : code;
    }
}
