package org.mizan.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mizan.model.Citation;
import org.mizan.model.Claim;

/**
 * Claims of a case that cannot all be true.
 *
 * @param topic the question they answer differently; empty where the analyst stated the contradiction between single claims
 * @param sides at least two, in the order in which the case first gives them
 */
public record Contradiction(Optional<String> topic, List<Side> sides) {
    public Contradiction {
        sides = List.copyOf(sides);
    }

    /**
     * One answer and the claims that give it.
     *
     * @param value the answer; empty for a claim without one
     */
    public record Side(Optional<String> value, List<Claim> claims) {
        public Side {
            claims = List.copyOf(claims);
        }
    }

    /** All claims, side by side. */
    public List<Claim> claims() {
        return sides.stream().flatMap(s -> s.claims().stream()).toList();
    }

    /** Whether one work stands on at least two sides: it disagrees with itself. */
    public boolean withinOneSource() {
        Set<String> seen = new TreeSet<>();
        for (Side side : sides) {
            Set<String> works = new TreeSet<>();
            side.claims()
                    .forEach(c ->
                            c.basis().citations().stream().map(Citation::source).forEach(works::add));
            for (String work : works) {
                if (!seen.add(work)) {
                    return true;
                }
            }
        }
        return false;
    }
}
