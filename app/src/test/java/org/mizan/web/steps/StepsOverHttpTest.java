package org.mizan.web.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The editing API as browsers use it, and as others try to. */
class StepsOverHttpTest {
    private static final String TURKEY =
            "{\"type\":\"cell\",\"file\":\"mactor/influence.csv\",\"key\":{\"from\":\"turkey\",\"to\":\"azerbaijan\"},"
                    + "\"column\":\"value\",\"before\":\"%s\",\"after\":\"%s\"}";

    @TempDir
    Path temp;

    private Path folder;
    private Bench bench;

    @BeforeEach
    void start() throws IOException {
        folder = Bench.copy("karabakh", temp.resolve("karabakh"));
        bench = Bench.on(folder, temp.resolve("settings"), false);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private String influence() throws IOException {
        return Files.readString(folder.resolve("mactor/influence.csv"))
                .lines()
                .filter(l -> l.startsWith("turkey,azerbaijan,"))
                .findFirst()
                .orElseThrow()
                .split(",")[2];
    }

    private String turkey(String before, String after) {
        return String.format(TURKEY, before, after);
    }

    @Test
    void a_cell_is_saved_named_in_both_languages_undone_and_done_again() throws IOException {
        String seen = influence();
        HttpResponse<String> answer = bench.edit("w", turkey(seen, "1"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Bench.read(answer).path("undo").asString())
                .isEqualTo("Turkey’s influence on Azerbaijan: " + seen + " → 1");
        assertThat(bench.undoName("ar")).isEqualTo("نفوذ تركيا على أذربيجان: من " + seen + " إلى 1");
        assertThat(influence()).isEqualTo("1");

        HttpResponse<String> undone = bench.undo();
        assertThat(undone.statusCode()).isEqualTo(200);
        assertThat(influence()).isEqualTo(seen);
        assertThat(Bench.read(undone).path("redo").asString()).startsWith("Turkey’s influence");
        assertThat(Bench.read(undone).path("undo").isNull()).isTrue();

        assertThat(bench.redo().statusCode()).isEqualTo(200);
        assertThat(influence()).isEqualTo("1");
        assertThat(bench.redo().statusCode()).isEqualTo(422);
    }

    @Test
    void an_edit_of_a_row_that_is_not_there_adds_it() throws IOException {
        HttpResponse<String> answer = bench.edit(
                "w",
                "{\"type\":\"cell\",\"file\":\"mactor/influence.csv\",\"key\":{\"from\":\"minsk-group\",\"to\":\"turkey\"},\"column\":\"value\",\"before\":\"\",\"after\":\"2\"}",
                "{\"type\":\"cell\",\"file\":\"mactor/influence.csv\",\"key\":{\"from\":\"minsk-group\",\"to\":\"turkey\"},\"column\":\"reason_en\",\"before\":\"\",\"after\":\"Its mandate, and \\\"weight\\\"\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Files.readString(folder.resolve("mactor/influence.csv")))
                .contains("minsk-group,turkey,2,,,\"Its mandate, and \"\"weight\"\"\"");
        HttpResponse<String> table = bench.edit(
                "w",
                "{\"type\":\"cell\",\"file\":\"smic/pairs.csv\",\"key\":{\"from\":\"a\",\"to\":\"b\"},\"column\":\"value\",\"before\":\"\",\"after\":\"0.5\"}");
        assertThat(table.statusCode()).as(table.body()).isEqualTo(200);
        assertThat(Files.readString(folder.resolve("smic/pairs.csv"))).isEqualTo("from,to,value\na,b,0.5\n");
    }

    @Test
    void the_same_cell_changed_in_two_windows_is_asked_about_and_different_cells_merge() throws IOException {
        String seen = influence();
        assertThat(bench.edit("one", turkey(seen, "1")).statusCode()).isEqualTo(200);
        HttpResponse<String> other = bench.edit(
                "two",
                "{\"type\":\"cell\",\"file\":\"mactor/influence.csv\",\"key\":{\"from\":\"turkey\",\"to\":\"azerbaijan\"},\"column\":\"confidence\",\"before\":\""
                        + cell("confidence") + "\",\"after\":\"0.25\"}");
        assertThat(other.statusCode()).as(other.body()).isEqualTo(200);

        HttpResponse<String> clash = bench.edit("two", turkey(seen, "4"));
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(influence()).isEqualTo("1");
        JsonNode conflict = Bench.read(clash).path("conflicts").path(0);
        assertThat(conflict.path("edit").asInt()).isZero();
        assertThat(conflict.path("base").asString()).isEqualTo(seen);
        assertThat(conflict.path("mine").asString()).isEqualTo("4");
        assertThat(conflict.path("theirs").asString()).isEqualTo("1");
        assertThat(conflict.path("who").asString()).isEqualTo("analyst");
        assertThat(conflict.path("when").asString()).matches("20\\d\\d-.*Z");

        HttpResponse<String> insisting =
                bench.edit("two", conflict.path("again").toString());
        assertThat(insisting.statusCode()).isEqualTo(200);
        assertThat(influence()).isEqualTo("4");
    }

    private String cell(String column) throws IOException {
        var rows = org.mizan.casefile.CaseFolder.read(folder, java.util.List.of())
                .value()
                .orElseThrow()
                .table("mactor/influence.csv")
                .orElseThrow()
                .rows();
        return rows.stream()
                .filter(r -> r.cell("from").value().equals("turkey")
                        && r.cell("to").value().equals("azerbaijan"))
                .findFirst()
                .orElseThrow()
                .cell(column)
                .value();
    }

    @Test
    void keys_pressed_one_after_the_other_are_one_step_named_from_where_it_began() throws IOException {
        String seen = influence();
        String before = seen;
        for (String value : new String[] {"1", "2", "4"}) {
            assertThat(bench.post(
                                    "steps",
                                    "{\"window\":\"w\",\"coalesce\":\"turkey>azerbaijan\",\"edits\":["
                                            + turkey(before, value) + "]}")
                            .statusCode())
                    .isEqualTo(200);
            before = value;
        }
        assertThat(bench.undoName("en")).isEqualTo("Turkey’s influence on Azerbaijan: " + seen + " → 4");
        bench.undo();
        assertThat(influence()).isEqualTo(seen);
    }

    @Test
    void what_can_be_undone_survives_a_restart() throws IOException {
        String seen = influence();
        bench.edit("w", turkey(seen, "1"));
        bench.edit(
                "w",
                "{\"type\":\"add-row\",\"file\":\"chronology.csv\",\"values\":{\"id\":\"talks-x\",\"date\":\"2021\",\"event_en\":\"Talks in Vienna\",\"event_ar\":\"محادثات في فيينا\",\"kind\":\"negotiation\"}}");
        bench.close();
        bench = Bench.on(folder, temp.resolve("settings"), false);
        assertThat(bench.undoName("en")).isEqualTo("Event added: Talks in Vienna");
        assertThat(bench.undoName("ar")).isEqualTo("إضافة حدث: محادثات في فيينا");
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> undone = bench.undo();
            assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        }
        assertThat(influence()).isEqualTo(seen);
        assertThat(Files.readString(folder.resolve("chronology.csv"))).doesNotContain("talks-x");
    }

    @Test
    void a_value_of_a_yaml_file_and_many_cells_have_names() throws IOException {
        assertThat(bench.edit(
                                "w",
                                "{\"type\":\"value\",\"file\":\"actors.yaml\",\"path\":[\"turkey\",\"role\"],\"before\":"
                                        + role() + ",\"after\":\"mediator\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(bench.undoName("en")).startsWith("Turkey, role: ").endsWith(" → mediator");
        String a =
                "{\"type\":\"cell\",\"file\":\"cib/impacts.csv\",\"key\":{\"from\":\"russia.leverage\",\"to\":\"turkey\"},\"column\":\"impact\",\"before\":\"+1 -1\",\"after\":\"+2 -2\"}";
        String b =
                "{\"type\":\"cell\",\"file\":\"cib/impacts.csv\",\"key\":{\"from\":\"turkey.backs\",\"to\":\"russia\"},\"column\":\"confidence\",\"before\":\""
                        + value("cib/impacts.csv", "turkey.backs", "russia", "confidence") + "\",\"after\":\"0.11\"}";
        HttpResponse<String> both = bench.edit("w", a, b);
        assertThat(both.statusCode()).as(both.body()).isEqualTo(200);
        assertThat(bench.undoName("en")).isEqualTo("2 cells of consistent futures");
        assertThat(bench.undoName("ar")).isEqualTo("خليتان من المشاهد المتسقة");
    }

    private String role() {
        return "\""
                + org.mizan.casefile.CaseFolder.read(folder, java.util.List.of())
                        .value()
                        .orElseThrow()
                        .actors()
                        .get("turkey")
                        .role()
                        .orElseThrow()
                + "\"";
    }

    private String value(String file, String from, String to, String column) {
        return org.mizan.casefile.CaseFolder.read(folder, java.util.List.of())
                .value()
                .orElseThrow()
                .table(file)
                .orElseThrow()
                .rows()
                .stream()
                .filter(r -> r.cell("from").value().equals(from)
                        && r.cell("to").value().equals(to))
                .findFirst()
                .orElseThrow()
                .cell(column)
                .value();
    }

    @Test
    void a_request_that_is_sent_again_is_not_done_again() throws IOException {
        String body =
                "{\"window\":\"w\",\"id\":\"r1\",\"edits\":[{\"type\":\"add-row\",\"file\":\"notes.csv\",\"values\":{\"text\":\"once\"}}]}";
        assertThat(bench.post("steps", body).statusCode()).isEqualTo(200);
        assertThat(bench.post("steps", body).statusCode()).isEqualTo(200);
        assertThat(Files.readString(folder.resolve("notes.csv"))).isEqualTo("text\nonce\n");
    }

    @Test
    void what_is_not_exactly_an_edit_is_refused_and_nothing_is_written() throws IOException {
        String seen = influence();
        for (String body : new String[] {
            "",
            "[]",
            "null",
            "{",
            "{\"window\":\"w\",\"edits\":[]}",
            "{\"window\":1,\"edits\":[" + turkey(seen, "1") + "]}",
            "{\"window\":\"w\",\"edits\":[" + turkey(seen, "1") + "],\"more\":1}",
            "{\"window\":\"w\",\"window\":\"v\",\"edits\":[" + turkey(seen, "1") + "]}",
            "{\"window\":\"w\",\"edits\":[" + turkey(seen, "1") + "]} x",
            "{\"window\":\"w\",\"edits\":[{\"type\":\"file\",\"file\":\"a.csv\"}]}",
            "{\"window\":\"w\",\"edits\":[" + turkey(seen, "1").replace("\"value\"", "7") + "]}",
            "{\"window\":\"w\",\"edits\":[" + turkey(seen, "1").replace("mactor/influence.csv", "../../x.csv") + "]}",
            "{\"window\":\"w\",\"edits\":[" + turkey(seen, "1").replace("mactor/influence.csv", ".mizan/x.csv") + "]}",
            "{\"window\":\"w\",\"edits\":[" + turkey(seen, "1").replace("mactor/influence.csv", "con.csv") + "]}",
            "{\"window\":\"w\",\"edits\":[{\"type\":\"value\",\"file\":\"actors.yaml\",\"path\":[\"turkey\"],\"before\":null,\"after\":"
                    + "[".repeat(60) + "]".repeat(60) + "}]}",
            "{\"window\":\"w\",\"edits\":" + "[".repeat(100_000),
        }) {
            HttpResponse<String> answer = bench.post("steps", body);
            assertThat(answer.statusCode())
                    .as(body.substring(0, Math.min(200, body.length())))
                    .isEqualTo(422);
            JsonNode problem = Bench.read(answer).path("problems").path(0);
            assertThat(problem.path("code").asString()).isNotEmpty();
            assertThat(problem.path("message").asString()).isNotEmpty();
        }
        assertThat(influence()).isEqualTo(seen);
        assertThat(bench.undoName("en")).isEmpty();
    }

    @Test
    void a_request_that_is_too_large_is_refused() throws IOException {
        HttpResponse<String> answer = bench.post("steps", "{\"window\":\"" + "x".repeat(11 << 20) + "\"}");
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void strangers_change_nothing() throws IOException {
        String seen = influence();
        String body = "{\"window\":\"w\",\"edits\":[" + turkey(seen, "1") + "]}";
        var at = bench.at("/c/" + bench.key() + "/api/steps");
        var json = HttpRequest.BodyPublishers.ofString(body);
        assertThat(bench.send(HttpRequest.newBuilder(at).POST(json)).statusCode())
                .isEqualTo(403);
        assertThat(bench.send(HttpRequest.newBuilder(at)
                                .header("X-Mizan-Guard", bench.guard())
                                .header("Origin", "http://evil.example")
                                .POST(json))
                        .statusCode())
                .isEqualTo(403);
        assertThat(bench.send(HttpRequest.newBuilder(at)
                                .header("X-Mizan-Guard", bench.guard())
                                .header("Sec-Fetch-Site", "cross-site")
                                .POST(json))
                        .statusCode())
                .isEqualTo(403);
        assertThat(bench.send(HttpRequest.newBuilder(at)
                                .header("X-Mizan-Guard", "0".repeat(43))
                                .POST(json))
                        .statusCode())
                .isEqualTo(403);
        var stranger = java.net.http.HttpClient.newHttpClient();
        try {
            assertThat(stranger.send(
                                    HttpRequest.newBuilder(at)
                                            .header("X-Mizan-Guard", bench.guard())
                                            .POST(json)
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(403);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(influence()).isEqualTo(seen);
    }

    @Test
    void a_workbench_to_read_only_changes_nothing() throws IOException {
        Path other = Bench.copy("kestrel", temp.resolve("kestrel"));
        try (Bench reading = Bench.on(other, temp.resolve("settings"), true)) {
            assertThat(reading.edit("w", turkey("1", "2")).statusCode()).isEqualTo(403);
            assertThat(reading.undo().statusCode()).isEqualTo(403);
            assertThat(reading.redo().statusCode()).isEqualTo(403);
            assertThat(other.resolve(".mizan")).doesNotExist();
        }
    }

    @Test
    void a_change_by_another_program_is_noticed_merged_and_can_be_undone() throws Exception {
        String seen = influence();
        Path file = folder.resolve("mactor/influence.csv");
        Files.writeString(file, Files.readString(file).replace("turkey,azerbaijan," + seen, "turkey,azerbaijan,0"));
        String name = "";
        for (int i = 0; i < 100 && name.isEmpty(); i++) {
            Thread.sleep(100);
            name = bench.undoName("en");
        }
        assertThat(name).contains("outside Mizan");
        assertThat(bench.edit("w", turkey(seen, "4")).statusCode()).isEqualTo(409);
        assertThat(bench.undo().statusCode()).isEqualTo(200);
        assertThat(influence()).isEqualTo(seen);
    }
}
