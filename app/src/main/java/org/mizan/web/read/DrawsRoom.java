package org.mizan.web.read;

import gg.jte.Content;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.desk.Desk;
import org.mizan.desk.Drawing;
import org.mizan.desk.Drawn;
import org.mizan.desk.Edition;
import org.mizan.desk.Job;
import org.mizan.desk.State;
import org.mizan.engine.Json;
import org.mizan.engine.Manifest;
import org.mizan.model.Case;
import org.mizan.verdict.RobustnessView;
import org.mizan.web.Front;
import org.mizan.web.Leaf;
import org.mizan.web.Room;
import org.mizan.web.Visit;
import org.mizan.web.Words;

/** How the results move when every judgement varies by its confidence: an ensemble, started on request, watched while it runs. */
public final class DrawsRoom implements Room {
    private static final int MOST = 200_000;
    private static final int STANDARD = 1000;

    private final Front front;

    public DrawsRoom(Front front) {
        this.front = front;
    }

    @Override
    public String name() {
        return "draws";
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/c/{key}/{room}/{lang}/start", this::start);
    }

    private void start(Context ctx) {
        Visit visit = front.visit(ctx);
        if (!visit.room().equals(name())) {
            throw new NotFoundResponse();
        }
        Optional<Case> subject = visit.desk().state().subject();
        int draws = number(ctx.formParam("draws"), 1, MOST).orElse(draws(subject));
        int seed = number(ctx.formParam("seed"), 0, Integer.MAX_VALUE).orElse(seed(subject));
        if (subject.isPresent()) {
            visit.desk().draw(visit.overlays(), draws, seed);
        }
        ctx.redirect(address(visit, "index.html", draws, seed), HttpStatus.SEE_OTHER);
    }

    private static String address(Visit visit, String page, int draws, int seed) {
        return new Address(visit.href(visit.roomAndOverlays(), page))
                .with("draws", String.valueOf(draws))
                .with("seed", String.valueOf(seed))
                .toString();
    }

    private static Optional<Integer> number(String text, int least, int most) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .map(Numbers::western)
                .map(t -> t.replaceAll("[,٬\\s]", ""))
                .filter(t -> t.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .filter(n -> n >= least && n <= most);
    }

    private static int draws(Optional<Case> subject) {
        return subject.flatMap(c -> number(c.info().settings().get("draws"), 1, MOST)).orElse(STANDARD);
    }

    private static int seed(Optional<Case> subject) {
        return subject.flatMap(c -> number(c.info().settings().get("seed"), 0, Integer.MAX_VALUE)).orElse(1);
    }

    @Override
    public void page(Visit visit, String page) {
        State state = visit.desk().state();
        int draws = Numbers.asked(visit, "draws", 1, MOST).orElse(draws(state.subject()));
        int seed = Numbers.asked(visit, "seed", 0, Integer.MAX_VALUE).orElse(seed(state.subject()));
        switch (page) {
            case "index.html" -> html(visit, state, draws, seed);
            case "index.json" -> json(visit, draws, seed);
            default -> throw new NotFoundResponse();
        }
    }

    /** The job for this, on the newest state if there is one, else on an earlier state. */
    private static Optional<Map.Entry<Drawing, Job<Drawn>>> job(Visit visit, int draws, int seed) {
        Desk desk = visit.desk();
        Drawing now = new Drawing(desk.state().number(), visit.overlays(), draws, seed);
        return desk.drawings()
                .find(now)
                .map(j -> Map.entry(now, j))
                .or(() -> desk.drawings()
                        .latest(d -> d.overlays().equals(visit.overlays()) && d.draws() == draws && d.seed() == seed));
    }

    private void html(Visit visit, State state, int draws, int seed) {
        Words words = visit.words(DrawsRoom.class);
        boolean asked = visit.asked("draws").isPresent();
        Optional<Map.Entry<Drawing, Job<Drawn>>> job = job(visit, draws, seed);
        Optional<Job<Drawn>> running = job.map(Map.Entry::getValue);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("words", words);
        parameters.put("draws", draws);
        parameters.put("seed", seed);
        parameters.put("usable", state.subject().isPresent());
        parameters.put("asked", asked);
        parameters.put("overlays", Overlaid.of(visit, visit.desk().edition(visit.overlays()).orElseThrow(NotFoundResponse::new), "index.html"));
        parameters.put("start", visit.href(visit.roomAndOverlays(), "start"));
        parameters.put("guard", front.guard().pageSecret());
        parameters.put("job", running.map(j -> Progress.of(j, visit)));
        parameters.put("old", job.map(e -> e.getKey().number() != state.number()).orElse(false));
        parameters.put("result", running.flatMap(Job::made).flatMap(d -> result(visit, d)));
        parameters.put("address", address(visit, "index.html", draws, seed));
        parameters.put("json", address(visit, "index.json", draws, seed));
        front.page(
                visit,
                Leaf.of(words.plain("draws.title"), front.part("read/draws", parameters))
                        .with("read")
                        .styled("read"));
    }

    private static Optional<Content> result(Visit visit, Drawn drawn) {
        Optional<Edition> edition = visit.desk().edition(visit.overlays());
        return edition.map(e -> {
            String body = e.pages().body(new RobustnessView(drawn.study(), drawn.ensemble()).section(), visit.localizer());
            String placed = Inside.elsewhere(
                    Inside.withoutHead(Inside.withoutFoot(body)), visit.href("read", ""));
            return (Content) out -> out.writeContent(placed);
        });
    }

    /** What has been drawn so far, with the names that {@code mizan ensemble --json} has. */
    private void json(Visit visit, int draws, int seed) {
        Job<Drawn> job = job(visit, draws, seed).map(Map.Entry::getValue).orElseThrow(NotFoundResponse::new);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", job.status().name().toLowerCase(java.util.Locale.ROOT));
        answer.put("share", job.share());
        answer.put("seed", seed);
        answer.put("asked", draws);
        job.made().ifPresent(d -> {
            answer.put("case", d.study().subject().info().id());
            answer.put("digest", d.study().subject().digest());
            answer.put("overlay", d.study().subject().applied());
            answer.put("draws", d.ensemble().draws());
            answer.put("complete", d.ensemble().complete());
            answer.put("mapping", Manifest.MAPPING);
            answer.put("version", front.start().version());
            answer.put("methods", d.ensemble().aggregates(d.study()));
        });
        visit.ctx().contentType("application/json; charset=utf-8").result(Json.pretty(answer));
    }
}
