package org.mizan.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.engine.Computed;
import org.mizan.engine.Ensemble;
import org.mizan.engine.Manifest;
import org.mizan.engine.Study;
import org.mizan.methods.Methods;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;
import org.mizan.text.Arg;

/**
 * A stored run made again: same case, overlays, settings and seed.
 *
 * @param manifest what came out now
 */
record Rerun(Study study, Optional<Ensemble> ensemble, Manifest manifest) {

    /** Runs again; the problems of the case where it no longer can. */
    static Loaded<Rerun> of(Manifest stored, Path place, Console console) {
        Path root = place.toAbsolutePath().getParent().resolve(stored.folder()).normalize();
        if (!CaseFolder.isCase(root)) {
            throw new UsageException(
                    Console.message("not-a-case", Arg.code(root.toString()), Arg.code(CaseFolder.MAIN_FILE)));
        }
        CaseFolder files = CaseFolder.open(root);
        CasePath.overlays(files, stored.overlays());
        Run run = new Run(
                new Settings(Map.of()),
                stored.seed(),
                Runtime.getRuntime().availableProcessors(),
                console.stop().requested(),
                console.progress("rerunning"));
        Loaded<Rerun> rerun = files.read(stored.overlays())
                .then(c -> compute(stored, c, run))
                .then(study -> {
                    Optional<Ensemble> ensemble = stored.draws() > 0
                            ? Optional.of(Ensemble.of(study, stored.draws(), run))
                            : Optional.empty();
                    Manifest now = Manifest.of(study, ensemble, stored.seed(), Version.current(), stored.folder());
                    return Loaded.of(new Rerun(study, ensemble, now));
                });
        run.progress().at(1);
        return rerun;
    }

    /** Only the stored methods, with their stored settings. */
    private static Loaded<Study> compute(Manifest stored, Case c, Run run) {
        List<Computed<?, ?>> computed = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String id : stored.results().keySet()) {
            Methods.of(id).filter(m -> m.appliesTo(c)).ifPresent(m -> {
                Loaded<? extends Computed<?, ?>> one = compute(m, c, stored, run);
                problems.addAll(one.problems());
                one.value().ifPresent(computed::add);
            });
        }
        return new Loaded<>(Optional.of(new Study(c, computed)), problems);
    }

    private static <I, R extends Record> Loaded<Computed<I, R>> compute(
            Analysis<I, R> method, Case c, Manifest stored, Run run) {
        Settings settings = new Settings(stored.settings()
                .getOrDefault(method.id(), Settings.standard(method.options()).values()));
        return Computed.of(method, c, run.withSettings(settings).quiet());
    }
}
