package org.mizan.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mizan.engine.Answer;
import org.mizan.engine.Json;
import org.mizan.engine.Manifest;
import org.mizan.problem.Loaded;
import org.mizan.text.Arg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mizan replay}: runs a stored run again and prints its results as JSON. */
@Command(name = "replay", mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "MANIFEST", descriptionKey = "parameter.manifest")
    private String file;

    ReplayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Manifest stored = ManifestFile.read(file);
        Loaded<Rerun> loaded = Rerun.of(stored, CasePath.of(file), console);
        new ProblemPrinter(
                        console.localizer(),
                        CasePath.of(file)
                                .toAbsolutePath()
                                .getParent()
                                .resolve(stored.folder())
                                .normalize())
                .print(loaded.problems(), console.err());
        if (loaded.value().isEmpty()) {
            return Exit.PROBLEMS;
        }
        Rerun rerun = loaded.value().get();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("manifest", rerun.manifest());
        answer.put(
                "answers",
                rerun.study().computed().stream()
                        .map(c -> Answer.of(rerun.study().subject(), c, Version.current()))
                        .toList());
        answer.put("ensemble", rerun.ensemble().map(e -> e.aggregates(rerun.study())));
        console.out().print(Json.pretty(answer));
        int differences = stored.differences(rerun.manifest()).size();
        if (differences > 0) {
            console.tell("replay.differs", Arg.of(differences));
        }
        return Exit.FINE;
    }
}
