package org.mizan.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mizan.bibliography.Bibliography;
import org.mizan.bibliography.Bibliography.Part;
import org.mizan.bibliography.Bibliography.Reference;
import org.mizan.bibliography.CitationStyle;
import org.mizan.casefile.CaseFolder;
import org.mizan.engine.Json;
import org.mizan.model.Case;
import org.mizan.model.Source;
import org.mizan.problem.Loaded;
import org.mizan.problem.Nearest;
import org.mizan.text.Arg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mizan cite}: the bibliography of a case in a journal's style, or one reference of it. */
@Command(name = "cite", mixinStandardHelpOptions = true)
final class CiteCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case")
    private String folder;

    @Option(names = "--style", paramLabel = "STYLE", descriptionKey = "option.style")
    private String style = CitationStyle.CHICAGO.id();

    @Option(names = "--source", paramLabel = "ID", descriptionKey = "option.source")
    private Optional<String> source = Optional.empty();

    @Option(names = "--archive", descriptionKey = "option.archive-form")
    private boolean archival;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--md", descriptionKey = "option.md")
    private boolean markdown;

    CiteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CitationStyle wanted = CitationStyle.named(style)
                .orElseThrow(() -> new UsageException(Console.message(
                        "no-such-style",
                        Arg.code(style),
                        Arg.list(CitationStyle.ids().stream().map(Arg::code).toList()))));
        Path root = CasePath.folder(folder);
        Loaded<Case> loaded = CaseFolder.read(root, List.of());
        if (loaded.value().isEmpty()) {
            new ProblemPrinter(console.localizer(), root).print(loaded.problems(), console.err());
            return Exit.PROBLEMS;
        }
        Case c = loaded.value().get();
        List<Source> sources = source.map(id -> List.of(one(c, id)))
                .orElseGet(() -> List.copyOf(c.sources().values()));
        // A bibliography is for the reader, in the reader's language; for a program in English unless told otherwise.
        Bibliography all = Bibliography.of(
                sources,
                wanted,
                json ? console.data().language() : console.localizer().language());
        if (json) {
            console.out().print(Json.pretty(data(c, all)));
        } else {
            print(all);
        }
        return Exit.FINE;
    }

    static Source one(Case c, String id) {
        if (!c.sources().containsKey(id)) {
            throw new UsageException(Nearest.to(id, c.sources().keySet())
                    .map(near -> Console.message("no-such-source-but", Arg.code(id), Arg.code(near)))
                    .orElseGet(() -> Console.message("no-such-source", Arg.code(id))));
        }
        return c.sources().get(id);
    }

    private void print(Bibliography all) {
        boolean headed = source.isEmpty();
        all.parts().forEach((part, references) -> {
            if (headed) {
                console.out().println((markdown ? "## " : "") + heading(part));
                console.out().println();
            }
            references.forEach(r -> {
                String text = archival ? r.archival() : r.text();
                console.out().println(markdown ? "- " + escaped(text) : text);
            });
            if (headed) {
                console.out().println();
            }
        });
    }

    private String heading(Part part) {
        return console.say("cite." + part.name().toLowerCase(Locale.ROOT));
    }

    /** What Markdown would take for marks of its own, or for a tag. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1").replace("&", "&amp;");
    }

    private static Map<String, Object> data(Case c, Bibliography all) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("case", c.info().id());
        answer.put("digest", c.digest());
        answer.put("version", Version.current());
        answer.put("style", all.style().id());
        answer.put("language", all.language().code());
        List<Map<String, Object>> parts = new ArrayList<>();
        all.parts().forEach((part, references) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("part", part.name().toLowerCase(Locale.ROOT));
            one.put("references", references.stream().map(Reference::data).toList());
            parts.add(one);
        });
        answer.put("parts", parts);
        return answer;
    }
}
