package org.mizan.cib;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a cross-impact balance analysis found. Scores are in judgement points.
 *
 * @param descriptors ids, in the order of all indices below
 * @param count number of scenarios within the threshold; empty when the search was not started because it looked too long
 * @param complete whether the count is proved and nothing was left out of the search
 * @param scenarios all counted ones, or the best by {@code ranking} when there are more than were to be listed; by indices
 * @param maxInconsistency the inconsistency accepted
 * @param ranking what "best" means when not all are listed
 * @param estimatedNodes partial scenarios the search would visit, when it was not started
 * @param succession how attractors were found; empty when weights were not computed
 * @param attractors ends of succession
 * @param scenes share of each scene of the case
 * @param levers smallest interventions between listed scenarios, when asked for
 * @param tipping single judgements that decide over a scenario, when asked for
 * @param active per descriptor, the sum of the sizes of its judgements on others
 * @param passive per descriptor, the sum of the sizes of the others' judgements on it
 */
public record CibResult(
        List<DescriptorIds> descriptors,
        Optional<BigInteger> count,
        boolean complete,
        List<Scenario> scenarios,
        double maxInconsistency,
        String ranking,
        Optional<Double> estimatedNodes,
        Optional<SuccessionSummary> succession,
        List<AttractorRow> attractors,
        List<SceneShare> scenes,
        List<Lever> levers,
        List<TippingRow> tipping,
        List<Double> active,
        List<Double> passive) {
    public CibResult {
        descriptors = List.copyOf(descriptors);
        scenarios = List.copyOf(scenarios);
        attractors = List.copyOf(attractors);
        scenes = List.copyOf(scenes);
        levers = List.copyOf(levers);
        tipping = List.copyOf(tipping);
        active = List.copyOf(active);
        passive = List.copyOf(passive);
    }

    /** Ids of a descriptor and its variants. */
    public record DescriptorIds(String id, List<String> variants) {}

    /**
     * One future.
     *
     * @param indices variant per descriptor, from 0
     * @param variants descriptor id to variant id, in the order of the descriptors
     * @param margin smallest lead over a rival; empty when no descriptor has a rival
     * @param weight number of starts that succession leads to it; empty when not computed, sampled, or not at rest
     */
    public record Scenario(
            List<Integer> indices,
            Map<String, String> variants,
            double inconsistency,
            Optional<Double> margin,
            double totalImpactScore,
            Optional<BigInteger> weight) {
        int[] array() {
            return indices.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /**
     * @param rule global, local, incremental or sequential
     * @param exact every start was followed
     * @param starts number of starting scenarios
     * @param sampled starts followed, when not all were
     * @param unresolved sampled starts that came to no end
     * @param seed of the sample
     */
    public record SuccessionSummary(
            String rule, boolean exact, BigInteger starts, long sampled, long unresolved, long seed) {}

    /**
     * @param kind fixed or cycle
     * @param members indices of the scenarios, each followed by the next
     * @param weight exact number of starts; empty when sampled
     * @param share of all starts, estimated when sampled
     * @param low lower end of the 95 % interval of the share; equal to it when exact
     * @param high upper end
     */
    public record AttractorRow(
            String kind,
            List<List<Integer>> members,
            Optional<BigInteger> weight,
            double share,
            double low,
            double high) {}

    /**
     * @param scene id of the scene; empty for what no scene recognises
     * @param futures number of consistent scenarios in it; empty when unknown
     * @param share of all consistent scenarios
     * @param weightShare share of the starts that end in its consistent scenarios, of those that end in any; empty when not known
     */
    public record SceneShare(
            String scene, Optional<BigInteger> futures, Optional<Double> share, Optional<Double> weightShare) {}

    /**
     * @param from index of a listed scenario
     * @param to index of a listed scenario
     * @param force each a smallest set of descriptor ids that, held at their variants in {@code to}, bring the rest there
     */
    public record Lever(int from, int to, List<List<String>> force) {}

    /**
     * @param source variant as {@code descriptor.variant}
     * @param target variant as {@code descriptor.variant}
     * @param from the judgement
     * @param to the value at which the scenario tips
     * @param scenario its indices
     * @param effect adds or removes
     * @param withinConfidence whether the change is within the judgement's plausible range
     */
    public record TippingRow(
            String source,
            String target,
            double from,
            double to,
            List<Integer> scenario,
            String effect,
            boolean withinConfidence) {}
}
