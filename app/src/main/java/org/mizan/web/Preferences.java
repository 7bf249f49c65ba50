package org.mizan.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mizan.text.Language;
import org.mizan.text.Localizer;

/** How the reader wants numbers and months written: a cookie, so that each browser keeps its own. The language stands in the address of a page. */
public final class Preferences {
    private static final String COOKIE = "mizan-writing";
    private static final int A_YEAR = 365 * 24 * 3600;

    /** One for each way of writing, because each reads the messages it says once. */
    private final Map<Language, Localizer> localizers = new ConcurrentHashMap<>();

    Preferences() {}

    /** The language of this code with the digits and months of this browser. */
    Optional<Localizer> localizer(Context ctx, String code) {
        return Language.SPOKEN.stream()
                .filter(l -> l.code().equals(code))
                .findFirst()
                .map(l -> localizers.computeIfAbsent(withSettings(l, ctx), Localizer::new));
    }

    /** Keeps these settings in the browser; words that name none change nothing. */
    public static void keep(Context ctx, String digits, String months) {
        Optional<Language.Digits> known = named(Language.Digits.values(), digits);
        Optional<Language.Months> also = named(Language.Months.values(), months);
        if (known.isPresent() && also.isPresent()) {
            ctx.header(
                    "Set-Cookie",
                    COOKIE + "=" + word(known.get()) + "." + word(also.get()) + "; Path=/; HttpOnly; SameSite=Strict; Max-Age="
                            + A_YEAR);
        }
    }

    /** How a setting is written in a cookie and a form. */
    public static String word(Enum<?> setting) {
        return setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the browser asks for, else the language of the start. */
    public static Language preferred(Context ctx, Language otherwise) {
        return Optional.ofNullable(ctx.header("Accept-Language"))
                .flatMap(h -> Stream.of(h.split(","))
                        .map(t -> t.split(";", 2)[0].strip())
                        .map(Language::of)
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse(otherwise);
    }

    private static Language withSettings(Language language, Context ctx) {
        String[] parts = Optional.ofNullable(ctx.cookie(COOKIE)).orElse("").split("\\.", -1);
        if (parts.length != 2 || !language.rightToLeft()) {
            return language;
        }
        return language.with(
                named(Language.Digits.values(), parts[0]).orElse(language.digits()),
                named(Language.Months.values(), parts[1]).orElse(language.months()));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Stream.of(all)
                .filter(e -> word(e).equals(name))
                .findFirst();
    }
}
