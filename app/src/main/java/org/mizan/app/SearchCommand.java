package org.mizan.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mizan.casefile.CaseFolder;
import org.mizan.engine.Json;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.search.Kind;
import org.mizan.search.Query;
import org.mizan.search.Result;
import org.mizan.search.Search;
import org.mizan.text.Arg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mizan search}: what a case and its documents say about something. */
@Command(name = "search", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "parameter.case")
    private String folder;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "QUERY", descriptionKey = "parameter.query")
    private List<String> words;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "option.kind")
    private List<String> kinds = List.of();

    @Option(names = "--source", paramLabel = "ID", descriptionKey = "option.search-source")
    private List<String> sources = List.of();

    @Option(names = "--actor", paramLabel = "ID", descriptionKey = "option.search-actor")
    private List<String> actors = List.of();

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.year")
    private List<String> years = List.of();

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit")
    private int limit = Query.USUAL;

    @Option(names = "--bidi", descriptionKey = "option.bidi")
    private boolean bidi;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > Query.MOST) {
            throw new UsageException(Console.message("wrong-limit", Arg.of(limit), Arg.of(1), Arg.of(Query.MOST)));
        }
        kinds.stream().filter(k -> Kind.of(k).isEmpty()).findFirst().ifPresent(k -> {
            throw new UsageException(Console.message(
                    "no-such-kind",
                    Arg.code(k),
                    Arg.list(Kind.ids().stream().map(Arg::code).toList())));
        });
        Path root = CasePath.folder(folder);
        Loaded<Case> loaded = CaseFolder.read(root, List.of());
        new ProblemPrinter(console.localizer(), root).print(loaded.problems(), console.err());
        if (loaded.value().isEmpty()) {
            return Exit.PROBLEMS;
        }
        Case c = loaded.value().get();
        known(sources, c.sources().keySet(), "no-such-source");
        known(actors, c.actors().keySet(), "no-such-actor");
        Query query = new Query(
                String.join(" ", words),
                Set.copyOf(kinds),
                Set.copyOf(sources),
                Set.copyOf(actors),
                Set.copyOf(years),
                (json ? console.data() : console.localizer()).language().code(),
                limit);
        try (Search search = Search.open(root, c)) {
            if (!search.unread().isEmpty()) {
                console.tell("search.unread", Arg.of(search.unread().size()));
            }
            Result result = search.find(query);
            if (json) {
                console.out().print(Json.pretty(answer(c, query, result)));
            } else {
                new HitPrinter(console, bidi).print(result);
            }
        }
        return Exit.FINE;
    }

    private static void known(List<String> given, Set<String> all, String otherwise) {
        given.stream().filter(id -> !all.contains(id)).findFirst().ifPresent(id -> {
            throw new UsageException(Console.message(otherwise, Arg.code(id)));
        });
    }

    private Map<String, Object> answer(Case c, Query query, Result result) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("query", query.text());
        settings.put("kind", List.copyOf(new LinkedHashSet<>(kinds)));
        settings.put("source", List.copyOf(new LinkedHashSet<>(sources)));
        settings.put("actor", List.copyOf(new LinkedHashSet<>(actors)));
        settings.put("year", List.copyOf(new LinkedHashSet<>(years)));
        settings.put("limit", query.limit());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("analysis", "search");
        answer.put("case", c.info().id());
        answer.put("digest", c.digest());
        answer.put("overlay", c.applied());
        answer.put("settings", settings);
        answer.put("seed", null);
        answer.put("version", Version.current());
        answer.put("result", data(result));
        return answer;
    }

    private Map<String, Object> data(Result result) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("total", result.total());
        data.put("complete", result.complete());
        data.put("cut", result.cut());
        data.put("hits", result.hits().stream().map(this::data).toList());
        Map<String, Object> facets = new LinkedHashMap<>();
        result.facets().forEach((field, values) -> facets.put(field, rows(values)));
        data.put("facets", facets);
        return data;
    }

    private Map<String, Object> data(org.mizan.search.Hit hit) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", hit.kind().id());
        row.put("id", hit.id());
        row.put("field", hit.field());
        row.put("match", hit.match().id());
        row.put("names", hit.names());
        row.put("snippet", hit.snippet().plain());
        row.put("language", hit.snippet().language());
        row.put("direction", hit.snippet().rightToLeft() ? "rtl" : "ltr");
        row.put("parts", hit.snippet().parts());
        row.put("label", hit.label().in(console.data().language().code()));
        row.put("at", hit.at());
        row.put("page", hit.page());
        row.put("sources", hit.sources());
        row.put("years", hit.years());
        return row;
    }

    private static List<Map<String, Object>> rows(Map<String, Integer> values) {
        List<Map<String, Object>> rows = new ArrayList<>();
        values.forEach((value, count) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("value", value);
            row.put("count", count);
            rows.add(row);
        });
        return rows;
    }
}
