package org.mizan.gmcr;

import java.util.List;

/**
 * A Boolean condition on states, over options that are taken or not.
 *
 * <p>A state is the number whose bit {@code o} is set when option {@code o} is taken. Every formula can be evaluated for
 * one state or for 64 consecutive states at once (one machine word of its truth table).
 */
sealed interface Formula {

    /** Whether the condition is true in {@code state}. */
    boolean holds(int state);

    /** The truth values in the states {@code 64*index .. 64*index+63}, lowest state in the lowest bit. */
    long word(int index);

    /** A condition true in every state. */
    Formula TRUE = new And(List.of());

    /** "Option {@code option} is taken" ({@code taken}) or "is not taken". */
    record Literal(int option, boolean taken) implements Formula {
        @Override
        public boolean holds(int state) {
            return ((state >>> option & 1) == 1) == taken;
        }

        @Override
        public long word(int index) {
            long plane = option < 6 ? Bits.PLANE[option] : -(long) (index >>> (option - 6) & 1);
            return taken ? plane : ~plane;
        }
    }

    /** All parts are true; with no parts, always true. */
    record And(List<Formula> parts) implements Formula {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(int state) {
            for (Formula part : parts) {
                if (!part.holds(state)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public long word(int index) {
            long word = -1L;
            for (Formula part : parts) {
                word &= part.word(index);
            }
            return word;
        }
    }

    /** At least one part is true; with no parts, always false. */
    record Or(List<Formula> parts) implements Formula {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(int state) {
            for (Formula part : parts) {
                if (part.holds(state)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public long word(int index) {
            long word = 0;
            for (Formula part : parts) {
                word |= part.word(index);
            }
            return word;
        }
    }

    /** The part is false. */
    record Not(Formula part) implements Formula {
        @Override
        public boolean holds(int state) {
            return !part.holds(state);
        }

        @Override
        public long word(int index) {
            return ~part.word(index);
        }
    }

    /** "{@code then} IF {@code condition}": true unless the condition is true and the consequence false. */
    record If(Formula then, Formula condition) implements Formula {
        @Override
        public boolean holds(int state) {
            return then.holds(state) || !condition.holds(state);
        }

        @Override
        public long word(int index) {
            return then.word(index) | ~condition.word(index);
        }
    }

    /** "{@code left} IFF {@code right}": both true or both false. */
    record Iff(Formula left, Formula right) implements Formula {
        @Override
        public boolean holds(int state) {
            return left.holds(state) == right.holds(state);
        }

        @Override
        public long word(int index) {
            return ~(left.word(index) ^ right.word(index));
        }
    }

    /** At least {@code least} and at most {@code most} of the options in {@code mask} are taken. */
    record Taken(int mask, int least, int most) implements Formula {
        @Override
        public boolean holds(int state) {
            int taken = Integer.bitCount(state & mask);
            return least <= taken && taken <= most;
        }

        @Override
        public long word(int index) {
            long word = 0;
            for (int bit = 0; bit < 64; bit++) {
                if (holds(index << 6 | bit)) {
                    word |= 1L << bit;
                }
            }
            return word;
        }
    }

    /**
     * The condition written as a pattern over {@code Y}, {@code N} and {@code -}: position k is option k.
     *
     * @throws IllegalArgumentException for any other character
     */
    static Formula pattern(String pattern) {
        var parts = new java.util.ArrayList<Formula>();
        for (int option = 0; option < pattern.length(); option++) {
            switch (pattern.charAt(option)) {
                case 'Y', 'y' -> parts.add(new Literal(option, true));
                case 'N', 'n' -> parts.add(new Literal(option, false));
                case '-' -> {}
                default -> throw new IllegalArgumentException("not a pattern: " + pattern);
            }
        }
        return new And(parts);
    }
}
