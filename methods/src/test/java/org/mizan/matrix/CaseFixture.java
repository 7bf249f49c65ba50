package org.mizan.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;

/** A small case of three actors and two issues in a folder, to which a test adds the files it is about. */
public final class CaseFixture {
    private static final String CASE = "mizan: 1\nid: test\ntitle: T\nquestion: Q\nlanguages: [en]\n";
    private static final String ACTORS =
            "anna: {name: A, kind: state}\nboris: {name: B, kind: state}\nclara: {name: C, kind: state}\n";
    private static final String ISSUES =
            "border: {name: Border, scale: {min: 0, max: 100}}\nwater: {name: Water, scale: {min: 1, max: 5}}\n";

    private CaseFixture() {}

    /** What is wrong with the case, or, if nothing is, with the method's input: {@code file:line:col code}, in order. */
    public static List<String> problems(
            Analysis<?, ?> analysis, Path folder, Map<String, String> files, Settings settings) {
        Loaded<Case> loaded = load(folder, files);
        List<Problem> problems =
                loaded.value().map(c -> analysis.input(c, settings).problems()).orElse(loaded.problems());
        return problems.stream().map(p -> p.at() + " " + p.code()).toList();
    }

    /** The case in {@code folder} with these files, or its problems. */
    public static Loaded<Case> load(Path folder, Map<String, String> files) {
        write(folder, "case.yaml", CASE);
        write(folder, "actors.yaml", ACTORS);
        write(folder, "issues.yaml", ISSUES);
        files.forEach((name, content) -> write(folder, name, content));
        return CaseFolder.read(folder, List.of());
    }

    private static void write(Path folder, String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
