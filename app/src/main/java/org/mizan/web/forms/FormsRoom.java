package org.mizan.web.forms;

import io.javalin.config.RoutesConfig;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mizan.desk.Desk;
import org.mizan.web.Front;
import org.mizan.web.Leaf;
import org.mizan.web.Room;
import org.mizan.web.Visit;
import org.mizan.web.Words;

/** The room {@code edit}: an index of the parts, a list of each, a form for each item, each page with a JSON twin. */
public final class FormsRoom implements Room {
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
        new FormsApi(front, this::files).addTo(routes);
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
            FormsApi.answer(sheet.visit().ctx(), out);
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
            FormsApi.answer(
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
            FormsApi.answer(sheet.visit().ctx(), page.json());
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
}
