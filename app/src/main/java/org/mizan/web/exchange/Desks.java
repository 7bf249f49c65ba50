package org.mizan.web.exchange;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import org.mizan.desk.Desk;
import org.mizan.desk.Edition;
import org.mizan.model.Case;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.web.Front;

/** The open case that a request is about, and the language to answer in. */
final class Desks {
    private final Front front;

    Desks(Front front) {
        this.front = front;
    }

    Desk of(Context ctx) {
        return front.shelf().at(ctx.pathParam("key")).orElseThrow(NotFoundResponse::new);
    }

    Localizer localizer(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("lang"))
                .flatMap(l -> front.localizer(ctx, l))
                .orElseGet(() -> new Localizer(Language.ENGLISH));
    }

    /** The case as it is, else as it last could be read. */
    static Optional<Case> subject(Desk desk) {
        return desk.state().subject().or(() -> desk.edition(List.of()).map(Edition::subject));
    }
}
