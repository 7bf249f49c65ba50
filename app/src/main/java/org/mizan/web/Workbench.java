package org.mizan.web;

import io.javalin.Javalin;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mizan.desk.Desk;
import org.mizan.desk.Shelf;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.web.archive.ArchiveRoom;
import org.mizan.web.begin.BeginRoom;
import org.mizan.web.exchange.ExchangeRoom;
import org.mizan.web.forms.FormsRoom;
import org.mizan.web.forms.Guest;
import org.mizan.web.forms.LayersApi;
import org.mizan.web.matrix.MatrixData;
import org.mizan.web.matrix.MatrixPages;
import org.mizan.web.matrix.PreferenceData;
import org.mizan.web.matrix.PreferencePages;
import org.mizan.web.read.ChangesApi;
import org.mizan.web.read.DrawsRoom;
import org.mizan.web.read.JobsApi;
import org.mizan.web.read.LibraryRoom;
import org.mizan.web.read.ProblemsPage;
import org.mizan.web.read.ReadRoom;
import org.mizan.web.read.SearchRoom;
import org.mizan.web.read.SettingsRoom;
import org.mizan.web.read.WhatIfRoom;
import org.mizan.web.steps.Authors;
import org.mizan.web.steps.HistoryRoom;
import org.mizan.web.steps.StepsApi;
import org.mizan.workspace.Recent;

/** A running workbench: the server and the cases it has open. */
public final class Workbench implements AutoCloseable {
    private static final long LARGEST_BODY = 10L << 20;

    /** Rooms that show the case as it was read, so that there is nothing to show of one that never could be. */
    private static final Set<String> READING = Set.of("read", "what-if", "draws", "archive", "search");

    /** Held here, because the logging system forgets the level of a logger that nobody holds. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("io.javalin"));

    private final Start start;
    private final Shelf shelf;
    private final Guard guard;
    private final Javalin server;
    private final List<Room> rooms;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Another program listens on the port. */
    public static final class PortTaken extends Exception {
        PortTaken(Exception cause) {
            super(cause);
        }
    }

    private Workbench(Start start, Shelf shelf, Guard guard, Javalin server, List<Room> rooms) {
        this.start = start;
        this.shelf = shelf;
        this.guard = guard;
        this.server = server;
        this.rooms = rooms;
    }

    /**
     * Starts a server on 127.0.0.1 and opens the cases.
     *
     * @throws IOException if a case cannot be opened
     * @throws PortTaken if another program listens there
     */
    public static Workbench start(Start start) throws IOException, PortTaken {
        Shelf shelf = new Shelf(
                start.version(),
                !start.readOnly(),
                start.readOnly() ? Optional.empty() : Optional.of(new Recent(start.settings())));
        Guard guard = new Guard();
        Front front = new Front(start, shelf, guard);
        List<Room> rooms = rooms(front);
        // Both take half a second and neither needs the other: nobody can ask for a page before the address is told.
        CompletableFuture<Javalin> server = CompletableFuture.supplyAsync(() -> started(front, rooms));
        try {
            for (Path folder : start.cases()) {
                shelf.open(folder);
            }
            Workbench made = new Workbench(start, shelf, guard, server.join(), rooms);
            guard.port(made.server.port());
            return made;
        } catch (IOException | RuntimeException e) {
            server.thenAccept(Javalin::stop);
            shelf.close();
            if (e.getCause() instanceof JavalinBindException taken) {
                throw new PortTaken(taken);
            }
            throw e;
        }
    }

    /** Where any port will do, the one of last time is tried first: what a browser kept for that address is found again. */
    private static Javalin started(Front front, List<Room> rooms) {
        LastPort last = new LastPort(front.start());
        int wanted = last.port();
        try {
            Javalin server = server(front, rooms, wanted).start();
            last.keep(server.port());
            return server;
        } catch (JavalinBindException e) {
            if (wanted == front.start().port()) {
                throw e;
            }
            return server(front, rooms, 0).start();
        }
    }

    private static Javalin server(Front front, List<Room> rooms, int port) {
        QUIET.forEach(l -> l.setLevel(Level.WARNING));
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.maxRequestSize = LARGEST_BODY;
            config.jetty.host = "127.0.0.1";
            config.jetty.port = port;
            config.jetty.multipartConfig.maxFileSize(ArchiveRoom.LARGEST, SizeUnit.BYTES);
            config.jetty.multipartConfig.maxTotalRequestSize(ArchiveRoom.LARGEST + LARGEST_BODY, SizeUnit.BYTES);
            config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
            config.routes.before(front.guard()::check);
            rooms.forEach(r -> r.addTo(config.routes));
            config.routes.get("/c/{key}/{room}/{lang}/{page}", pages(front, rooms));
            config.routes.exception(HttpResponseException.class, (e, ctx) -> failed(front, ctx, e.getStatus()));
            config.routes.exception(Exception.class, (e, ctx) -> {
                System.getLogger("org.mizan.web").log(System.Logger.Level.ERROR, "a request failed", e);
                failed(front, ctx, 500);
            });
        });
    }

    /** All rooms, a line each. */
    private static List<Room> rooms(Front front) {
        Authors authors = new Authors(front.start().settings());
        StepsApi steps = new StepsApi(front, authors);
        MatrixData data = new MatrixData(front);
        MatrixPages matrices = new MatrixPages(front, data);
        PreferencePages preferences = new PreferencePages(front);
        return List.of(
                new Assets(), //
                new EventStream(front),
                new LibraryRoom(front),
                new ReadRoom(front),
                new WhatIfRoom(front),
                new DrawsRoom(front),
                new ArchiveRoom(front, authors, steps),
                new SearchRoom(front),
                new SettingsRoom(front),
                new JobsApi(front),
                new ChangesApi(front),
                data,
                new PreferenceData(front),
                new FormsRoom(
                        front,
                        List.of(
                                Guest.of(matrices::page, matrices::twin, matrices::links),
                                Guest.of(preferences::page, preferences::twin, preferences::links))),
                new LayersApi(front, authors, steps),
                new BeginRoom(front),
                steps,
                new HistoryRoom(front, authors, steps),
                new ExchangeRoom(front, authors, steps));
    }

    /** The pages of all rooms have one form of address: the room decides. */
    private static Handler pages(Front front, List<Room> rooms) {
        Map<String, Room> byName = new LinkedHashMap<>();
        rooms.stream().filter(r -> !r.name().isEmpty()).forEach(r -> byName.put(r.name(), r));
        ProblemsPage problems = new ProblemsPage(front);
        return ctx -> {
            Visit visit = front.visit(ctx);
            if (READING.contains(visit.room())
                    && visit.desk().edition(List.of()).isEmpty()) {
                problems.instead(visit, ctx.pathParam("page"));
                return;
            }
            Optional.ofNullable(byName.get(visit.room()))
                    .orElseThrow(NotFoundResponse::new)
                    .page(visit, ctx.pathParam("page"));
        };
    }

    /** The address to open first: the case, if there is just one, else the library. The token is part of it. */
    public String address() {
        List<Desk> open = shelf.all();
        String code = start.language().code();
        String path = open.size() == 1 ? "/c/" + open.get(0).key() + "/read/" + code + "/index.html" : "/" + code + "/";
        return "http://127.0.0.1:" + server.port() + path + "?token=" + guard.token();
    }

    /** Waits until the server has ended. */
    public void join() throws InterruptedException {
        server.jettyServer().server().join();
    }

    /** Ends the server, cancels what is computed and lets go of the cases; a step being saved is finished. May be called more than once. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.stop();
            rooms.forEach(Room::close);
            shelf.close();
        }
    }

    private static void failed(Front front, Context ctx, int status) {
        ctx.status(status);
        if (ctx.path().endsWith(".json") || ctx.path().contains("/api/")) {
            ctx.contentType("application/json").result("{\"error\":" + status + "}");
            return;
        }
        Language language = Language.SPOKEN.stream()
                .filter(l -> ctx.path().contains("/" + l.code() + "/"))
                .findFirst()
                .orElse(Preferences.preferred(ctx, front.start().language()));
        Words words = new Words(Workbench.class, new Localizer(language));
        String kind = status == 403 || status == 404 ? Integer.toString(status) : "other";
        front.plain(
                ctx,
                Map.of(
                        "language", language.code(),
                        "direction", language.direction(),
                        "title", words.plain("failure." + kind + ".title"),
                        "sentence", words.plain("failure." + kind)));
    }
}
