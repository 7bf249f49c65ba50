package org.mizan.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.mizan.archive.Fixity;
import org.mizan.archive.FixityReport;
import org.mizan.archive.exchange.BagReader;
import org.mizan.casefile.CaseFolder;
import org.mizan.engine.Json;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.text.Arg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mizan archive verify}: reads every byte of the documents of a case, or of a bag, and compares. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class ArchiveVerifyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case-or-bag")
    private String folder;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    ArchiveVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path given = CasePath.of(folder);
        boolean bag = Files.isRegularFile(given) && !given.endsWith(CaseFolder.MAIN_FILE)
                || Files.isRegularFile(given.resolve("bagit.txt"));
        return bag ? bag(given) : archive(CasePath.folder(folder));
    }

    private int archive(Path root) {
        Loaded<Case> loaded = CaseFolder.read(root, List.of());
        if (loaded.value().isEmpty()) {
            new ProblemPrinter(console.localizer(), root).print(loaded.problems(), console.err());
            return Exit.PROBLEMS;
        }
        FixityReport report = Fixity.verify(root, loaded.value().get(), () -> false, console.progress("verifying"));
        if (json) {
            console.out().print(Json.pretty(data(report, root)));
        } else {
            new ProblemPrinter(console.localizer(), root).print(report.problems(), console.out());
            console.out()
                    .println(console.say(
                            "archive.verified",
                            Arg.of(report.documents().size()),
                            Arg.of(report.count(FixityReport.State.INTACT)),
                            Arg.of(report.bytes())));
        }
        return report.problems().stream().anyMatch(p -> p.isError()) ? Exit.PROBLEMS : Exit.FINE;
    }

    private Map<String, Object> data(FixityReport report, Path root) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("intact", report.isIntact());
        answer.put(
                "documents",
                report.documents().stream().map(ArchiveVerifyCommand::data).toList());
        answer.put("strays", report.strays());
        answer.put("swept", report.swept());
        answer.put("bytes", report.bytes());
        answer.put("problems", new ProblemPrinter(console.data(), root).data(report.problems()));
        return answer;
    }

    private static Map<String, Object> data(FixityReport.Checked checked) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("source", checked.document().source());
        row.put("file", checked.document().file());
        row.put("state", checked.state().name().toLowerCase(Locale.ROOT));
        row.put("recorded", checked.document().sha256());
        row.put("found", checked.found());
        row.put("bytes", checked.bytes());
        return row;
    }

    private int bag(Path bag) {
        Loaded<BagReader.Bagged> read = BagReader.read(bag);
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("intact", read.value().isPresent());
            answer.put("files", read.value().map(b -> b.files()).orElse(new TreeSet<>()));
            answer.put("fetch", read.value().map(b -> b.missing()).orElse(new TreeMap<>()));
            answer.put("problems", new ProblemPrinter(console.data(), bag).data(read.problems()));
            console.out().print(Json.pretty(answer));
        } else {
            new ProblemPrinter(console.localizer(), bag).print(read.problems(), console.out());
            read.value()
                    .ifPresent(b -> console.out()
                            .println(console.say(
                                    "archive.bag-intact",
                                    Arg.of(b.files().size()),
                                    Arg.of(b.missing().size()))));
        }
        return read.value().isPresent() ? Exit.FINE : Exit.PROBLEMS;
    }
}
