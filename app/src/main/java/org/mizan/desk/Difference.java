package org.mizan.desk;

import org.mizan.engine.Comparison;

/**
 * What the changes of a case did to its outcomes.
 *
 * @param from number of the earlier state
 * @param to number of the later one
 */
public record Difference(long from, long to, Comparison comparison) {}
