package org.mizan.web.exchange;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mizan.archive.Terms;
import org.mizan.casefile.CaseFolder;
import org.mizan.desk.Desk;
import org.mizan.engine.Json;
import org.mizan.model.Rights;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.web.Front;
import org.mizan.web.Words;
import org.mizan.web.steps.Authors;
import org.mizan.web.steps.StepsApi;
import org.mizan.workspace.Edit;
import org.mizan.workspace.Outcome;
import org.mizan.workspace.Step;
import org.mizan.workspace.Workspace;

/** Files that come into a case: shown first, then taken as one step or left. */
final class Incoming {
    private static final String DOCUMENT = "document";

    private final Front front;
    private final Authors authors;
    private final StepsApi steps;
    private final Desks desks;
    private final Arrivals arrivals = new Arrivals();

    Incoming(Front front, Authors authors, StepsApi steps) {
        this.front = front;
        this.authors = authors;
        this.steps = steps;
        this.desks = new Desks(front);
    }

    void addTo(RoutesConfig routes) {
        routes.post("/c/{key}/api/import", this::show);
        routes.post("/c/{key}/api/import-apply", this::apply);
        routes.post("/c/{key}/api/import-drop", ctx -> {
            arrivals.take(ctx.pathParam("key"), plan(ctx)).ifPresent(a -> arrivals.forget(plan(ctx)));
            ctx.json("{}");
        });
    }

    void close() {
        arrivals.close();
    }

    private void show(Context ctx) throws IOException {
        Workspace workspace = steps.open(ctx);
        Desk desk = desks.of(ctx);
        Words words = new Words(ExchangeRoom.class, desks.localizer(ctx));
        UploadedFile file = uploaded(ctx);
        String name = Optional.ofNullable(file.filename()).orElse("");
        Preview preview = new Preview(front, words, name);
        if (file.size() > ExchangeRoom.LARGEST) {
            Problems problems = new Problems();
            problems.error(
                    ExchangeRoom.class,
                    "import-too-large",
                    FilePos.of(Preview.shown(name)),
                    Arg.of(ExchangeRoom.LARGEST >> 20));
            fragment(ctx.status(413), preview.refused("", List.of(), problems.all()));
            return;
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            showCase(ctx, desk, preview, file, name);
            return;
        }
        byte[] content;
        try (InputStream in = file.content()) {
            content = in.readAllBytes();
        }
        if (new PeerFile(name, content).ways().isEmpty() && DocumentIntake.isDocument(name)) {
            showDocument(ctx, desk, preview, words, name, content);
            return;
        }
        PeerFile peer = new PeerFile(name, content);
        String sources = workspace.text("sources.yaml").orElse("");
        Optional<String> wanted = Optional.ofNullable(ctx.formParam("format")).filter(f -> !f.isBlank());
        List<PeerFile.Way> ways = peer.fitting(wanted, Desks.subject(desk), sources);
        if (ways.size() != 1) {
            List<Problem> problems =
                    ways.isEmpty() ? PeerFile.unknown(Preview.shown(name)).problems() : List.of();
            List<String> choices = ways.stream().map(PeerFile.Way::id).toList();
            fragment(ctx, preview.refused("", choices, problems));
            return;
        }
        PeerFile.Way way = ways.get(0);
        Loaded<PeerFile.Contents> read = way.read(peer, Desks.subject(desk), sources);
        if (read.value().isEmpty()) {
            fragment(ctx, preview.refused(way.id(), List.of(), read.problems()));
            return;
        }
        ImportPlan plan = ImportPlan.of(read.value().get().files(), workspace);
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(Afterwards.problems(workspace, plan.edits()));
        String id = plan.edits().isEmpty()
                ? ""
                : arrivals.keep(new Arrivals.Arrival(desk.key(), name, way.id(), plan.edits(), Optional.empty()));
        fragment(ctx, preview.planned(way.id(), plan, read.value().get(), problems, id));
    }

    private static UploadedFile uploaded(Context ctx) {
        try {
            return Optional.ofNullable(ctx.uploadedFile("file")).orElseThrow(BadRequestResponse::new);
        } catch (HttpResponseException e) {
            throw e;
        } catch (Exception e) {
            // The server checks the size before it hands the file over, and says so by a checked exception it does not
            // declare.
            boolean large = String.valueOf(e.getCause()).contains("max")
                    || String.valueOf(root(e).getMessage()).contains("max");
            throw large ? new ContentTooLargeResponse() : new BadRequestResponse();
        }
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }

    private void showCase(Context ctx, Desk desk, Preview preview, UploadedFile file, String name) throws IOException {
        Problems problems = new Problems();
        Path zip = Files.createTempFile("mizan-case-", ".zip");
        Path folder = Files.createTempDirectory("mizan-case-");
        String id = "";
        List<Preview.FileLine> lines = new ArrayList<>();
        try {
            try (InputStream in = file.content()) {
                Files.copy(in, zip, StandardCopyOption.REPLACE_EXISTING);
            }
            CaseZip.unpack(zip, folder, problems);
            if (!problems.hasErrors()) {
                problems.addAll(CaseFolder.open(folder).read(List.of()).problems());
                try (var all = Files.walk(folder)) {
                    all.filter(Files::isRegularFile)
                            .sorted()
                            .limit(Preview.SHOWN)
                            .forEach(p -> lines.add(new Preview.FileLine(
                                    folder.relativize(p).toString().replace('\\', '/'), "new", out -> {})));
                }
                id = arrivals.keep(new Arrivals.Arrival(desk.key(), name, "zip", List.of(), Optional.of(folder)));
            }
        } finally {
            Files.deleteIfExists(zip);
            if (id.isEmpty()) {
                Afterwards.delete(folder);
            }
        }
        fragment(ctx, preview.newCase(lines, problems.all(), id));
    }

    /** A document belongs to a source: which one is asked for. */
    private void showDocument(Context ctx, Desk desk, Preview preview, Words words, String name, byte[] content)
            throws IOException {
        Path folder = Files.createTempDirectory("mizan-document-");
        Files.write(folder.resolve(Download.safe(Preview.shown(name))), content);
        String id = arrivals.keep(new Arrivals.Arrival(desk.key(), name, DOCUMENT, List.of(), Optional.of(folder)));
        List<Preview.SourceChoice> sources = new ArrayList<>();
        Desks.subject(desk)
                .map(c -> c.sources().values())
                .orElse(List.of())
                .forEach(source -> sources.add(new Preview.SourceChoice(
                        source.id(),
                        words.localizer().plain(Arg.of(source.shortName().orElse(source.title()))) + " (" + source.id()
                                + ")")));
        fragment(ctx, preview.document(sources, id));
    }

    private void takeDocument(Context ctx, Workspace workspace, String id, Arrivals.Arrival arrival)
            throws IOException {
        Path document;
        try (var files = Files.list(arrival.unpacked().orElseThrow())) {
            document = files.findFirst().orElseThrow(NotFoundResponse::new);
        }
        String source = Optional.ofNullable(ctx.queryParam("source")).orElse("");
        if (!Desks.subject(desks.of(ctx))
                .map(c -> c.sources().containsKey(source))
                .orElse(false)) {
            throw new NotFoundResponse();
        }
        Terms terms = new Terms(
                Optional.ofNullable(ctx.queryParam("retrieved")).filter(r -> !r.isBlank()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                switch (Optional.ofNullable(ctx.queryParam("redistribute")).orElse("")) {
                    case "yes" -> Optional.of(Rights.Permission.YES);
                    case "no" -> Optional.of(Rights.Permission.NO);
                    default -> Optional.empty();
                },
                Optional.empty());
        Loaded<List<Edit>> edits = DocumentIntake.capture(workspace, document, source, terms);
        Outcome outcome = edits.value().isEmpty()
                ? new Outcome.Refused(edits.problems())
                : workspace.apply(new Step(
                        Message.of(
                                ExchangeRoom.class,
                                "step.document",
                                Arg.code(Preview.shown(arrival.file())),
                                Desks.subject(desks.of(ctx))
                                        .map(c -> c.sources().get(source))
                                        .map(s -> Arg.of(s.shortName().orElse(s.title())))
                                        .orElse(Arg.code(source))),
                        edits.value().get(),
                        authors.author(),
                        Optional.ofNullable(ctx.queryParam("window")).orElse(""),
                        Optional.empty()));
        finish(ctx, workspace, id, outcome);
    }

    private void finish(Context ctx, Workspace workspace, String id, Outcome outcome) {
        if (outcome instanceof Outcome.Conflicted) {
            ctx.status(409).contentType("application/json").result("{\"conflicts\":[]}");
            return;
        }
        if (outcome instanceof Outcome.Applied) {
            arrivals.forget(id);
        }
        steps.answer(ctx, workspace, outcome);
    }

    private static void fragment(Context ctx, Content content) {
        StringOutput out = new StringOutput();
        content.writeTo(out);
        ctx.contentType("text/html; charset=utf-8").result(out.toString());
    }

    private static String plan(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("plan")).orElse("");
    }

    private void apply(Context ctx) throws IOException {
        Workspace workspace = steps.open(ctx);
        String id = plan(ctx);
        Arrivals.Arrival arrival = arrivals.take(ctx.pathParam("key"), id).orElseThrow(NotFoundResponse::new);
        if (arrival.format().equals(DOCUMENT)) {
            takeDocument(ctx, workspace, id, arrival);
            return;
        }
        if (arrival.unpacked().isPresent()) {
            Desk opened = front.shelf().open(NewCase.settle(desks.of(ctx), arrival));
            arrivals.forget(id);
            ctx.contentType("application/json")
                    .result(Json.compact(Map.of(
                            "href",
                            "/c/" + opened.key() + "/read/"
                                    + desks.localizer(ctx).language().code() + "/index.html")));
            return;
        }
        Message name = Message.of(
                ExchangeRoom.class, "step.import", Arg.code(Preview.shown(arrival.file())), Arg.code(arrival.format()));
        String window = Optional.ofNullable(ctx.queryParam("window")).orElse("");
        Outcome outcome = workspace.apply(new Step(name, arrival.edits(), authors.author(), window, Optional.empty()));
        finish(ctx, workspace, id, outcome);
    }
}
