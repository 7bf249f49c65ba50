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

    /**
     * How a job stands that somebody asked for.
     *
     * @param kind which jobs it belongs to: {@code draws} or {@code tries}
     * @param share 0..1
     */
    record Worked(String kind, String id, double share, Job.Status status) implements Signal {}
}
