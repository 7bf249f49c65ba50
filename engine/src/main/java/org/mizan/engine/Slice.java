package org.mizan.engine;

import java.util.Map;
import org.mizan.analysis.Outcome;

/**
 * The outcomes of up to {@value #SIZE} consecutive draws of one method: what one worker, thread or machine, hands back. Slices of the same ensemble may
 * come in any order and from anywhere; {@link Ensemble} puts them in order before it adds anything up.
 *
 * @param number which slice; its draws are {@code number * SIZE} onwards
 * @param draws how many draws it holds
 * @param outcomes the outcomes that occurred, without their values
 * @param flags per outcome of kind FLAG a bit per draw
 * @param values per other outcome a value per draw, NaN where the draw did not name it
 */
record Slice(
        int number, int draws, Map<String, Outcome> outcomes, Map<String, Long> flags, Map<String, double[]> values) {
    static final int SIZE = 64;
}
