package org.mizan.workspace;

import java.util.Optional;

/**
 * An edit of something that somebody else has changed meanwhile; nothing was written.
 *
 * @param edit what was wanted
 * @param column the cell it is about where the edit names several ({@link Edit.AddRow}), else empty
 * @param base the value that the writer saw; empty if nothing was there
 * @param mine the value that the writer wants; empty if nothing is to be there
 * @param theirs the value that is there now; empty if nothing is
 * @param by the step that brought it, where the near past has it
 * @param resolved the edit that overwrites theirs with mine; {@link Step#insisting} and {@link Step#givingWay} make whole steps of the two answers
 */
public record Conflict(
        Edit edit,
        String column,
        Optional<String> base,
        Optional<String> mine,
        Optional<String> theirs,
        Optional<LogEntry> by,
        Edit resolved) {}
