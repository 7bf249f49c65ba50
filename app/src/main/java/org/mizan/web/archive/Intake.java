package org.mizan.web.archive;

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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mizan.archive.Terms;
import org.mizan.archive.Unrecorded;
import org.mizan.engine.Json;
import org.mizan.model.Rights;
import org.mizan.model.Source;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.text.Message;
import org.mizan.web.Front;
import org.mizan.web.exchange.DocumentIntake;
import org.mizan.web.steps.Authors;
import org.mizan.web.steps.StepsApi;
import org.mizan.workspace.Edit;
import org.mizan.workspace.Outcome;
import org.mizan.workspace.Step;
import org.mizan.workspace.Workspace;

/**
 * Takes documents into the archive, each as one step: one that a browser sends ({@code POST api/archive/document}), or one that lies there without a record
 * ({@code POST api/archive/record} with its {@code file}), which may also be set aside ({@code POST api/archive/set-aside}).
 */
final class Intake {
    private static final int LONGEST_NAME = 120;

    private final Front front;
    private final Authors authors;
    private final StepsApi steps;

    Intake(Front front, Authors authors, StepsApi steps) {
        this.front = front;
        this.authors = authors;
        this.steps = steps;
    }

    void take(Context ctx) throws IOException {
        Workspace workspace = steps.open(ctx);
        Kept kept = Kept.of(front, ctx);
        UploadedFile file = uploaded(ctx);
        String id = field(ctx, "source").orElse("");
        Source source = Optional.ofNullable(kept.subject().sources().get(id)).orElseThrow(BadRequestResponse::new);
        String name = name(file.filename());
        Path folder = Files.createTempDirectory("mizan-document-");
        Path document = folder.resolve(name);
        try {
            try (InputStream in = file.content()) {
                Files.copy(in, document);
            }
            store(ctx, workspace, document, source);
        } finally {
            Files.deleteIfExists(document);
            Files.deleteIfExists(folder);
        }
    }

    /** Records a file that lies in the archive already, in the folder of its source. */
    void record(Context ctx) throws IOException {
        Workspace workspace = steps.open(ctx);
        Kept kept = Kept.of(front, ctx);
        Unrecorded file = unrecorded(ctx, kept);
        Source source = file.source()
                .flatMap(s -> Optional.ofNullable(kept.subject().sources().get(s)))
                .orElseThrow(NotFoundResponse::new);
        store(ctx, workspace, file.path(kept.root()).orElseThrow(NotFoundResponse::new), source);
    }

    /** Takes a file that no record names out of the archive and keeps it elsewhere. */
    void setAside(Context ctx) throws IOException {
        steps.open(ctx);
        Kept kept = Kept.of(front, ctx);
        if (!unrecorded(ctx, kept).setAside(kept.root())) {
            throw new NotFoundResponse();
        }
        done(ctx, "", List.of());
    }

    private static Unrecorded unrecorded(Context ctx, Kept kept) {
        String file = field(ctx, "file").orElse("");
        return Unrecorded.in(kept.root(), kept.subject()).stream()
                .filter(u -> u.file().equals(file))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    private void store(Context ctx, Workspace workspace, Path document, Source source) throws IOException {
        String name = document.getFileName().toString();
        Loaded<List<Edit>> edits = DocumentIntake.capture(workspace, document, source.id(), terms(ctx, name));
        if (edits.value().isEmpty()) {
            steps.answer(ctx, workspace, new Outcome.Refused(edits.problems()));
            return;
        }
        if (edits.value().get().isEmpty()) {
            done(ctx, source.id(), edits.problems());
            return;
        }
        Outcome outcome = workspace.apply(new Step(
                Message.of(ArchiveRoom.class, "step.document", Arg.code(name), Shelves.label(source)),
                edits.value().get(),
                authors.author(),
                field(ctx, "window").orElse(""),
                Optional.empty()));
        tell(ctx, workspace, outcome, source.id(), edits.problems());
    }

    private void tell(Context ctx, Workspace workspace, Outcome outcome, String source, List<Problem> warnings) {
        if (outcome instanceof Outcome.Refused) {
            steps.answer(ctx, workspace, outcome);
            return;
        }
        if (outcome instanceof Outcome.Conflicted) {
            ctx.status(409).contentType("application/json").result("{\"conflicts\":[]}");
            return;
        }
        done(ctx, source, warnings);
    }

    private void done(Context ctx, String source, List<Problem> warnings) {
        Localizer localizer = localizer(ctx);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("source", source);
        answer.put(
                "warnings",
                warnings.stream()
                        .map(p -> Map.of("code", p.code(), "message", localizer.plain(p.message())))
                        .toList());
        ctx.contentType("application/json; charset=utf-8").result(Json.compact(answer));
    }

    private Localizer localizer(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("lang"))
                .flatMap(l -> front.localizer(ctx, l))
                .orElseGet(() -> new Localizer(Language.ENGLISH));
    }

    private static Terms terms(Context ctx, String name) {
        return new Terms(
                field(ctx, "retrieved"),
                field(ctx, "how").or(() -> Optional.of(name)),
                field(ctx, "licence"),
                choice(ctx, "may-quote", Rights.Permission.values()),
                choice(ctx, "may-redistribute", Rights.Permission.values()),
                choice(ctx, "confidentiality", Rights.Confidentiality.values()));
    }

    private static <E extends Enum<E>> Optional<E> choice(Context ctx, String field, E[] values) {
        return field(ctx, field)
                .flatMap(v -> Arrays.stream(values)
                        .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(v))
                        .findFirst());
    }

    private static Optional<String> field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    private static UploadedFile uploaded(Context ctx) {
        try {
            UploadedFile file = Optional.ofNullable(ctx.uploadedFile("file")).orElseThrow(BadRequestResponse::new);
            if (file.size() > ArchiveRoom.LARGEST) {
                throw new ContentTooLargeResponse();
            }
            return file;
        } catch (HttpResponseException e) {
            throw e;
        } catch (Exception e) {
            // The server checks the size before it hands the file over, and says so by an exception it does not
            // declare.
            throw tooLarge(e) ? new ContentTooLargeResponse() : new BadRequestResponse();
        }
    }

    private static boolean tooLarge(Throwable e) {
        return String.valueOf(e.getMessage()).contains("max") || e.getCause() != null && tooLarge(e.getCause());
    }

    /** The last part of the name that came with it, fit for every file system; never a path, never hidden. */
    private static String name(String sent) {
        String line = Optional.ofNullable(sent).orElse("");
        String last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{C}:*?\"<>|]", "-").replaceAll("^[. -]+|[. ]+$", "");
        int points = plain.codePointCount(0, plain.length());
        String fitting =
                points > LONGEST_NAME ? plain.substring(plain.offsetByCodePoints(0, points - LONGEST_NAME)) : plain;
        return fitting.isEmpty() ? "document" : fitting;
    }
}
