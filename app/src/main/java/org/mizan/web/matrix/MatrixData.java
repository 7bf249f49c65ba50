package org.mizan.web.matrix;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Settings;
import org.mizan.desk.Desk;
import org.mizan.desk.State;
import org.mizan.engine.Json;
import org.mizan.methods.Methods;
import org.mizan.model.Case;
import org.mizan.problem.FilePos;
import org.mizan.problem.Problem;
import org.mizan.problem.Problems;
import org.mizan.table.Table;
import org.mizan.text.Localizer;
import org.mizan.web.Front;
import org.mizan.web.Room;
import org.mizan.web.Words;

/** The tables of judgements as data: {@code /c/KEY/api/matrix/ID?lang=CODE}, with {@code all=yes} for the rows that nobody has judged yet too. */
public final class MatrixData implements Room {
    private final Front front;

    /** What single judgements of a case can change, by what identifies them; kept while a newer state is computed. */
    private final Map<String, Map<List<String>, Double>> effects = new ConcurrentHashMap<>();

    public MatrixData(Front front) {
        this.front = front;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/c/{key}/api/matrix/{id}", this::serve);
    }

    private void serve(Context ctx) {
        Desk desk = front.shelf().at(ctx.pathParam("key")).orElseThrow(NotFoundResponse::new);
        Localizer localizer = front.localizer(
                        ctx, Optional.ofNullable(ctx.queryParam("lang")).orElse("en"))
                .orElseThrow(NotFoundResponse::new);
        String sheet = sheet(desk, localizer, ctx.pathParam("id"), "yes".equals(ctx.queryParam("all")))
                .orElseThrow(NotFoundResponse::new);
        ctx.contentType("application/json; charset=utf-8").result(sheet);
    }

    /** A table of judgements as JSON; nothing if the case has none of this name, nor what it needs for one. */
    Optional<String> sheet(Desk desk, Localizer localizer, String id, boolean all) {
        State state = desk.state();
        return Current.of(desk, state)
                .flatMap(c -> MatrixKind.ALL.stream()
                        .filter(k -> k.id().equals(id))
                        .findFirst()
                        .flatMap(k -> k.of(c, all))
                        .map(matrix -> Json.compact(Sheet.of(
                                matrix,
                                c,
                                state.number(),
                                problems(state, c, matrix),
                                effects(desk, state, matrix),
                                new Words(MatrixData.class, localizer)))));
    }

    /** Of the folder and of the method itself, which need not have been computed yet. */
    private static List<Problem> problems(State state, Case c, Matrix matrix) {
        Problems all = new Problems();
        all.addAll(state.problems());
        Methods.ALL.stream()
                .filter(a -> a.id().equals(matrix.method()) && matrix.table().isPresent())
                .forEach(a -> all.addAll(problems(a, c)));
        return all.all();
    }

    private static List<Problem> problems(Analysis<?, ?> method, Case c) {
        return method.input(c, Settings.standard(method.options())).problems();
    }

    private Map<String, Double> effects(Desk desk, State state, Matrix matrix) {
        if (matrix.table().isEmpty()) {
            return Map.of();
        }
        Table table = matrix.table().get();
        String name = desk.key() + "/" + matrix.id();
        // What was computed is known by lines, which are those of the table only as long as nothing has changed since.
        state.made()
                .filter(made -> desk.isNewest(state) && !made.effects().isEmpty())
                .ifPresent(made -> effects.put(name, byKey(made.effects(), matrix, table)));
        Map<List<String>, Double> known = effects.getOrDefault(name, Map.of());
        Map<String, Double> byAnchor = new HashMap<>();
        table.rows()
                .forEach(r -> Optional.ofNullable(known.get(key(r, matrix)))
                        .ifPresent(e -> byAnchor.put(Sheet.anchor(r), e)));
        return byAnchor;
    }

    private static Map<List<String>, Double> byKey(Map<FilePos, Double> computed, Matrix matrix, Table table) {
        Map<Integer, Double> byLine = new HashMap<>();
        computed.forEach((at, effect) -> {
            if (at.file().equals(matrix.file())) {
                byLine.put(at.line(), effect);
            }
        });
        Map<List<String>, Double> byKey = new HashMap<>();
        table.rows()
                .forEach(r ->
                        Optional.ofNullable(byLine.get(r.at().line())).ifPresent(e -> byKey.put(key(r, matrix), e)));
        return byKey;
    }

    private static List<String> key(org.mizan.table.Row row, Matrix matrix) {
        List<String> key = new ArrayList<>();
        matrix.keys().forEach(k -> key.add(row.cell(k).value()));
        return List.copyOf(key);
    }
}
