package org.mizan.cib;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Where succession comes to rest: a scenario that is its own successor, or a cycle of several.
 *
 * @param members each the successor of the one before, beginning with the lowest in the order of variants
 * @param weight how many starting scenarios end here, itself included; empty when only a sample was followed
 * @param hits starts of the sample that ended here; 0 when all were followed
 */
public record Attractor(List<int[]> members, Optional<BigInteger> weight, long hits) {
    /** Whether it is a cycle rather than a single scenario. */
    public boolean cycle() {
        return members.size() > 1;
    }
}
