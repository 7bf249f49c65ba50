package org.mizan.gmcr;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the graph model says of one conflict. States are decimals (sum of 2^option index; in graph form the index of the
 * label), lists of states ascend.
 *
 * @param states all feasible states
 * @param rankings per decision maker the groups of tied states, best first
 * @param stable per concept and decision maker; concepts R, GMR, SMR, SEQ, SSEQ, SIM, SEQ-or-SIM, L2 …, NM
 * @param equilibria per concept the states stable for everybody
 * @param conflict id of the conflict
 * @param labels names of the states in graph form, else empty
 * @param strongEquilibria states that are equilibria under R, GMR, SMR and SEQ alike; empty unless all four were asked for
 * @param stronglyStable per concept and decision maker, where preferences have strength: sanctioned by states that are
 *     greatly less preferred
 * @param incomplete concepts whose budget ran out, so that some stable states may be missing
 * @param experimental concepts whose definition is contested (limited moves with more than two decision makers)
 * @param cycle from which horizon limited-move results repeat
 * @param coalitions per coalition ("a + b") and concept CR, CGMR, CSMR, CSEQ; empty when not computed
 * @param universal per concept the equilibria that no coalition would leave either
 * @param jumps equilibria that a coalition can leave for the good of all its members
 * @param evolution how the conflict can go on from the status quo
 * @param hypergame per concept, the states stable for everybody in the conflict that each perceives; empty without
 *     misperception
 * @param unknown per variant a, b, c, d and concept the equilibria under unknown preferences; empty when none is unknown
 * @param prospects per scene, the state nearest to equilibrium and who stands against it
 * @param inverse what was asked about wished states
 * @param others the other conflicts of the case
 */
public record GmcrResult(
        int[] states,
        Map<String, int[][]> rankings,
        Map<String, Map<String, int[]>> stable,
        Map<String, int[]> equilibria,
        String conflict,
        List<String> labels,
        int[] strongEquilibria,
        Map<String, Map<String, int[]>> stronglyStable,
        List<String> incomplete,
        List<String> experimental,
        Optional<Cycle> cycle,
        Map<String, Map<String, int[]>> coalitions,
        Map<String, int[]> universal,
        List<Jump> jumps,
        Optional<Evolution> evolution,
        Map<String, int[]> hypergame,
        Map<String, Map<String, int[]>> unknown,
        List<Prospect> prospects,
        List<Wanted> inverse,
        Map<String, GmcrResult> others) {

    /** @param from the horizon from which results repeat, with this period */
    public record Cycle(int from, int period) {}

    /** A coalition leaves an equilibrium {@code from} for {@code to}, which is better for all its members. */
    public record Jump(String concept, int from, int to, List<String> coalition) {}

    /**
     * Earliest steps from the status quo; a state that cannot be reached is missing.
     *
     * @param moves by any moves
     * @param improvements by improvements only
     */
    public record Evolution(
            int statusQuo, Map<String, Integer> moves, Map<String, Integer> improvements, List<Route> routes) {}

    /** A shortest way from the status quo to an equilibrium. */
    public record Route(int to, boolean improving, List<Step> steps) {}

    /** One move: whose, and to which state. */
    public record Step(String mover, int state) {}

    /**
     * How near a scene is to being an equilibrium.
     *
     * @param state the state of the scene that fewest decision makers would leave
     * @param against those who would leave it, under sequential stability
     */
    public record Prospect(String scene, int state, List<Against> against) {}

    /**
     * @param move where the decision maker would go
     * @param conditions sets of states; were the state at least as good to it as all of one set, it would stay
     */
    public record Against(String maker, int move, List<int[]> conditions) {}

    /**
     * What would make the wished states stable for one decision maker.
     *
     * @param rankings of all strict rankings
     * @param meeting those that do; empty when too many states matter to count
     * @param nearest the states that matter, best first, in the nearest such ranking
     * @param turned pairs of states whose order that ranking turns round
     * @param reordered the present statements (1-based) in a new order that does; empty when none was found
     * @param swaps neighbouring statements swapped to get there
     * @param conditions as in {@link Against#conditions}, where one state is wished
     */
    public record Wanted(
            String maker,
            String concept,
            int[] stable,
            int[] unstable,
            BigInteger rankings,
            Optional<BigInteger> meeting,
            int[] nearest,
            int turned,
            Optional<int[]> reordered,
            int swaps,
            List<int[]> conditions) {}
}
