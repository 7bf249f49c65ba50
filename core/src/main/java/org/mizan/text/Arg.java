package org.mizan.text;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.mizan.time.Edtf;

/** A typed argument of a {@link Message}, and the value of a cell. Its type decides how it is written and how it is isolated in mixed-direction text. */
public sealed interface Arg {
    /** A name or sentence from the case. */
    record Words(Text text) implements Arg {}

    /** A whole number; chooses the plural form where a pattern asks for one. */
    record Count(BigInteger value) implements Arg {}

    /** A real number with a fixed number of decimals; {@code signed} writes a plus sign too. */
    record Real(double value, int decimals, boolean signed) implements Arg {}

    /** A share in 0..1, written as a percentage. */
    record Share(double value, int decimals) implements Arg {}

    /** A date or interval. */
    record When(Edtf date) implements Arg {}

    /** An id, a formula, a file position: always left to right, never translated. */
    record Code(String value) implements Arg {}

    /** A sentence inside a sentence. */
    record Sub(Message message) implements Arg {}

    /** Several arguments joined as the language joins a list ("a, b and c"). */
    record Listing(List<Arg> items) implements Arg {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /** Something that leads to another place of a report: the section's id and an anchor on it (empty for its start). */
    record Linked(Arg label, String section, String anchor) implements Arg {}

    /** Nothing: an empty cell. */
    record Blank() implements Arg {}

    static Arg of(Text text) {
        return new Words(text);
    }

    static Arg of(long count) {
        return new Count(BigInteger.valueOf(count));
    }

    static Arg of(BigInteger count) {
        return new Count(count);
    }

    static Arg of(Message message) {
        return new Sub(message);
    }

    static Arg of(Edtf date) {
        return new When(date);
    }

    static Arg real(double value, int decimals) {
        return new Real(value, decimals, false);
    }

    static Arg signed(double value, int decimals) {
        return new Real(value, decimals, true);
    }

    static Arg share(double value) {
        return new Share(value, 0);
    }

    static Arg code(String value) {
        return new Code(value);
    }

    static Arg list(List<? extends Arg> items) {
        return new Listing(List.copyOf(items));
    }

    static Arg list(Arg... items) {
        return new Listing(Arrays.asList(items));
    }

    static Arg linked(Arg label, String section, String anchor) {
        return new Linked(label, section, anchor);
    }

    static Arg blank() {
        return new Blank();
    }
}
