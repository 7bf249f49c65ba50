package org.mizan.web.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The room of the history. */
class HistoryOverHttpTest {
    private static final String XSS = "<img src=x onerror=alert(1)>";

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

    private String reason(String before, String after) {
        return "{\"type\":\"cell\",\"file\":\"relations.csv\",\"key\":{\"from\":\"aldane\",\"to\":\"borvia\"},\"column\":\"reason_en\",\"before\":\""
                + before + "\",\"after\":\"" + after + "\"}";
    }

    private String page(String page) throws IOException {
        HttpResponse<String> answer = bench.get("/c/kestrel/history/en/" + page);
        assertThat(answer.statusCode()).as(page + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String head() throws IOException {
        return bench.json("/c/kestrel/api/steps").path("revision").asString();
    }

    @Test
    void steps_are_listed_with_name_author_and_what_they_changed() throws IOException {
        assertThat(bench.post("author", "{\"name\":\"ليلى\",\"email\":\"l@example.org\"}")
                        .statusCode())
                .isEqualTo(200);
        String began = head();
        bench.edit("w", reason("The islands", "The islands and the strait"));
        String after = head();
        String list = page("index.html");
        assertThat(list).contains("Reason of ", "ليلى", "The history begins");
        assertThat(bench.get("/c/kestrel/history/ar/index.html").body()).contains("تعليل ", "dir=\"rtl\"");
        String step = page("step.html?step=" + after);
        assertThat(step).contains("The islands<ins> and the strait</ins>").contains("Aldane");
        JsonNode twin = bench.json("/c/kestrel/history/en/step.json?step=" + after);
        assertThat(twin.path("author").asString()).isEqualTo("ليلى");
        assertThat(twin.path("changes").path(0).path("column").asString()).isEqualTo("reason_en");
        assertThat(twin.path("name").path("ar").asString()).startsWith("تعليل");
        assertThat(page("compare.html?from=" + began + "&to=" + after)).contains("<ins>");
        assertThat(bench.json("/c/kestrel/history/en/compare.json?from=" + after + "&to=" + began)
                        .path("changes")
                        .path(0)
                        .path("after")
                        .asString())
                .isEqualTo("The islands");
    }

    @Test
    void the_history_of_one_item_holds_only_its_steps() throws IOException {
        bench.edit("w", reason("The islands", "One"));
        bench.edit(
                "w",
                "{\"type\":\"value\",\"file\":\"actors.yaml\",\"path\":[\"aldane\",\"name\",\"en\"],\"before\":\"Aldane\",\"after\":\"Aldania\"}");
        bench.edit("w", reason("One", "Two"));
        String row = URLEncoder.encode(
                Items.row("relations.csv", Map.of("from", "aldane", "to", "borvia")), StandardCharsets.UTF_8);
        assertThat(bench.json("/c/kestrel/history/en/index.json?item=" + row)
                        .path("steps")
                        .size())
                .isEqualTo(2);
        String actor =
                URLEncoder.encode(Items.value("actors.yaml", java.util.List.of("aldane")), StandardCharsets.UTF_8);
        assertThat(bench.json("/c/kestrel/history/en/index.json?item=" + actor)
                        .path("steps")
                        .size())
                .isEqualTo(1);
        assertThat(bench.json("/c/kestrel/history/en/index.json?part=actors")
                        .path("steps")
                        .size())
                .isEqualTo(1);
        assertThat(bench.json("/c/kestrel/history/en/index.json?author=nobody")
                        .path("steps")
                        .size())
                .isZero();
        assertThat(page("index.html?item=" + row)).contains("History of");
    }

    @Test
    void an_earlier_state_is_named_brought_back_and_undone_to() throws IOException {
        bench.edit("w", reason("The islands", "One"));
        String one = head();
        bench.edit("w", reason("One", "Two"));
        bench.edit("w", reason("Two", "Three"));
        assertThat(bench.post(
                                "version",
                                "{\"window\":\"w\",\"revision\":\"" + one + "\",\"name\":\"As sent " + "<b>\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(page("index.html")).contains("As sent &lt;b&gt;");
        assertThat(bench.post("restore", "{\"window\":\"w\",\"revision\":\"" + one + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Files.readString(folder.resolve("relations.csv"))).contains(",One,");
        bench.undo();
        assertThat(Files.readString(folder.resolve("relations.csv"))).contains(",Three,");
        assertThat(bench.post("undo-to", "{\"window\":\"w\",\"revision\":\"" + one + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Files.readString(folder.resolve("relations.csv"))).contains(",One,");
        assertThat(bench.redo().statusCode()).isEqualTo(200);
        assertThat(Files.readString(folder.resolve("relations.csv"))).contains(",Two,");
        assertThat(bench.post("restore", "{\"window\":\"w\",\"revision\":\"" + "0".repeat(40) + "\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(bench.post("restore", "{\"window\":\"w\",\"revision\":\"HEAD\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void nothing_written_by_anybody_becomes_markup() throws IOException {
        bench.post("author", "{\"name\":\"" + XSS + "\",\"email\":\"\"}");
        bench.edit("w", reason("The islands", XSS));
        bench.edit(
                "w",
                "{\"type\":\"add-row\",\"file\":\"claims.csv\",\"values\":{\"id\":\"x\",\"text_en\":\"" + XSS
                        + "\",\"text_ar\":\"" + XSS + "\"}}");
        bench.edit(
                "w",
                "{\"type\":\"cell\",\"file\":\"odd.csv\",\"key\":{\"id\":\"" + XSS + "\"},\"column\":\"" + XSS
                        + "\",\"before\":\"\",\"after\":\"" + XSS + "\"}");
        for (String page : new String[] {
            "index.html",
            "step.html",
            "compare.html?from=" + head() + "&to=" + head(),
            "index.html?item=" + URLEncoder.encode(Items.row(XSS, Map.of(XSS, XSS)), StandardCharsets.UTF_8),
            "index.html?author=" + URLEncoder.encode(XSS, StandardCharsets.UTF_8)
        }) {
            assertThat(page(page)).doesNotContain("<img src=x");
        }
    }

    @Test
    void a_long_history_is_read_a_page_at_a_time() throws IOException {
        String last = "The islands";
        for (int i = 0; i < 120; i++) {
            bench.edit("w", reason(last, "n" + i));
            last = "n" + i;
        }
        JsonNode first = bench.json("/c/kestrel/history/en/index.json");
        assertThat(first.path("steps").size()).isEqualTo(50);
        JsonNode second = bench.json(
                "/c/kestrel/history/en/index.json?before=" + first.path("next").asString());
        JsonNode third = bench.json(
                "/c/kestrel/history/en/index.json?before=" + second.path("next").asString());
        assertThat(second.path("steps").size()).isEqualTo(50);
        assertThat(third.path("steps").size()).isEqualTo(21);
        assertThat(third.path("next").isNull()).isTrue();
    }

    @Test
    void what_does_not_exist_is_not_found() throws IOException {
        for (String page :
                new String[] {"x.html", "step.html?step=" + "a".repeat(40), "step.html?step=x", "compare.html"}) {
            assertThat(bench.get("/c/kestrel/history/en/" + page).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
    }
}
