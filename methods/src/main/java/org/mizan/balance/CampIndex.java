package org.mizan.balance;

import java.math.BigInteger;
import java.util.List;

/**
 * The least total weight of ties that no division into camps can satisfy, with the divisions that reach it.
 *
 * <p>A partition gives each node its camp, numbered 0, 1, … in order of first appearance; -1 marks a node without ties,
 * which belongs to no camp. Two partitions that leave the same ties frustrated are one and the same here, and the
 * representative is the one whose camps cannot be split without a tie noticing.
 *
 * @param value cost of the best partition found, in the network's weight units
 * @param lowerBound proved: no partition costs less
 * @param proved {@code lowerBound == value}
 * @param partitions optimal partitions in lexicographic order, at least one; all when there are {@code count} of them
 * @param count number of optimal partitions; a lower bound unless {@code counted}
 * @param counted whether {@code count} is exact
 */
public record CampIndex(
        long value, long lowerBound, boolean proved, List<int[]> partitions, BigInteger count, boolean counted) {

    /** Whether {@code partitions} holds every optimal partition. */
    public boolean complete() {
        return counted && count.equals(BigInteger.valueOf(partitions.size()));
    }

    /** The first optimal partition. */
    public int[] partition() {
        return partitions.get(0).clone();
    }

    /** Number of camps in a partition. */
    public static int camps(int[] partition) {
        int camps = 0;
        for (int c : partition) {
            camps = Math.max(camps, c + 1);
        }
        return camps;
    }
}
