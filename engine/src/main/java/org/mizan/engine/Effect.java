package org.mizan.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.analysis.Outcome;

/**
 * What a change does to one scene in one method: the method's shares and flags that speak of the scene, added up over its measures.
 *
 * @param outcomes ids of the outcomes added up
 * @param before their sum in the base, at least 0
 * @param after their sum under the change
 */
public record Effect(String method, List<String> outcomes, double before, double after) {

    /** The share that goes away; empty where there was nothing to go away. Negative when it grows. */
    public Optional<Double> gone() {
        return before > 0 ? Optional.of(1 - after / before) : Optional.empty();
    }

    /** Per method, in the order of the methods. Methods that do not speak of the scene, or do not apply on both sides, are left out. */
    static List<Effect> of(Comparison comparison, String scene) {
        Map<String, List<Contrast>> byMethod = new LinkedHashMap<>();
        for (Contrast contrast : comparison.contrasts()) {
            Outcome outcome = contrast.outcome();
            boolean counts = outcome.kind() != Outcome.Kind.NUMBER
                    && outcome.scene().filter(scene::equals).isPresent();
            if (counts && contrast.before().isPresent() && contrast.after().isPresent()) {
                byMethod.computeIfAbsent(contrast.method(), m -> new ArrayList<>())
                        .add(contrast);
            }
        }
        List<Effect> effects = new ArrayList<>();
        byMethod.forEach((method, contrasts) -> effects.add(new Effect(
                method,
                contrasts.stream().map(c -> c.outcome().id()).toList(),
                contrasts.stream().mapToDouble(c -> c.before().orElseThrow()).sum(),
                contrasts.stream().mapToDouble(c -> c.after().orElseThrow()).sum())));
        return List.copyOf(effects);
    }

    /** The mean share that goes away over the methods that produce the scene; empty if none does. */
    static Optional<Double> average(List<Effect> effects) {
        var shares = effects.stream()
                .flatMap(e -> e.gone().stream())
                .mapToDouble(d -> d)
                .summaryStatistics();
        return shares.getCount() == 0 ? Optional.empty() : Optional.of(shares.getAverage());
    }
}
