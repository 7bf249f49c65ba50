package org.mizan.web.steps;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mizan.desk.Desk;
import org.mizan.desk.Edition;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.web.Front;
import org.mizan.web.Room;
import org.mizan.workspace.LogEntry;
import org.mizan.workspace.Outcome;
import org.mizan.workspace.Workspace;

/**
 * Editing over HTTP: {@code POST /c/KEY/api/steps}, {@code /undo} and {@code /redo}, and {@code GET /c/KEY/api/steps} for where things stand. 200 means
 * saved, 409 that somebody else changed the same things, 422 that the edits cannot be done, 503 that the disk does not take them now; except for 200
 * nothing was written.
 */
public final class StepsApi implements Room {
    /** Why a later try may well succeed. */
    private static final Set<String> PASSING = Set.of("cannot-save", "case-busy", "file-not-readable");

    private static final int REMEMBERED = 500;

    private final Front front;
    private final Authors authors;
    private final Map<Workspace, Doing> doing = new ConcurrentHashMap<>();

    /** Requests that were answered with 200: a browser that did not hear the answer asks again. */
    private final Set<String> done = java.util.Collections.synchronizedSet(
            java.util.Collections.newSetFromMap(new LinkedHashMap<String, Boolean>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            }));

    public StepsApi(Front front, Authors authors) {
        this.front = front;
        this.authors = authors;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/c/{key}/api/steps", this::apply);
        routes.post("/c/{key}/api/undo", ctx -> turn(ctx, (w, r) -> w.undo(authors.author(), r.window())));
        routes.post("/c/{key}/api/redo", ctx -> turn(ctx, (w, r) -> w.redo(authors.author(), r.window())));
        routes.get("/c/{key}/api/steps", ctx -> tell(ctx, open(ctx)));
    }

    private void apply(Context ctx) {
        Workspace open = open(ctx);
        Loaded<Asked> read = EditReader.read(ctx.body());
        if (read.value().isEmpty()) {
            refuse(ctx, read.problems());
            return;
        }
        Asked asked = read.value().get();
        Optional<String> id = asked.id().map(i -> ctx.pathParam("key") + " " + i);
        if (id.isPresent() && done.contains(id.get())) {
            tell(ctx, open);
            return;
        }
        Doing.Result result =
                doing.computeIfAbsent(open, Doing::new).apply(asked, authors.author(), subject(desk(ctx)));
        if (result.outcome() instanceof Outcome.Applied) {
            id.ifPresent(done::add);
        }
        if (result.clashes().isEmpty()) {
            answer(ctx, open, result.outcome());
        } else {
            ctx.status(409);
            json(ctx, StepJson.conflicts(result.clashes(), localizer(ctx)));
        }
    }

    /** Something done to the whole case. */
    interface Turn {
        Outcome of(Workspace workspace, EditReader.Turned request);
    }

    /** Answers a request that names a window and, some of them, a state and a name. */
    void turn(Context ctx, Turn turn) {
        Workspace open = open(ctx);
        Loaded<EditReader.Turned> request = EditReader.turned(ctx.body(), open.revision());
        if (request.value().isEmpty()) {
            refuse(ctx, request.problems());
        } else {
            answer(ctx, open, turn.of(open, request.value().get()));
        }
    }

    /** Something done to a case from a window. */
    public interface Deed {
        Outcome of(Workspace workspace, String window);
    }

    /** Answers a request that names its window with what came of the deed. */
    public void act(Context ctx, Deed deed) {
        turn(ctx, (workspace, request) -> deed.of(workspace, request.window()));
    }

    /** Answers with what came of a step; not of one that is in conflict. */
    public void answer(Context ctx, Workspace open, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            refuse(ctx, refused.problems());
        } else {
            tell(ctx, open);
        }
    }

    private void refuse(Context ctx, List<Problem> problems) {
        boolean passing = problems.stream().allMatch(p -> PASSING.contains(p.code()));
        ctx.status(passing ? 503 : 422);
        json(ctx, StepJson.problems(problems, localizer(ctx)));
    }

    private void tell(Context ctx, Workspace open) {
        Optional<LogEntry> last = open.history(1).stream().findFirst();
        json(
                ctx,
                StepJson.done(
                        open.revision(),
                        last.map(e -> e.at().toInstant()).orElse(Instant.now()),
                        open.undoable(1).stream().findFirst(),
                        open.redoable(1).stream().findFirst(),
                        authors,
                        localizer(ctx)));
    }

    private static void json(Context ctx, String text) {
        ctx.contentType("application/json; charset=utf-8").result(text);
    }

    private Localizer localizer(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("lang"))
                .flatMap(l -> front.localizer(ctx, l))
                .orElseGet(() -> new Localizer(Language.ENGLISH));
    }

    private Desk desk(Context ctx) {
        return front.shelf().at(ctx.pathParam("key")).orElseThrow(NotFoundResponse::new);
    }

    /** The case to change; 403 where it is only read. */
    public Workspace open(Context ctx) {
        return desk(ctx).workspace().orElseThrow(() -> new ForbiddenResponse("read-only"));
    }

    /** The case as it is, else as it last could be read. */
    static Optional<Case> subject(Desk desk) {
        return desk.state().subject().or(() -> desk.edition(List.of()).map(Edition::subject));
    }
}
