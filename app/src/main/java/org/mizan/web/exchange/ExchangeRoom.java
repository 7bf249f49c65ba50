package org.mizan.web.exchange;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mizan.archive.Terms;
import org.mizan.casefile.CaseFolder;
import org.mizan.desk.Desk;
import org.mizan.desk.Edition;
import org.mizan.engine.Json;
import org.mizan.model.Case;
import org.mizan.model.Rights;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problem;
import org.mizan.problem.Problems;
import org.mizan.table.CsvReader;
import org.mizan.table.SourceFile;
import org.mizan.table.Table;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.text.Message;
import org.mizan.view.Block;
import org.mizan.view.Grid;
import org.mizan.web.Front;
import org.mizan.web.Leaf;
import org.mizan.web.Room;
import org.mizan.web.Visit;
import org.mizan.web.Words;
import org.mizan.web.steps.Authors;
import org.mizan.web.steps.StepsApi;
import org.mizan.workspace.Edit;
import org.mizan.workspace.Outcome;
import org.mizan.workspace.Step;
import org.mizan.workspace.Workspace;

/** Files in and out of a case: peers' files shown before they are taken, the report and the case as a zip, tables for spreadsheets. */
public final class ExchangeRoom implements Room {
    /** Bytes of a file that comes in. */
    public static final long LARGEST = 64L << 20;

    private static final int SHOWN = 200;
    private static final String DOCUMENT = "document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv; charset=utf-8";

    private final Front front;
    private final Authors authors;
    private final StepsApi steps;
    private final Jobs jobs = new Jobs();
    private final Arrivals arrivals = new Arrivals();

    public ExchangeRoom(Front front, Authors authors, StepsApi steps) {
        this.front = front;
        this.authors = authors;
        this.steps = steps;
    }

    /** Something that can be fetched. */
    public record Offer(String label, String href, String second) {}

    /** The formats that take what one method rests on. */
    public record Peers(String method, List<Offer> offers) {}

    /** A line of the preview. */
    public record FileLine(String path, String fate, Content what) {}

    /** A problem of the preview. */
    public record ProblemLine(String place, boolean error, Content message, Content hint) {}

    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/c/{key}/api/import", this::show);
        routes.post("/c/{key}/api/import-apply", this::apply);
        routes.post("/c/{key}/api/import-drop", ctx -> {
            arrivals.take(ctx.pathParam("key"), plan(ctx)).ifPresent(a -> arrivals.forget(plan(ctx)));
            ctx.json("{}");
        });
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

    @Override
    public void close() {
        jobs.close();
        arrivals.close();
    }

    @Override
    public void page(Visit visit, String page) {
        if (page.equals("index.json")) {
            visit.ctx().contentType("application/json; charset=utf-8").result(Json.compact(twin(visit)));
            return;
        }
        if (!page.equals("index.html")) {
            throw new NotFoundResponse();
        }
        Words words = visit.words(ExchangeRoom.class);
        Optional<Case> subject = subject(visit.desk());
        Exports.Documents documents = Exports.documents(subject);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("words", words);
        model.put(
                "writing",
                visit.desk().workspace().isPresent() && !front.start().readOnly());
        model.put("base", base(visit));
        model.put("broken", visit.desk().state().subject().isEmpty());
        model.put("documents", documents.allowed().size());
        model.put("others", documents.others());
        model.put("formats", formats(visit, subject));
        model.put("tables", tables(visit));
        model.put("files", files(visit, subject));
        front.page(
                visit,
                Leaf.of(words.plain("exchange.title"), front.part("exchange/exchange", model))
                        .with("exchange")
                        .styled("exchange"));
    }

    private static Optional<Case> subject(Desk desk) {
        return desk.state().subject().or(() -> desk.edition(List.of()).map(Edition::subject));
    }

    private static String base(Visit visit) {
        return "/c/" + visit.desk().key() + "/api/export/";
    }

    private static List<Peers> formats(Visit visit, Optional<Case> subject) {
        List<Peers> all = new ArrayList<>();
        subject.map(Exports::formats)
                .orElse(Map.of())
                .forEach((method, formats) -> all.add(new Peers(
                        visit.localizer().plain(Arg.of(method.title())),
                        formats.stream()
                                .map(f -> new Offer(f, base(visit) + "format/" + method.id() + ":" + f, method.id()))
                                .toList())));
        return all;
    }

    private List<Offer> tables(Visit visit) {
        String code = visit.localizer().language().code();
        List<Offer> all = new ArrayList<>();
        visit.desk()
                .edition(List.of())
                .ifPresent(e -> grids(e).forEach(g -> all.add(new Offer(
                        visit.localizer().plain(g.title()),
                        base(visit) + "table/" + g.id() + "." + code + ".csv",
                        base(visit) + "table/" + g.id() + "." + code + ".xlsx"))));
        return all;
    }

    private static List<Grid> grids(Edition edition) {
        List<Grid> grids = new ArrayList<>();
        edition.sections().forEach(s -> s.blocks().forEach(b -> collect(b, grids)));
        return grids;
    }

    private static void collect(Block block, List<Grid> grids) {
        if (block instanceof Grid grid) {
            grids.add(grid);
        } else if (block instanceof Block.Group group) {
            group.blocks().forEach(b -> collect(b, grids));
        } else if (block instanceof Block.Folded folded) {
            folded.blocks().forEach(b -> collect(b, grids));
        }
    }

    private List<Offer> files(Visit visit, Optional<Case> subject) {
        List<Offer> all = new ArrayList<>();
        for (String path : tableFiles(visit.desk().folder(), subject)) {
            String file = base(visit) + "file?file="
                    + java.net.URLEncoder.encode(path, java.nio.charset.StandardCharsets.UTF_8);
            all.add(new Offer(path, file + "&as=csv", file + "&as=xlsx"));
        }
        return all;
    }

    /** The case's own tables; names from the reader, never from a request. */
    private static List<String> tableFiles(Path root, Optional<Case> subject) {
        List<String> all = new ArrayList<>(subject.map(c -> c.tables().keySet()).orElse(java.util.Set.of()));
        for (String own : List.of("claims.csv", "chronology.csv", "places.csv", "relations.csv", "interventions.csv")) {
            if (Files.isRegularFile(root.resolve(own), java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                all.add(own);
            }
        }
        return all.stream().distinct().sorted().toList();
    }

    private Map<String, Object> twin(Visit visit) {
        Optional<Case> subject = subject(visit.desk());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put(
                "formats",
                formats(visit, subject).stream()
                        .flatMap(p -> p.offers().stream())
                        .map(o -> Map.of("id", o.second() + ":" + o.label(), "href", o.href()))
                        .toList());
        out.put(
                "tables",
                tables(visit).stream()
                        .map(o -> Map.of("title", o.label(), "csv", o.href(), "xlsx", o.second()))
                        .toList());
        out.put(
                "files",
                files(visit, subject).stream()
                        .map(o -> Map.of("path", o.label(), "csv", o.href(), "xlsx", o.second()))
                        .toList());
        return out;
    }

    // ---- in

    private void show(Context ctx) throws IOException {
        Workspace workspace = steps.open(ctx);
        Desk desk = desk(ctx);
        Words words = new Words(ExchangeRoom.class, localizer(ctx));
        UploadedFile file = uploaded(ctx);
        String name = Optional.ofNullable(file.filename()).orElse("");
        if (file.size() > LARGEST) {
            Problems problems = new Problems();
            problems.error(ExchangeRoom.class, "import-too-large", FilePos.of(shown(name)), Arg.of(LARGEST >> 20));
            fragment(ctx.status(413), preview(words, name, "", List.of(), List.of(), List.of(), problems.all(), 0, ""));
            return;
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            showCase(ctx, desk, words, file, name);
            return;
        }
        byte[] content;
        try (InputStream in = file.content()) {
            content = in.readAllBytes();
        }
        if (new PeerFile(name, content).ways().isEmpty() && DocumentIntake.isDocument(name)) {
            showDocument(ctx, desk, words, name, content);
            return;
        }
        PeerFile peer = new PeerFile(name, content);
        String sources = workspace.text("sources.yaml").orElse("");
        Optional<String> wanted = Optional.ofNullable(ctx.formParam("format")).filter(f -> !f.isBlank());
        List<PeerFile.Way> ways = peer.fitting(wanted, subject(desk), sources);
        if (ways.size() != 1) {
            List<Problem> problems =
                    ways.isEmpty() ? PeerFile.unknown(shown(name)).problems() : List.of();
            List<String> choices = ways.stream().map(PeerFile.Way::id).toList();
            fragment(ctx, preview(words, name, "", choices, List.of(), List.of(), problems, 0, ""));
            return;
        }
        PeerFile.Way way = ways.get(0);
        Loaded<PeerFile.Contents> read = way.read(peer, subject(desk), sources);
        if (read.value().isEmpty()) {
            fragment(ctx, preview(words, name, way.id(), List.of(), List.of(), List.of(), read.problems(), 0, ""));
            return;
        }
        ImportPlan plan = ImportPlan.of(read.value().get().files(), workspace);
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(Afterwards.problems(workspace, plan.edits()));
        String id = plan.edits().isEmpty()
                ? ""
                : arrivals.keep(new Arrivals.Arrival(desk.key(), name, way.id(), plan.edits(), Optional.empty()));
        fragment(
                ctx,
                preview(
                        words,
                        name,
                        way.id(),
                        List.of(),
                        lines(words, plan),
                        read.value().get().added(),
                        problems,
                        read.value().get().left(),
                        id));
    }

    private static UploadedFile uploaded(Context ctx) {
        try {
            return Optional.ofNullable(ctx.uploadedFile("file")).orElseThrow(BadRequestResponse::new);
        } catch (HttpResponseException e) {
            throw e;
        } catch (Exception e) {
            // The server checks the size before it hands the file over, and says so by a checked exception it does not
            // declare.
            boolean large = String.valueOf(e.getCause()).contains("max")
                    || String.valueOf(root(e).getMessage()).contains("max");
            throw large ? new ContentTooLargeResponse() : new BadRequestResponse();
        }
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }

    private void showCase(Context ctx, Desk desk, Words words, UploadedFile file, String name) throws IOException {
        Problems problems = new Problems();
        Path zip = Files.createTempFile("mizan-case-", ".zip");
        Path folder = Files.createTempDirectory("mizan-case-");
        String id = "";
        List<FileLine> lines = new ArrayList<>();
        try {
            try (InputStream in = file.content()) {
                Files.copy(in, zip, StandardCopyOption.REPLACE_EXISTING);
            }
            CaseZip.unpack(zip, folder, problems);
            if (!problems.hasErrors()) {
                problems.addAll(CaseFolder.open(folder).read(List.of()).problems());
                try (var all = Files.walk(folder)) {
                    all.filter(Files::isRegularFile)
                            .sorted()
                            .limit(SHOWN)
                            .forEach(p -> lines.add(new FileLine(
                                    folder.relativize(p).toString().replace('\\', '/'), "new", out -> {})));
                }
                id = arrivals.keep(new Arrivals.Arrival(desk.key(), name, "zip", List.of(), Optional.of(folder)));
            }
        } finally {
            Files.deleteIfExists(zip);
            if (id.isEmpty()) {
                Afterwards.delete(folder);
            }
        }
        fragment(ctx, preview(words, name, "zip", List.of(), lines, List.of(), problems.all(), 0, id));
    }

    /** A document belongs to a source: which one is asked for. */
    private void showDocument(Context ctx, Desk desk, Words words, String name, byte[] content) throws IOException {
        Path folder = Files.createTempDirectory("mizan-document-");
        Files.write(folder.resolve(Download.safe(shown(name))), content);
        String id = arrivals.keep(new Arrivals.Arrival(desk.key(), name, DOCUMENT, List.of(), Optional.of(folder)));
        List<SourceChoice> sources = new ArrayList<>();
        subject(desk)
                .map(c -> c.sources().values())
                .orElse(List.of())
                .forEach(source -> sources.add(new SourceChoice(
                        source.id(),
                        words.localizer().plain(Arg.of(source.shortName().orElse(source.title()))) + " (" + source.id()
                                + ")")));
        fragment(
                ctx,
                front.part(
                        "exchange/document",
                        Map.of("words", words, "name", shown(name), "plan", id, "sources", sources)));
    }

    /** A source to choose. */
    public record SourceChoice(String id, String label) {}

    private void takeDocument(Context ctx, Workspace workspace, String id, Arrivals.Arrival arrival)
            throws IOException {
        Path document;
        try (var files = Files.list(arrival.unpacked().orElseThrow())) {
            document = files.findFirst().orElseThrow(NotFoundResponse::new);
        }
        String source = Optional.ofNullable(ctx.queryParam("source")).orElse("");
        if (!subject(desk(ctx)).map(c -> c.sources().containsKey(source)).orElse(false)) {
            throw new NotFoundResponse();
        }
        Terms terms = new Terms(
                Optional.ofNullable(ctx.queryParam("retrieved")).filter(r -> !r.isBlank()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                switch (Optional.ofNullable(ctx.queryParam("redistribute")).orElse("")) {
                    case "yes" -> Optional.of(Rights.Permission.YES);
                    case "no" -> Optional.of(Rights.Permission.NO);
                    default -> Optional.empty();
                },
                Optional.empty());
        Loaded<List<Edit>> edits = DocumentIntake.capture(workspace, document, source, terms);
        Outcome outcome = edits.value().isEmpty()
                ? new Outcome.Refused(edits.problems())
                : workspace.apply(new Step(
                        Message.of(
                                ExchangeRoom.class,
                                "step.document",
                                Arg.code(shown(arrival.file())),
                                subject(desk(ctx))
                                        .map(c -> c.sources().get(source))
                                        .map(s -> Arg.of(s.shortName().orElse(s.title())))
                                        .orElse(Arg.code(source))),
                        edits.value().get(),
                        authors.author(),
                        Optional.ofNullable(ctx.queryParam("window")).orElse(""),
                        Optional.empty()));
        finish(ctx, workspace, id, outcome);
    }

    private void finish(Context ctx, Workspace workspace, String id, Outcome outcome) {
        if (outcome instanceof Outcome.Conflicted) {
            ctx.status(409).contentType("application/json").result("{\"conflicts\":[]}");
            return;
        }
        if (outcome instanceof Outcome.Applied) {
            arrivals.forget(id);
        }
        steps.answer(ctx, workspace, outcome);
    }

    private List<FileLine> lines(Words words, ImportPlan plan) {
        return plan.files().stream()
                .map(f -> new FileLine(
                        f.path(), f.fate().name().toLowerCase(Locale.ROOT).replace('_', '-'), fate(words, f)))
                .toList();
    }

    private static Content fate(Words words, ImportPlan.Planned file) {
        Arg kind = Arg.code(file.fate().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Content first = words.say("import.fate", kind, Arg.of(file.entries()));
        Content second = file.kept() > 0 ? words.say("import.kept", Arg.of(file.kept())) : out -> {};
        return out -> {
            first.writeTo(out);
            second.writeTo(out);
        };
    }

    private Content preview(
            Words words,
            String name,
            String format,
            List<String> choices,
            List<FileLine> files,
            List<String> names,
            List<Problem> problems,
            int left,
            String id) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("words", words);
        model.put("name", shown(name));
        model.put("format", format);
        model.put("choices", choices);
        model.put("files", files);
        model.put("names", names.stream().limit(SHOWN).toList());
        model.put("left", left);
        model.put("count", problems.size());
        model.put(
                "problems",
                problems.stream()
                        .limit(SHOWN)
                        .map(p -> new ProblemLine(
                                p.at().toString(),
                                p.isError(),
                                words.say(p.message()),
                                p.hint().map(words::say).orElse(out -> {})))
                        .toList());
        model.put("plan", id);
        return front.part("exchange/preview", model);
    }

    private static void fragment(Context ctx, Content content) {
        StringOutput out = new StringOutput();
        content.writeTo(out);
        ctx.contentType("text/html; charset=utf-8").result(out.toString());
    }

    private static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String line = last.replaceAll("\\p{C}", "\ufffd");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }

    private static String plan(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("plan")).orElse("");
    }

    private void apply(Context ctx) throws IOException {
        Workspace workspace = steps.open(ctx);
        String id = plan(ctx);
        Arrivals.Arrival arrival = arrivals.take(ctx.pathParam("key"), id).orElseThrow(NotFoundResponse::new);
        if (arrival.format().equals(DOCUMENT)) {
            takeDocument(ctx, workspace, id, arrival);
            return;
        }
        if (arrival.unpacked().isPresent()) {
            Desk opened = settle(desk(ctx), arrival);
            arrivals.forget(id);
            ctx.contentType("application/json")
                    .result(Json.compact(Map.of(
                            "href",
                            "/c/" + opened.key() + "/read/"
                                    + localizer(ctx).language().code() + "/index.html")));
            return;
        }
        Message name = Message.of(
                ExchangeRoom.class, "step.import", Arg.code(shown(arrival.file())), Arg.code(arrival.format()));
        String window = Optional.ofNullable(ctx.queryParam("window")).orElse("");
        Outcome outcome = workspace.apply(new Step(name, arrival.edits(), authors.author(), window, Optional.empty()));
        finish(ctx, workspace, id, outcome);
    }

    /** Puts an unpacked case beside the open one, under a name that is free, and opens it. */
    private Desk settle(Desk beside, Arrivals.Arrival arrival) throws IOException {
        Path from = arrival.unpacked().orElseThrow();
        Path parent = Optional.ofNullable(beside.folder().getParent()).orElse(beside.folder());
        String wished = arrival.file()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.zip$", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String base = wished.isEmpty() ? "case" : wished.substring(0, Math.min(60, wished.length()));
        Path half = Files.createTempDirectory(parent, ".mizan-new-");
        try {
            try (var all = Files.walk(from)) {
                for (Path path : all.toList()) {
                    Path to = half.resolve(from.relativize(path).toString());
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(to);
                    } else {
                        Files.copy(path, to);
                    }
                }
            }
            for (int n = 1; ; n++) {
                Path to = parent.resolve(n == 1 ? base : base + "-" + n);
                if (Files.exists(to, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                try {
                    Files.move(half, to);
                    return front.shelf().open(to);
                } catch (FileAlreadyExistsException e) {
                    // Somebody was faster; the next name.
                    continue;
                }
            }
        } finally {
            if (Files.exists(half)) {
                Afterwards.delete(half);
            }
        }
    }

    // ---- out

    private void startReport(Context ctx) throws IOException {
        Desk desk = desk(ctx);
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
        Download.as(ctx, desk(ctx).key() + "-report.zip", "application/zip");
        ctx.result(Files.newInputStream(job.file()));
    }

    private void caseZip(Context ctx) throws IOException {
        Desk desk = desk(ctx);
        boolean documents = "allowed".equals(ctx.queryParam("documents"));
        // Read anew: what may be handed on is what the sources say now.
        Exports.Documents known =
                Exports.documents(CaseFolder.read(desk.folder(), List.of()).value());
        Download.as(ctx, desk.key() + ".zip", "application/zip");
        Exports.caseFiles(
                desk.folder(),
                Download.safe(desk.key()),
                documents ? known.allowed() : java.util.Set.of(),
                ctx.res().getOutputStream());
    }

    private void format(Context ctx) {
        Desk desk = desk(ctx);
        Exports.Peer peer = desk.state()
                .subject()
                .flatMap(c -> Exports.peer(c, ctx.pathParam("id")))
                .orElseThrow(NotFoundResponse::new);
        if (peer.content().value().isEmpty()) {
            ctx.status(422);
            List<Object> said = new ArrayList<>();
            peer.content()
                    .problems()
                    .forEach(p -> said.add(p.at() + ": " + localizer(ctx).plain(p.message())));
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
        String csv = desk(ctx)
                .edition(List.of())
                .flatMap(e -> e.pages().gridCsv(name[0], localizer))
                .orElseThrow(NotFoundResponse::new);
        // The twin's apostrophes keep formulas out of CSV; a workbook stores text as text without them.
        send(ctx, name[0] + "-" + name[1], name[2], records(csv, true));
    }

    /** A table of the case itself. */
    private void file(Context ctx) {
        Desk desk = desk(ctx);
        String wanted = Optional.ofNullable(ctx.queryParam("file")).orElse("");
        if (!tableFiles(desk.folder(), subject(desk)).contains(wanted)) {
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
        SourceFile.decode("table.csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), unheard)
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

    private Desk desk(Context ctx) {
        return front.shelf().at(ctx.pathParam("key")).orElseThrow(NotFoundResponse::new);
    }

    private Localizer localizer(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("lang"))
                .flatMap(l -> front.localizer(ctx, l))
                .orElseGet(() -> new Localizer(Language.ENGLISH));
    }
}
