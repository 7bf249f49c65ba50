package org.mizan.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mizan.desk.Desk;
import org.mizan.text.Localizer;

/**
 * A request for a page of an open case.
 *
 * @param room first part of the address after the case, without overlays
 * @param overlays named behind the room with {@code +}
 */
public record Visit(Context ctx, Desk desk, String room, List<String> overlays, Localizer localizer) {
    static Visit of(Context ctx, Front front) {
        Desk desk = front.shelf().at(ctx.pathParam("key")).orElseThrow(NotFoundResponse::new);
        List<String> room = List.of(ctx.pathParam("room").split("\\+"));
        Localizer localizer = front.localizer(ctx, ctx.pathParam("lang")).orElseThrow(NotFoundResponse::new);
        return new Visit(ctx, desk, room.get(0), room.subList(1, room.size()), localizer);
    }

    /** The address of another room's page in the same language. */
    public String href(String otherRoom, String page) {
        return "/c/" + desk.key() + "/" + otherRoom + "/" + localizer.language().code() + "/" + page;
    }

    /** The room's part of the address, overlays included. */
    public String roomAndOverlays() {
        return Stream.concat(Stream.of(room), overlays.stream())
                .reduce((a, b) -> a + "+" + b)
                .orElseThrow();
    }

    public Words words(Class<?> owner) {
        return new Words(owner, localizer);
    }

    /** A parameter of the query, unless blank. */
    public Optional<String> asked(String name) {
        return Optional.ofNullable(ctx.queryParam(name)).map(String::strip).filter(v -> !v.isEmpty());
    }
}
