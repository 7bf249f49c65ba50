package org.mizan.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.analysis.Run;
import org.mizan.archive.Archive;
import org.mizan.archive.DocumentView;
import org.mizan.archive.FixityReport;
import org.mizan.casefile.CaseFolder;
import org.mizan.dossier.Dossier;
import org.mizan.engine.Computed;
import org.mizan.engine.Ensemble;
import org.mizan.engine.HypothesisTest;
import org.mizan.engine.Lever;
import org.mizan.engine.Manifest;
import org.mizan.engine.Study;
import org.mizan.engine.Verdict;
import org.mizan.methods.Methods;
import org.mizan.model.Case;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.verdict.VerdictView;
import org.mizan.view.Section;

/**
 * A case with everything computed that its report tells.
 *
 * @param effects by the place of a judgement, the most that moving it alone changes what a method says of a scene; only those that change anything
 * @param movers the judgements that change most when moved alone, greatest effect first; empty until they are worked out
 * @param pages id of each method's section, by method
 */
public record Dossiers(
        Study study,
        Optional<Ensemble> ensemble,
        long seed,
        List<Section> sections,
        Map<FilePos, Double> effects,
        List<Mover> movers,
        Map<String, String> pages) {
    private static final int MOST_MOVERS = 40;

    public Case subject() {
        return study.subject();
    }

    /**
     * Computes methods, ensemble, hypothesis test and levers; the problems of the methods' files where it cannot.
     *
     * @param draws of the ensemble; 0 for none
     */
    public static Loaded<Dossiers> of(CaseFolder folder, Case c, int draws, long seed, Run watched) {
        Run run = watched.withSeed(seed);
        return Study.of(c, Methods.ALL, part(run, 0, 0.1)).then(study -> of(folder, study, draws, seed, run));
    }

    /** The same with the methods computed before; the run's progress goes on from a tenth. */
    static Loaded<Dossiers> of(CaseFolder folder, Study study, int draws, long seed, Run run) {
        Optional<Ensemble> ensemble = draws > 0 && !study.computed().isEmpty()
                ? Optional.of(Ensemble.of(study, draws, part(run, 0.1, 0.3)))
                : Optional.empty();
        run.check();
        List<Lever> levers = Lever.of(study, part(run, 0.3, 0.5));
        return HypothesisTest.of(folder, Methods.ALL, study, ensemble, part(run, 0.5, 0.8))
                .then(test -> Loaded.of(of(study, ensemble, seed, Optional.of(test), levers)));
    }

    /* The levers themselves hold an input each, which is too much to keep. */
    private static Map<FilePos, Double> effects(List<Lever> levers) {
        Map<FilePos, Double> effects = new LinkedHashMap<>();
        levers.forEach(l -> effects.merge(l.shift().basis().at(), l.effect(), Math::max));
        return effects;
    }

    /** What can be told at once: every method, and the verdict without draws, levers and the test of hypotheses. */
    static Dossiers quick(Study study, long seed) {
        return of(study, Optional.empty(), seed, Optional.empty(), List.of());
    }

    /** Whether the case keeps documents of its sources. */
    boolean hasDocuments() {
        return subject().sources().values().stream()
                .anyMatch(s -> !s.documents().isEmpty());
    }

    /** The same with the stored documents at its end, as a reading of every byte found them. */
    public Dossiers withDocuments(Path root, FixityReport found) {
        List<Section> all = new ArrayList<>(sections);
        all.addAll(new DocumentView(subject(), Archive.of(root, subject()), found).sections());
        return new Dossiers(study, ensemble, seed, all, effects, movers, pages);
    }

    /** The manifest of this run for a report in this place of the case in the folder {@code root}. */
    public Manifest manifest(Path place, Path root, String version) {
        String relative = place.toAbsolutePath()
                .normalize()
                .relativize(root.toAbsolutePath().normalize())
                .toString();
        return Manifest.of(study, ensemble, seed, version, relative.replace('\\', '/'));
    }

    private static Dossiers of(
            Study study, Optional<Ensemble> ensemble, long seed, Optional<HypothesisTest> test, List<Lever> levers) {
        List<Section> results = new ArrayList<>();
        Map<String, String> pages = new LinkedHashMap<>();
        for (Computed<?, ?> method : study.computed()) {
            Section section = method.section(study.subject());
            results.add(section);
            pages.put(method.analysis().id(), section.id());
        }
        Dossier dossier = new Dossier(study.subject()).withResults(results);
        if (!study.computed().isEmpty()) {
            dossier = dossier.withVerdict(
                    new VerdictView(study, Verdict.of(study, ensemble), test, levers, pages).section());
        }
        List<Mover> movers = levers.stream()
                .limit(MOST_MOVERS)
                .map(l -> new Mover(
                        l.shift().judgement(),
                        l.shift().from(),
                        l.shift().to(),
                        l.shift().basis()))
                .toList();
        return new Dossiers(study, ensemble, seed, dossier.sections(), effects(levers), movers, pages);
    }

    /** A stretch of the whole progress. */
    private static Run part(Run run, double from, double to) {
        return new Run(
                run.settings(),
                run.seed(),
                run.threads(),
                run.stop(),
                share -> run.progress().at(from + share * (to - from)));
    }
}
