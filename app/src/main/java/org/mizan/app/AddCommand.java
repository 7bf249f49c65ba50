package org.mizan.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mizan.archive.Capture;
import org.mizan.archive.NewSource;
import org.mizan.archive.Terms;
import org.mizan.archive.quality.PageQuality;
import org.mizan.engine.Json;
import org.mizan.model.Rights;
import org.mizan.problem.Loaded;
import org.mizan.text.Arg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mizan add}: a document into the archive of a case. */
@Command(name = "add", mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "CASE", index = "0", descriptionKey = "parameter.case")
    private String folder;

    @Parameters(paramLabel = "FILE", index = "1", descriptionKey = "parameter.document")
    private String file;

    @Option(names = "--source", paramLabel = "ID", descriptionKey = "option.document-source", required = true)
    private String source;

    @Option(names = "--retrieved", paramLabel = "DATE", descriptionKey = "option.retrieved")
    private Optional<String> retrieved = Optional.empty();

    @Option(names = "--how", paramLabel = "TEXT", descriptionKey = "option.how")
    private Optional<String> how = Optional.empty();

    @Option(names = "--licence", paramLabel = "TEXT", descriptionKey = "option.licence")
    private Optional<String> licence = Optional.empty();

    @Option(names = "--may-quote", paramLabel = "yes|no", descriptionKey = "option.may-quote")
    private Optional<String> quote = Optional.empty();

    @Option(names = "--may-redistribute", paramLabel = "yes|no", descriptionKey = "option.may-redistribute")
    private Optional<String> redistribute = Optional.empty();

    @Option(names = "--confidentiality", paramLabel = "LEVEL", descriptionKey = "option.confidentiality")
    private Optional<String> confidentiality = Optional.empty();

    @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "option.title")
    private Optional<String> title = Optional.empty();

    @Option(names = "--type", paramLabel = "TYPE", descriptionKey = "option.type")
    private Optional<String> type = Optional.empty();

    @Option(names = "--language", paramLabel = "CODE", descriptionKey = "option.language")
    private Optional<String> language = Optional.empty();

    @Option(names = "--address", paramLabel = "URL", descriptionKey = "option.address")
    private Optional<String> address = Optional.empty();

    @Option(names = "--first", descriptionKey = "option.first")
    private boolean first;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    AddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path root = CasePath.folder(folder);
        Path document = CasePath.of(file);
        if (!Files.isRegularFile(document)) {
            throw new UsageException(Console.message("no-such-file", Arg.code(file)));
        }
        Terms terms = new Terms(
                retrieved,
                how,
                licence,
                permission("--may-quote", quote),
                permission("--may-redistribute", redistribute),
                level());
        Optional<NewSource> fresh = title.isPresent() && type.isPresent()
                ? Optional.of(new NewSource(type.get(), title.get(), language, address))
                : Optional.empty();
        Loaded<Capture.Captured> taken =
                new Capture(root, Clock.systemUTC()).take(document, source, terms, fresh, first);
        tell(taken, root);
        return taken.value().isPresent() ? Exit.FINE : Exit.PROBLEMS;
    }

    private static Optional<Rights.Permission> permission(String option, Optional<String> given) {
        return given.map(g -> switch (g.toLowerCase(Locale.ROOT)) {
            case "yes" -> Rights.Permission.YES;
            case "no" -> Rights.Permission.NO;
            default -> throw new UsageException(Console.message("not-yes-or-no-option", Arg.code(option), Arg.code(g)));
        });
    }

    private Optional<Rights.Confidentiality> level() {
        List<String> known = List.of("public", "internal", "confidential");
        return confidentiality.map(c -> {
            if (!known.contains(c)) {
                throw new UsageException(Console.message(
                        "no-such-level",
                        Arg.code(c),
                        Arg.list(known.stream().map(Arg::code).toList())));
            }
            return Rights.Confidentiality.valueOf(c.toUpperCase(Locale.ROOT));
        });
    }

    private void tell(Loaded<Capture.Captured> taken, Path root) {
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            taken.value().ifPresent(t -> fill(answer, t));
            answer.put("problems", new ProblemPrinter(console.data(), root).data(taken.problems()));
            console.out().print(Json.pretty(answer));
            return;
        }
        new ProblemPrinter(console.localizer(), root).print(taken.problems(), console.err());
        taken.value()
                .ifPresent(t -> console.out()
                        .println(console.say(
                                "add." + word(t.outcome()),
                                Arg.code(t.file()),
                                Arg.of(t.text().pages().size()),
                                Arg.share(t.quality().score()))));
    }

    private static void fill(Map<String, Object> answer, Capture.Captured taken) {
        answer.put("outcome", word(taken.outcome()));
        answer.put("source", taken.source());
        answer.put("file", taken.file());
        answer.put("sha256", taken.sha256());
        answer.put("bytes", taken.bytes());
        answer.put("mediaType", taken.text().type().mime());
        answer.put("pages", taken.text().pages().size());
        answer.put("quality", taken.quality().score());
        answer.put(
                "signs", taken.quality().signs().stream().map(AddCommand::data).toList());
    }

    private static Map<String, Object> data(PageQuality.Found found) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("sign", word(found.sign()));
        row.put("count", found.count());
        row.put("examples", found.examples());
        return row;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
