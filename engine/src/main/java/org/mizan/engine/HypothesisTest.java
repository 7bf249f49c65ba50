package org.mizan.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Run;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Hypothesis;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;

/**
 * Rival explanations put to the same test: how much of the outcome that they explain goes away when their cause does.
 *
 * @param draws of each ensemble, 0 for none
 * @param tested strongest first; those that cannot be tested last, in the order of the case
 * @param joints pairs of tested hypotheses with both causes absent
 */
public record HypothesisTest(int draws, List<Tested> tested, List<Joint> joints) {

    /**
     * One hypothesis.
     *
     * @param gone share of the explained outcome that disappears, averaged over the methods that produce the outcome at all; negative when it grows;
     *     empty when it cannot be tested. Over the draws where there is an ensemble, else on the judgements as stated
     * @param asJudged the same on the judgements as stated
     * @param low lower end of the 90 % interval over draws, equal to {@code gone} without an ensemble
     * @param effects per method
     * @param comparison with its overlays; empty when it has none
     */
    public record Tested(
            Hypothesis hypothesis,
            Optional<Double> gone,
            Optional<Double> asJudged,
            Optional<Double> low,
            Optional<Double> high,
            List<Effect> effects,
            Optional<Comparison> comparison) {}

    /** Two causes absent together: {@code beyond} is what that takes away beyond the two effects added up. */
    public record Joint(Hypothesis first, Hypothesis second, double gone, double beyond) {}

    /**
     * Tests every hypothesis of the case.
     *
     * @param baseDraws the ensemble of the base; empty for a test on the stated judgements alone
     */
    public static Loaded<HypothesisTest> of(
            CaseFolder folder, List<Analysis<?, ?>> methods, Study base, Optional<Ensemble> baseDraws, Run run) {
        List<Tested> tested = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Hypothesis> all = List.copyOf(base.subject().hypotheses().values());
        for (int i = 0; i < all.size(); i++) {
            run.check();
            Loaded<Tested> one = test(folder, methods, base, baseDraws, all.get(i), run.quiet());
            problems.addAll(one.problems());
            one.value().ifPresent(tested::add);
            run.progress().at((i + 1.0) / (all.size() + 1));
        }
        tested.sort(Comparator.comparing((Tested t) -> t.gone().isEmpty())
                .thenComparing(t -> -t.gone().orElse(0.0)));
        List<Joint> joints = joints(folder, methods, base, tested, run.quiet());
        int draws = baseDraws.map(Ensemble::draws).orElse(0);
        return new Loaded<>(Optional.of(new HypothesisTest(draws, List.copyOf(tested), joints)), problems);
    }

    private static Loaded<Tested> test(
            CaseFolder folder,
            List<Analysis<?, ?>> methods,
            Study base,
            Optional<Ensemble> baseDraws,
            Hypothesis hypothesis,
            Run run) {
        if (hypothesis.overlays().isEmpty() || hypothesis.explains().isEmpty()) {
            return Loaded.of(new Tested(
                    hypothesis,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty()));
        }
        String scene = hypothesis.explains().get();
        return Study.lean(folder, hypothesis.overlays(), methods, run).then(other -> {
            Optional<Ensemble> otherDraws = baseDraws.map(e -> Ensemble.of(other, e.asked(), run));
            Comparison comparison = new Comparison(
                    hypothesis.overlays(),
                    base,
                    other,
                    Changes.between(base.subject(), other.subject()),
                    Contrast.between(base, other, baseDraws, otherDraws));
            List<Effect> effects = Effect.of(comparison, scene);
            Optional<Resample.Estimate> drawn = baseDraws.isPresent()
                    ? Resample.estimate(effects, baseDraws.get(), otherDraws.orElseThrow(), run.seed())
                    : Optional.empty();
            Optional<Double> asJudged = Effect.average(effects);
            return Loaded.of(new Tested(
                    hypothesis,
                    drawn.map(Resample.Estimate::gone).or(() -> asJudged),
                    asJudged,
                    drawn.map(Resample.Estimate::low).or(() -> asJudged),
                    drawn.map(Resample.Estimate::high).or(() -> asJudged),
                    effects,
                    Optional.of(comparison)));
        });
    }

    /** Every pair that explains the same scene, on the stated judgements. */
    private static List<Joint> joints(
            CaseFolder folder, List<Analysis<?, ?>> methods, Study base, List<Tested> tested, Run run) {
        List<Joint> joints = new ArrayList<>();
        List<Tested> able =
                tested.stream().filter(t -> t.asJudged().isPresent()).toList();
        for (int i = 0; i < able.size(); i++) {
            for (int j = i + 1; j < able.size(); j++) {
                Tested a = able.get(i);
                Tested b = able.get(j);
                if (a.hypothesis().explains().equals(b.hypothesis().explains())) {
                    joint(folder, methods, base, a, b, run).ifPresent(joints::add);
                }
            }
        }
        return List.copyOf(joints);
    }

    private static Optional<Joint> joint(
            CaseFolder folder, List<Analysis<?, ?>> methods, Study base, Tested a, Tested b, Run run) {
        Set<String> overlays = new LinkedHashSet<>(a.hypothesis().overlays());
        overlays.addAll(b.hypothesis().overlays());
        String scene = a.hypothesis().explains().orElseThrow();
        return Study.lean(folder, List.copyOf(overlays), methods, run)
                .value()
                .flatMap(other -> Effect.average(Effect.of(
                        new Comparison(
                                List.copyOf(overlays),
                                base,
                                other,
                                List.of(),
                                Contrast.between(base, other, Optional.empty(), Optional.empty())),
                        scene)))
                .map(gone -> new Joint(
                        a.hypothesis(),
                        b.hypothesis(),
                        gone,
                        gone - a.asJudged().orElseThrow() - b.asJudged().orElseThrow()));
    }
}
