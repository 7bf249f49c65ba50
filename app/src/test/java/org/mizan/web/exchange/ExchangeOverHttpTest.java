package org.mizan.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.casefile.CaseFolder;
import org.mizan.web.steps.Bench;

/** Files in and out over HTTP, friendly and hostile ones. */
class ExchangeOverHttpTest {
    private static final String BOUNDARY = "----mizan-test";

    @TempDir
    Path temp;

    private Path folder;
    private Bench bench;

    @BeforeEach
    void start() throws IOException {
        folder = Bench.copy("kestrel", temp.resolve("kestrel"));
        bench = Bench.on(folder, temp.resolve("settings"), false);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private HttpResponse<String> upload(String name, byte[] content, String format) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (!format.isEmpty()) {
            body.writeBytes(
                    ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"format\"\r\n\r\n" + format + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return bench.send(HttpRequest.newBuilder(bench.at("/c/kestrel/api/import?lang=en"))
                .header("X-Mizan-Guard", bench.guard())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static String plan(HttpResponse<String> preview) {
        Matcher m = Pattern.compile("data-apply=\"([0-9a-f]+)\"").matcher(preview.body());
        assertThat(m.find()).as(preview.body()).isTrue();
        return m.group(1);
    }

    private Map<String, byte[]> tree() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (var files = Files.walk(folder)) {
            for (Path p : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(p).toString();
                if (!path.startsWith(".mizan")) {
                    all.put(path, Files.readAllBytes(p));
                }
            }
        }
        return all;
    }

    private static final String BIB =
            "@book{nye2004,\n author={Nye, Joseph},\n title={Soft Power},\n publisher={PublicAffairs},\n year={2004}\n}\n";

    @Test
    void a_bibliography_is_shown_first_and_taken_in_as_one_step() throws IOException {
        Map<String, byte[]> before = tree();
        HttpResponse<String> preview = upload("my <b>books.bib", BIB.getBytes(StandardCharsets.UTF_8), "");
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body())
                .contains("sources.yaml", "entry added", "my &lt;b&gt;books.bib")
                .doesNotContain("<b>books");
        assertThat(tree().keySet()).isEqualTo(before.keySet());
        assertThat(tree().get("sources.yaml")).isEqualTo(before.get("sources.yaml"));
        HttpResponse<String> done = bench.post("import-apply?plan=" + plan(preview) + "&window=w", "{}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(Files.readString(folder.resolve("sources.yaml"))).contains("Soft Power");
        assertThat(bench.undoName("en")).startsWith("Taken in: ").endsWith("(bibtex)");
        bench.undo();
        assertThat(tree().get("sources.yaml")).isEqualTo(before.get("sources.yaml"));
        assertThat(bench.post("import-apply?plan=" + plan(preview), "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_peers_file_keeps_what_the_case_has_and_adds_the_rest() throws IOException {
        HttpResponse<byte[]> out = bench.bytes("/c/kestrel/api/export/format/cib:scw");
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"kestrel-cib-scw.scw\"");
        bench.close();
        Path other = Files.createDirectories(temp.resolve("other"));
        folder = Bench.copy("kestrel", other.resolve("kestrel"));
        Files.delete(folder.resolve("cib/impacts.csv"));
        Files.delete(folder.resolve("cib/descriptors.yaml"));
        bench = Bench.on(folder, temp.resolve("settings"), false);
        HttpResponse<String> preview = upload("model.scw", out.body(), "");
        assertThat(preview.body()).contains("cib/impacts.csv", "new file", "cib:scw");
        assertThat(folder.resolve("cib/impacts.csv")).doesNotExist();
        assertThat(bench.post("import-apply?plan=" + plan(preview), "{}").statusCode())
                .isEqualTo(200);
        assertThat(folder.resolve("cib/impacts.csv")).exists();
    }

    @Test
    void a_case_that_has_changed_since_the_preview_is_not_overwritten() throws IOException {
        HttpResponse<String> preview = upload("x.bib", BIB.getBytes(StandardCharsets.UTF_8), "");
        bench.edit(
                "w",
                "{\"type\":\"value\",\"file\":\"sources.yaml\",\"path\":[\"new-one\"],\"before\":null,\"after\":{\"type\":\"book\",\"title\":\"New\"}}");
        assertThat(bench.post("import-apply?plan=" + plan(preview), "{}").statusCode())
                .isEqualTo(409);
        assertThat(Files.readString(folder.resolve("sources.yaml")))
                .contains("new-one")
                .doesNotContain("Soft Power");
    }

    @Test
    void all_problems_of_a_file_are_shown_at_their_lines_and_nothing_is_offered() throws IOException {
        String bad = "@book{a, author={A, B}, title={x}, year={2004}\n@book{b, title={y\n";
        HttpResponse<String> preview = upload("bad.bib", bad.getBytes(StandardCharsets.UTF_8), "");
        assertThat(preview.body()).contains("bad.bib:").contains("Error").doesNotContain("data-apply");
        HttpResponse<String> unknown = upload("<script>x.qqq", new byte[] {1, 2, 3}, "");
        assertThat(unknown.body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script")
                .doesNotContain("data-apply");
    }

    @Test
    void a_document_is_taken_into_the_archive_for_a_source_as_a_step() throws IOException {
        Map<String, byte[]> before = tree();
        HttpResponse<String> asked = upload(
                "talks.txt", "The talks of 2019 failed over the islands.\n".getBytes(StandardCharsets.UTF_8), "");
        assertThat(asked.body()).contains("hadid2021", "data-apply");
        assertThat(tree().keySet()).isEqualTo(before.keySet());
        HttpResponse<String> done =
                bench.post("import-apply?plan=" + plan(asked) + "&source=hadid2021&redistribute=yes&window=w", "{}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(Files.readString(folder.resolve("sources.yaml"))).contains("archive/");
        assertThat(bench.undoName("en")).startsWith("Document taken in: talks.txt, of ");
        List<String> zip = names(
                bench.bytes("/c/kestrel/api/export/case.zip?documents=allowed").body());
        assertThat(zip).anyMatch(n -> n.contains("archive/") && n.contains("talks"));
        bench.undo();
        assertThat(tree().get("sources.yaml")).isEqualTo(before.get("sources.yaml"));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                names.add(e.getName());
            }
        }
        return names;
    }

    @Test
    void the_case_goes_out_as_a_zip_and_comes_in_as_a_new_case() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/secret.txt"), "x");
        Files.createDirectories(folder.resolve("archive/ab"));
        Files.writeString(folder.resolve("archive/ab/document.pdf"), "%PDF-1.4");
        HttpResponse<byte[]> out = bench.bytes("/c/kestrel/api/export/case.zip?documents=allowed");
        assertThat(names(out.body()))
                .contains(
                        "kestrel/case.yaml", "kestrel/cib/impacts.csv", "kestrel/overlays/patron-neutral/overlay.yaml")
                .noneMatch(n -> n.contains(".mizan") || n.contains("out/") || n.contains("archive"));

        HttpResponse<String> preview = upload("Straits 2024.zip", out.body(), "");
        assertThat(preview.body()).contains("case.yaml");
        assertThat(temp.resolve("straits-2024")).doesNotExist();
        HttpResponse<String> made = bench.post("import-apply?plan=" + plan(preview) + "&lang=ar", "{}");
        assertThat(Bench.read(made).path("href").asString()).isEqualTo("/c/straits-2024/read/ar/index.html");
        assertThat(CaseFolder.read(temp.resolve("straits-2024"), List.of()).value())
                .isPresent();
        assertThat(bench.get("/c/straits-2024/read/en/index.html").statusCode()).isEqualTo(200);
        String again = plan(upload("Straits 2024.zip", out.body(), ""));
        assertThat(Bench.read(bench.post("import-apply?plan=" + again, "{}"))
                        .path("href")
                        .asString())
                .startsWith("/c/straits-2024-2/");
    }

    @Test
    void hostile_zips_are_refused_with_all_their_problems_and_leave_nothing() throws IOException {
        byte[] main = Files.readAllBytes(folder.resolve("case.yaml"));
        Map<String, Map<String, byte[]>> hostile = new LinkedHashMap<>();
        for (String name : List.of(
                "../evil.yaml",
                "a/../../evil.yaml",
                "/etc/evil.yaml",
                "C:/evil.yaml",
                "a\\b.yaml",
                "con.yaml",
                "NUL.csv",
                "a/lpt1.csv",
                "x\u202ecsv.yaml",
                "x\u0000.yaml",
                "a//b.yaml",
                "x .yaml ",
                "dot./x.yaml",
                "a/b/c/d/e/f/g/h/i/j.yaml")) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("case.yaml", main);
            files.put(name, new byte[] {'a', ':', ' ', '1'});
            hostile.put(name, files);
        }
        hostile.put("no case", Map.of("x.yaml", main));
        Map<String, byte[]> twice = new LinkedHashMap<>();
        twice.put("case.yaml", main);
        twice.put("Claims.csv", main);
        twice.put("claims.csv", main);
        hostile.put("twice", twice);
        Map<String, byte[]> bomb = new LinkedHashMap<>();
        bomb.put("case.yaml", main);
        bomb.put("claims.csv", new byte[10_000_000]);
        hostile.put("bomb", bomb);
        Map<String, byte[]> large = new LinkedHashMap<>();
        large.put("case.yaml", main);
        large.put("claims.csv", new byte[13_000_000]);
        hostile.put("large", large);
        for (Map.Entry<String, Map<String, byte[]>> one : hostile.entrySet()) {
            HttpResponse<String> preview = upload("evil.zip", zip(one.getValue()), "");
            assertThat(preview.statusCode()).as(one.getKey()).isEqualTo(200);
            assertThat(preview.body()).as(one.getKey()).contains("Error").doesNotContain("data-apply");
        }
        Map<String, byte[]> two = new LinkedHashMap<>();
        two.put("../a.yaml", main);
        two.put("../b.yaml", main);
        assertThat(upload("evil.zip", zip(two), "").body()).contains("../a.yaml", "../b.yaml");
        assertThat(upload("evil.zip", "no zip".getBytes(StandardCharsets.UTF_8), "")
                        .body())
                .contains("Error");
        assertThat(upload("evil.zip", linked(main), "").body())
                .contains("Error")
                .doesNotContain("data-apply");
        byte[] cut = zip(Map.of("case.yaml", main));
        assertThat(upload("evil.zip", java.util.Arrays.copyOf(cut, cut.length - 30), "")
                        .body())
                .contains("Error");
        try (var beside = Files.list(temp)) {
            assertThat(beside.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("kestrel", "settings");
        }
    }

    /** A zip whose second entry says in its attributes that it is a symbolic link. */
    private static byte[] linked(byte[] main) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("case.yaml", main);
        files.put("claims.csv", "/etc/passwd".getBytes(StandardCharsets.UTF_8));
        byte[] zip = zip(files);
        for (int i = zip.length - 46; i > 0; i--) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 5] = 3;
                zip[i + 41] = (byte) 0xa1;
                zip[i + 40] = (byte) 0xff;
                return zip;
            }
        }
        throw new IOException("no entry");
    }

    @Test
    void the_report_is_made_while_one_watches_and_fetched_as_a_zip() throws Exception {
        String job = Bench.read(bench.post("export/report", "{}")).path("job").asString();
        String phase = "running";
        for (int i = 0; i < 1200 && phase.equals("running"); i++) {
            Thread.sleep(100);
            phase = bench.json("/c/kestrel/api/export/job/" + job).path("phase").asString();
        }
        assertThat(phase).isEqualTo("done");
        HttpResponse<byte[]> zip = bench.bytes("/c/kestrel/api/export/job/" + job + "/file");
        assertThat(zip.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("kestrel-report.zip");
        assertThat(names(zip.body()))
                .contains("report/index.html", "report/en/index.html", "report/ar/index.html", "report/manifest.json");
        assertThat(bench.get("/c/kestrel/api/export/job/" + "0".repeat(32)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void no_cell_of_an_export_becomes_a_formula_and_numbers_stay_numbers() throws IOException {
        bench.edit(
                "w",
                "{\"type\":\"add-row\",\"file\":\"claims.csv\",\"values\":{\"id\":\"evil\",\"text_en\":\"=HYPERLINK(\\\"http://x\\\")\",\"text_ar\":\"@SUM(1)\"}}",
                "{\"type\":\"add-row\",\"file\":\"claims.csv\",\"values\":{\"id\":\"minus\",\"text_en\":\"-3\",\"text_ar\":\"+1 -1\"}}");
        String csv =
                bench.get("/c/kestrel/api/export/file?file=claims.csv&as=csv").body();
        assertThat(csv)
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"", "'@SUM(1)", ",-3,", "'+1 -1")
                .doesNotContain(",=", ",@");
        HttpResponse<byte[]> xlsx = bench.bytes("/c/kestrel/api/export/file?file=claims.csv&as=xlsx");
        String sheet = entry(xlsx.body(), "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("t=\"inlineStr\"><is><t>=HYPERLINK", "<v>-3</v>")
                .doesNotContain("<f>");
        for (String file : List.of("../../etc/passwd", "/etc/passwd", ".mizan/next", "case.yaml", "")) {
            assertThat(bench.get("/c/kestrel/api/export/file?file=" + URLEncoder.encode(file, StandardCharsets.UTF_8))
                            .statusCode())
                    .as(file)
                    .isEqualTo(404);
        }
    }

    private static String entry(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                if (e.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException(name);
    }

    @Test
    void the_page_offers_it_all_in_both_languages_and_every_offer_works() throws IOException {
        assertThat(bench.get("/c/kestrel/exchange/ar/index.html").body())
                .contains("استيراد الملفات وتصديرها", "dir=\"rtl\"");
        String page = bench.get("/c/kestrel/exchange/en/index.html").body();
        Matcher m = Pattern.compile("href=\"(/c/kestrel/api/export/(?:table|file)[^\"]+)\"")
                .matcher(page);
        int found = 0;
        while (m.find()) {
            found++;
            assertThat(bench.bytes(m.group(1).replace("&amp;", "&")).statusCode())
                    .as(m.group(1))
                    .isEqualTo(200);
        }
        assertThat(found).isGreaterThan(10);
        assertThat(bench.json("/c/kestrel/exchange/en/index.json")
                        .path("formats")
                        .size())
                .isPositive();
    }

    @Test
    void names_of_downloads_are_safe_everywhere() {
        assertThat(Download.disposition("تقرير.zip"))
                .startsWith("attachment; filename=\"_____.zip\"; filename*=UTF-8''%D8%AA");
        assertThat(Download.disposition("a\"; x=\r\nSet-Cookie: y"))
                .doesNotContain("\r", "\n")
                .startsWith("attachment; filename=\"a-");
        assertThat(Download.safe("../../etc/passwd")).isEqualTo("etc-passwd");
        assertThat(Download.safe("CON.zip")).isEqualTo("mizan-CON.zip");
        assertThat(Download.safe("...")).isEqualTo("mizan-");
    }

    @Test
    void a_file_larger_than_the_limit_is_refused() throws IOException {
        HttpResponse<String> answer = upload("big.bib", new byte[(int) ExchangeRoom.LARGEST + 1], "");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).doesNotContain("data-apply");
    }

    @Test
    void reading_only_takes_nothing_in() throws IOException {
        bench.close();
        bench = Bench.on(folder, temp.resolve("settings"), true);
        assertThat(upload("x.bib", BIB.getBytes(StandardCharsets.UTF_8), "").statusCode())
                .isEqualTo(403);
        assertThat(bench.get("/c/kestrel/exchange/en/index.html").body()).doesNotContain("import-file");
        assertThat(bench.bytes("/c/kestrel/api/export/case.zip").statusCode()).isEqualTo(200);
    }
}
