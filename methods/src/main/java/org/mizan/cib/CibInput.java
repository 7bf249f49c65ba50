package org.mizan.cib;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.model.Basis;
import org.mizan.text.Text;

/**
 * A cross-impact model with its words and what each judgement rests on.
 *
 * @param descriptors in the order of the matrix
 * @param judgements the rows that were judged, in the order of their file
 * @param scenes how futures of the case are recognised
 * @param scw what a ScenarioWizard project carries besides, for writing it back; empty unless read from one
 */
public record CibInput(
        List<Descriptor> descriptors,
        CrossImpactMatrix matrix,
        Constraints constraints,
        List<Judgement> judgements,
        List<Exclusion> exclusions,
        List<SceneRule> scenes,
        Optional<ScwExtras> scw) {
    public CibInput {
        descriptors = List.copyOf(descriptors);
        judgements = List.copyOf(judgements);
        exclusions = List.copyOf(exclusions);
        scenes = List.copyOf(scenes);
    }

    /** A factor of the system that takes one of several states. */
    public record Descriptor(String id, Text name, Text text, List<Variant> variants, Basis basis) {
        public Descriptor {
            variants = List.copyOf(variants);
        }
    }

    /** A state of a descriptor. */
    public record Variant(String id, Text name, Text text) {}

    /**
     * One answered question: how does this variant push that descriptor?
     *
     * @param source variant, numbered among all
     * @param target descriptor
     * @param values one per variant of the target
     */
    public record Judgement(int source, int target, List<Double> values, Basis basis) {
        public Judgement {
            values = List.copyOf(values);
        }
    }

    /** Two variants, numbered among all, that exclude or imply each other, and why. */
    public record Exclusion(int one, int other, boolean implies, Basis basis) {}

    /**
     * How a scene is recognised: any of several patterns, each giving the permitted variants (as bits) of some descriptors.
     */
    public record SceneRule(String scene, List<Map<Integer, Integer>> patterns) {
        public SceneRule {
            patterns = List.copyOf(patterns);
        }

        /** Whether a scenario belongs to the scene. */
        public boolean matches(int[] scenario) {
            return patterns.stream()
                    .anyMatch(p ->
                            p.entrySet().stream().allMatch(e -> (e.getValue() >> scenario[e.getKey()] & 1) != 0));
        }
    }

    /**
     * The parts of a ScenarioWizard project that Mizan does not compute with.
     *
     * @param project the name in its second line
     * @param shortNames of descriptors and variants, in file order
     * @param colours one per variant
     * @param texts the text blocks in order: project, n descriptors, n x n sections; fewer where the file has fewer
     */
    public record ScwExtras(String project, List<List<String>> shortNames, List<String> colours, List<String> texts) {}

    /** The same model with another matrix. */
    CibInput with(CrossImpactMatrix changed) {
        return new CibInput(descriptors, changed, constraints, judgements, exclusions, scenes, scw);
    }

    /** The judgement behind a cell: the row from the variant to the variant's descriptor, if it was judged. */
    Optional<Judgement> judgement(int source, int targetDescriptor) {
        return judgements.stream()
                .filter(j -> j.source() == source && j.target() == targetDescriptor)
                .findFirst();
    }

    int descriptorOf(int variant) {
        int j = 0;
        while (matrix.first(j + 1) <= variant) {
            j++;
        }
        return j;
    }

    Descriptor descriptor(int variant) {
        return descriptors.get(descriptorOf(variant));
    }

    Variant variant(int variant) {
        int j = descriptorOf(variant);
        return descriptors.get(j).variants().get(variant - matrix.first(j));
    }
}
