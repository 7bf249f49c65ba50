package org.mizan.engine;

import java.util.List;
import java.util.Optional;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Run;
import org.mizan.casefile.CaseFolder;
import org.mizan.problem.Loaded;

/**
 * What overlays change: the judgements and the outcomes.
 *
 * @param overlays laid on together, in order
 */
public record Comparison(
        List<String> overlays, Study base, Study other, List<Change> changes, List<Contrast> contrasts) {

    /** Compares the case as it is with the case under these overlays; with draws > 0 also two ensembles with common random numbers. */
    public static Loaded<Comparison> of(
            CaseFolder folder, List<String> overlays, List<Analysis<?, ?>> methods, int draws, Run run) {
        return Study.lean(folder, List.of(), methods, run.quiet()).then(base -> {
            Optional<Ensemble> baseDraws =
                    draws > 0 ? Optional.of(Ensemble.of(base, draws, run.quiet())) : Optional.empty();
            return of(folder, overlays, methods, base, baseDraws, run);
        });
    }

    /** The same with a base that was computed before. */
    public static Loaded<Comparison> of(
            CaseFolder folder,
            List<String> overlays,
            List<Analysis<?, ?>> methods,
            Study base,
            Optional<Ensemble> baseDraws,
            Run run) {
        return Study.lean(folder, overlays, methods, run.quiet()).then(other -> {
            Optional<Ensemble> otherDraws = baseDraws.map(e -> Ensemble.of(other, e.asked(), run));
            return Loaded.of(new Comparison(
                    List.copyOf(overlays),
                    base,
                    other,
                    Changes.between(base.subject(), other.subject()),
                    Contrast.between(base, other, baseDraws, otherDraws)));
        });
    }

    /** Compares two studies of one case, for instance of two of its states. */
    public static Comparison of(List<String> overlays, Study base, Study other) {
        return new Comparison(
                List.copyOf(overlays),
                base,
                other,
                Changes.between(base.subject(), other.subject()),
                Contrast.between(base, other, Optional.empty(), Optional.empty()));
    }

    /** The contrasts in which something differs. */
    public List<Contrast> changed() {
        return contrasts.stream().filter(Contrast::changed).toList();
    }
}
