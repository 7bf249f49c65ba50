package org.mizan.web.archive;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mizan.archive.Archive;
import org.mizan.archive.Document;
import org.mizan.desk.Desk;
import org.mizan.desk.Edition;
import org.mizan.model.Case;
import org.mizan.web.Front;

/**
 * The archive of an open case as the case records it now.
 *
 * @param subject the case; as it last could be read while it has errors
 */
record Kept(Desk desk, Case subject, Archive archive) {
    static Kept of(Desk desk) {
        Case c = desk.state()
                .subject()
                .or(() -> desk.edition(List.of()).map(Edition::subject))
                .orElseThrow(NotFoundResponse::new);
        return new Kept(desk, c, Archive.of(desk.folder(), c));
    }

    static Kept of(Front front, Context ctx) {
        return of(front.shelf().at(ctx.pathParam("key")).orElseThrow(NotFoundResponse::new));
    }

    Path root() {
        return desk.folder();
    }

    /** The document with this number among those of a source, from 1; a number that is none, or too large, finds nothing. */
    Optional<Document> document(String source, String number) {
        List<Document> all = archive.documents(source);
        return number.matches("[1-9][0-9]{0,3}") && Integer.parseInt(number) <= all.size()
                ? Optional.of(all.get(Integer.parseInt(number) - 1))
                : Optional.empty();
    }

    /** The document that a request names by {@code source} and {@code document}. */
    Document asked(Context ctx) {
        return document(parameter(ctx, "source"), parameter(ctx, "document")).orElseThrow(NotFoundResponse::new);
    }

    static String parameter(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("");
    }

    /** What follows the case's address to reach something of this document. */
    String address(String what, Document document) {
        return "/c/" + desk.key() + "/api/archive/" + what + "?source=" + document.source() + "&document="
                + number(document);
    }

    int number(Document document) {
        return archive.documents(document.source()).indexOf(document) + 1;
    }
}
