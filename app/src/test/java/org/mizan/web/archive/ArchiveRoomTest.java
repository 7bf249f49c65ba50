package org.mizan.web.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.web.steps.Bench;
import tools.jackson.databind.JsonNode;

/** The archive over HTTP: documents in, pages and text out, passages quoted, every byte checked. */
class ArchiveRoomTest {
    private static final String BOUNDARY = "----mizan-test";
    private static final Path ROOT = Path.of(System.getProperty("mizan.root", ".."));
    private static final String TALKS =
            "The talks of 2019 failed over the islands.\n\nThe talks of 2020 failed too.\n<script>alert(1)</script>\n";

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

    private static void field(ByteArrayOutputStream body, String name, String value) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> upload(String name, byte[] content, Map<String, String> fields) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((k, v) -> field(body, k, v));
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("document?lang=en", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    private HttpResponse<String> send(String path, String type, byte[] body) throws IOException {
        return bench.send(HttpRequest.newBuilder(bench.at("/c/kestrel/api/archive/" + path))
                .header("X-Mizan-Guard", bench.guard())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> form(String path, String body) throws IOException {
        return send(path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private void take(String name, byte[] content) throws IOException, InterruptedException {
        HttpResponse<String> done = upload(
                name,
                content,
                Map.of(
                        "source",
                        "hadid2021",
                        "retrieved",
                        "2026-11-01",
                        "may-redistribute",
                        "yes",
                        "licence",
                        "CC BY 4.0"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        await("/c/kestrel/archive/en/index.json", Path.of(name).getFileName().toString());
    }

    /** The case is read again soon after a step, and checked soon after it was opened. */
    private String await(String path, String wanted) throws IOException, InterruptedException {
        String body = "";
        for (int i = 0; i < 300; i++) {
            HttpResponse<String> answer = bench.get(path);
            body = answer.body();
            if (answer.statusCode() == 200 && body.contains(wanted)) {
                return body;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("never said " + wanted + ": " + body);
    }

    @Test
    void a_text_is_taken_in_listed_read_and_quoted_as_steps() throws Exception {
        take("../talks.txt", TALKS.getBytes(StandardCharsets.UTF_8));
        assertThat(temp.resolve("talks.txt")).doesNotExist();
        assertThat(bench.undoName("en")).startsWith("Document taken in: talks.txt, of ");
        assertThat(Files.readString(folder.resolve("sources.yaml")))
                .contains("licence: CC BY 4.0", "redistribute: yes");
        assertThat(bench.get("/c/kestrel/archive/en/index.html").body()).contains("talks.txt", "hadid2021.html");
        assertThat(bench.get("/c/kestrel/archive/ar/index.html").body())
                .contains("الأرشيف", "talks.txt", "for=\"intake-file\">اختر ملفاً</label>");
        HttpResponse<String> page = bench.get("/c/kestrel/archive/en/hadid2021.html?document=1&page=1");
        assertThat(page.body())
                .contains("The talks of 2019", "&lt;script&gt;alert", "id=\"quote-this\"")
                .doesNotContain("<script>alert");

        int second = TALKS.indexOf("The talks of 2020");
        HttpResponse<String> asked = form("quote", "source=hadid2021&page=1&start=" + (second + 4) + "&exact=talks+of");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        JsonNode prepared = Bench.read(asked);
        assertThat(prepared.path("values").path("start").asString()).isEqualTo(Integer.toString(second + 4));
        assertThat(prepared.path("values").path("text_sha256").asString()).hasSize(64);
        HttpResponse<String> saved = bench.post(
                "steps", "{\"window\":\"w\",\"edits\":" + prepared.path("edits").toString() + "}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        String citation = prepared.path("citation").asString();
        String marked = await("/c/kestrel/archive/en/hadid2021.html", citation);
        assertThat(marked).contains("<mark id=\"mark-" + citation.split("#")[1] + "\">", "stands where it says");
        assertThat(form("quote", "source=hadid2021&page=1&start=0&exact=never+said")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_quotation_whose_text_has_changed_is_anchored_only_where_a_person_says() throws Exception {
        take("talks.txt", TALKS.getBytes(StandardCharsets.UTF_8));
        JsonNode prepared = Bench.read(form("quote", "source=hadid2021&page=1&start=0&exact=talks+of+2019"));
        bench.post(
                "steps", "{\"window\":\"w\",\"edits\":" + prepared.path("edits").toString() + "}");
        String citation = prepared.path("citation").asString();
        await("/c/kestrel/archive/en/hadid2021.html", citation);
        Path text;
        try (var files = Files.walk(folder.resolve("archive"))) {
            text = files.filter(p -> p.toString().endsWith(".txt.txt"))
                    .findFirst()
                    .orElseThrow();
        }
        Path corrected = Path.of(text.toString().replaceFirst("\\.txt$", ".corrected.txt"));
        Files.writeString(corrected, "Preface. " + Files.readString(text));
        String moved = await("/c/kestrel/archive/en/hadid2021.html", "data-anchor=");
        assertThat(moved).contains("the text has changed", "as a person corrected it");
        int start = ("Preface. " + TALKS).indexOf("talks of 2019");
        HttpResponse<String> anchored = form(
                "anchor", "source=hadid2021&id=" + citation.split("#")[1] + "&start=" + start + "&end=" + (start + 13));
        assertThat(anchored.statusCode()).as(anchored.body()).isEqualTo(200);
        assertThat(bench.post(
                                "steps",
                                "{\"window\":\"w\",\"edits\":"
                                        + Bench.read(anchored).path("edits").toString() + "}")
                        .statusCode())
                .isEqualTo(200);
        await("/c/kestrel/archive/en/hadid2021.html", "stands where it says");
        assertThat(form("anchor", "source=hadid2021&id=" + citation.split("#")[1] + "&start=1&end=2")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_pdf_shows_the_picture_of_its_page_and_is_handed_out_harmless() throws Exception {
        byte[] pdf = Files.readAllBytes(ROOT.resolve("evidence/src/test/resources/org/mizan/archive/arabic.pdf"));
        take("arabic.pdf", pdf);
        String page = bench.get("/c/kestrel/archive/ar/hadid2021.html").body();
        assertThat(page).contains("api/archive/image?source=hadid2021", "dir=\"auto\"");
        HttpResponse<byte[]> image = bench.bytes("/c/kestrel/api/archive/image?source=hadid2021&document=1&page=1");
        assertThat(image.statusCode()).isEqualTo(200);
        assertThat(image.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(new String(image.body(), 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
        HttpResponse<byte[]> original = bench.bytes("/c/kestrel/api/archive/original?source=hadid2021&document=1");
        assertThat(original.body()).isEqualTo(pdf);
        assertThat(original.headers().allValues("Content-Security-Policy"))
                .hasSize(1)
                .allMatch(p -> p.startsWith("default-src 'none'"));
        assertThat(original.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(bench.get("/c/kestrel/api/archive/image?source=hadid2021&document=1&page=9999")
                        .statusCode())
                .isEqualTo(404);
        assertThat(bench.get("/c/kestrel/api/archive/original?source=..%2F..&document=1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_web_page_is_only_ever_a_download() throws Exception {
        take(
                "page.html",
                "<!doctype html><html><body><script>alert(1)</script><p>The talks failed.</p></body></html>"
                        .getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> original = bench.bytes("/c/kestrel/api/archive/original?source=hadid2021&document=1");
        assertThat(original.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(original.headers().firstValue("Content-Type")).contains("application/octet-stream");
    }

    @Test
    void a_document_with_something_wrong_is_refused_with_all_problems_and_nothing_is_stored() throws Exception {
        String before = Files.readString(folder.resolve("sources.yaml"));
        HttpResponse<String> refused = upload(
                "bad.pdf",
                "%PDF-1.7\nnot really".getBytes(StandardCharsets.UTF_8),
                Map.of("source", "hadid2021", "retrieved", "yesterday"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(Bench.read(refused).path("problems").size()).isPositive();
        assertThat(Files.readString(folder.resolve("sources.yaml"))).isEqualTo(before);
        assertThat(folder.resolve("archive")).doesNotExist();
        assertThat(upload("x.txt", new byte[] {65}, Map.of("source", "nobody")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_changed_byte_is_found_by_the_check_and_raises_an_alarm() throws Exception {
        take("talks.txt", TALKS.getBytes(StandardCharsets.UTF_8));
        await("/c/kestrel/archive/en/index.json", "\"intact\":true");
        await("/c/kestrel/archive/en/index.json", "\"state\":\"intact\"");
        assertThat(bench.get("/c/kestrel/archive/en/index.html").body()).doesNotContain("class=\"problem banner\"");
        await("/c/kestrel/read/en/documents.html", "talks.txt");
        Path document;
        try (var files = Files.walk(folder.resolve("archive"))) {
            document = files.filter(
                            p -> p.toString().endsWith(".txt") && !p.toString().endsWith(".txt.txt"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(document, TALKS.replace("2019", "2018"));
        HttpResponse<String> started = bench.send(HttpRequest.newBuilder(bench.at("/c/kestrel/archive/en/check"))
                .header("X-Mizan-Guard", bench.guard())
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(started.statusCode()).isEqualTo(200);
        await("/c/kestrel/archive/en/index.json", "\"state\":\"changed\"");
        assertThat(bench.get("/c/kestrel/archive/en/index.html").body()).contains("class=\"problem banner\"");
    }

    @Test
    void what_an_undone_import_leaves_is_told_and_recorded_again_or_set_aside_without_losing_a_byte() throws Exception {
        take("talks.txt", TALKS.getBytes(StandardCharsets.UTF_8));
        Path stored = folder.resolve("archive/hadid2021/talks.txt");
        assertThat(bench.get("/c/kestrel/archive/en/index.html").body()).doesNotContain("form class=\"stray\"");
        assertThat(bench.post("undo", "{\"window\":\"w\"}").statusCode()).isEqualTo(200);
        String told = await("/c/kestrel/archive/ar/index.html", "data-file=\"archive/hadid2021/talks.txt\"");
        assertThat(told).contains("ملفات لا يذكرها سجلّ", "data-act=\"record\"").doesNotContain("talks.txt.txt\"");
        assertThat(stored).hasContent(TALKS);

        HttpResponse<String> again = form("record?lang=en", "file=archive/hadid2021/talks.txt&window=w");
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        await("/c/kestrel/archive/en/index.json", "archive/hadid2021/talks.txt");
        assertThat(bench.undoName("en")).startsWith("Document taken in: talks.txt, of ");
        assertThat(form("set-aside", "file=archive/hadid2021/talks.txt").statusCode())
                .as("a recorded file stays")
                .isEqualTo(404);

        bench.post("undo", "{\"window\":\"w\"}");
        await("/c/kestrel/archive/en/index.html", "data-file=\"archive/hadid2021/talks.txt\"");
        assertThat(bench.post("redo", "{\"window\":\"w\"}").statusCode()).isEqualTo(200);
        await("/c/kestrel/archive/en/index.json", "archive/hadid2021/talks.txt");

        bench.post("undo", "{\"window\":\"w\"}");
        await("/c/kestrel/archive/en/index.html", "data-file=\"archive/hadid2021/talks.txt\"");
        assertThat(form("set-aside", "file=archive/hadid2021/talks.txt").statusCode())
                .isEqualTo(200);
        assertThat(stored).doesNotExist();
        assertThat(folder.resolve("out/set-aside/archive/hadid2021/talks.txt")).hasContent(TALKS);
        assertThat(folder.resolve("out/set-aside/archive/hadid2021/talks.txt.txt"))
                .exists();
        assertThat(bench.get("/c/kestrel/archive/en/index.html").body()).doesNotContain("data-file=");
        assertThat(form("set-aside", "file=../case.yaml").statusCode()).isEqualTo(404);
        assertThat(folder.resolve("case.yaml")).exists();
    }

    @Test
    void the_time_of_a_check_is_a_day_and_a_clock_in_the_readers_language() throws Exception {
        take("talks.txt", TALKS.getBytes(StandardCharsets.UTF_8));
        await("/c/kestrel/archive/en/index.json", "\"state\":\"intact\"");
        String arabic = bench.get("/c/kestrel/archive/ar/index.html").body();
        assertThat(arabic)
                .containsPattern(
                        "آخر فحص في <bdi lang=\"ar\">[0-9]{1,2} [^<]+ 20[0-9]{2}</bdi>، <bdi class=\"num\" dir=\"ltr\">[0-9]{2}:[0-9]{2}</bdi>")
                .doesNotContainPattern("20[0-9]{2}-[0-9]{2}-[0-9]{2}T");
        assertThat(bench.get("/c/kestrel/archive/en/index.html").body())
                .containsPattern("Last check <bdi lang=\"en\">[0-9]{1,2} [A-Z][a-z]+ 20[0-9]{2}</bdi>");
    }

    @Test
    void the_bibliography_is_shown_in_a_journals_style_for_readers_of_either_language() throws Exception {
        String arabic = bench.get("/c/kestrel/archive/ar/bibliography.html?style=apa&for=ar")
                .body();
        assertThat(arabic).contains("قائمة المراجع بأسلوب المجلة", "Hadid, S. (2021).");
        assertThat(bench.get("/c/kestrel/archive/en/bibliography.html?style=nonsense&for=xx")
                        .statusCode())
                .isEqualTo(200);
        JsonNode data = Bench.read(bench.get("/c/kestrel/archive/en/bibliography.json?style=iso690&for=en"));
        assertThat(data.path("style").asString()).isEqualTo("iso690");
        assertThat(data.path("foreign").size()).isEqualTo(3);
    }

    @Test
    void a_case_that_is_only_read_takes_in_nothing_and_quotes_nothing() throws Exception {
        take("talks.txt", TALKS.getBytes(StandardCharsets.UTF_8));
        bench.close();
        bench = Bench.on(folder, temp.resolve("settings"), true);
        assertThat(upload("x.txt", new byte[] {65}, Map.of("source", "hadid2021"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(form("quote", "source=hadid2021&page=1&start=0&exact=talks").statusCode())
                .isEqualTo(403);
        assertThat(bench.get("/c/kestrel/archive/en/hadid2021.html").body())
                .contains("The talks of 2019")
                .doesNotContain("quote-this");
        assertThat(bench.get("/c/kestrel/archive/en/index.html").body()).doesNotContain("intake-form");
    }
}
