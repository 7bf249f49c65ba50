package org.mizan.balance;

import java.util.List;
import org.mizan.text.Text;

/**
 * Actors and their signed ties on the day asked for and on the days of the series.
 *
 * @param actors ids of those with a tie on any of the days
 * @param names their names, short where there is a short one
 * @param source {@code relations}, or {@code mactor-1} … {@code mactor-3} for convergence minus divergence of that order
 * @param now the day asked for
 * @param series the same network on other days, in order of time; may be empty
 */
public record BalanceInput(List<String> actors, List<Text> names, String source, Snapshot now, List<Snapshot> series) {
    public BalanceInput {
        actors = List.copyOf(actors);
        names = List.copyOf(names);
        series = List.copyOf(series);
    }

    BalanceInput with(Snapshot changed) {
        return new BalanceInput(actors, names, source, changed, series);
    }
}
