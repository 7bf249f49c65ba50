package org.mizan.desk;

/** What an open case tells those who watch it. */
public sealed interface Signal {
    /** A new reading, or a further stage of the same one. */
    record Changed(State state) implements Signal {}

    /**
     * How far the background work is.
     *
     * @param number of the state that is computed
     * @param share 0..1
     */
    record Progress(long number, double share) implements Signal {}
}
