package org.mizan.desk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mizan.model.Basis;
import org.mizan.text.Arg;

/**
 * A value in a method's table or in the relations that somebody judged and that can be tried otherwise; or the order of what a decision maker prefers.
 *
 * @param key values of the columns that identify its row
 * @param part which of several words in the cell, from 0; -1 for the whole cell
 * @param value as it stands
 * @param name of the row, in the words of the case
 * @param of what this value of the row is, where the row has several
 */
public record Dial(
        String file, List<String> key, String column, int part, String value, Arg name, Optional<Arg> of, Basis basis) {
    /** A number, a mark of a short scale, or the sign of a relation. */
    private static final Pattern VALUE = Pattern.compile("[-+]?[0-9]{1,9}(\\.[0-9]{1,9})?|[A-Z]{1,2}|[-+]");

    public Dial {
        key = List.copyOf(key);
    }

    /** Whether it is the order of what somebody prefers: a {@link Leaning}. */
    public boolean isOrder() {
        return file.endsWith(".yaml");
    }

    /** Whether this could be its value; whether it lies on the scale is the method's to say. */
    public boolean takes(String tried) {
        return isOrder()
                ? Leaning.takes(column, value, tried)
                : VALUE.matcher(tried).matches();
    }
}
