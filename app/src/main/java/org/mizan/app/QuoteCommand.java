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
import java.util.function.Function;
import org.mizan.archive.Archive;
import org.mizan.casefile.CaseFolder;
import org.mizan.casefile.edit.SafeFile;
import org.mizan.desk.FreshFolder;
import org.mizan.engine.Json;
import org.mizan.model.Case;
import org.mizan.model.Quotation;
import org.mizan.problem.Loaded;
import org.mizan.quotation.Anchoring;
import org.mizan.quotation.QuotationCheck;
import org.mizan.quotation.QuotedText;
import org.mizan.quotation.Quoting;
import org.mizan.quotation.Span;
import org.mizan.text.Arg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mizan quote}: a passage of a stored document as a quotation that judgements can cite, or a quotation moved to where its passage stands now. */
@Command(name = "quote", mixinStandardHelpOptions = true)
final class QuoteCommand implements Callable<Integer> {
    private static final int LISTED = 20;
    private final Console console;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case")
    private String folder;

    @Option(names = "--source", paramLabel = "ID", descriptionKey = "option.source", required = true)
    private String source;

    @Option(names = "--exact", paramLabel = "WORDS", descriptionKey = "option.exact")
    private Optional<String> exact = Optional.empty();

    @Option(names = "--move", paramLabel = "ID", descriptionKey = "option.move")
    private Optional<String> move = Optional.empty();

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
        return move.isPresent() ? move(root, c, text, move.get()) : take(root, c, text);
    }

    private int take(Path root, Case c, QuotedText text) {
        String words = exact.filter(e -> !e.isBlank())
                .orElseThrow(() -> new UsageException(Console.message("quote-what", Arg.code("--exact"))));
        List<Span> found = chosen(Quoting.candidates(text, words, OptionalInt.empty()));
        if (found.size() != 1) {
            tell(found, found.isEmpty() ? text.findAlike(words) : found, text);
            return Exit.PROBLEMS;
        }
        store(root, c, text, found.get(0));
        return Exit.FINE;
    }

    /** Those that the options leave. */
    private List<Span> chosen(List<Span> spans) {
        return spans.stream()
                .filter(s -> page.isEmpty() || s.page() == page.get())
                .filter(s -> at.isEmpty() || s.start() == at.get())
                .toList();
    }

    /** Only to a place that a person chose by its page, its offset or its words; asked without any, it shows where the passage may stand now. */
    private int move(Path root, Case c, QuotedText text, String name) {
        Quotation q = Optional.ofNullable(c.quotations().get(source + "#" + name))
                .orElseThrow(() -> new UsageException(Console.message("no-such-quote", Arg.code(source + "#" + name))));
        Anchoring stands = Anchoring.of(q, text);
        if (stands instanceof Anchoring.Anchored && exact.isEmpty()) {
            console.out().println(console.say("quote.stands", Arg.code(q.key())));
            return Exit.FINE;
        }
        List<Span> offered =
                exact.map(e -> Quoting.candidates(text, e, OptionalInt.empty())).orElseGet(() -> stands.candidates());
        List<Span> found = chosen(offered);
        boolean said = exact.isPresent() || page.isPresent() || at.isPresent();
        if (!said || found.size() != 1) {
            List<Span> shown =
                    !found.isEmpty() ? found : exact.map(text::findAlike).orElse(offered);
            tell(found, shown, text);
            return Exit.PROBLEMS;
        }
        Span span = found.get(0);
        write(root, table -> Optional.of(Quoting.move(table, q, text, span)));
        tell(q.key(), "quote.moved", text, span);
        return Exit.FINE;
    }

    /** None, or several: shown with their surroundings, so that the person can choose. */
    private void tell(List<Span> found, List<Span> shown, QuotedText text) {
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
        write(root, table -> Quoting.add(table, row));
        tell(source + "#" + name, "quote.done", text, span);
    }

    private static void write(Path root, Function<String, Optional<String>> change) {
        Path file = root.resolve(Quoting.FILE);
        try {
            String table = Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Files.readString(file) : "";
            String changed = change.apply(table)
                    .orElseThrow(() -> new UsageException(Console.message("quote-columns", Arg.code(Quoting.FILE))));
            SafeFile.write(file, changed.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(String key, String message, QuotedText text, Span span) {
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("quotation", key);
            answer.putAll(data(span, text));
            answer.put("sha256", text.sha256());
            console.out().print(Json.pretty(answer));
        } else {
            console.out().println(console.say(message, Arg.code(key), Arg.of(span.page())));
        }
    }
}
