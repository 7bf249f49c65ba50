package org.mizan.web.archive;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mizan.casefile.edit.TableEdit;
import org.mizan.engine.Json;
import org.mizan.model.Quotation;
import org.mizan.quotation.Anchoring;
import org.mizan.quotation.QuotationCheck;
import org.mizan.quotation.QuotedText;
import org.mizan.quotation.Quoting;
import org.mizan.quotation.Span;
import org.mizan.web.Front;
import org.mizan.web.steps.Authors;
import org.mizan.web.steps.StepsApi;
import org.mizan.workspace.Workspace;

/**
 * Prepares the edits that quote a passage or anchor a quotation anew; the browser saves them through the steps. {@code POST api/archive/quote} with
 * {@code source}, {@code page}, {@code start} (on the page) and {@code exact}; {@code POST api/archive/anchor} with {@code source}, {@code id},
 * {@code start} and {@code end} of a stretch that was offered.
 */
final class Passages {
    private static final int LONGEST = 20_000;

    private final Front front;
    private final Authors authors;
    private final StepsApi steps;

    Passages(Front front, Authors authors, StepsApi steps) {
        this.front = front;
        this.authors = authors;
        this.steps = steps;
    }

    void quote(Context ctx) {
        Workspace workspace = steps.open(ctx);
        Kept kept = Kept.of(front, ctx);
        String source = field(ctx, "source");
        String exact = field(ctx, "exact");
        int page = number(ctx, "page");
        int start = number(ctx, "start");
        if (exact.isBlank() || exact.length() > LONGEST) {
            throw new BadRequestResponse();
        }
        QuotedText text = text(kept, source);
        int offset = offset(kept, source, page);
        Optional<Span> found = Quoting.candidates(text, exact, OptionalInt.of(page)).stream()
                .min(Comparator.comparingInt(s -> Math.abs(s.start() - offset - start)));
        if (found.isEmpty()) {
            json(ctx.status(422), Map.of("reason", "not-found"));
            return;
        }
        String table = workspace.text(Quoting.FILE).orElse("");
        String id = Quoting.id(source, kept.subject().quotations().values());
        Map<String, String> row = Quoting.values(source, id, text, found.get());
        String by = authors.author().name();
        if (!by.isBlank()) {
            row.put("by", by);
        }
        row.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        Optional<String> after = Quoting.add(table, row);
        if (after.isEmpty()) {
            json(ctx.status(422), Map.of("reason", "columns"));
            return;
        }
        List<String> columns = TableEdit.of(after.get()).columns();
        row.keySet().retainAll(columns);
        List<Object> edits = new ArrayList<>();
        if (table.isBlank()) {
            edits.add(Map.of("type", "add-table", "file", Quoting.FILE, "columns", columns));
        }
        edits.add(Map.of("type", "add-row", "file", Quoting.FILE, "values", row));
        json(ctx, Map.of("citation", source + "#" + id, "values", row, "edits", edits));
    }

    void anchor(Context ctx) {
        Workspace workspace = steps.open(ctx);
        Kept kept = Kept.of(front, ctx);
        Quotation q = Optional.ofNullable(
                        kept.subject().quotations().get(field(ctx, "source") + "#" + field(ctx, "id")))
                .orElseThrow(NotFoundResponse::new);
        QuotedText text = text(kept, q.source());
        int start = number(ctx, "start");
        int end = number(ctx, "end");
        Span span = Anchoring.of(q, text).candidates().stream()
                .filter(s -> s.start() == start && s.end() == end)
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        TableEdit table = TableEdit.of(workspace.text(Quoting.FILE).orElse(""));
        Map<String, String> key = Map.of("source", q.source(), "id", q.id());
        int row = table.find(key).orElseThrow(NotFoundResponse::new);
        List<Object> edits = new ArrayList<>();
        Quoting.values(q.source(), q.id(), text, span).forEach((column, value) -> {
            if (table.columns().contains(column) && !table.value(row, column).equals(value)) {
                Map<String, Object> edit = new LinkedHashMap<>();
                edit.put("type", "cell");
                edit.put("file", Quoting.FILE);
                edit.put("key", key);
                edit.put("column", column);
                edit.put("before", table.value(row, column));
                edit.put("after", value);
                edits.add(edit);
            }
        });
        json(ctx, Map.of("citation", q.key(), "edits", edits));
    }

    private static QuotedText text(Kept kept, String source) {
        return new QuotationCheck(kept.archive()).text(source).orElseThrow(NotFoundResponse::new);
    }

    /** Offset of a page's first character in the text that is quoted. */
    private static int offset(Kept kept, String source, int page) {
        return kept.archive().storedTexts(kept.archive().documents(source).get(0)).stream()
                .findFirst()
                .map(t -> t.pages().stream()
                        .limit(Math.max(0, page - 1L))
                        .mapToInt(p -> p.codePointCount(0, p.length()) + 1)
                        .sum())
                .orElse(0);
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }

    private static int number(Context ctx, String name) {
        String value = field(ctx, name);
        if (!value.matches("[0-9]{1,9}")) {
            throw new BadRequestResponse();
        }
        return Integer.parseInt(value);
    }

    private static void json(Context ctx, Map<String, Object> answer) {
        ctx.contentType("application/json; charset=utf-8").result(Json.compact(answer));
    }
}
