package org.mizan.web.read;

import gg.jte.Content;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.desk.Edition;
import org.mizan.desk.Stage;
import org.mizan.desk.State;
import org.mizan.dossier.Dossier;
import org.mizan.engine.Json;
import org.mizan.report.LivePages;
import org.mizan.text.Localizer;
import org.mizan.view.Section;
import org.mizan.web.Front;
import org.mizan.web.Leaf;
import org.mizan.web.Room;
import org.mizan.web.Visit;
import org.mizan.web.Words;

/** The report of a case, live: its pages, their JSON twins, its tables as data and its figures as files; what is wrong with the case. */
public final class ReadRoom implements Room {
    private static final String NAME = "read";
    private static final String PROBLEMS = "problems";

    private final Front front;
    private final Freshness freshness = new Freshness();

    public ReadRoom(Front front) {
        this.front = front;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/c/{key}/{room}/data/{file}", this::data);
        routes.get("/c/{key}/{room}/figures/{file}", this::figure);
    }

    @Override
    public void page(Visit visit, String file) {
        if (file.equals(PROBLEMS + ".html") || file.equals(PROBLEMS + ".json")) {
            new ProblemsPage(front).show(visit, file.endsWith(".json"));
            return;
        }
        Edition edition = edition(visit);
        if (freshness.answered(visit, edition)) {
            return;
        }
        if (file.endsWith(".json")) {
            json(visit, edition, file.substring(0, file.length() - ".json".length()));
        } else if (file.endsWith(".html")) {
            html(visit, edition, file);
        } else {
            throw new NotFoundResponse();
        }
    }

    private void json(Visit visit, Edition edition, String section) {
        if (section.equals(StateDoor.PAGE) && visit.asked("state").isPresent()) {
            String reasons = StateDoor.of(visit, edition)
                    .flatMap(StateDoor::question)
                    .map(q -> Json.pretty(q.answer()))
                    .orElseThrow(NotFoundResponse::new);
            text(visit.ctx(), Optional.of(reasons));
            return;
        }
        List<Localizer> languages = front.localizers(visit.ctx());
        Optional<Section> sifted = sifted(visit, edition, section, Sieve.of(visit, edition.subject()));
        text(
                visit.ctx(),
                sifted.isPresent()
                        ? sifted.map(s -> LivePages.json(s, languages))
                        : edition.pages().json(section, languages));
    }

    private void html(Visit visit, Edition edition, String file) {
        LivePages.Page page = edition.page(file, visit.localizer()).orElseThrow(NotFoundResponse::new);
        Words words = visit.words(ReadRoom.class);
        String section = page.section();
        String body = page.body();
        Content body2 = out -> out.writeContent(section.equals("sources") ? withPages(visit, edition, body) : body);
        String query = "";
        if (file.equals("chronology.html") || file.equals("map.html")) {
            Sieve sieve = Sieve.of(visit, edition.subject());
            query = sieve.query();
            String sifted = sifted(visit, edition, section, sieve)
                    .map(s -> edition.pages().body(s, visit.localizer()))
                    .orElse(body);
            Content form = front.part("read/sieve", Map.of("sieve", sieve, "timeline", section.equals("chronology")));
            body2 = Inside.before(sifted, "<figure", form);
        } else if (file.equals(StateDoor.PAGE + ".html")) {
            Optional<StateDoor> door = StateDoor.of(visit, edition);
            if (door.isPresent()) {
                body2 = Inside.after(body, "</header>", states(edition, door.get()));
            }
        }
        String address = visit.href(visit.roomAndOverlays(), file);
        Content whole = front.part(
                "read/page",
                Map.of(
                        "words",
                        words,
                        "body",
                        body2,
                        "stale",
                        isStale(visit, edition),
                        "waiting",
                        edition.stage() == Stage.READ && !visit.desk().state().isBroken(),
                        "overlays",
                        Overlaid.of(visit, edition, file),
                        "json",
                        visit.href(visit.roomAndOverlays(), section + ".json") + query,
                        "address",
                        address + query,
                        "digest",
                        edition.subject().digest()));
        front.page(
                visit,
                Leaf.of(page.title(), whole)
                        .beside(List.of(new Leaf.Group("", links(visit, edition, section))))
                        .with(NAME)
                        .styled(NAME));
        freshness.keep(visit, edition);
    }

    /** Each quotation of a stored document leads to its page in the archive. */
    private static String withPages(Visit visit, Edition edition, String body) {
        String label = visit.words(ReadRoom.class).plain("read.on-page");
        return Inside.inQuotations(
                body,
                (source, quote) -> Optional.ofNullable(
                                edition.subject().quotations().get(source + "#" + quote))
                        .flatMap(q -> StoredPage.of(visit, edition.subject(), q))
                        .map(href -> " <a class=\"on-page\" href=\"" + Words.escaped(href) + "\">"
                                + Words.escaped(label) + "</a>")
                        .orElse(""));
    }

    private List<Leaf.Link> links(Visit visit, Edition edition, String section) {
        return edition.pages().entries().stream()
                .map(e -> new Leaf.Link(
                        visit.localizer().plain(e.label()),
                        visit.href(visit.roomAndOverlays(), e.file()),
                        e.section().equals(section)))
                .toList();
    }

    /** Whether what is shown was computed before the last change. */
    private static boolean isStale(Visit visit, Edition edition) {
        State state = visit.desk().state();
        return edition.number() < state.number() || state.isBroken() && edition.stage() != Stage.READ;
    }

    private Content states(Edition edition, StateDoor door) {
        Optional<String> answer = door.question()
                .map(q -> edition.pages()
                        .body(q.section(edition.subject()), door.visit().localizer()))
                .map(a -> Inside.elsewhere(
                        Inside.withoutFoot(a), door.visit().href(door.visit().roomAndOverlays(), "")));
        return front.part("read/states", Map.of("door", door, "answer", answer.map(a ->
                (Content) out -> out.writeContent(a))));
    }

    /** The chronology or the map with the events asked for; empty where all are, or for another section. */
    private static Optional<Section> sifted(Visit visit, Edition edition, String section, Sieve sieve) {
        if (sieve.filter().isEmpty()) {
            return Optional.empty();
        }
        Dossier dossier = new Dossier(edition.subject());
        return switch (section) {
            case "chronology" -> dossier.chronology(sieve.filter());
            case "map" -> dossier.map(sieve.filter());
            default -> Optional.empty();
        };
    }

    private void data(Context ctx) {
        String file = ctx.pathParam("file");
        Edition edition = edition(ctx);
        if (file.endsWith(".json")) {
            text(ctx, edition.pages().gridJson(file.substring(0, file.length() - 5), front.localizers(ctx)));
            return;
        }
        Named named = named(ctx, file, ".csv");
        String csv = edition.pages().gridCsv(named.id, named.localizer).orElseThrow(NotFoundResponse::new);
        ctx.contentType("text/csv; charset=utf-8").result(csv);
    }

    private void figure(Context ctx) {
        Named named = named(ctx, ctx.pathParam("file"), ".svg");
        String svg = edition(ctx).pages().figure(named.id, named.localizer).orElseThrow(NotFoundResponse::new);
        // A drawing opened by itself brings its own styles along and can do nothing.
        ctx.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        ctx.contentType("image/svg+xml").result(svg);
    }

    private record Named(String id, Localizer localizer) {}

    /** {@code id.language.ending} taken apart. */
    private Named named(Context ctx, String file, String ending) {
        String stem = file.endsWith(ending) ? file.substring(0, file.length() - ending.length()) : "";
        int dot = stem.lastIndexOf('.');
        Localizer localizer = (dot < 0 ? Optional.<Localizer>empty() : front.localizer(ctx, stem.substring(dot + 1)))
                .orElseThrow(NotFoundResponse::new);
        return new Named(stem.substring(0, dot), localizer);
    }

    private static void text(Context ctx, Optional<String> text) {
        ctx.contentType("application/json; charset=utf-8").result(text.orElseThrow(NotFoundResponse::new));
    }

    private static Edition edition(Visit visit) {
        return visit.desk().edition(visit.overlays()).orElseThrow(NotFoundResponse::new);
    }

    private Edition edition(Context ctx) {
        List<String> room = List.of(ctx.pathParam("room").split("\\+"));
        return front.shelf()
                .at(ctx.pathParam("key"))
                .flatMap(d -> d.edition(room.subList(1, room.size())))
                .orElseThrow(NotFoundResponse::new);
    }
}
