package org.mizan.web.steps;

import gg.jte.Content;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mizan.engine.Json;
import org.mizan.text.Arg;
import org.mizan.time.Edtf;
import org.mizan.web.Front;
import org.mizan.web.Leaf;
import org.mizan.web.Room;
import org.mizan.web.Visit;
import org.mizan.web.Words;
import org.mizan.workspace.Author;
import org.mizan.workspace.Changed;
import org.mizan.workspace.LogEntry;
import org.mizan.workspace.Revision;
import org.mizan.workspace.Workspace;

/** The history of a case: steps by day, what each changed, any two states side by side, earlier states made the present one again. */
public final class HistoryRoom implements Room {
    /** Differences on one page. */
    private static final int ROWS = 400;

    private final Front front;
    private final Authors authors;
    private final StepsApi steps;

    public HistoryRoom(Front front, Authors authors, StepsApi steps) {
        this.front = front;
        this.authors = authors;
        this.steps = steps;
    }

    /** The steps of a day. */
    public record Day(Content date, List<Line> lines) {}

    /**
     * A step in the list.
     *
     * @param names given to the state after it
     */
    public record Line(
            String revision, String time, Content name, String author, String kind, List<String> names, String href) {}

    /** A choice of a list. */
    public record Choice(String value, String label, boolean chosen) {}

    @Override
    public String name() {
        return "history";
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(
                "/c/{key}/api/restore",
                ctx -> steps.turn(ctx, (w, r) -> w.restore(r.revision(), authors.author(), r.window())));
        routes.post(
                "/c/{key}/api/undo-to",
                ctx -> steps.turn(ctx, (w, r) -> w.undoTo(r.revision(), authors.author(), r.window())));
        routes.post(
                "/c/{key}/api/version",
                ctx -> steps.turn(ctx, (w, r) -> w.name(r.revision(), r.name(), authors.author())));
        routes.post("/c/{key}/api/author", this::author);
    }

    private void author(Context ctx) {
        steps.open(ctx);
        EditReader.Signed signed = EditReader.signed(ctx.body());
        if (signed.name().isBlank()) {
            ctx.status(422);
        } else {
            authors.set(new Author(signed.name(), signed.email()));
        }
        ctx.contentType("application/json")
                .result(Json.compact(Map.of("name", authors.author().name())));
    }

    @Override
    public void page(Visit visit, String page) {
        Optional<Workspace> open = visit.desk().workspace();
        if (open.isEmpty()) {
            none(visit, page);
            return;
        }
        Workspace workspace = open.get();
        switch (page) {
            case "index.html" -> list(visit, workspace);
            case "index.json" -> listJson(visit, workspace);
            case "step.html" -> step(visit, workspace);
            case "step.json" -> json(visit, comparison(visit, workspace, true));
            case "compare.html" -> compare(visit, workspace);
            case "compare.json" -> json(visit, comparison(visit, workspace, false));
            default -> throw new NotFoundResponse();
        }
    }

    /** Reading keeps no history. */
    private void none(Visit visit, String page) {
        if (!page.equals("index.html")) {
            throw new NotFoundResponse();
        }
        Words words = visit.words(HistoryRoom.class);
        front.page(visit, Leaf.of(words.plain("history.title"), front.part("steps/none", Map.of("words", words))));
    }

    private static Past.Wanted wanted(Visit visit) {
        return new Past.Wanted(
                visit.asked("part")
                        .filter(p -> CaseNames.parts().contains(p) || p.equals("other"))
                        .orElse(""),
                visit.asked("author")
                        .map(a -> a.length() > 100 ? a.substring(0, 100) : a)
                        .orElse(""),
                visit.asked("item").flatMap(Items::read));
    }

    private static Revision from(Visit visit, Workspace workspace) {
        return visit.asked("before").flatMap(Revision::of).orElseGet(workspace::revision);
    }

    private void list(Visit visit, Workspace workspace) {
        Words words = visit.words(HistoryRoom.class);
        Past.Wanted wanted = wanted(visit);
        Past.Found found = new Past(workspace).find(from(visit, workspace), wanted);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("words", words);
        model.put("days", days(visit, words, found.steps()));
        model.put("parts", parts(words, wanted));
        model.put("author", wanted.author());
        model.put(
                "item",
                visit.asked("item").filter(i -> wanted.item().isPresent()).orElse(""));
        model.put("itemName", wanted.item().map(i -> itemName(visit, words, i)).orElse(out -> {}));
        model.put("older", found.next().map(r -> "?" + query(visit, r)).orElse(""));
        model.put("newer", visit.asked("before").isPresent());
        model.put("versions", versions(visit, workspace));
        model.put("me", authors.author());
        model.put("revision", workspace.revision().id());
        model.put(
                "json",
                "index.json"
                        + (visit.ctx().queryString() == null
                                ? ""
                                : "?" + visit.ctx().queryString()));
        front.page(
                visit,
                Leaf.of(words.plain("history.title"), front.part("steps/history", model))
                        .with("history")
                        .styled("history"));
    }

    private Content itemName(Visit visit, Words words, Items item) {
        CaseNames names = new CaseNames(StepsApi.subject(visit.desk()));
        return words.say(
                item.path().isEmpty() ? names.row(item.file(), item.key()) : names.item(item.file(), item.path()));
    }

    private static String query(Visit visit, Revision before) {
        StringBuilder out = new StringBuilder("before=" + before.id());
        for (String name : List.of("part", "author", "item")) {
            visit.asked(name)
                    .ifPresent(v -> out.append('&')
                            .append(name)
                            .append('=')
                            .append(URLEncoder.encode(v, StandardCharsets.UTF_8)));
        }
        return out.toString();
    }

    private static List<Choice> parts(Words words, Past.Wanted wanted) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice("", words.plain("history.all-parts"), wanted.part().isEmpty()));
        CaseNames.parts()
                .forEach(p -> all.add(
                        new Choice(p, words.plain("part." + p), wanted.part().equals(p))));
        return all;
    }

    private List<Line> versions(Visit visit, Workspace workspace) {
        List<Line> all = new ArrayList<>();
        workspace
                .names()
                .forEach((name, revision) -> all.add(new Line(
                        revision.id(),
                        "",
                        out -> {},
                        "",
                        "",
                        List.of(name),
                        href(visit, "step.html?step=" + revision.id()))));
        return all;
    }

    private List<Day> days(Visit visit, Words words, List<LogEntry> steps) {
        Map<LocalDate, List<Line>> byDay = new LinkedHashMap<>();
        for (LogEntry step : steps) {
            byDay.computeIfAbsent(step.at().toLocalDate(), d -> new ArrayList<>())
                    .add(line(visit, words, step));
        }
        List<Day> days = new ArrayList<>();
        byDay.forEach((date, lines) -> days.add(new Day(day(words, date), lines)));
        return days;
    }

    private static Content day(Words words, LocalDate date) {
        return Edtf.parse(date.toString()).map(d -> words.say(Arg.of(d))).orElse(words.say(Arg.code(date.toString())));
    }

    private static Line line(Visit visit, Words words, LogEntry step) {
        return new Line(
                step.revision().id(),
                visit.localizer().clock(step.at().toLocalTime()),
                words.say(StepWords.safe(step.message(), visit.localizer())),
                StepJson.who(step, visit.localizer()),
                step.kind().name().toLowerCase(Locale.ROOT),
                step.names(),
                href(visit, "step.html?step=" + step.revision().id()));
    }

    private static String href(Visit visit, String page) {
        return visit.href("history", page);
    }

    private void step(Visit visit, Workspace workspace) {
        Words words = visit.words(HistoryRoom.class);
        LogEntry step = wantedStep(visit, workspace);
        Map<String, Object> model = rows(visit, words, new Past(workspace).changes(step));
        model.put("line", line(visit, words, step));
        model.put("date", day(words, step.at().toLocalDate()));
        model.put(
                "before",
                step.before().map(r -> href(visit, "step.html?step=" + r.id())).orElse(""));
        model.put("present", step.revision().equals(workspace.revision()));
        model.put("json", "step.json?step=" + step.revision().id());
        show(visit, words.plain("history.step"), "steps/step", model);
    }

    private static LogEntry wantedStep(Visit visit, Workspace workspace) {
        String wanted = visit.asked("step").orElseGet(() -> workspace.revision().id());
        return new Past(workspace).step(wanted).orElseThrow(NotFoundResponse::new);
    }

    private void compare(Visit visit, Workspace workspace) {
        Words words = visit.words(HistoryRoom.class);
        LogEntry from = end(visit, workspace, "from");
        LogEntry to = end(visit, workspace, "to");
        Map<String, Object> model = rows(visit, words, changes(workspace, from, to));
        model.put("from", line(visit, words, from));
        model.put("to", line(visit, words, to));
        model.put("fromDate", day(words, from.at().toLocalDate()));
        model.put("toDate", day(words, to.at().toLocalDate()));
        model.put(
                "json",
                "compare.json?from=" + from.revision().id() + "&to="
                        + to.revision().id());
        show(visit, words.plain("history.compare"), "steps/compare", model);
    }

    private static LogEntry end(Visit visit, Workspace workspace, String name) {
        return visit.asked(name).flatMap(r -> new Past(workspace).step(r)).orElseThrow(NotFoundResponse::new);
    }

    private static List<Changed> changes(Workspace workspace, LogEntry from, LogEntry to) {
        return workspace.compare(from.revision(), to.revision()).orElseThrow(NotFoundResponse::new);
    }

    private Map<String, Object> rows(Visit visit, Words words, List<Changed> changes) {
        int page = visit.asked("page")
                .filter(p -> p.matches("[1-9][0-9]{0,4}"))
                .map(Integer::parseInt)
                .orElse(1);
        int start = Math.min((page - 1) * ROWS, changes.size());
        int end = Math.min(start + ROWS, changes.size());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("words", words);
        model.put(
                "rows",
                new ChangeRows(words, new CaseNames(StepsApi.subject(visit.desk()))).rows(changes.subList(start, end)));
        model.put("count", changes.size());
        model.put("next", end < changes.size() ? "?" + withoutPage(visit) + "&page=" + (page + 1) : "");
        model.put("history", href(visit, "index.html"));
        return model;
    }

    private static String withoutPage(Visit visit) {
        String query = Optional.ofNullable(visit.ctx().queryString()).orElse("");
        return query.replaceAll("(^|&)page=[^&]*", "");
    }

    private void show(Visit visit, String title, String template, Map<String, Object> model) {
        front.page(
                visit,
                Leaf.of(title, front.part(template, model)).with("history").styled("history"));
    }

    private void listJson(Visit visit, Workspace workspace) {
        Past.Found found = new Past(workspace).find(from(visit, workspace), wanted(visit));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("steps", found.steps().stream().map(s -> entry(s, visit)).toList());
        out.put("next", found.next().map(Revision::id).orElse(null));
        json(visit, out);
    }

    private Map<String, Object> entry(LogEntry step, Visit visit) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("revision", step.revision().id());
        out.put("before", step.before().map(Revision::id).orElse(null));
        out.put("kind", step.kind().name().toLowerCase(Locale.ROOT));
        Map<String, Object> names = new LinkedHashMap<>();
        front.localizers(visit.ctx()).forEach(l -> names.put(l.language().code(), StepWords.plain(step, l)));
        out.put("name", names);
        out.put("author", step.author().name());
        out.put("at", step.at().toString());
        out.put("versions", step.names());
        return out;
    }

    private Map<String, Object> comparison(Visit visit, Workspace workspace, boolean oneStep) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (oneStep) {
            LogEntry step = wantedStep(visit, workspace);
            out.putAll(entry(step, visit));
            out.put("changes", ChangeRows.json(new Past(workspace).changes(step)));
        } else {
            LogEntry from = end(visit, workspace, "from");
            LogEntry to = end(visit, workspace, "to");
            out.put("from", entry(from, visit));
            out.put("to", entry(to, visit));
            out.put("changes", ChangeRows.json(changes(workspace, from, to)));
        }
        return out;
    }

    private static void json(Visit visit, Map<String, Object> out) {
        visit.ctx().contentType("application/json; charset=utf-8").result(Json.compact(out));
    }
}
