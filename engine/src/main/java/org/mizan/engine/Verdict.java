package org.mizan.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Outcome;

/**
 * What all methods say of each scene, side by side.
 *
 * @param scenes ids in the order of the case
 * @param draws of the ensemble, 0 for none
 */
public record Verdict(List<String> scenes, List<Column> columns, int draws) {

    /**
     * One measure of one method.
     *
     * @param values by scene; a scene that the method cannot recognise is missing
     * @param leader the scene with the greatest value; empty when two share it or all are zero
     * @param steadiness share of draws in which the same scene leads; empty without an ensemble or a leader
     */
    public record Column(
            Analysis<?, ?> method,
            String measure,
            Map<String, Value> values,
            Optional<String> leader,
            OptionalDouble steadiness) {}

    /** The value as judged, and over the ensemble. */
    public record Value(Outcome outcome, Optional<Aggregate> drawn) {}

    public static Verdict of(Study study, Optional<Ensemble> ensemble) {
        List<String> scenes = List.copyOf(study.subject().scenes().keySet());
        List<Column> columns = new ArrayList<>();
        for (Computed<?, ?> method : study.computed()) {
            Map<String, Map<String, Outcome>> byMeasure = new LinkedHashMap<>();
            method.outcomes(study.subject()).stream()
                    .filter(o -> o.scene().isPresent() && o.kind() != Outcome.Kind.NUMBER)
                    .forEach(o -> byMeasure
                            .computeIfAbsent(o.measure(), m -> new LinkedHashMap<>())
                            .put(o.scene().get(), o));
            byMeasure.forEach(
                    (measure, outcomes) -> columns.add(column(method.analysis(), measure, outcomes, ensemble)));
        }
        return new Verdict(
                scenes, List.copyOf(columns), ensemble.map(Ensemble::draws).orElse(0));
    }

    /** In how many columns this scene leads. */
    public long columnsLedBy(String scene) {
        return columns.stream()
                .filter(c -> c.leader().filter(scene::equals).isPresent())
                .count();
    }

    /** The scene that leads most columns; empty when two share that or nothing leads. */
    public Optional<String> leader() {
        Map<String, Double> counts = new LinkedHashMap<>();
        scenes.forEach(s -> counts.put(s, (double) columnsLedBy(s)));
        return greatest(counts);
    }

    private static Column column(
            Analysis<?, ?> method, String measure, Map<String, Outcome> outcomes, Optional<Ensemble> ensemble) {
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, Double> base = new LinkedHashMap<>();
        Map<String, Series> drawn = new LinkedHashMap<>();
        outcomes.forEach((scene, outcome) -> {
            Optional<Series> series = ensemble.flatMap(e -> e.series(method.id(), outcome.id()));
            series.ifPresent(s -> drawn.put(scene, s));
            base.put(scene, outcome.value());
            values.put(scene, new Value(outcome, series.map(s -> s.aggregate(outcome.value()))));
        });
        Optional<String> leader = greatest(base);
        return new Column(
                method,
                measure,
                values,
                leader,
                steadiness(leader, drawn, base.keySet().size()));
    }

    private static OptionalDouble steadiness(Optional<String> leader, Map<String, Series> drawn, int scenes) {
        if (leader.isEmpty() || drawn.size() < scenes || drawn.isEmpty()) {
            return OptionalDouble.empty();
        }
        int draws = drawn.values().iterator().next().values().length;
        int same = 0;
        for (int i = 0; i < draws; i++) {
            int draw = i;
            Map<String, Double> values = new LinkedHashMap<>();
            drawn.forEach((scene, series) -> values.put(scene, series.values()[draw]));
            same += greatest(values).equals(leader) ? 1 : 0;
        }
        return OptionalDouble.of(same / (double) draws);
    }

    private static Optional<String> greatest(Map<String, Double> values) {
        double best = values.values().stream().mapToDouble(v -> v).max().orElse(0);
        List<String> leaders = values.entrySet().stream()
                .filter(e -> e.getValue() == best)
                .map(Map.Entry::getKey)
                .toList();
        return best > 0 && leaders.size() == 1 ? Optional.of(leaders.get(0)) : Optional.empty();
    }
}
