package org.mizan.web.forms;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.problem.FilePos;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;
import org.mizan.web.Front;
import org.mizan.web.Room;
import org.mizan.web.steps.Authors;
import org.mizan.web.steps.StepWords;
import org.mizan.web.steps.StepsApi;
import org.mizan.workspace.Edit;
import org.mizan.workspace.Fingerprint;
import org.mizan.workspace.Outcome;
import org.mizan.workspace.Step;
import org.mizan.workspace.Workspace;

/**
 * What is done to a what-if variant as a folder: {@code POST /c/KEY/api/overlay-move?id=&to=} gives it another id wherever it is named, {@code
 * overlay-remove?id=} takes it away. Each is one step that can be undone; answers are those of {@link StepsApi}.
 */
public final class LayersApi implements Room {
    private static final String FOLDER = "overlays/";

    private final Front front;
    private final Authors authors;
    private final StepsApi steps;

    public LayersApi(Front front, Authors authors, StepsApi steps) {
        this.front = front;
        this.authors = authors;
        this.steps = steps;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/c/{key}/api/overlay-move", this::move);
        routes.post("/c/{key}/api/overlay-remove", this::remove);
    }

    private void move(Context ctx) {
        Manuscript files = files(ctx);
        String id = known(ctx, files);
        String to = Optional.ofNullable(ctx.queryParam("to")).orElse("");
        if (!Raw.isId(to) || files.overlays().contains(to)) {
            throw new BadRequestResponse();
        }
        List<Edit> edits = new ArrayList<>();
        for (Site site : Sites.of(files)) {
            boolean own = site.file().startsWith(FOLDER + id + "/");
            if (!own && site.targets().contains(Target.OVERLAYS) && site.names(id)) {
                edits.add(Edit.words(site.file(), site.path(), Optional.of(scalar(site)), site.renamed(id, to)));
            }
        }
        int places = edits.size() + 1;
        steps.act(ctx, (workspace, window) -> {
            texts(workspace, files, id).forEach((file, text) -> {
                edits.add(new Edit.AddFile(FOLDER + to + file.substring(FOLDER.length() + id.length()), text));
                edits.add(new Edit.RemoveFile(file, Fingerprint.of(text)));
            });
            return done(
                    workspace,
                    window,
                    edits,
                    Message.of(StepWords.class, "step.renamed", Arg.code(id), Arg.code(to), Arg.of(places)));
        });
    }

    private void remove(Context ctx) {
        Manuscript files = files(ctx);
        String id = known(ctx, files);
        String first = files.languages().get(0);
        Arg name = ItemList.at(Parts.OVERLAYS, files, id)
                .map(i -> i.text("title", first))
                .filter(t -> !t.equals(Text.NONE))
                .map(Arg::of)
                .orElse(Arg.code(id));
        steps.act(ctx, (workspace, window) -> {
            List<Edit> edits = new ArrayList<>();
            texts(workspace, files, id)
                    .forEach((file, text) -> edits.add(new Edit.RemoveFile(file, Fingerprint.of(text))));
            return done(
                    workspace,
                    window,
                    edits,
                    Message.of(StepWords.class, "step.removed", Arg.code(Parts.OVERLAYS.id()), name));
        });
    }

    private Outcome done(Workspace workspace, String window, List<Edit> edits, Message name) {
        return workspace.apply(new Step(name, edits, authors.author(), window, Optional.empty()));
    }

    private static Node scalar(Site site) {
        return new Node.Scalar(site.value(), false, FilePos.of(site.file()));
    }

    /** The files of a variant and what is in them. */
    private static Map<String, String> texts(Workspace workspace, Manuscript files, String id) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.under(FOLDER + id).forEach(file -> workspace.text(file).ifPresent(text -> texts.put(file, text)));
        return texts;
    }

    private static String known(Context ctx, Manuscript files) {
        return Optional.ofNullable(ctx.queryParam("id"))
                .filter(files.overlays()::contains)
                .orElseThrow(NotFoundResponse::new);
    }

    private Manuscript files(Context ctx) {
        return new Manuscript(front.shelf()
                .at(ctx.pathParam("key"))
                .orElseThrow(NotFoundResponse::new)
                .folder());
    }
}
