package org.mizan.desk;

import java.util.List;
import java.util.Optional;
import org.mizan.model.Basis;
import org.mizan.text.Arg;

/**
 * A value in a method's table that somebody judged and that can be tried otherwise.
 *
 * @param key values of the columns that identify its row
 * @param part which of several words in the cell, from 0; -1 for the whole cell
 * @param value as it stands
 * @param name of the row, in the words of the case
 * @param of what this value of the row is, where the row has several
 */
public record Dial(
        String file, List<String> key, String column, int part, String value, Arg name, Optional<Arg> of, Basis basis) {
    public Dial {
        key = List.copyOf(key);
    }
}
