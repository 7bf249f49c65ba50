package org.mizan.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mizan.text.Language;
import org.mizan.text.Localizer;

/** How the reader wants numbers and months written: a cookie, so that each browser keeps its own. The language stands in the address of a page. */
final class Preferences {
    static final String COOKIE = "mizan-writing";

    private Preferences() {}

    /** The language of this code with the digits and months of this browser. */
    static Optional<Localizer> localizer(Context ctx, String code) {
        return Language.SPOKEN.stream()
                .filter(l -> l.code().equals(code))
                .findFirst()
                .map(l -> new Localizer(withSettings(l, ctx)));
    }

    /** What the browser asks for, else the language of the start. */
    static Language preferred(Context ctx, Language otherwise) {
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
                .filter(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst();
    }
}
