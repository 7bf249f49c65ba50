package org.mizan.analysis;

import org.mizan.model.Basis;
import org.mizan.text.Arg;

/**
 * The input with one judgement moved to an end of its plausible range.
 *
 * @param judgement which judgement, in words ("Russia arms Armenia → scene")
 * @param from its value as judged, to its value in this input
 */
public record Shift<I>(Arg judgement, Arg from, Arg to, Basis basis, I input) {}
