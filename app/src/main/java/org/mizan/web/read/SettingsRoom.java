package org.mizan.web.read;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.time.Edtf;
import org.mizan.web.Front;
import org.mizan.web.Leaf;
import org.mizan.web.Preferences;
import org.mizan.web.Room;
import org.mizan.web.Words;

/** How this browser wants numbers and months written in Arabic. */
public final class SettingsRoom implements Room {
    private static final String SAMPLE_DATE = "2020-11-10";
    private static final double SAMPLE_NUMBER = 1994.5;

    private final Front front;

    public SettingsRoom(Front front) {
        this.front = front;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/{lang}/settings", this::show);
        routes.post("/{lang}/settings", this::keep);
    }

    /**
     * A way of writing that may be chosen.
     *
     * @param sample something written in it
     */
    public record Choice(String value, String label, String sample, boolean chosen) {}

    private void show(Context ctx) {
        Localizer localizer = localizer(ctx);
        Words words = new Words(SettingsRoom.class, localizer);
        Language now = front.localizer(ctx, Language.ARABIC.code()).orElseThrow().language();
        Edtf date = Edtf.parse(SAMPLE_DATE).orElseThrow();
        List<Choice> digits = Stream.of(Language.Digits.values())
                .map(d -> new Choice(
                        Preferences.word(d),
                        words.plain("digits." + Preferences.word(d)),
                        new Localizer(now.with(d, now.months())).plain(Arg.real(SAMPLE_NUMBER, 1)),
                        d == now.digits()))
                .toList();
        List<Choice> months = Stream.of(Language.Months.values())
                .map(m -> new Choice(
                        Preferences.word(m),
                        words.plain("months." + Preferences.word(m)),
                        new Localizer(now.with(now.digits(), m)).plain(Arg.of(date)),
                        m == now.months()))
                .toList();
        front.page(
                ctx,
                localizer,
                Leaf.of(
                                words.plain("settings.title"),
                                front.part(
                                        "read/settings",
                                        Map.of(
                                                "words", words,
                                                "digits", digits,
                                                "months", months,
                                                "back", back(ctx.queryParam("back"), localizer),
                                                "kept", ctx.queryParam("kept") != null,
                                                "guard", front.guard().pageSecret())))
                        .styled("read"));
    }

    private void keep(Context ctx) {
        Localizer localizer = localizer(ctx);
        Preferences.keep(
                ctx,
                Optional.ofNullable(ctx.formParam("digits")).orElse(""),
                Optional.ofNullable(ctx.formParam("months")).orElse(""));
        String to = new Address("/" + localizer.language().code() + "/settings")
                .with("kept", "1")
                .with("back", back(ctx.formParam("back"), localizer))
                .toString();
        ctx.redirect(to, HttpStatus.SEE_OTHER);
    }

    /** Only a page of ours; else the library. */
    private static String back(String asked, Localizer localizer) {
        boolean ours = asked != null && asked.matches("/[A-Za-z0-9+._~/?&=%-]*") && !asked.startsWith("//");
        return ours ? asked : "/" + localizer.language().code() + "/";
    }

    private Localizer localizer(Context ctx) {
        return front.localizer(ctx, ctx.pathParam("lang")).orElseThrow(NotFoundResponse::new);
    }
}
