package org.mizan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.mizan.archive.Archive;
import org.mizan.casefile.CaseFolder;
import org.mizan.casefile.edit.SafeFile;
import org.mizan.desk.FreshFolder;
import org.mizan.engine.Json;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.quotation.QuotationCheck;
import org.mizan.quotation.QuotedText;
import org.mizan.quotation.Quoting;
import org.mizan.quotation.Span;
import org.mizan.text.Arg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mizan quote}: a passage of a stored document as a quotation that judgements can cite. */
@Command(name = "quote", mixinStandardHelpOptions = true)
final class QuoteCommand implements Callable<Integer> {
    private static final int LISTED = 20;
    private final Console console;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case")
    private String folder;

    @Option(names = "--source", paramLabel = "ID", descriptionKey = "option.source", required = true)
    private String source;

    @Option(names = "--exact", paramLabel = "WORDS", descriptionKey = "option.exact", required = true)
    private String exact;

    @Option(names = "--page", paramLabel = "N", descriptionKey = "option.page")
    private Optional<Integer> page = Optional.empty();

    @Option(names = "--at", paramLabel = "OFFSET", descriptionKey = "option.at")
    private Optional<Integer> at = Optional.empty();

    @Option(names = "--id", paramLabel = "ID", descriptionKey = "option.quote-id")
    private Optional<String> id = Optional.empty();

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "option.by")
    private Optional<String> by = Optional.empty();

    @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "option.note")
    private Optional<String> note = Optional.empty();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    QuoteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path root = CasePath.folder(folder);
        Loaded<Case> loaded = CaseFolder.read(root, List.of());
        if (loaded.value().isEmpty()) {
            new ProblemPrinter(console.localizer(), root).print(loaded.problems(), console.err());
            return Exit.PROBLEMS;
        }
        Case c = loaded.value().get();
        CiteCommand.one(c, source);
        QuotedText text = new QuotationCheck(Archive.of(root, c))
                .text(source)
                .orElseThrow(() -> new UsageException(Console.message("no-stored-text", Arg.code(source))));
        OptionalInt wanted = page.map(OptionalInt::of).orElse(OptionalInt.empty());
        List<Span> found = Quoting.candidates(text, exact, wanted).stream()
                .filter(s -> at.isEmpty() || s.start() == at.get())
                .toList();
        if (found.size() != 1) {
            tell(found, text);
            return Exit.PROBLEMS;
        }
        store(root, c, text, found.get(0));
        return Exit.FINE;
    }

    /** None, or several: shown with their surroundings, so that the person can choose. */
    private void tell(List<Span> found, QuotedText text) {
        List<Span> shown = found.isEmpty() ? text.findAlike(exact) : found;
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("exact", !found.isEmpty());
            answer.put("candidates", shown.stream().map(s -> data(s, text)).toList());
            console.out().print(Json.pretty(answer));
            return;
        }
        console.tell(
                found.isEmpty() ? (shown.isEmpty() ? "quote.nowhere" : "quote.alike") : "quote.several",
                Arg.of(shown.size()));
        shown.stream()
                .limit(LISTED)
                .forEach(s -> console.err()
                        .println("  "
                                + console.say(
                                        "quote.place",
                                        Arg.of(s.page()),
                                        Arg.code(Integer.toString(s.start())),
                                        Arg.of(org.mizan.text.Text.plain(
                                                text.before(s) + "⟦" + text.words(s) + "⟧" + text.after(s))))));
    }

    private static Map<String, Object> data(Span s, QuotedText text) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("page", s.page());
        row.put("start", s.start());
        row.put("end", s.end());
        row.put("exact", text.words(s));
        row.put("prefix", text.before(s));
        row.put("suffix", text.after(s));
        return row;
    }

    private void store(Path root, Case c, QuotedText text, Span span) {
        String name = id.orElseGet(() -> Quoting.id(source, c.quotations().values()));
        if (!FreshFolder.isId(name) || c.quotations().containsKey(source + "#" + name)) {
            throw new UsageException(Console.message("quote-id-taken", Arg.code(name)));
        }
        Map<String, String> row = Quoting.values(source, name, text, span);
        by.ifPresent(b -> row.put("by", b));
        note.ifPresent(n -> row.put("note_" + c.info().languages().get(0), n));
        row.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        Path file = root.resolve(Quoting.FILE);
        try {
            String table = Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Files.readString(file) : "";
            String longer = Quoting.add(table, row)
                    .orElseThrow(() -> new UsageException(Console.message("quote-columns", Arg.code(Quoting.FILE))));
            SafeFile.write(file, longer.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("quotation", source + "#" + name);
            answer.putAll(data(span, text));
            answer.put("sha256", text.sha256());
            console.out().print(Json.pretty(answer));
        } else {
            console.out().println(console.say("quote.done", Arg.code(source + "#" + name), Arg.of(span.page())));
        }
    }
}
