package org.mizan.desk;

import java.util.List;

/**
 * An ensemble that is asked for.
 *
 * @param number of the state it is drawn from
 */
public record Drawing(long number, List<String> overlays, int draws, long seed) {
    public Drawing {
        overlays = List.copyOf(overlays);
    }
}
