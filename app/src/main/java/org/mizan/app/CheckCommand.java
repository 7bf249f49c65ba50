package org.mizan.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mizan.engine.Json;
import org.mizan.problem.Problem;
import org.mizan.text.Arg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mizan check}: everything that is wrong with a case, its overlays and its methods' files. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case")
    private String folder;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path root = CasePath.folder(folder);
        List<Problem> problems = Checker.problems(root);
        long errors = problems.stream().filter(Problem::isError).count();
        ProblemPrinter printer = new ProblemPrinter(console.localizer(), root);
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("errors", errors);
            answer.put("warnings", problems.size() - errors);
            answer.put("problems", new ProblemPrinter(console.data(), root).data(problems));
            console.out().print(Json.pretty(answer));
        } else {
            printer.print(problems, console.out());
            console.out()
                    .println(
                            problems.isEmpty()
                                    ? console.say("check.clean")
                                    : console.say("check.count", Arg.of(errors), Arg.of(problems.size() - errors)));
        }
        return errors == 0 ? Exit.FINE : Exit.PROBLEMS;
    }
}
