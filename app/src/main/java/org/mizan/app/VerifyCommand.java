package org.mizan.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.mizan.engine.Manifest;
import org.mizan.problem.Loaded;
import org.mizan.text.Arg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mizan verify}: runs a stored run again and says whether it came out the same. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "MANIFEST", descriptionKey = "parameter.manifest")
    private String file;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Manifest stored = ManifestFile.read(file);
        Loaded<Rerun> rerun = Rerun.of(stored, CasePath.of(file), console);
        new ProblemPrinter(
                        console.localizer(),
                        CasePath.of(file)
                                .toAbsolutePath()
                                .getParent()
                                .resolve(stored.folder())
                                .normalize())
                .print(rerun.problems(), console.err());
        if (rerun.value().isEmpty()) {
            return Exit.PROBLEMS;
        }
        List<Manifest.Difference> differences =
                stored.differences(rerun.value().get().manifest());
        if (differences.isEmpty()) {
            console.out()
                    .println(console.say(
                            "verify.identical", Arg.of(stored.results().size()), Arg.of(stored.draws())));
            return Exit.FINE;
        }
        console.out().println(console.say("verify.differs", Arg.of(differences.size())));
        differences.forEach(d -> console.out()
                .println("  "
                        + console.say(
                                "verify.difference", Arg.code(d.what()), Arg.code(d.stored()), Arg.code(d.now()))));
        return Exit.PROBLEMS;
    }
}
