package org.mizan.balance;

/**
 * How much work an exact search may do before it settles for bounds. Counted in search nodes, not seconds, so that the
 * same input gives the same answer on every machine.
 *
 * @param nodes search nodes for finding and proving one index (about five million a second)
 * @param enumeration search nodes for listing the optimal partitions
 * @param partitions how many optimal partitions to list
 */
public record Effort(long nodes, long enumeration, int partitions) {

    public static final Effort DEFAULT = new Effort(100_000_000L, 3_000_000L, 1000);

    /** For questions asked once per tie. */
    public static final Effort QUICK = new Effort(2_000_000L, 1, 1);

    public Effort {
        if (nodes < 1 || enumeration < 1 || partitions < 1) {
            throw new IllegalArgumentException("effort " + nodes + ", " + enumeration + ", " + partitions);
        }
    }

    /** The same work for one index, but only one optimal partition. */
    public Effort valueOnly() {
        return new Effort(nodes, 1, 1);
    }
}
