package org.mizan.gmcr;

import java.util.List;

/**
 * The conflicts of a case: the one asked for, and the others that the case holds (other dates of the same crisis).
 *
 * @param asked what the analyst wants computed, from the settings
 */
public record Conflicts(Conflict main, List<Conflict> others, Asked asked) {
    public Conflicts {
        others = List.copyOf(others);
    }

    /** Another version of the main conflict, of which only the verdicts matter. */
    Conflicts with(Conflict changed) {
        return new Conflicts(changed, List.of(), asked.onlyVerdicts());
    }

    /**
     * The settings, understood.
     *
     * @param limited which of L2 … L6 and NM; with no explicit wish all of them, for two decision makers only
     * @param explicit whether the analyst named the concepts
     * @param jointMoves whether coalitions move all at once rather than one after the other
     * @param allCoalitions every coalition whatever the size of the conflict
     * @param lean only the verdicts, for one of many draws
     * @param wishes states of the main conflict that should be stable, or not
     * @param inverse the concept under which wishes are meant
     */
    record Asked(
            List<Concept> concepts,
            boolean simultaneous,
            List<String> limited,
            boolean explicit,
            boolean jointMoves,
            boolean allCoalitions,
            boolean lean,
            String main,
            List<Wish> wishes,
            Concept inverse) {

        Asked onlyVerdicts() {
            return new Asked(
                    concepts, simultaneous, limited, explicit, jointMoves, allCoalitions, true, main, wishes, inverse);
        }

        /** The wishes about this conflict. */
        List<Wish> wishes(Conflict conflict) {
            return conflict.id().equals(main) ? wishes : List.of();
        }
    }

    /** A wish about one state (ordinal): that it be stable, or not. */
    record Wish(int state, boolean stable) {}
}
