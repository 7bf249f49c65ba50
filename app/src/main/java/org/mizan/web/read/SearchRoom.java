package org.mizan.web.read;

import gg.jte.Content;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mizan.desk.Desk;
import org.mizan.desk.Edition;
import org.mizan.engine.Json;
import org.mizan.model.Case;
import org.mizan.report.SourceLabel;
import org.mizan.search.Hit;
import org.mizan.search.Query;
import org.mizan.search.Result;
import org.mizan.search.Search;
import org.mizan.search.Snippet;
import org.mizan.text.Arg;
import org.mizan.text.Text;
import org.mizan.web.Front;
import org.mizan.web.Leaf;
import org.mizan.web.Room;
import org.mizan.web.Visit;
import org.mizan.web.Words;

/** Search in everything that a case holds: words in both languages, with facets, each hit leading to where it stands in the report. */
public final class SearchRoom implements Room {
    private static final int LONGEST = 500;
    private static final int PAGE = 20;
    private static final int MOST = 400;
    private static final int FACET_VALUES = 10;

    private final Front front;
    private final Map<Desk, Held> held = new ConcurrentHashMap<>();

    public SearchRoom(Front front) {
        this.front = front;
    }

    @Override
    public String name() {
        return "search";
    }

    /** The search of a case in its newest readable state; one question at a time, so that none is asked of a search that is closed. */
    private static final class Held {
        private long number = -1;
        private Optional<Search> search = Optional.empty();

        synchronized Result find(Desk desk, Edition edition, Query query) {
            if (edition.number() != number || search.isEmpty()) {
                search.ifPresent(Search::close);
                // What is only read is not written into, not even beside the case's files.
                search = Optional.of(
                        desk.workspace().isPresent()
                                ? Search.open(desk.folder(), edition.subject())
                                : Search.aside(desk.folder(), edition.subject()));
                number = edition.number();
            }
            return search.get().find(query);
        }

        synchronized void end() {
            search.ifPresent(Search::close);
            search = Optional.empty();
        }
    }

    /** What was found, ready to be shown. */
    public record Found(
            String kind,
            Content label,
            String href,
            List<Snippet.Part> parts,
            String language,
            String direction,
            boolean starts,
            boolean ends,
            String field,
            Optional<Content> names,
            Optional<Integer> page) {
        public Found {
            parts = List.copyOf(parts);
        }
    }

    /** A value by which the hits can be narrowed down, or by which they are. */
    public record Value(String label, int count, boolean chosen, String href) {}

    public record Facet(String title, List<Value> values) {}

    /** Cases that were closed are searched no more. */
    private void letGo() {
        held.forEach((desk, own) -> {
            boolean open = front.shelf().at(desk.key()).filter(d -> d == desk).isPresent();
            if (!open && held.remove(desk, own)) {
                own.end();
            }
        });
    }

    @Override
    public void close() {
        held.values().forEach(Held::end);
        held.clear();
    }

    @Override
    public void page(Visit visit, String page) {
        letGo();
        Edition edition = visit.desk().edition(List.of()).orElseThrow(NotFoundResponse::new);
        String text = visit.asked("q")
                .map(q -> q.length() > LONGEST ? q.substring(0, LONGEST) : q)
                .orElse("");
        int limit = Numbers.asked(visit, "limit", 1, MOST).orElse(PAGE);
        Query query = new Query(
                text,
                chosen(visit, "kind"),
                chosen(visit, "source"),
                chosen(visit, "actor"),
                chosen(visit, "year"),
                visit.localizer().language().code(),
                limit);
        Optional<Result> result = text.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        held.computeIfAbsent(visit.desk(), d -> new Held()).find(visit.desk(), edition, query));
        switch (page) {
            case "index.html" -> html(visit, edition, query, result);
            case "index.json" -> json(visit, result);
            default -> throw new NotFoundResponse();
        }
    }

    private static Set<String> chosen(Visit visit, String name) {
        Set<String> values = new LinkedHashSet<>();
        visit.ctx().queryParams(name).stream()
                .filter(v -> !v.isBlank())
                .limit(20)
                .forEach(values::add);
        return values;
    }

    private void html(Visit visit, Edition edition, Query query, Optional<Result> result) {
        Words words = visit.words(SearchRoom.class);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("words", words);
        parameters.put("text", query.text());
        parameters.put("asked", result.isPresent());
        parameters.put("total", result.map(Result::total).orElse(0));
        parameters.put("complete", result.map(Result::complete).orElse(true));
        parameters.put("cut", result.map(Result::cut).orElse(false));
        parameters.put(
                "hits",
                result.map(r -> r.hits().stream()
                                .map(h -> found(visit, edition, words, h))
                                .toList())
                        .orElse(List.of()));
        parameters.put(
                "facets",
                result.map(r -> facets(visit, edition.subject(), words, query, r))
                        .orElse(List.of()));
        parameters.put(
                "more",
                result.filter(r -> r.total() > r.hits().size() && query.limit() < MOST)
                        .map(r -> address(visit, "index.html", query, Map.of())
                                .with("limit", String.valueOf(Math.min(MOST, query.limit() + 2 * PAGE)))
                                .toString())
                        .orElse(""));
        parameters.put("address", address(visit, "index.html", query, Map.of()).toString());
        parameters.put("json", address(visit, "index.json", query, Map.of()).toString());
        front.page(
                visit,
                Leaf.of(words.plain("search.title"), front.part("read/search", parameters))
                        .with("read")
                        .styled("read"));
    }

    private static Found found(Visit visit, Edition edition, Words words, Hit hit) {
        String href = edition.pages()
                .address(HitPlace.of(hit))
                .or(() -> edition.pages().address(HitPlace.judgement(hit)))
                .orElse("index.html");
        Snippet snippet = hit.snippet();
        return new Found(
                words.plain("kind." + kind(hit.kind().id())),
                words.say(Arg.of(hit.label())),
                StoredPage.of(visit, edition.subject(), hit).orElseGet(() -> visit.href("read", href)),
                snippet.parts(),
                snippet.language(),
                snippet.rightToLeft() ? "rtl" : "ltr",
                snippet.starts(),
                snippet.ends(),
                hit.field(),
                hit.names().isEmpty()
                        ? Optional.empty()
                        : Optional.of(words.say(
                                "search.named",
                                Arg.list(hit.names().stream()
                                        .map(n -> Arg.of(Text.plain(n)))
                                        .toList()))),
                hit.page());
    }

    /** A kind for which there is a word. */
    private static String kind(String id) {
        return Set.of(
                                "document",
                                "claim",
                                "event",
                                "intervention",
                                "judgement",
                                "actor",
                                "person",
                                "place",
                                "source",
                                "issue",
                                "scene",
                                "hypothesis",
                                "cause",
                                "quotation")
                        .contains(id)
                ? id
                : "judgement";
    }

    private static List<Facet> facets(Visit visit, Case c, Words words, Query query, Result result) {
        SourceLabel labels = new SourceLabel(c);
        List<Facet> facets = new ArrayList<>();
        result.facets().forEach((field, values) -> {
            Set<String> chosen = of(query, field);
            List<Value> shown = new ArrayList<>();
            Map<String, Integer> all = new LinkedHashMap<>();
            chosen.forEach(v -> all.put(v, values.getOrDefault(v, 0)));
            values.entrySet().stream().limit(FACET_VALUES).forEach(e -> all.put(e.getKey(), e.getValue()));
            all.forEach((value, count) -> {
                Set<String> then = new LinkedHashSet<>(chosen);
                if (!then.remove(value)) {
                    then.add(value);
                }
                String label = switch (field) {
                    case "kind" -> words.plain("kind." + kind(value));
                    case "source" -> visit.localizer().plain(labels.of(value));
                    case "actor" -> visit.localizer().plain(Arg.of(c.nameOf(value)));
                    default -> value;
                };
                shown.add(new Value(
                        label,
                        count,
                        chosen.contains(value),
                        address(visit, "index.html", query, Map.of(field, then)).toString()));
            });
            if (!shown.isEmpty() && Set.of("kind", "source", "actor", "year").contains(field)) {
                facets.add(new Facet(words.plain("facet." + field), shown));
            }
        });
        return facets;
    }

    private static Set<String> of(Query query, String field) {
        return switch (field) {
            case "kind" -> query.kinds();
            case "source" -> query.sources();
            case "actor" -> query.actors();
            case "year" -> query.years();
            default -> Set.of();
        };
    }

    /** This query, some of its filters replaced. */
    private static Address address(Visit visit, String page, Query query, Map<String, Set<String>> replaced) {
        Address address = new Address(visit.href("search", page)).with("q", query.text());
        for (String field : List.of("kind", "source", "actor", "year")) {
            replaced.getOrDefault(field, of(query, field)).stream().sorted().forEach(v -> address.with(field, v));
        }
        return address;
    }

    private static void json(Visit visit, Optional<Result> result) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("total", result.map(Result::total).orElse(0));
        out.put("complete", result.map(Result::complete).orElse(true));
        out.put(
                "hits",
                result.map(Result::hits).orElse(List.of()).stream()
                        .map(h -> hit(visit, h))
                        .toList());
        out.put("facets", result.map(Result::facets).orElse(Map.of()));
        visit.ctx().contentType("application/json; charset=utf-8").result(Json.pretty(out));
    }

    private static Map<String, Object> hit(Visit visit, Hit hit) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", hit.kind().id());
        row.put("id", hit.id());
        row.put("label", visit.localizer().plain(Arg.of(hit.label())));
        row.put("field", hit.field());
        row.put("match", hit.match().id());
        row.put("names", hit.names());
        row.put("snippet", hit.snippet().plain());
        row.put("at", hit.at());
        row.put("page", hit.page());
        row.put("sources", hit.sources());
        return row;
    }
}
