package org.mizan.cib;

/** A search that would take too long to start without being asked to ({@link ConsistencySolver.Limits#force}). */
public final class SearchTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final double nodes;

    SearchTooLarge(double nodes) {
        super("about " + nodes + " search nodes");
        this.nodes = nodes;
    }

    /** Estimated number of partial scenarios to visit. */
    public double nodes() {
        return nodes;
    }
}
