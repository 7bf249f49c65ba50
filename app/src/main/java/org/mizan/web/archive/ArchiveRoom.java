package org.mizan.web.archive;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mizan.archive.Document;
import org.mizan.desk.Desk;
import org.mizan.engine.Json;
import org.mizan.text.Arg;
import org.mizan.web.Front;
import org.mizan.web.Leaf;
import org.mizan.web.Room;
import org.mizan.web.Visit;
import org.mizan.web.Words;
import org.mizan.web.read.DrawsRoom;
import org.mizan.web.read.Progress;
import org.mizan.web.steps.Authors;
import org.mizan.web.steps.StepsApi;

/** The stored documents of a case: taken in, checked byte by byte, read beside their pages, quoted. */
public final class ArchiveRoom implements Room {
    /** Bytes of a document that comes in. */
    public static final long LARGEST = org.mizan.archive.extract.Bounds.DOCUMENT_BYTES;

    private final Front front;
    private final Intake intake;
    private final Passages passages;
    private final Delivery delivery;
    private final Qualities qualities = new Qualities();

    public ArchiveRoom(Front front, Authors authors, StepsApi steps) {
        this.front = front;
        this.intake = new Intake(front, authors, steps);
        this.passages = new Passages(front, authors, steps);
        this.delivery = new Delivery(front);
    }

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/c/{key}/api/archive/document", intake::take);
        routes.post("/c/{key}/api/archive/record", intake::record);
        routes.post("/c/{key}/api/archive/set-aside", intake::setAside);
        routes.post("/c/{key}/api/archive/quote", passages::quote);
        routes.post("/c/{key}/api/archive/anchor", passages::anchor);
        routes.get("/c/{key}/api/archive/original", delivery::original);
        routes.get("/c/{key}/api/archive/image", delivery::image);
        routes.post("/c/{key}/{room}/{lang}/check", this::check);
    }

    @Override
    public void close() {
        delivery.close();
    }

    private void check(Context ctx) {
        Visit visit = front.visit(ctx);
        if (!visit.room().equals(name())) {
            throw new NotFoundResponse();
        }
        visit.desk().checkups().start();
        ctx.redirect(visit.href(name(), "index.html"), HttpStatus.SEE_OTHER);
    }

    @Override
    public void page(Visit visit, String page) {
        Kept kept = Kept.of(visit.desk());
        boolean data = page.endsWith(".json");
        if (!data && !page.endsWith(".html")) {
            throw new NotFoundResponse();
        }
        String name = page.substring(0, page.length() - 5);
        boolean whole = visit.asked("document").isEmpty();
        if (whole && name.equals("bibliography")) {
            InStyle list = new InStyle(kept, visit);
            if (data) {
                json(visit, list.twin());
            } else {
                bibliography(visit, list);
            }
            return;
        }
        if (whole && name.equals("index")) {
            Shelves shelves = new Shelves(kept, qualities, visit);
            if (data) {
                json(visit, shelves.twin());
            } else {
                index(visit, shelves);
            }
            return;
        }
        Document document =
                kept.document(name, visit.asked("document").orElse("1")).orElseThrow(NotFoundResponse::new);
        Reader reader = new Reader(kept, document, visit, number(visit));
        if (data && visit.asked("spots").isPresent()) {
            json(visit, Map.of("spots", reader.spots(delivery.lines(kept, document, reader.page()))));
            return;
        }
        Optional<Integer> quoted = visit.asked("quote").flatMap(reader::pageOf);
        if (quoted.isPresent()) {
            reader = new Reader(kept, document, visit, quoted.get());
        }
        if (data) {
            json(visit, reader.twin());
        } else {
            reader(visit, kept, document, reader);
        }
    }

    private static int number(Visit visit) {
        return visit.asked("page")
                .filter(p -> p.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    private static void json(Visit visit, Map<String, Object> data) {
        visit.ctx().contentType("application/json; charset=utf-8").result(Json.compact(data));
    }

    private void bibliography(Visit visit, InStyle list) {
        Words words = visit.words(ArchiveRoom.class);
        Map<String, Object> model = Map.of(
                "words",
                words,
                "list",
                list,
                "back",
                visit.href(name(), "index.html"),
                "json",
                visit.href(name(), "bibliography.json?" + list.query()));
        front.page(
                visit,
                Leaf.of(words.plain("style.title"), front.part("archive/bibliography", model))
                        .with("archive")
                        .styled("archive"));
    }

    private boolean writing(Desk desk) {
        return desk.workspace().isPresent() && !front.start().readOnly();
    }

    private void index(Visit visit, Shelves shelves) {
        Words words = visit.words(ArchiveRoom.class);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("words", words);
        model.put("jobs", words.beside(DrawsRoom.class));
        model.put("writing", writing(visit.desk()));
        model.put("shelves", shelves.shelves());
        model.put("empty", shelves.empty());
        model.put("strays", shelves.strays());
        model.put("choices", shelves.choices());
        model.put("verdict", shelves.verdict());
        model.put("alarm", shelves.alarm());
        model.put("found", shelves.found());
        model.put("check", visit.href(name(), "check"));
        model.put("bibliography", visit.href(name(), "bibliography.html"));
        model.put("here", visit.href(name(), "index.html"));
        model.put("guard", front.guard().pageSecret());
        model.put("job", visit.desk().checkups().latest().map(j -> Progress.of(j, visit)));
        front.page(
                visit,
                Leaf.of(words.plain("list.title"), front.part("archive/index", model))
                        .with("archive")
                        .styled("archive"));
    }

    private void reader(Visit visit, Kept kept, Document document, Reader reader) {
        Words words = visit.words(ArchiveRoom.class);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("words", words);
        model.put("writing", writing(visit.desk()));
        model.put("source", document.source());
        model.put("label", words.say(Shelves.label(kept.subject().sources().get(document.source()))));
        model.put("name", document.name());
        model.put("reader", reader);
        model.put(
                "spots",
                visit.href(name(), document.source() + ".json?spots=1&document=" + kept.number(document) + "&page=")
                        + reader.page());
        model.put("original", kept.address("original", document));
        model.put("list", visit.href(name(), "index.html"));
        model.put("position", words.say("reader.position", Arg.of(reader.page()), Arg.of(reader.pages())));
        model.put("previous", reader.page() > 1 ? Optional.of(reader.address(reader.page() - 1)) : Optional.empty());
        model.put(
                "next",
                reader.page() < reader.pages() ? Optional.of(reader.address(reader.page() + 1)) : Optional.empty());
        model.put(
                "language",
                kept.subject().sources().get(document.source()).language().orElse("und"));
        model.put(
                "json",
                visit.href(name(), document.source() + ".json?document=" + kept.number(document) + "&page=")
                        + reader.page());
        front.page(
                visit,
                Leaf.of(document.name(), front.part("archive/reader", model))
                        .with("archive")
                        .styled("archive"));
    }
}
