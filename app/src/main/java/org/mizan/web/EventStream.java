package org.mizan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.mizan.desk.Desk;
import org.mizan.desk.Signal;
import org.mizan.desk.State;
import org.mizan.engine.Json;
import org.mizan.text.Localizer;
import org.mizan.text.Message;
import org.mizan.web.steps.StepJson;

/**
 * Tells open pages what happens to their case ({@code text/event-stream}): {@code state} with number, stage, how many errors and what the page says of them, {@code progress} with the
 * share of the background work done, {@code saved} after every step with what can be undone and redone, {@code outside} where another program changed the
 * case or keeps it from being read, {@code job} with how a computation stands that somebody asked for.
 */
final class EventStream implements Room {
    private static final int PULSE_SECONDS = 10;

    /** Open pages that are told at the same time; each has a thread of the server. */
    private static final int PAGES = 120;

    private final Front front;
    private final Semaphore places = new Semaphore(PAGES);

    EventStream(Front front) {
        this.front = front;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/c/{key}/events", this::serve);
    }

    /*
     * Written by the request's own thread until the page is gone. The server's stream of its own, which answers from another thread, runs in circles when it
     * finds the request of a page that was closed already used for another.
     */
    private void serve(Context ctx) throws IOException {
        Desk desk = front.shelf().at(ctx.pathParam("key")).orElseThrow(NotFoundResponse::new);
        if (!places.tryAcquire()) {
            throw new ServiceUnavailableResponse();
        }
        try {
            ctx.contentType("text/event-stream; charset=utf-8");
            OutputStream out = ctx.res().getOutputStream();
            write(out, desk, front.localizers(ctx));
        } finally {
            places.release();
        }
    }

    private static void write(OutputStream out, Desk desk, List<Localizer> languages) {
        BlockingQueue<Signal> waiting = new LinkedBlockingQueue<>(1000);
        try (AutoCloseable listening = desk.listen(waiting::offer)) {
            send(out, new Signal.Changed(desk.state()), desk, languages);
            while (true) {
                Signal next = waiting.poll(PULSE_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    send(out, ": here\n\n");
                } else {
                    send(out, next, desk, languages);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            // The page was closed.
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void send(OutputStream out, String event, String data) throws IOException {
        send(out, "event: " + event + "\ndata: " + data + "\n\n");
    }

    /** What every page says of the errors of a state, by language. */
    private static Map<String, String> alarm(Desk desk, State state, List<Localizer> languages) {
        Optional<Message> said = Alarm.of(desk, state);
        Map<String, String> alarm = new LinkedHashMap<>();
        languages.forEach(l -> alarm.put(l.language().code(), said.map(l::plain).orElse("")));
        return alarm;
    }

    private static void send(OutputStream out, Signal signal, Desk desk, List<Localizer> languages) throws IOException {
        if (signal instanceof Signal.Changed changed) {
            State s = changed.state();
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("number", s.number());
            told.put("stage", s.stage().name().toLowerCase(Locale.ROOT));
            told.put("errors", Alarm.errors(s));
            told.put("alarm", alarm(desk, s, languages));
            send(out, "state", Json.compact(told));
        } else if (signal instanceof Signal.Progress progress) {
            send(
                    out,
                    "progress",
                    String.format(Locale.ROOT, "{\"number\":%d,\"share\":%.4f}", progress.number(), progress.share()));
        } else if (signal instanceof Signal.Worked job) {
            send(
                    out,
                    "job",
                    String.format(
                            Locale.ROOT,
                            "{\"kind\":\"%s\",\"id\":\"%s\",\"share\":%.4f,\"status\":\"%s\"}",
                            job.kind(),
                            job.id(),
                            job.share(),
                            job.status().name().toLowerCase(Locale.ROOT)));
        } else if (signal instanceof Signal.Stepped stepped) {
            send(out, "saved", StepJson.saved(stepped));
            Optional<String> told = StepJson.outside(stepped);
            if (told.isPresent()) {
                send(out, "outside", told.get());
            }
        } else if (signal instanceof Signal.Outside outside) {
            send(out, "outside", StepJson.outside(outside.problem()));
        }
    }
}
