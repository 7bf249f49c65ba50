package org.mizan.web.read;

import java.util.UUID;
import org.mizan.desk.Edition;
import org.mizan.desk.State;
import org.mizan.text.Language;
import org.mizan.web.Preferences;
import org.mizan.web.Visit;

/** Tells a browser whether the page that it has is still the newest, by everything that a page is made from. */
final class Freshness {
    /** Another run of the program may write other pages. */
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    /** Marks the answer; true if the browser has this page already and was told so. */
    boolean known(Visit visit, Edition edition) {
        State state = visit.desk().state();
        Language language = visit.localizer().language();
        String tag = "W/\""
                + String.join(
                        "-",
                        run,
                        String.valueOf(state.number()),
                        Preferences.word(state.stage()),
                        String.valueOf(state.problems().size()),
                        String.valueOf(edition.number()),
                        Preferences.word(edition.stage()),
                        language.code(),
                        Preferences.word(language.digits()),
                        Preferences.word(language.months()))
                + "\"";
        visit.ctx().header("Cache-Control", "private, no-cache");
        visit.ctx().header("ETag", tag);
        if (tag.equals(visit.ctx().header("If-None-Match"))) {
            visit.ctx().status(304);
            return true;
        }
        return false;
    }
}
