package org.mizan.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.text.Message;

/**
 * All that the frame of a page shows around its content: name of the case, rooms, languages, what was saved and can be undone.
 *
 * @param visit empty on pages that belong to no case
 */
public record Frame(Front front, Context ctx, Localizer localizer, Optional<Visit> visit, Leaf leaf) {
    /** The rooms of a case in the order of the navigation: room and its first page. */
    private static final List<String[]> ROOMS = List.of(
            new String[] {"read", "index.html"},
            new String[] {"edit", "index.html"},
            new String[] {"what-if", "index.html"},
            new String[] {"draws", "index.html"},
            new String[] {"archive", "index.html"},
            new String[] {"search", "index.html"},
            new String[] {"history", "index.html"},
            new String[] {"exchange", "index.html"});

    public Words words() {
        return new Words(Frame.class, localizer);
    }

    public Language language() {
        return localizer.language();
    }

    public String secret() {
        return front.guard().pageSecret();
    }

    public boolean readOnly() {
        return front.start().readOnly()
                || visit.map(v -> v.desk().workspace().isEmpty()).orElse(false);
    }

    /** The folder of the case, hashed, so that what a browser keeps for it is not taken for another's. */
    public String home() {
        return visit.map(v ->
                        org.mizan.workspace.Fingerprint.of(v.desk().folder().toString()))
                .orElse("");
    }

    /** Which digits scripts write. */
    public String digits() {
        return language().digits() == Language.Digits.ARABIC_INDIC ? "arab" : "latn";
    }

    public String caseKey() {
        return visit.map(v -> v.desk().key()).orElse("");
    }

    public String stateNumber() {
        return visit.map(v -> Long.toString(v.desk().state().number())).orElse("");
    }

    public String stage() {
        return visit.map(v -> v.desk().state().stage().name().toLowerCase(java.util.Locale.ROOT))
                .orElse("");
    }

    /** The name of the case as it is now; its key while it cannot be read. */
    public gg.jte.Content caseTitle() {
        return visit.flatMap(v -> v.desk().state().subject())
                .map(c -> words().say(Arg.of(c.info().title())))
                .orElse(words().say(Arg.code(caseKey())));
    }

    /** What the page says of errors in the files of the case; empty where there are none. */
    public Optional<Message> alarm() {
        return visit.flatMap(v -> Alarm.of(v.desk(), v.desk().state()));
    }

    public List<Leaf.Link> rooms() {
        List<Leaf.Link> links = new ArrayList<>();
        visit.ifPresent(v -> {
            for (String[] room : ROOMS) {
                links.add(new Leaf.Link(
                        words().plain("room." + room[0]),
                        v.href(room[0], room[1]),
                        v.room().equals(room[0])));
            }
        });
        return links;
    }

    /** The address of this page, as it may stand in a query. */
    public String here() {
        String query = ctx.queryString();
        return java.net.URLEncoder.encode(
                query == null ? ctx.path() : ctx.path() + "?" + query, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The other languages, each leading to the same page in it. */
    public List<Other> others() {
        String code = language().code();
        return Language.SPOKEN.stream()
                .filter(l -> !l.code().equals(code))
                .map(l -> new Other(l, address(l)))
                .toList();
    }

    /** A language and where this page is in it. */
    public record Other(Language language, String href) {}

    private String address(Language other) {
        String path = ctx.path().replaceFirst("/" + language().code() + "(/|$)", "/" + other.code() + "$1");
        String query = ctx.queryString();
        return query == null ? path : path + "?" + query;
    }
}
