package org.mizan.web.begin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mizan.desk.Desk;
import org.mizan.desk.FreshFolder;
import org.mizan.text.Localizer;
import org.mizan.web.Front;
import org.mizan.web.Leaf;
import org.mizan.web.Room;
import org.mizan.web.Words;

/** The page of a new case, and the guide through its first quarter of an hour. */
public final class BeginRoom implements Room {
    private final Front front;
    private final Guides guides;
    private final Path home;

    public BeginRoom(Front front) {
        this.front = front;
        this.guides = new Guides(front.start().settings());
        this.home = Path.of(System.getProperty("user.home", ".")).toAbsolutePath();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/{lang}/new", ctx -> show(ctx, Wish.none(home), List.of()));
        routes.post("/{lang}/new", this::make);
        routes.get("/c/{key}/api/guide", this::guide);
        routes.post("/c/{key}/api/guide", this::turn);
    }

    private void show(Context ctx, Wish wish, List<String> faults) {
        Localizer localizer = localizer(ctx, ctx.pathParam("lang"));
        Words words = new Words(BeginRoom.class, localizer);
        if (!faults.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        front.page(
                ctx,
                localizer,
                Leaf.of(
                                words.plain("new.title"),
                                front.part(
                                        "begin/new",
                                        Map.of(
                                                "words", words,
                                                "wish", wish,
                                                "faults", faults,
                                                "secret", front.guard().pageSecret(),
                                                "readOnly", front.start().readOnly())))
                        .with("begin")
                        .styled("forms")
                        .styled("begin"));
    }

    private void make(Context ctx) {
        if (front.start().readOnly()) {
            throw new ForbiddenResponse("read-only");
        }
        Localizer localizer = localizer(ctx, ctx.pathParam("lang"));
        String language = localizer.language().code();
        Wish wish = Wish.of(ctx);
        List<String> faults = wish.faults(home);
        if (!faults.isEmpty()) {
            show(ctx, wish, faults);
            return;
        }
        try {
            Path target = wish.target(home).orElseThrow();
            FreshFolder.create(target, wish.files(language, home));
            Desk desk = front.shelf().open(target);
            guides.turn(desk.folder(), true);
            ctx.redirect("/c/" + desk.key() + "/edit/" + language + "/case.html", HttpStatus.SEE_OTHER);
        } catch (IOException e) {
            System.getLogger("org.mizan.web").log(System.Logger.Level.WARNING, "no new case", e);
            show(ctx, wish, List.of("fault.disk"));
        }
    }

    /** The panel of the guide; nothing where it is hidden, unless it is asked for all the same. */
    private void guide(Context ctx) {
        Desk desk = desk(ctx);
        Localizer localizer = localizer(ctx, ctx.queryParam("lang"));
        if (!guides.isOn(desk.folder())) {
            ctx.status(HttpStatus.NO_CONTENT);
            return;
        }
        Words words = new Words(BeginRoom.class, localizer);
        List<Guide.Step> steps = Guide.of(desk);
        ctx.contentType("text/html; charset=utf-8");
        ctx.result(front.text("begin/guide", Map.of("words", words, "steps", steps, "desk", desk)));
    }

    private void turn(Context ctx) {
        guides.turn(desk(ctx).folder(), ctx.body().contains("true"));
        ctx.contentType("application/json").result("{}");
    }

    private Desk desk(Context ctx) {
        return front.shelf().at(ctx.pathParam("key")).orElseThrow(NotFoundResponse::new);
    }

    private Localizer localizer(Context ctx, String code) {
        return front.localizer(ctx, code == null ? "" : code).orElseThrow(NotFoundResponse::new);
    }
}
