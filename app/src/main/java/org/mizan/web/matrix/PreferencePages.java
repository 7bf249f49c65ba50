package org.mizan.web.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.casefile.Reading;
import org.mizan.gmcr.Rankings;
import org.mizan.model.Case;
import org.mizan.problem.Problems;
import org.mizan.text.Arg;
import org.mizan.web.Front;
import org.mizan.web.Leaf;
import org.mizan.web.Visit;
import org.mizan.web.Words;

/** The pages {@code preferences-CONFLICT.html} of the room {@code edit}: who wants what in each conflict of the case, with the order of its states. */
public final class PreferencePages {
    private static final String BEFORE = "preferences-";
    private static final String AFTER = ".html";
    private static final String TWIN = ".json";

    private final Front front;

    public PreferencePages(Front front) {
        this.front = front;
    }

    /** The page of this name; nothing if it is none of these. */
    public Optional<Leaf> page(Visit visit, String name) {
        if (!name.startsWith(BEFORE) || !name.endsWith(AFTER)) {
            return Optional.empty();
        }
        String conflict = name.substring(BEFORE.length(), Math.max(BEFORE.length(), name.length() - AFTER.length()));
        return Current.of(visit.desk())
                .filter(c -> Rankings.conflicts(c).contains(conflict))
                .map(c -> leaf(visit, c, conflict));
    }

    /** What a page shows as data. */
    public Optional<String> twin(Visit visit, String name) {
        return name.startsWith(BEFORE) && name.length() > BEFORE.length() + TWIN.length() && name.endsWith(TWIN)
                ? PreferenceData.sheet(
                        visit.desk(),
                        visit.words(PreferenceData.class),
                        name.substring(BEFORE.length(), name.length() - TWIN.length()))
                : Optional.empty();
    }

    /** Links to all of them, for the navigation beside the page. */
    public List<Leaf.Link> links(Visit visit) {
        Words words = visit.words(PreferencePages.class);
        List<Leaf.Link> links = new ArrayList<>();
        Current.of(visit.desk())
                .ifPresent(c -> Rankings.conflicts(c).forEach(id -> {
                    String page = BEFORE + id + AFTER;
                    links.add(new Leaf.Link(
                            words.plain("link.preferences", title(c, id)),
                            visit.href(visit.room(), page),
                            visit.ctx().path().endsWith("/" + page)));
                }));
        return links;
    }

    private Leaf leaf(Visit visit, Case c, String conflict) {
        Words words = visit.words(PreferencePages.class);
        String data = "/c/" + visit.desk().key() + "/api/preferences/" + conflict + "?lang="
                + visit.localizer().language().code();
        return Leaf.of(
                        words.plain("title.preferences", title(c, conflict)),
                        front.part(
                                "matrix/preferences",
                                Map.of("words", words, "title", title(c, conflict), "data", data)))
                .with("preferences")
                .styled("matrix");
    }

    private static Arg title(Case c, String conflict) {
        return c.tree(Rankings.file(conflict))
                .filter(t -> t.get("title").isPresent())
                .map(t -> Arg.of(Reading.of(c, new Problems()).tree(t).text("title")))
                .orElse(Arg.code(conflict));
    }
}
