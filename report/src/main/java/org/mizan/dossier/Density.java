package org.mizan.dossier;

import java.util.List;
import java.util.Optional;
import org.mizan.model.Event;

/** Finds the crowded part of a chronology. */
final class Density {
    private static final double MOST = 0.6;
    private static final double SMALL = 0.35;
    private static final int FEW = 12;

    private Density() {}

    /**
     * The events of the shortest run of years that holds most of them (three in five), if that run is a small part (a third or so) of the whole time and
     * there are enough events for it to matter.
     *
     * @param sorted by date, all dated
     */
    static Optional<List<Event>> densest(List<Event> sorted) {
        int n = sorted.size();
        int size = (int) Math.ceil(n * MOST);
        if (n < FEW) {
            return Optional.empty();
        }
        int best = 0;
        for (int i = 0; i + size <= n; i++) {
            if (years(sorted, i, i + size - 1) < years(sorted, best, best + size - 1)) {
                best = i;
            }
        }
        boolean crowded = years(sorted, best, best + size - 1) < SMALL * years(sorted, 0, n - 1);
        return crowded ? Optional.of(sorted.subList(best, best + size)) : Optional.empty();
    }

    private static int years(List<Event> sorted, int first, int last) {
        return year(sorted.get(last)) - year(sorted.get(first));
    }

    private static int year(Event event) {
        return event.date().from().or(event.date()::to).orElseThrow().year();
    }
}
