package org.mizan.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.mizan.analysis.Outcome;
import org.mizan.model.Case;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;

/** A result as named numbers: the forecasts, and which scenes they fall into. */
final class BargainingOutcomes {

    private BargainingOutcomes() {}

    static List<Outcome> of(Case c, BargainingInput input, BargainingResult result) {
        List<Outcome> all = new ArrayList<>();
        for (int k = 0; k < input.issues().size(); k++) {
            BargainingResult.Forecast f = result.issues().get(k);
            Arg name = Arg.of(input.issues().get(k).name());
            all.add(number("mean", f.id(), name, f.mean()));
            all.add(number("median", f.id(), name, f.medianLow()));
        }
        result.eum()
                .ifPresent(eum -> lastMedians(eum)
                        .forEach((issue, median) -> all.add(number("eum", issue, Arg.of(c.nameOf(issue)), median))));
        Map<String, BargainingResult.Forecast> byIssue =
                result.issues().stream().collect(Collectors.toMap(BargainingResult.Forecast::id, f -> f));
        for (SceneRanges scene : SceneRanges.of(c, new Problems())) {
            boolean known =
                    !scene.ranges().isEmpty() && scene.ranges().stream().allMatch(r -> byIssue.containsKey(r.issue()));
            if (known) {
                all.add(flag(c, scene, "forecast", byIssue, BargainingResult.Forecast::mean));
                all.add(flag(c, scene, "median", byIssue, BargainingResult.Forecast::medianLow));
            }
        }
        return List.copyOf(all);
    }

    private static Map<String, Double> lastMedians(BargainingResult.Eum eum) {
        return eum.rounds().stream()
                .collect(Collectors.toMap(
                        BargainingResult.Round::issue,
                        BargainingResult.Round::medianLow,
                        (a, b) -> b,
                        java.util.LinkedHashMap::new));
    }

    private static Outcome number(String measure, String issue, Arg name, double value) {
        return new Outcome(
                "bargaining." + measure + "." + issue,
                Arg.of(Words.say("outcome." + measure, name)),
                Optional.empty(),
                measure,
                Outcome.Kind.NUMBER,
                value);
    }

    private static Outcome flag(
            Case c,
            SceneRanges scene,
            String measure,
            Map<String, BargainingResult.Forecast> byIssue,
            ToDoubleFunction<BargainingResult.Forecast> of) {
        boolean inside = scene.ranges().stream().allMatch(r -> {
            double value = of.applyAsDouble(byIssue.get(r.issue()));
            return value >= r.low() && value <= r.high();
        });
        return new Outcome(
                "bargaining.scene-" + measure + "." + scene.scene(),
                Arg.of(Words.say("outcome.scene-" + measure, Arg.of(c.nameOf(scene.scene())))),
                Optional.of(scene.scene()),
                measure.equals("forecast") ? "forecast" : "median-forecast",
                Outcome.Kind.FLAG,
                inside ? 1 : 0);
    }
}
