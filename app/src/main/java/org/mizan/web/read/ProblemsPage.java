package org.mizan.web.read;

import gg.jte.Content;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.desk.State;
import org.mizan.engine.Json;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problem;
import org.mizan.web.Front;
import org.mizan.web.Leaf;
import org.mizan.web.Visit;
import org.mizan.web.Words;
import org.mizan.web.matrix.MatrixPages;

/** What is wrong with a case as it is now: each problem with its place, its line and the way to where it can be put right. */
public final class ProblemsPage {
    /** Parts of a case that have a page to edit them under the name of their file. */
    private static final Set<String> PARTS = Set.of(
            "case",
            "sources",
            "claims",
            "actors",
            "relations",
            "interventions",
            "causes",
            "issues",
            "scenes",
            "hypotheses",
            "chronology",
            "places");

    private final Front front;

    public ProblemsPage(Front front) {
        this.front = front;
    }

    /** In place of a page of a case that could never be read since it was opened: what is wrong with it, and where that can be put right. */
    public void instead(Visit visit, String page) {
        if (!page.endsWith(".html") && !page.endsWith(".json")) {
            throw new NotFoundResponse();
        }
        if (page.endsWith(".json") && !page.equals("problems.json")) {
            visit.ctx().status(422);
        }
        show(visit, page.endsWith(".json"));
    }

    /**
     * One problem.
     *
     * @param before the line up to the place, {@code at} the place itself, {@code after} the rest; all empty where no line is known
     */
    public record Line(
            boolean error,
            String code,
            Content message,
            Optional<Content> hint,
            String place,
            String before,
            String at,
            String after,
            String edit) {}

    void show(Visit visit, boolean json) {
        State state = visit.desk().state();
        if (json) {
            visit.ctx()
                    .contentType("application/json; charset=utf-8")
                    .result(Json.pretty(
                            state.problems().stream().map(p -> data(visit, p)).toList()));
            return;
        }
        Words words = visit.words(ProblemsPage.class);
        Excerpts excerpts = new Excerpts(visit.desk().folder());
        List<Line> lines = state.problems().stream()
                .map(p -> line(visit, words, excerpts, p))
                .toList();
        String address = visit.href("read", "problems.html");
        boolean unread = visit.desk().edition(List.of()).isEmpty();
        String title = words.plain(unread ? "problems.unread" : "problems.title");
        front.page(
                visit,
                Leaf.of(
                                title,
                                front.part(
                                        "read/problems",
                                        Map.of(
                                                "words", words,
                                                "title", title,
                                                "unread", unread,
                                                "lines", lines,
                                                "json", visit.href("read", "problems.json"),
                                                "address", address)))
                        .styled("read"));
    }

    private static Line line(Visit visit, Words words, Excerpts excerpts, Problem problem) {
        FilePos at = problem.at();
        String[] parts = excerpts.line(at).map(text -> parted(text, at)).orElse(new String[] {"", "", ""});
        return new Line(
                problem.isError(),
                problem.code(),
                words.say(problem.message()),
                problem.hint().map(words::say),
                at.toString(),
                parts[0],
                parts[1],
                parts[2],
                edit(visit, at));
    }

    /** The line before, at and after the place, cut to what is near it. */
    private static String[] parted(String text, FilePos at) {
        int[] points = text.codePoints().toArray();
        int from = Math.max(0, Math.min(points.length, at.column() - 1));
        int to = Math.min(points.length, from + Math.max(at.column() > 0 ? 1 : 0, at.length()));
        int start = Math.max(0, from - 60);
        int end = Math.min(points.length, to + 60);
        return new String[] {
            (start > 0 ? "…" : "") + new String(points, start, from - start),
            new String(points, from, to - from),
            new String(points, to, end - to) + (end < points.length ? "…" : "")
        };
    }

    /** Where what stands at this place is edited. */
    static String edit(Visit visit, FilePos at) {
        Optional<String> page =
                visit.desk().edition(List.of()).flatMap(e -> MatrixPages.pageOf(e.subject(), at.file()));
        if (page.isPresent()) {
            return visit.href("edit", page.get());
        }
        String stem = at.file().replaceFirst("\\.[a-z]+$", "");
        return visit.href("edit", (PARTS.contains(stem) ? stem : "index") + ".html");
    }

    private static Map<String, Object> data(Visit visit, Problem p) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("severity", p.isError() ? "error" : "warning");
        row.put("code", p.code());
        row.put("file", p.at().file());
        row.put("line", p.at().line());
        row.put("column", p.at().column());
        row.put("length", p.at().length());
        row.put("message", visit.localizer().plain(p.message()));
        row.put("hint", p.hint().map(visit.localizer()::plain));
        row.put("edit", edit(visit, p.at()));
        return row;
    }
}
