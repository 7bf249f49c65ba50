package org.mizan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mizan.desk.Desk;
import org.mizan.desk.Shelf;
import org.mizan.text.Localizer;

/** The first page where no case is named: open, recent and shipped cases. */
final class LibraryRoom implements Room {
    private final Front front;

    LibraryRoom(Front front) {
        this.front = front;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/",
                ctx -> ctx.redirect("/"
                        + Preferences.preferred(ctx, front.start().language()).code() + "/"));
        routes.get("/{lang}/", this::show);
    }

    private void show(Context ctx) {
        Localizer localizer = front.localizer(ctx, ctx.pathParam("lang")).orElseThrow(NotFoundResponse::new);
        Words words = new Words(LibraryRoom.class, localizer);
        List<Desk> open = front.shelf().all();
        List<Path> shipped =
                new ArrayList<>(front.start().shipped().map(Shelf::casesIn).orElse(List.of()));
        front.page(
                ctx,
                localizer,
                Leaf.of(
                        words.plain("library.title"),
                        front.part("library", Map.of("words", words, "open", open, "shipped", shipped))));
    }
}
