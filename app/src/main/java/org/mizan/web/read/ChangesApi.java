package org.mizan.web.read;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.desk.Desk;
import org.mizan.desk.Difference;
import org.mizan.desk.Dossiers;
import org.mizan.desk.Edition;
import org.mizan.desk.Since;
import org.mizan.engine.Change;
import org.mizan.engine.Computed;
import org.mizan.engine.Contrast;
import org.mizan.engine.Json;
import org.mizan.text.Arg;
import org.mizan.text.Localizer;
import org.mizan.view.Doors;
import org.mizan.web.Front;
import org.mizan.web.Room;
import org.mizan.web.Words;

/**
 * What the last changes did: {@code GET /c/KEY/api/changes?lang=&since=step|start} answers with the outcomes that differ, each with the page that tells it,
 * and the judgements that were changed.
 */
public final class ChangesApi implements Room {
    private static final int MOST_DECIMALS = 4;
    private static final int MOST = 60;

    private final Front front;

    public ChangesApi(Front front) {
        this.front = front;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/c/{key}/api/changes", this::answer);
    }

    private void answer(Context ctx) {
        Desk desk = front.shelf().at(ctx.pathParam("key")).orElseThrow(NotFoundResponse::new);
        Localizer localizer = front.localizer(
                        ctx,
                        Optional.ofNullable(ctx.queryParam("lang"))
                                .orElse(front.start().language().code()))
                .orElseThrow(NotFoundResponse::new);
        Since since = "start".equals(ctx.queryParam("since")) ? Since.START : Since.STEP;
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("number", desk.state().number());
        Optional<Difference> difference = desk.difference(since);
        out.put("from", difference.map(Difference::from));
        out.put("to", difference.map(Difference::to));
        Teller teller = new Teller(desk, localizer);
        List<Map<String, Object>> changes = new ArrayList<>();
        List<Map<String, Object>> why = new ArrayList<>();
        int changed = 0;
        if (difference.isPresent()) {
            List<Contrast> contrasts = difference.get().comparison().changed();
            changed = contrasts.size();
            contrasts.stream().limit(MOST).forEach(c -> changes.add(teller.outcome(difference.get(), c)));
            difference.get().comparison().changes().stream().limit(MOST).forEach(c -> why.add(teller.judgement(c)));
        }
        out.put("changed", changed);
        out.put("judged", why.size());
        out.put("changes", changes);
        out.put("why", why);
        out.put("words", teller.words(changed, since));
        ctx.contentType("application/json; charset=utf-8").result(Json.compact(out));
    }

    /** Says differences in one language, with the pages that tell more. */
    private record Teller(Desk desk, Localizer localizer) {
        Map<String, Object> outcome(Difference difference, Contrast c) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("method", c.method());
            row.put("title", title(difference, c.method()));
            row.put("id", c.outcome().id());
            row.put("outcome", localizer.plain(c.outcome().label()));
            row.put("scene", c.outcome().scene());
            row.put("before", c.before());
            row.put("after", c.after());
            row.put("was", said(c, c.before()));
            row.put("is", said(c, c.after()));
            row.put("page", page(c.method()));
            return row;
        }

        private String title(Difference difference, String method) {
            return difference.comparison().other().computed().stream()
                    .map(Computed::analysis)
                    .filter(a -> a.id().equals(method))
                    .findFirst()
                    .map(a -> localizer.plain(a.title()))
                    .orElse(method);
        }

        private String page(String method) {
            String section = desk.state()
                    .made()
                    .map(Dossiers::pages)
                    .map(p -> p.getOrDefault(method, "index"))
                    .orElse("index");
            return "/c/" + desk.key() + "/read/" + localizer.language().code() + "/" + section + ".html";
        }

        Map<String, Object> judgement(Change c) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("file", c.file());
            row.put("key", c.key());
            row.put("field", c.field());
            row.put("before", c.before());
            row.put("after", c.after());
            row.put("reason", localizer.plain(Arg.of(c.basis().reason())));
            row.put("page", door(c));
            return row;
        }

        private String door(Change c) {
            String file = desk.edition(List.of())
                    .map(Edition::pages)
                    .flatMap(p -> p.address(Doors.judgement(c.basis())))
                    .orElse(Doors.LEDGER + ".html");
            return "/c/" + desk.key() + "/read/" + localizer.language().code() + "/" + file;
        }

        private String said(Contrast c, Optional<Double> value) {
            Words words = new Words(ChangesApi.class, localizer);
            if (value.isEmpty()) {
                return words.plain("changes.absent");
            }
            return switch (c.outcome().kind()) {
                case FLAG -> words.plain(value.get() > 0 ? "changes.yes" : "changes.no");
                case SHARE -> localizer.plain(new Arg.Share(value.get(), decimals(c, 0, 100)));
                case NUMBER -> localizer.plain(Arg.real(value.get(), decimals(c, 2, 1)));
            };
        }

        /** As many as it takes to tell before from after, within reason. */
        private static int decimals(Contrast c, int least, double unit) {
            if (c.before().isEmpty() || c.after().isEmpty()) {
                return least;
            }
            double step = Math.pow(10, least) * unit;
            int decimals = least;
            while (decimals < MOST_DECIMALS
                    && Math.round(c.before().get() * step)
                            == Math.round(c.after().get() * step)) {
                step *= 10;
                decimals++;
            }
            return decimals;
        }

        Map<String, String> words(int changed, Since since) {
            Words words = new Words(ChangesApi.class, localizer);
            Map<String, String> out = new LinkedHashMap<>();
            out.put("label", words.plain("changes.label", Arg.of(changed)));
            out.put("step", words.plain("changes.step"));
            out.put("start", words.plain("changes.start"));
            out.put("title", words.plain(since == Since.START ? "changes.title-start" : "changes.title-step"));
            out.put("none", words.plain("changes.none"));
            out.put("outcome", words.plain("changes.outcome"));
            out.put("before", words.plain("changes.before"));
            out.put("after", words.plain("changes.after"));
            out.put("why", words.plain("changes.why"));
            out.put("absent", words.plain("changes.absent"));
            return out;
        }
    }
}
