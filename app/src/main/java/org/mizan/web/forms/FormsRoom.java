package org.mizan.web.forms;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mizan.desk.Desk;
import org.mizan.text.Arg;
import org.mizan.text.Localizer;
import org.mizan.time.Edtf;
import org.mizan.web.Front;
import org.mizan.web.Leaf;
import org.mizan.web.Room;
import org.mizan.web.Visit;
import org.mizan.web.Words;

/** The room {@code edit}: an index of the parts, a list of each, a form for each item, each page with a JSON twin. */
public final class FormsRoom implements Room {
    private static final int PROPOSED = 12;
    private static final int LONGEST = 110;

    private final Front front;
    private final List<Guest> guests;
    private final Map<Desk, Manuscript> manuscripts = new ConcurrentHashMap<>();

    /** @param guests editors of methods' judgements, which stand in this room too */
    public FormsRoom(Front front, List<Guest> guests) {
        this.front = front;
        this.guests = List.copyOf(guests);
    }

    @Override
    public String name() {
        return "edit";
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/c/{key}/api/date", this::date);
        routes.get("/c/{key}/api/names", this::names);
        routes.get("/c/{key}/api/rename", this::rename);
    }

    @Override
    public void page(Visit visit, String page) {
        Optional<Leaf> guest =
                guests.stream().flatMap(g -> g.page(visit, page).stream()).findFirst();
        if (guest.isPresent()) {
            front.page(visit, guest.get().beside(side(visit, page)));
            return;
        }
        Optional<String> twin =
                guests.stream().flatMap(g -> g.twin(visit, page).stream()).findFirst();
        if (twin.isPresent()) {
            visit.ctx().contentType("application/json; charset=utf-8").result(twin.get());
            return;
        }
        Sheet sheet = new Sheet(visit, files(visit.desk()));
        boolean json = page.endsWith(".json");
        String stem = page.replaceFirst("\\.(html|json)$", "");
        if (stem.equals(page)) {
            throw new NotFoundResponse();
        }
        if (stem.equals("index")) {
            index(sheet, json);
            return;
        }
        Part part = Parts.named(stem).orElseThrow(NotFoundResponse::new);
        Optional<String> token = part.shape() == Part.Shape.ONE ? Optional.of("") : visit.asked("id");
        if (token.isPresent()) {
            Item item = ItemList.at(part, sheet.files(), token.get()).orElseThrow(NotFoundResponse::new);
            form(sheet, ItemPage.of(sheet, item), json);
        } else if (visit.asked("new").isPresent() && !json) {
            Optional<Item> from = visit.asked("copy").flatMap(c -> ItemList.at(part, sheet.files(), c));
            add(sheet, AddPage.of(sheet, part, from));
        } else {
            list(sheet, ListPage.of(sheet, part), json);
        }
    }

    private Manuscript files(Desk desk) {
        return manuscripts.computeIfAbsent(desk, d -> new Manuscript(d.folder()));
    }

    private void index(Sheet sheet, boolean json) {
        List<Leaf.Link> links =
                guests.stream().flatMap(g -> g.links(sheet.visit()).stream()).toList();
        IndexPage page = IndexPage.of(sheet, links);
        if (json) {
            Map<String, Object> out = new LinkedHashMap<>();
            page.chapters()
                    .forEach(c -> c.lines()
                            .forEach(l -> out.put(
                                    l.part().id(),
                                    Map.of(
                                            "items",
                                            l.counts().items(),
                                            "unsourced",
                                            l.counts().unsourced(),
                                            "unsure",
                                            l.counts().unsure(),
                                            "lacking",
                                            l.counts().lacking(),
                                            "wrong",
                                            l.counts().wrong()))));
            answer(sheet.visit().ctx(), out);
            return;
        }
        Words words = sheet.names().words();
        show(
                sheet.visit(),
                "index",
                words.plain("index.title"),
                "forms/index",
                Map.of("page", page, "words", words, "readOnly", front.start().readOnly()));
    }

    private void list(Sheet sheet, ListPage page, boolean json) {
        if (json) {
            List<Object> rows = new ArrayList<>();
            page.rows().forEach(r -> {
                Map<String, Object> values = new LinkedHashMap<>();
                r.item().values().forEach((name, node) -> values.put(name, Raw.plain(node)));
                rows.add(Map.of("key", r.item().key(), "values", values));
            });
            answer(
                    sheet.visit().ctx(),
                    Map.of(
                            "part",
                            page.part().id(),
                            "file",
                            page.part().file(),
                            "all",
                            page.all(),
                            "found",
                            page.found(),
                            "items",
                            rows));
            return;
        }
        show(
                sheet.visit(),
                page.part().id(),
                sheet.names().label(page.part()),
                "forms/list",
                Map.of(
                        "page",
                        page,
                        "names",
                        sheet.names(),
                        "readOnly",
                        front.start().readOnly()));
    }

    private void form(Sheet sheet, ItemPage page, boolean json) {
        if (json) {
            answer(sheet.visit().ctx(), page.json());
            return;
        }
        Part part = page.item().part();
        show(
                sheet.visit(),
                part.id(),
                sheet.names().words().localizer().plain(page.title()),
                "forms/item",
                Map.of(
                        "page", page,
                        "names", sheet.names(),
                        "map", PlaceMap.of(sheet, page.item()),
                        "readOnly", front.start().readOnly()));
    }

    private void add(Sheet sheet, AddPage page) {
        if (front.start().readOnly()) {
            throw new NotFoundResponse();
        }
        show(
                sheet.visit(),
                page.part().id(),
                sheet.names().words().plain("add." + page.part().id()),
                "forms/add",
                Map.of("page", page, "names", sheet.names()));
    }

    private void show(Visit visit, String here, String title, String template, Map<String, Object> parameters) {
        front.page(
                visit,
                Leaf.of(title, front.part(template, parameters))
                        .beside(side(visit, here))
                        .with("forms")
                        .styled("forms"));
    }

    /** All parts and editors, beside every page of the room. */
    private List<Leaf.Group> side(Visit visit, String here) {
        Words words = visit.words(FormsRoom.class);
        List<Leaf.Group> groups = new ArrayList<>();
        groups.add(new Leaf.Group(
                "",
                List.of(new Leaf.Link(
                        words.plain("index.label"), visit.href(name(), "index.html"), here.equals("index")))));
        for (Parts.Chapter chapter : Parts.CHAPTERS) {
            groups.add(new Leaf.Group(
                    words.plain("chapter." + chapter.id()),
                    chapter.parts().stream()
                            .map(p -> new Leaf.Link(
                                    words.plain("part." + p.id()),
                                    visit.href(name(), p.id() + ".html"),
                                    here.equals(p.id())))
                            .toList()));
        }
        List<Leaf.Link> links =
                guests.stream().flatMap(g -> g.links(visit).stream()).toList();
        if (!links.isEmpty()) {
            groups.add(new Leaf.Group(words.plain("chapter.judgements"), links));
        }
        return groups;
    }

    /** What a date means, said in words. */
    private void date(Context ctx) {
        desk(ctx);
        String text = Optional.ofNullable(ctx.queryParam("text")).orElse("").strip();
        Localizer localizer = localizer(ctx);
        Optional<Edtf> date = text.length() > 100 ? Optional.empty() : Edtf.parse(text);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("valid", date.isPresent());
        out.put(
                "reading",
                date.map(d -> d.isUnknown() ? "" : localizer.date(d))
                        .orElse(new Words(FormsRoom.class, localizer).plain("date.wrong")));
        answer(ctx, out);
    }

    /** Things whose name or id is like what somebody types. */
    private void names(Context ctx) {
        Manuscript files = files(desk(ctx));
        Register register = Register.of(files);
        List<Target> targets =
                Target.named(Optional.ofNullable(ctx.queryParam("of")).orElse(""));
        String typed = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
        Localizer localizer = localizer(ctx);
        Words words = new Words(FormsRoom.class, localizer);
        String code = localizer.language().code();
        List<Object> out = new ArrayList<>();
        // The first of these is what Enter chooses: the analyst never stands before a work that was asked for.
        String asked = typed.toLowerCase(Locale.ROOT);
        boolean meant = "analyst".startsWith(asked) || words.plain("analyst").contains(typed);
        if (targets.contains(Target.SOURCES) && ctx.queryParam("analyst") != null && meant) {
            out.add(Map.of("id", "analyst", "name", words.plain("analyst"), "language", code, "more", "", "kind", ""));
        }
        for (Register.Entry entry : register.like(targets, typed, PROPOSED)) {
            out.add(Map.of(
                    "id", entry.id(),
                    "name", shortened(entry.name().in(code)),
                    "language", entry.name().languageFor(code).orElse("und"),
                    "more", shortened(entry.more().in(code)),
                    "kind",
                            targets.size() > 1
                                    ? words.plain("part." + entry.target().part())
                                    : ""));
        }
        answer(ctx, out);
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** The edits that would give an item another id everywhere. */
    private void rename(Context ctx) {
        Desk desk = desk(ctx);
        Part part = Parts.named(Optional.ofNullable(ctx.queryParam("part")).orElse(""))
                .filter(p -> p.hasIds() && p.target().isPresent())
                .orElseThrow(NotFoundResponse::new);
        Manuscript files = files(desk);
        Item item = ItemList.at(
                        part, files, Optional.ofNullable(ctx.queryParam("id")).orElse(""))
                .orElseThrow(NotFoundResponse::new);
        String to = Optional.ofNullable(ctx.queryParam("to")).orElse("").strip();
        Localizer localizer = localizer(ctx);
        Words words = new Words(FormsRoom.class, localizer);
        boolean taken = ItemList.of(part, files).stream().anyMatch(i -> i.id().equals(to));
        if (!Raw.isId(to) || taken || to.equals("analyst")) {
            answer(
                    ctx,
                    Map.of("refused", words.plain(taken ? "id.taken" : "id.wrong", Arg.code(to)), "edits", List.of()));
            return;
        }
        Visit visit = new Visit(ctx, desk, name(), List.of(), localizer);
        Sheet sheet = new Sheet(visit, files);
        answer(ctx, Map.of("refused", "", "edits", new Uses(sheet.names(), files).rename(item, to)));
    }

    private Desk desk(Context ctx) {
        return front.shelf().at(ctx.pathParam("key")).orElseThrow(NotFoundResponse::new);
    }

    private Localizer localizer(Context ctx) {
        return front.localizer(ctx, Optional.ofNullable(ctx.queryParam("lang")).orElse("en"))
                .orElseThrow(NotFoundResponse::new);
    }

    private static void answer(Context ctx, Object value) {
        ctx.contentType("application/json; charset=utf-8").result(Raw.json(value));
    }
}
