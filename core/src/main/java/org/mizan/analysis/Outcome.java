package org.mizan.analysis;

import java.util.Optional;
import org.mizan.text.Arg;

/**
 * One named number of a result, comparable between runs: "share of consistent futures that are settlement", "state NYY is a Nash equilibrium".
 *
 * @param id stable name, {@code method.what.which}
 * @param label in words, without the method's name
 * @param scene the scene it speaks of, if it speaks of one
 * @param measure which of a method's measures it is (a column of the verdict), for instance {@code futures}, {@code weight}, {@code nash}
 */
public record Outcome(String id, Arg label, Optional<String> scene, String measure, Kind kind, double value) {
    /**
     * A {@code FLAG} is 0 or 1, and 0 in a run that does not name it; a {@code SHARE} lies in 0..1, and is 0 in a run that does not name it; a
     * {@code NUMBER} has no bounds and is left out of the averages of runs that do not name it.
     */
    public enum Kind {
        FLAG,
        SHARE,
        NUMBER
    }
}
