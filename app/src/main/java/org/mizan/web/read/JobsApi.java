package org.mizan.web.read;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import org.mizan.desk.Desk;
import org.mizan.web.Front;
import org.mizan.web.Room;

/** Cancels what somebody asked for: {@code POST /c/KEY/api/jobs/ID/cancel}, by script or by a form that says where to go back to. */
public final class JobsApi implements Room {
    private final Front front;

    public JobsApi(Front front) {
        this.front = front;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/c/{key}/api/jobs/{id}/cancel", this::cancel);
    }

    private void cancel(Context ctx) {
        String key = ctx.pathParam("key");
        Desk desk = front.shelf().at(key).orElseThrow(NotFoundResponse::new);
        String id = ctx.pathParam("id");
        boolean found = desk.drawings().cancel(id)
                || desk.attempts().cancel(id)
                || desk.checkups().cancel(id);
        if (!found) {
            throw new NotFoundResponse();
        }
        boolean form =
                Optional.ofNullable(ctx.contentType()).orElse("").startsWith("application/x-www-form-urlencoded");
        Optional<String> back = form ? Optional.ofNullable(ctx.formParam("back")) : Optional.empty();
        if (back.filter(b -> b.startsWith("/c/" + key + "/")).isPresent()) {
            ctx.redirect(back.get(), HttpStatus.SEE_OTHER);
        } else {
            ctx.contentType("application/json").result("{\"cancelled\":true}");
        }
    }
}
