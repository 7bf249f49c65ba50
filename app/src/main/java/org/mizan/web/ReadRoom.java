package org.mizan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import org.mizan.desk.Edition;
import org.mizan.report.LivePages;
import org.mizan.text.Localizer;

/** The report of a case, live: its pages, their JSON twins, its tables as data and its figures as files. */
final class ReadRoom implements Room {
    private final Front front;

    ReadRoom(Front front) {
        this.front = front;
    }

    @Override
    public String name() {
        return "read";
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/c/{key}/{room}/data/{file}", this::data);
        routes.get("/c/{key}/{room}/figures/{file}", this::figure);
    }

    @Override
    public void page(Visit visit, String file) {
        Edition edition = edition(visit);
        if (file.endsWith(".json")) {
            String section = file.substring(0, file.length() - ".json".length());
            json(visit.ctx(), edition.pages().json(section, front.localizers(visit.ctx())));
            return;
        }
        LivePages.Page page = edition.page(file, visit.localizer()).orElseThrow(NotFoundResponse::new);
        List<Leaf.Link> links = edition.pages().entries().stream()
                .map(e -> new Leaf.Link(
                        visit.localizer().plain(e.label()),
                        visit.href(visit.roomAndOverlays(), e.file()),
                        e.section().equals(page.section())))
                .toList();
        front.page(
                visit,
                Leaf.of(page.title(), out -> out.writeContent(page.body()))
                        .beside(List.of(new Leaf.Group("", links)))
                        .with("figures"));
    }

    private void data(Context ctx) {
        String file = ctx.pathParam("file");
        Edition edition = edition(ctx);
        if (file.endsWith(".json")) {
            json(ctx, edition.pages().gridJson(file.substring(0, file.length() - 5), front.localizers(ctx)));
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

    private static void json(Context ctx, Optional<String> text) {
        ctx.contentType("application/json; charset=utf-8").result(text.orElseThrow(NotFoundResponse::new));
    }

    private Edition edition(Visit visit) {
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
