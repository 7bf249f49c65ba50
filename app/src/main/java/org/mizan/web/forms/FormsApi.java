package org.mizan.web.forms;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mizan.desk.Desk;
import org.mizan.text.Arg;
import org.mizan.text.Localizer;
import org.mizan.time.Edtf;
import org.mizan.web.Front;
import org.mizan.web.Visit;
import org.mizan.web.Words;

/** What forms ask while somebody fills them: what a date means, whose name is like what is typed, what a new id would change. */
final class FormsApi {
    private static final int PROPOSED = 12;
    private static final int LONGEST = 110;

    private final Front front;
    private final Function<Desk, Manuscript> files;

    /** @param files of an open case as they are written now */
    FormsApi(Front front, Function<Desk, Manuscript> files) {
        this.front = front;
        this.files = files;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/c/{key}/api/date", this::date);
        routes.get("/c/{key}/api/names", this::names);
        routes.get("/c/{key}/api/rename", this::rename);
    }

    /** What a date means, said in words. */
    private void date(Context ctx) {
        desk(ctx);
        String text = Optional.ofNullable(ctx.queryParam("text")).orElse("").strip();
        Localizer localizer = localizer(ctx);
        Optional<Edtf> date = text.length() > 100 ? Optional.empty() : Edtf.parse(text);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("valid", date.isPresent());
        out.put(
                "reading",
                date.map(d -> d.isUnknown() ? "" : localizer.date(d))
                        .orElse(new Words(FormsRoom.class, localizer).plain("date.wrong")));
        answer(ctx, out);
    }

    /** Things whose name or id is like what somebody types. */
    private void names(Context ctx) {
        Manuscript written = files.apply(desk(ctx));
        Register register = Register.of(written);
        List<Target> targets =
                Target.named(Optional.ofNullable(ctx.queryParam("of")).orElse(""));
        String typed = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
        Localizer localizer = localizer(ctx);
        Words words = new Words(FormsRoom.class, localizer);
        String code = localizer.language().code();
        List<Object> out = new ArrayList<>();
        // The first of these is what Enter chooses: the analyst never stands before a work that was asked for.
        String asked = typed.toLowerCase(Locale.ROOT);
        boolean meant = "analyst".startsWith(asked) || words.plain("analyst").contains(typed);
        if (targets.contains(Target.SOURCES) && ctx.queryParam("analyst") != null && meant) {
            out.add(Map.of("id", "analyst", "name", words.plain("analyst"), "language", code, "more", "", "kind", ""));
        }
        for (Register.Entry entry : register.like(targets, typed, PROPOSED)) {
            out.add(Map.of(
                    "id", entry.id(),
                    "name", shortened(entry.name().in(code)),
                    "language", entry.name().languageFor(code).orElse("und"),
                    "more", shortened(entry.more().in(code)),
                    "kind",
                            targets.size() > 1
                                    ? words.plain("part." + entry.target().part())
                                    : ""));
        }
        answer(ctx, out);
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** The edits that would give an item another id everywhere. */
    private void rename(Context ctx) {
        Desk desk = desk(ctx);
        Part part = Parts.named(Optional.ofNullable(ctx.queryParam("part")).orElse(""))
                .filter(p -> p.hasIds() && p.target().isPresent())
                .orElseThrow(NotFoundResponse::new);
        Manuscript written = files.apply(desk);
        Item item = ItemList.at(
                        part, written, Optional.ofNullable(ctx.queryParam("id")).orElse(""))
                .orElseThrow(NotFoundResponse::new);
        String to = Optional.ofNullable(ctx.queryParam("to")).orElse("").strip();
        Localizer localizer = localizer(ctx);
        Words words = new Words(FormsRoom.class, localizer);
        boolean taken = ItemList.of(part, written).stream().anyMatch(i -> i.id().equals(to));
        if (!Raw.isId(to) || taken || to.equals("analyst")) {
            answer(
                    ctx,
                    Map.of("refused", words.plain(taken ? "id.taken" : "id.wrong", Arg.code(to)), "edits", List.of()));
            return;
        }
        Visit visit = new Visit(ctx, desk, "edit", List.of(), localizer);
        Sheet sheet = new Sheet(visit, written);
        answer(ctx, Map.of("refused", "", "edits", new Uses(sheet.names(), written).rename(item, to)));
    }

    private Desk desk(Context ctx) {
        return front.shelf().at(ctx.pathParam("key")).orElseThrow(NotFoundResponse::new);
    }

    private Localizer localizer(Context ctx) {
        return front.localizer(ctx, Optional.ofNullable(ctx.queryParam("lang")).orElse("en"))
                .orElseThrow(NotFoundResponse::new);
    }

    static void answer(Context ctx, Object value) {
        ctx.contentType("application/json; charset=utf-8").result(Raw.json(value));
    }
}
