package org.mizan.web.read;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.casefile.CaseFolder;
import org.mizan.desk.Desk;
import org.mizan.desk.Shelf;
import org.mizan.text.Arg;
import org.mizan.text.Localizer;
import org.mizan.text.Text;
import org.mizan.web.Front;
import org.mizan.web.Leaf;
import org.mizan.web.Preferences;
import org.mizan.web.Room;
import org.mizan.web.Words;

/** The first page where no case is named: open, recent and shipped cases; a folder to open; the way to a new case. */
public final class LibraryRoom implements Room {
    private static final int LONGEST = 4096;

    private final Front front;
    private final RecentCases recent;

    public LibraryRoom(Front front) {
        this.front = front;
        this.recent = new RecentCases(front.start().settings());
        front.shelf().all().forEach(d -> recent.opened(d.folder()));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/",
                ctx -> ctx.redirect("/"
                        + Preferences.preferred(ctx, front.start().language()).code() + "/"));
        routes.get("/{lang}/", ctx -> show(ctx, Optional.empty(), ""));
        routes.post("/{lang}/open", this::open);
        routes.post("/{lang}/copy", this::copy);
        routes.post("/{lang}/close", this::close);
    }

    /** A case that is open. */
    public record Open(String key, Text title, String folder) {}

    /**
     * A case that is not open.
     *
     * @param name of its folder
     * @param copy where a copy of it would go
     */
    public record Closed(String name, Text title, String folder, String copy) {}

    private void show(Context ctx, Optional<Failure> failure, String typed) {
        Localizer localizer = localizer(ctx);
        Words words = new Words(LibraryRoom.class, localizer);
        List<Desk> desks = front.shelf().all();
        List<Path> here = desks.stream().map(Desk::folder).toList();
        List<Open> open = desks.stream()
                .map(d -> new Open(
                        d.key(),
                        d.state().subject().map(c -> c.info().title()).orElse(Text.plain(d.key())),
                        d.folder().toString()))
                .toList();
        List<Path> shipped = front.start().shipped().map(Shelf::casesIn).orElse(List.of());
        List<Closed> closed = recent.all().stream()
                .filter(p -> !here.contains(p))
                .map(LibraryRoom::closed)
                .toList();
        front.page(
                ctx,
                localizer,
                Leaf.of(
                                words.plain("library.title"),
                                front.part(
                                        "read/library",
                                        Map.of(
                                                "words", words,
                                                "open", open,
                                                "recent", closed,
                                                "shipped", shipped.stream().map(LibraryRoom::closed).toList(),
                                                "failure", failure.map(f -> words.say(f.key, f.args)),
                                                "typed", typed,
                                                "guard", front.guard().pageSecret(),
                                                "readOnly", front.start().readOnly())))
                        .styled("read"));
    }

    private static Closed closed(Path folder) {
        String name = String.valueOf(folder.getFileName());
        Path copy = Path.of(System.getProperty("user.home", ".")).resolve("Mizan").resolve(name);
        return new Closed(name, Title.of(folder), folder.toString(), copy.toString());
    }

    private record Failure(String key, Arg... args) {}

    private void open(Context ctx) throws IOException {
        String typed = Optional.ofNullable(ctx.formParam("path")).orElse("").strip();
        Optional<Path> path = shipped(ctx).or(() -> path(typed));
        Optional<Failure> failure = path.isEmpty()
                ? Optional.of(new Failure(typed.isEmpty() ? "open.blank" : "open.bad", Arg.code(cut(typed))))
                : refusal(path.get());
        if (failure.isPresent()) {
            refuse(ctx, failure.get(), typed);
        } else {
            enter(ctx, path.get());
        }
    }

    private void enter(Context ctx, Path folder) throws IOException {
        Path real = Files.isRegularFile(folder) ? folder.toAbsolutePath().getParent() : folder;
        try {
            Desk desk = front.shelf().open(real);
            recent.opened(desk.folder());
            ctx.redirect("/c/" + desk.key() + "/read/" + localizer(ctx).language().code() + "/index.html", HttpStatus.SEE_OTHER);
        } catch (UncheckedIOException e) {
            refuse(ctx, new Failure("open.unreadable", Arg.code(real.toString())), real.toString());
        }
    }

    private void refuse(Context ctx, Failure failure, String typed) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, Optional.of(failure), cut(typed));
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    /** Why a folder cannot be opened; empty if it can. */
    private static Optional<Failure> refusal(Path path) {
        Arg shown = Arg.code(path.toString());
        if (!Files.exists(path)) {
            return Optional.of(new Failure("open.missing", shown));
        }
        if (Files.isRegularFile(path) && path.endsWith(CaseFolder.MAIN_FILE)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(path)) {
            return Optional.of(new Failure("open.file", shown));
        }
        return CaseFolder.isCase(path)
                ? Optional.empty()
                : Optional.of(new Failure("open.no-case", shown, Arg.code(CaseFolder.MAIN_FILE)));
    }

    /** The path as typed or pasted: with or without quotation marks, from the home folder with a tilde. */
    private static Optional<Path> path(String typed) {
        String bare = typed.replaceAll("^[\"'\u201c\u2018](.*)[\"'\u201d\u2019]$", "$1").strip();
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return Optional.empty();
        }
        String whole = bare.equals("~") || bare.startsWith("~/") || bare.startsWith("~\\")
                ? System.getProperty("user.home", ".") + bare.substring(1)
                : bare;
        try {
            return Optional.of(Path.of(whole).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> shipped(Context ctx) {
        return Optional.ofNullable(ctx.formParam("shipped"))
                .flatMap(name -> front.start().shipped().map(Shelf::casesIn).orElse(List.of()).stream()
                        .filter(p -> String.valueOf(p.getFileName()).equals(name))
                        .findFirst());
    }

    private void copy(Context ctx) throws IOException {
        if (front.start().readOnly()) {
            throw new ForbiddenResponse("read-only");
        }
        Path from = shipped(ctx).orElseThrow(NotFoundResponse::new);
        String typed = Optional.ofNullable(ctx.formParam("to")).orElse("").strip();
        Optional<Path> to = path(typed);
        if (to.isEmpty() || to.get().getParent() == null) {
            refuse(ctx, new Failure(typed.isEmpty() ? "open.blank" : "open.bad", Arg.code(cut(typed))), "");
            return;
        }
        try {
            if (to.get().startsWith(from.toAbsolutePath()) || !CaseCopy.isFree(to.get())) {
                refuse(ctx, new Failure("copy.taken", Arg.code(to.get().toString())), "");
                return;
            }
            CaseCopy.make(from, to.get());
        } catch (IOException e) {
            refuse(ctx, new Failure("copy.failed", Arg.code(to.get().toString())), "");
            return;
        }
        enter(ctx, to.get());
    }

    private void close(Context ctx) {
        Localizer localizer = localizer(ctx);
        front.shelf().close(Optional.ofNullable(ctx.formParam("key")).orElse(""));
        ctx.redirect("/" + localizer.language().code() + "/", HttpStatus.SEE_OTHER);
    }

    private Localizer localizer(Context ctx) {
        return front.localizer(ctx, ctx.pathParam("lang")).orElseThrow(NotFoundResponse::new);
    }
}
