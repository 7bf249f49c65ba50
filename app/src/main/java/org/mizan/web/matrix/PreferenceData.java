package org.mizan.web.matrix;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import org.mizan.desk.Desk;
import org.mizan.engine.Json;
import org.mizan.gmcr.Rankings;
import org.mizan.model.Case;
import org.mizan.table.Node;
import org.mizan.text.Localizer;
import org.mizan.web.Front;
import org.mizan.web.Room;
import org.mizan.web.Words;

/**
 * Conflicts and the orders of their states as data: {@code GET /c/KEY/api/preferences/CONFLICT?lang=CODE} is a conflict as it stands, {@code POST
 * /c/KEY/api/ranking} the orders that a draft of preferences makes. Neither changes anything.
 */
public final class PreferenceData implements Room {
    private final Front front;

    public PreferenceData(Front front) {
        this.front = front;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/c/{key}/api/preferences/{conflict}", this::serve);
        routes.post("/c/{key}/api/ranking", this::rank);
    }

    private void serve(Context ctx) {
        Words words = words(ctx, Optional.ofNullable(ctx.queryParam("lang")).orElse("en"));
        ctx.contentType("application/json; charset=utf-8")
                .result(sheet(desk(ctx), words, ctx.pathParam("conflict")).orElseThrow(NotFoundResponse::new));
    }

    /** A conflict and its order of states as JSON; nothing if the case has no conflict of this name. */
    static Optional<String> sheet(Desk desk, Words words, String conflict) {
        return Current.of(desk)
                .filter(c -> Rankings.conflicts(c).contains(conflict))
                .flatMap(c -> c.tree(Rankings.file(conflict))
                        .map(tree -> Json.compact(
                                ConflictSheet.of(c, conflict, tree, desk.state().number(), words))));
    }

    private void rank(Context ctx) {
        Drafts drafts = Drafts.read(ctx.body()).orElseThrow(BadRequestResponse::new);
        Case c = Current.of(desk(ctx)).orElseThrow(NotFoundResponse::new);
        Node.Tree draft = drafts.over(tree(c, drafts.conflict()));
        json(ctx, ConflictSheet.ordered(Rankings.of(c, drafts.conflict(), draft), c, words(ctx, drafts.language())));
    }

    private Desk desk(Context ctx) {
        return front.shelf().at(ctx.pathParam("key")).orElseThrow(NotFoundResponse::new);
    }

    private static Node.Tree tree(Case c, String conflict) {
        return Optional.of(conflict)
                .filter(Rankings.conflicts(c)::contains)
                .flatMap(id -> c.tree(Rankings.file(id)))
                .orElseThrow(NotFoundResponse::new);
    }

    private Words words(Context ctx, String language) {
        Localizer localizer = front.localizer(ctx, language).orElseThrow(NotFoundResponse::new);
        return new Words(PreferenceData.class, localizer);
    }

    private static void json(Context ctx, Object value) {
        ctx.contentType("application/json; charset=utf-8").result(Json.compact(value));
    }
}
