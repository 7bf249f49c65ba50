package org.mizan.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.SettingsReader;
import org.mizan.archive.Archive;
import org.mizan.casefile.CaseFolder;
import org.mizan.engine.MethodSettings;
import org.mizan.methods.Methods;
import org.mizan.model.Case;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Nearest;
import org.mizan.problem.Problem;
import org.mizan.problem.Problems;
import org.mizan.quotation.QuotationCheck;
import org.mizan.text.Arg;

/** Collects what the case reader and every method have to say about a folder, as it is and under each overlay. */
final class Checker {
    private Checker() {}

    static List<Problem> problems(Path root) {
        CaseFolder folder = CaseFolder.open(root);
        List<List<String>> readings = new ArrayList<>();
        readings.add(List.of());
        folder.overlays().keySet().forEach(id -> readings.add(List.of(id)));
        List<Problem> quotations = folder.read(List.of())
                .value()
                .map(c -> new QuotationCheck(Archive.of(root, c)).problems(c))
                .orElse(List.of());
        return Stream.concat(
                        readings.parallelStream().flatMap(overlays -> problems(folder, overlays).stream()),
                        quotations.stream())
                .sorted()
                .distinct()
                .toList();
    }

    private static List<Problem> problems(CaseFolder folder, List<String> overlays) {
        Loaded<Case> loaded = folder.read(overlays);
        List<Problem> all = new ArrayList<>(loaded.problems());
        loaded.value().ifPresent(c -> {
            Methods.ALL.stream().filter(m -> m.appliesTo(c)).forEach(m -> all.addAll(problems(m, c)));
            all.addAll(strayFolders(c));
        });
        return all;
    }

    private static List<Problem> problems(Analysis<?, ?> method, Case c) {
        Problems wrong = new Problems();
        SettingsReader.Checked settings = MethodSettings.of(method, c, Map.of());
        settings.wrong().forEach(m -> wrong.error(m, FilePos.of(CaseFolder.MAIN_FILE), java.util.Optional.empty()));
        List<Problem> all = new ArrayList<>(wrong.all());
        if (all.isEmpty()) {
            all.addAll(method.input(c, settings.settings()).problems());
        }
        return all;
    }

    /** A folder that belongs to no method is probably misspelt. */
    private static List<Problem> strayFolders(Case c) {
        Problems stray = new Problems();
        Set<String> folders = new TreeSet<>();
        Stream.concat(c.tables().keySet().stream(), c.trees().keySet().stream())
                .forEach(p -> folders.add(p.substring(0, p.indexOf('/'))));
        folders.removeAll(Methods.ids());
        folders.forEach(f -> stray.warning(
                Console.message("no-method-reads", Arg.code(f)), FilePos.of(f), Nearest.hint(f, Methods.ids())));
        return stray.all();
    }
}
