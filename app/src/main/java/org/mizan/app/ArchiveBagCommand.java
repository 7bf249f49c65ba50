package org.mizan.app;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mizan.archive.exchange.Bag;
import org.mizan.casefile.CaseFolder;
import org.mizan.engine.Json;
import org.mizan.problem.Loaded;
import org.mizan.text.Arg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mizan archive bag}: a case packed for others. */
@Command(name = "bag", mixinStandardHelpOptions = true)
final class ArchiveBagCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case")
    private String folder;

    @Option(names = "--out", paramLabel = "DIR|FILE.zip", descriptionKey = "option.bag-out", required = true)
    private String out;

    @Option(names = "--confidential", descriptionKey = "option.confidential")
    private boolean confidential;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    ArchiveBagCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path root = CasePath.folder(folder);
        Path target = CasePath.of(out).toAbsolutePath().normalize();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException(Console.message("file-in-the-way", Arg.code(out)));
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new UsageException(Console.message(
                    "no-such-folder", Arg.code(target.getParent().toString())));
        }
        if (target.startsWith(root.toAbsolutePath().normalize())) {
            throw new UsageException(Console.message("bag-in-case", Arg.code(out)));
        }
        Loaded<Bag.Packed> packed = CaseFolder.read(root, List.of())
                .then(c -> new Bag(root, c, Version.current(), LocalDate.now(Clock.systemUTC()))
                        .pack(target, confidential));
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("bag", packed.value().map(p -> out));
            answer.put("files", packed.value().map(Bag.Packed::files));
            answer.put("bytes", packed.value().map(Bag.Packed::bytes));
            answer.put("fetch", packed.value().map(Bag.Packed::fetched).orElse(List.of()));
            answer.put("kept", packed.value().map(Bag.Packed::kept).orElse(List.of()));
            answer.put("problems", new ProblemPrinter(console.data(), root).data(packed.problems()));
            console.out().print(Json.pretty(answer));
        } else {
            new ProblemPrinter(console.localizer(), root).print(packed.problems(), console.err());
            packed.value()
                    .ifPresent(p -> console.out()
                            .println(console.say(
                                    "archive.packed",
                                    Arg.code(out),
                                    Arg.of(p.files()),
                                    Arg.of(p.fetched().size()))));
        }
        return packed.value().isPresent() ? Exit.FINE : Exit.PROBLEMS;
    }
}
