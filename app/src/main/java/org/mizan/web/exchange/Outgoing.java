package org.mizan.web.exchange;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.casefile.CaseFolder;
import org.mizan.desk.Desk;
import org.mizan.engine.Json;
import org.mizan.problem.Problems;
import org.mizan.table.CsvReader;
import org.mizan.table.SourceFile;
import org.mizan.table.Table;
import org.mizan.text.Localizer;
import org.mizan.web.Front;

/** Files that leave a case: the report, the case itself, a method's part for another program, tables for spreadsheets. */
final class Outgoing {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv; charset=utf-8";

    private final Front front;
    private final Desks desks;
    private final Jobs jobs = new Jobs();

    Outgoing(Front front) {
        this.front = front;
        this.desks = new Desks(front);
    }

    void addTo(RoutesConfig routes) {
        routes.post("/c/{key}/api/export/report", this::startReport);
        routes.get("/c/{key}/api/export/job/{id}", this::progress);
        routes.post("/c/{key}/api/export/job/{id}/cancel", ctx -> {
            job(ctx).cancel();
            progress(ctx);
        });
        routes.get("/c/{key}/api/export/job/{id}/file", this::report);
        routes.get("/c/{key}/api/export/case.zip", this::caseZip);
        routes.get("/c/{key}/api/export/format/{id}", this::format);
        routes.get("/c/{key}/api/export/table/{file}", this::table);
        routes.get("/c/{key}/api/export/file", this::file);
    }

    void close() {
        jobs.close();
    }

    private void startReport(Context ctx) throws IOException {
        Desk desk = desks.of(ctx);
        String id = jobs.start(
                desk.key(), (file, job) -> Exports.report(desk, front.start().version(), file, job));
        ctx.contentType("application/json").result(Json.compact(Map.of("job", id)));
    }

    private Jobs.Job job(Context ctx) {
        return jobs.of(ctx.pathParam("key"), ctx.pathParam("id")).orElseThrow(NotFoundResponse::new);
    }

    private void progress(Context ctx) {
        Jobs.Job job = job(ctx);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("phase", job.phase().name().toLowerCase(Locale.ROOT));
        out.put("share", job.share());
        ctx.contentType("application/json").result(Json.compact(out));
    }

    private void report(Context ctx) throws IOException {
        Jobs.Job job = job(ctx);
        if (job.phase() != Jobs.Phase.DONE) {
            throw new NotFoundResponse();
        }
        Download.as(ctx, desks.of(ctx).key() + "-report.zip", "application/zip");
        ctx.result(Files.newInputStream(job.file()));
    }

    private void caseZip(Context ctx) throws IOException {
        Desk desk = desks.of(ctx);
        boolean documents = "allowed".equals(ctx.queryParam("documents"));
        // Read anew: what may be handed on is what the sources say now.
        Exports.Documents known =
                Exports.documents(CaseFolder.read(desk.folder(), List.of()).value());
        Download.as(ctx, desk.key() + ".zip", "application/zip");
        Exports.caseFiles(
                desk.folder(),
                Download.safe(desk.key()),
                documents ? known.allowed() : Set.of(),
                ctx.res().getOutputStream());
    }

    private void format(Context ctx) {
        Desk desk = desks.of(ctx);
        Exports.Peer peer = desk.state()
                .subject()
                .flatMap(c -> Exports.peer(c, ctx.pathParam("id")))
                .orElseThrow(NotFoundResponse::new);
        if (peer.content().value().isEmpty()) {
            ctx.status(422);
            List<Object> said = new ArrayList<>();
            peer.content()
                    .problems()
                    .forEach(p -> said.add(p.at() + ": " + desks.localizer(ctx).plain(p.message())));
            ctx.contentType("application/json; charset=utf-8").result(Json.compact(Map.of("problems", said)));
            return;
        }
        Download.as(ctx, desk.key() + "-" + peer.id() + "." + peer.extension(), "application/octet-stream");
        ctx.result(peer.content().value().get());
    }

    /** A table of the report: {@code id.language.csv} or {@code .xlsx}. */
    private void table(Context ctx) {
        String[] name = ctx.pathParam("file").split("\\.");
        if (name.length != 3) {
            throw new NotFoundResponse();
        }
        Localizer localizer = front.localizer(ctx, name[1]).orElseThrow(NotFoundResponse::new);
        String csv = desks.of(ctx)
                .edition(List.of())
                .flatMap(e -> e.pages().gridCsv(name[0], localizer))
                .orElseThrow(NotFoundResponse::new);
        // The twin's apostrophes keep formulas out of CSV; a workbook stores text as text without them.
        send(ctx, name[0] + "-" + name[1], name[2], records(csv, true));
    }

    /** A table of the case itself. */
    private void file(Context ctx) {
        Desk desk = desks.of(ctx);
        String wanted = Optional.ofNullable(ctx.queryParam("file")).orElse("");
        if (!Offers.tableFiles(desk.folder(), Desks.subject(desk)).contains(wanted)) {
            throw new NotFoundResponse();
        }
        Problems unheard = new Problems();
        List<List<String>> rows = new ArrayList<>();
        read(desk, wanted)
                .flatMap(b -> SourceFile.decode(wanted, b, unheard))
                .flatMap(s -> CsvReader.read(s, unheard))
                .ifPresent(t -> fill(rows, t));
        send(
                ctx,
                wanted.replaceFirst("\\.csv$", ""),
                Optional.ofNullable(ctx.queryParam("as")).orElse("csv"),
                rows);
    }

    private static Optional<byte[]> read(Desk desk, String file) {
        try {
            return Optional.of(Files.readAllBytes(desk.folder().resolve(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void fill(List<List<String>> rows, Table table) {
        rows.add(table.columns());
        table.rows()
                .forEach(r -> rows.add(
                        table.columns().stream().map(c -> r.cell(c).value()).toList()));
    }

    private static List<List<String>> records(String csv, boolean bare) {
        Problems unheard = new Problems();
        List<List<String>> rows = new ArrayList<>();
        SourceFile.decode("table.csv", csv.getBytes(StandardCharsets.UTF_8), unheard)
                .ifPresent(s -> CsvReader.records(s, ',', unheard)
                        .forEach(r -> rows.add(r.stream()
                                .map(c -> bare ? bare(c.value()) : c.value())
                                .toList())));
        return rows;
    }

    private static String bare(String cell) {
        return cell.length() > 1
                        && cell.charAt(0) == '\''
                        && !SafeSheet.safe(cell.substring(1)).equals(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    private static void send(Context ctx, String name, String kind, List<List<String>> rows) {
        SafeSheet sheet = new SafeSheet(name, rows);
        if (kind.equals("xlsx")) {
            Download.as(ctx, name + ".xlsx", XLSX);
            ctx.result(sheet.xlsx());
        } else if (kind.equals("csv")) {
            Download.as(ctx, name + ".csv", CSV);
            ctx.result(sheet.csv());
        } else {
            throw new NotFoundResponse();
        }
    }
}
