package org.mizan.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Run;
import org.mizan.analysis.SettingsReader;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;

/**
 * A case under some overlays with every method that it uses computed, in the order of the list of methods.
 *
 * @param leftOut methods of which the case has too little yet
 */
public record Study(Case subject, List<Computed<?, ?>> computed, List<LeftOut> leftOut) {
    public Study {
        computed = List.copyOf(computed);
        leftOut = List.copyOf(leftOut);
    }

    /** Of methods that have all they need. */
    public Study(Case subject, List<Computed<?, ?>> computed) {
        this(subject, computed, List.of());
    }

    /** Reads the case and computes everything; all problems of case, settings and inputs where it cannot. */
    public static Loaded<Study> of(CaseFolder folder, List<String> overlays, List<Analysis<?, ?>> methods, Run run) {
        return folder.read(overlays).then(c -> of(c, methods, run));
    }

    /** The same, asking each method for no more than its outcomes need: for a study that is only compared with another. */
    public static Loaded<Study> lean(CaseFolder folder, List<String> overlays, List<Analysis<?, ?>> methods, Run run) {
        return folder.read(overlays).then(c -> of(c, methods, true, run));
    }

    /** Computes every method that the case uses. Progress counts methods. */
    public static Loaded<Study> of(Case c, List<Analysis<?, ?>> methods, Run run) {
        return of(c, methods, false, run);
    }

    private static Loaded<Study> of(Case c, List<Analysis<?, ?>> methods, boolean lean, Run run) {
        Problems problems = new Problems();
        List<Computed<?, ?>> computed = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        List<Analysis<?, ?>> used = methods.stream().filter(m -> m.appliesTo(c)).toList();
        for (int i = 0; i < used.size(); i++) {
            run.check();
            Loaded<? extends Computed<?, ?>> done = compute(used.get(i), c, lean, run.quiet());
            problems.addAll(done.problems());
            done.value().ifPresent(computed::add);
            if (done.isUnfinished()) {
                leftOut.add(new LeftOut(used.get(i), done.problems()));
            }
            run.progress().at((i + 1.0) / used.size());
        }
        return Loaded.of(new Study(c, computed, leftOut), problems);
    }

    private static <I, R extends Record> Loaded<Computed<I, R>> compute(
            Analysis<I, R> method, Case c, boolean lean, Run run) {
        SettingsReader.Checked settings = MethodSettings.of(method, c, Map.of());
        if (!settings.wrong().isEmpty()) {
            Problems problems = new Problems();
            settings.wrong().forEach(m -> problems.error(m, FilePos.of(CaseFolder.MAIN_FILE), Optional.empty()));
            return Loaded.failed(problems.all());
        }
        Loaded<I> input = method.input(c, settings.settings()).then(i -> Loaded.of(lean ? method.lean(i) : i));
        return Computed.solve(method, input, run.withSettings(settings.settings()));
    }
}
