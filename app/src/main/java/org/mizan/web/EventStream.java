package org.mizan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.sse.SseClient;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.mizan.desk.Desk;
import org.mizan.desk.Signal;
import org.mizan.desk.State;
import org.mizan.problem.Problem;
import org.mizan.web.steps.StepJson;

/**
 * Tells open pages what happens to their case ({@code text/event-stream}): {@code state} with number, stage and how many errors, {@code progress} with the
 * share of the background work done, {@code saved} after every step with what can be undone and redone, {@code outside} where another program changed the
 * case or keeps it from being read.
 */
final class EventStream implements Room {
    private static final int PULSE_SECONDS = 15;

    private final Front front;

    EventStream(Front front) {
        this.front = front;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.sse("/c/{key}/events", this::serve);
    }

    private void serve(SseClient client) {
        Desk desk = front.shelf().at(client.ctx().pathParam("key")).orElseThrow(NotFoundResponse::new);
        BlockingQueue<Signal> waiting = new LinkedBlockingQueue<>(1000);
        client.keepAlive();
        Thread writer = new Thread(() -> write(client, desk, waiting), "mizan-events-" + desk.key());
        writer.setDaemon(true);
        client.onClose(writer::interrupt);
        writer.start();
    }

    private static void write(SseClient client, Desk desk, BlockingQueue<Signal> waiting) {
        try (AutoCloseable listening = desk.listen(waiting::offer)) {
            send(client, new Signal.Changed(desk.state()));
            while (!client.terminated()) {
                Signal next = waiting.poll(PULSE_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    client.sendComment("here");
                } else {
                    send(client, next);
                }
            }
        } catch (Exception e) {
            // The page was closed.
        } finally {
            client.close();
        }
    }

    private static void send(SseClient client, Signal signal) {
        if (signal instanceof Signal.Changed changed) {
            State s = changed.state();
            long errors = s.problems().stream().filter(Problem::isError).count();
            client.sendEvent(
                    "state",
                    String.format(
                            Locale.ROOT,
                            "{\"number\":%d,\"stage\":\"%s\",\"errors\":%d}",
                            s.number(),
                            s.stage().name().toLowerCase(Locale.ROOT),
                            errors));
        } else if (signal instanceof Signal.Progress progress) {
            client.sendEvent(
                    "progress",
                    String.format(Locale.ROOT, "{\"number\":%d,\"share\":%.4f}", progress.number(), progress.share()));
        } else if (signal instanceof Signal.Stepped stepped) {
            client.sendEvent("saved", StepJson.saved(stepped));
            StepJson.outside(stepped).ifPresent(told -> client.sendEvent("outside", told));
        } else if (signal instanceof Signal.Outside outside) {
            client.sendEvent("outside", StepJson.outside(outside.problem()));
        }
    }
}
