package org.mizan.cib;

import java.math.BigInteger;
import java.util.List;

/**
 * The scenarios that are consistent up to a threshold.
 *
 * @param count how many there are, exactly
 * @param scenarios all of them, or the best when there are too many to list; in the order of their variants
 */
public record ConsistentSet(BigInteger count, List<int[]> scenarios) {
    /** Whether every counted scenario is listed. */
    public boolean listed() {
        return count.equals(BigInteger.valueOf(scenarios.size()));
    }
}
