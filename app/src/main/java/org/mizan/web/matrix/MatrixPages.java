package org.mizan.web.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.gmcr.Rankings;
import org.mizan.model.Case;
import org.mizan.web.Front;
import org.mizan.web.Leaf;
import org.mizan.web.Visit;
import org.mizan.web.Words;

/** The pages {@code matrix-ID.html} of the room {@code edit}: one for each table of judgements that the case has, or has what it needs for. */
public final class MatrixPages {
    private static final String BEFORE = "matrix-";
    private static final String AFTER = ".html";

    private static final String TWIN = ".json";
    /** The pages of tables, by file. */
    static final Map<String, String> TABLES = Map.of(
            "cib/impacts.csv", "cib",
            "mactor/influence.csv", "mactor-influence",
            "mactor/positions.csv", "mactor-positions",
            "micmac/influence.csv", "micmac",
            "ach/evidence.csv", "ach",
            "bargaining/positions.csv", "bargaining");

    private final Front front;
    private final MatrixData data;

    public MatrixPages(Front front, MatrixData data) {
        this.front = front;
        this.data = data;
    }

    /** The page on which the judgements of this file are edited; nothing if there is none, or none yet. */
    public static Optional<String> pageOf(Case c, String file) {
        if (Rankings.conflicts(c).stream().map(Rankings::file).anyMatch(file::equals)) {
            return Optional.of(
                    "preferences-" + file.substring(file.indexOf('/') + 1).replace(".yaml", AFTER));
        }
        String id = TABLES.getOrDefault(file, "");
        return MatrixKind.ALL.stream()
                .filter(k -> k.id().equals(id) && k.of(c, true).isPresent())
                .map(k -> BEFORE + k.id() + AFTER)
                .findFirst();
    }

    /** The page of this name; nothing if it is none of these. */
    public Optional<Leaf> page(Visit visit, String name) {
        return MatrixKind.ALL.stream()
                .filter(k -> name.equals(BEFORE + k.id() + AFTER))
                .findFirst()
                .filter(k ->
                        Current.of(visit.desk()).flatMap(c -> k.of(c, true)).isPresent())
                .map(k -> leaf(visit, k.id()));
    }

    /** What a page shows as data, also the rows that are shown only when asked for. */
    public Optional<String> twin(Visit visit, String name) {
        return name.startsWith(BEFORE) && name.endsWith(TWIN)
                ? data.sheet(
                        visit.desk(),
                        visit.localizer(),
                        name.substring(BEFORE.length(), name.length() - TWIN.length()),
                        true)
                : Optional.empty();
    }

    /** Links to all of them, for the navigation beside the page. */
    public List<Leaf.Link> links(Visit visit) {
        Words words = visit.words(MatrixPages.class);
        Optional<Case> c = Current.of(visit.desk());
        List<Leaf.Link> links = new ArrayList<>();
        for (MatrixKind kind : MatrixKind.ALL) {
            if (c.flatMap(k -> kind.of(k, true)).isPresent()) {
                String page = BEFORE + kind.id() + AFTER;
                links.add(new Leaf.Link(
                        words.plain("link." + kind.id()),
                        visit.href(visit.room(), page),
                        visit.ctx().path().endsWith("/" + page)));
            }
        }
        return links;
    }

    private Leaf leaf(Visit visit, String id) {
        Words words = visit.words(MatrixPages.class);
        String data = "/c/" + visit.desk().key() + "/api/matrix/" + id + "?lang="
                + visit.localizer().language().code();
        return Leaf.of(
                        words.plain("title." + id),
                        front.part("matrix/matrix", Map.of("words", words, "id", id, "data", data)))
                .with("matrix")
                .styled("matrix");
    }
}
